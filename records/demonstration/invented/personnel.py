"""Invented personnel work: appointments, appraisals of officials, a change among the staff."""

from ..names import names
from ..register import Register, dice
from ..sheets import Row, sheet
from .agenda import MATTERS
from .meetings import standing

POSTS = (
    ("区人民法院审判员", "QFY", "院长", "appoint"),
    ("区人民法院审判员", "QFY", "院长", "remove"),
    ("区人民检察院检察员", "QJCY", "检察长", "appoint"),
    ("区人民检察院检察员", "QJCY", "检察长", "remove"),
    ("区人大常委会办公室副主任", "RDBGS", "主任会议", "appoint"),
    ("区统计局局长", "TJJ", "区长", "decide_appoint"),
    ("区信访局局长", "XFJ", "区长", "decide_appoint"),
    ("区林业局局长", "LYJ", "区长", "decide_appoint"),
    ("区招商局局长", "ZSJ", "区长", "remove"),
)
EACH_TIME = {2017: 5, 2018: 4}
APPRAISED = {
    2018: (
        ("贺广源", "区财政局局长", "CZJ"),
        ("路向前", "区交通运输局局长", "JTYSJ"),
        ("尹业兴", "区人力资源和社会保障局局长", "RSJ"),
        ("慈惠民", "区民政局局长", "MZJ"),
        ("梁筑成", "区住房和城乡建设局局长", "ZJJ"),
    )
}
APPRAISED_AT = 16


def tables(register: Register, year: int) -> dict[str, list[Row]]:
    """The tables of personnel work."""
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


def _decisions(register: Register, year: int) -> list[Row]:
    taken = set(register.people) | set(register.officials)
    taken |= {row["name"] for name in ("personnel", "people") for row in sheet(name)}
    strangers = names(dice("officials", year), taken)
    days, rows = dict(standing(year)), []
    for number, kind, *_ in MATTERS[year]:
        if kind != "personnel":
            continue
        for _ in range(EACH_TIME[year]):
            post, organ, proposer, act = POSTS[len(rows) % len(POSTS)]
            sworn = "" if act == "remove" else days[number].isoformat()
            rows.append(
                {
                    "name": next(strangers)[0],
                    "post": post,
                    "organization": organ,
                    "act": act,
                    "proposer": proposer,
                    "meeting_number": str(number),
                    "decided_on": days[number].isoformat(),
                    "for_votes": "28",
                    "against": "0",
                    "abstain": "0",
                    "exam_on": sworn if act == "decide_appoint" else "",
                    "exam_score": "91",
                    "oath_on": sworn,
                }
            )
    return rows


def _appraisals(year: int) -> list[Row]:
    days = dict(standing(year))
    return [
        {
            "name": name,
            "post": post,
            "organization": organ,
            "is_delegate": "0",
            "appraised_on": days[APPRAISED_AT].isoformat(),
            "meeting_number": str(APPRAISED_AT),
            "satisfied": "26",
            "basically": "4",
            "dissatisfied": "0",
            "abstained": "0",
            "grade": "满意",
        }
        for name, post, organ in APPRAISED.get(year, ())
    ]
