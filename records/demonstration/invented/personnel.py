"""Invented personnel work: appointments, appraisals and staff changes."""

from datetime import timedelta

from ..names import invented_names
from ..register import DemonstrationRegister, chance_for
from ..sheets import Row, read_sheet_csv
from ..workdays import nearest_workday
from .meetings import committee_meetings, invented_attendance, invented_vote

# Meeting, person (invented if empty), post, organ, act.
DECIDED: dict[int, tuple[tuple[int, str, str, str, str], ...]] = {
    2017: (
        (2, "贺广源", "区财政局局长", "CZJ", "decide_appoint"),
        (2, "龙丰田", "区农业局局长", "NYNCJ", "decide_appoint"),
        (2, "岳土生", "区国土资源局局长", "ZRZYJ", "decide_appoint"),
        (2, "秦兆丰", "区卫生和计划生育局局长", "WSJKJ", "decide_appoint"),
        (2, "路向前", "区交通运输局局长", "JTYSJ", "decide_appoint"),
        (3, "闻达海", "区水利局局长", "SLJ", "decide_appoint"),
        (3, "雷安国", "区安全生产监督管理局局长", "YJGLJ", "decide_appoint"),
        (3, "年光华", "区人民法院审判员", "QFY", "appoint"),
        (3, "", "区人民法院审判员", "QFY", "appoint"),
        (3, "", "区人民法院民事审判庭庭长", "QFY", "appoint"),
        (6, "宁守正", "区人民检察院副检察长", "QJCY", "appoint"),
        (6, "仇德胜", "区人民检察院检察员", "QJCY", "appoint"),
        (6, "", "区人民检察院检察员", "QJCY", "appoint"),
        (6, "", "区人民检察院检察员", "QJCY", "remove"),
        (6, "", "区人大常委会江北街道工作委员会主任", "JB", "appoint"),
        (8, "严明哲", "区人民法院副院长", "QFY", "appoint"),
        (8, "", "区人民法院审判员", "QFY", "remove"),
        (8, "文晓岚", "区文化广电局局长", "WLGDJ", "decide_appoint"),
        (8, "", "区民政局局长", "MZJ", "remove"),
        (8, "慈惠民", "区民政局局长", "MZJ", "decide_appoint"),
    ),
    2018: (
        (12, "", "区监察委员会副主任", "QJW", "appoint"),
        (12, "晋文博", "区监察委员会委员", "QJW", "appoint"),
        (12, "", "区监察委员会委员", "QJW", "appoint"),
        (12, "", "区监察委员会委员", "QJW", "appoint"),
        (14, "", "区人民法院审判员", "QFY", "appoint"),
        (14, "", "区人民法院行政审判庭庭长", "QFY", "appoint"),
        (14, "", "区人民法院审判员", "QFY", "remove"),
        (14, "", "区人民检察院检察委员会委员", "QJCY", "appoint"),
        (16, "", "区统计局局长", "TJJ", "remove"),
        (16, "", "区统计局局长", "TJJ", "decide_appoint"),
        (16, "", "区林业局局长", "LYJ", "remove"),
        (16, "林茂春", "区林业局局长", "LYJ", "decide_appoint"),
        (18, "", "区人民检察院检察员", "QJCY", "appoint"),
        (18, "", "区人民检察院检察员", "QJCY", "remove"),
        (18, "", "区人大常委会新城街道工作委员会主任", "XC", "remove"),
        (18, "", "区人大常委会新城街道工作委员会主任", "XC", "appoint"),
    ),
}
PROPOSERS = {"QFY": "院长", "QJCY": "检察长", "QJW": "监委主任", "JB": "主任会议", "XC": "主任会议"}
APPRAISED = {
    2018: (
        ("洪美林", "区城市管理执法局局长", "CGJ", (23, 5, 0), "满意"),
        ("路向前", "区交通运输局局长", "JTYSJ", (13, 14, 1), "基本满意"),
        ("尹业兴", "区人力资源和社会保障局局长", "RSJ", (26, 2, 0), "满意"),
        ("慈惠民", "区民政局局长", "MZJ", (25, 3, 0), "满意"),
        ("梁筑成", "区住房和城乡建设局局长", "ZJJ", (21, 6, 1), "满意"),
    )
}
APPRAISED_AT = 16


def tables(register: DemonstrationRegister, year: int) -> dict[str, list[Row]]:
    """Return the sheets of personnel work."""
    return {
        "personnel": _decisions(register, year),
        "appraisals": _appraisals(year),
        "staff_changes": [
            {
                "name": "邓一苇" if year == 2017 else "段青禾",
                "former_post": "区人大常委会办公室科员",
                "new_post": "区人大常委会办公室综合科副科长",
                "kind": "promotion",
                "changed_on": f"{year}-06-08",
            }
        ],
    }


def _decisions(register: DemonstrationRegister, year: int) -> list[Row]:
    taken = set(register.people) | set(register.officials)
    taken |= {row["name"] for name in ("personnel", "people") for row in read_sheet_csv(name)}
    strangers = invented_names(chance_for("officials", year), taken)
    days, rows = dict(committee_meetings(year)), []
    for place, (number, who, post, organ, act) in enumerate(DECIDED[year]):
        held, chance = days[number], chance_for("exam", year, place)
        sits = act == "decide_appoint"
        rows.append(
            {
                "name": who or next(strangers)[0],
                "post": post,
                "organization": organ,
                "act": act,
                "proposer": PROPOSERS.get(organ, "区长"),
                "meeting_number": str(number),
                "decided_on": held.isoformat(),
                **invented_vote(year, number, place),
                "exam_on": nearest_workday(held - timedelta(days=6), held).isoformat()
                if sits
                else "",
                "exam_score": str(chance.randint(86, 98)),
                "oath_on": "" if act == "remove" else held.isoformat(),
            }
        )
    return rows


def _appraisals(year: int) -> list[Row]:
    days = dict(committee_meetings(year))
    return [
        {
            "name": name,
            "post": post,
            "organization": organ,
            "is_delegate": "0",
            "appraised_on": days[APPRAISED_AT].isoformat(),
            "meeting_number": str(APPRAISED_AT),
            "satisfied": str(ballots[0]),
            "basically": str(ballots[1]),
            "dissatisfied": str(ballots[2]),
            "abstained": str(invented_attendance(year)[APPRAISED_AT] - sum(ballots)),
            "grade": grade,
        }
        for name, post, organ, ballots, grade in APPRAISED.get(year, ())
    ]
