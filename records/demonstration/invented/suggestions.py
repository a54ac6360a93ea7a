"""Invented suggestions: simple requests of the towns, each made once."""

from datetime import date, timedelta
from random import Random

from ..register import DemonstrationRegister, chance_for
from ..sheets import Row
from ..workdays import nearest_workday

MANY = {2017: (170, 28), 2018: (196, 35)}  # in session, between sessions
SESSIONS = {2017: date(2017, 1, 11), 2018: date(2018, 1, 23)}
KEY_EACH = 26
LATE = {2017: 5, 2018: 0}  # number of replies after the end of the year

# Subject, lead unit, assisting unit, request.
WISHES = (
    ("交通水利", "JTYSJ", "", "拓宽{}集镇至村公路"),
    ("交通水利", "JTYSJ", "GAJ", "在{}临水临崖路段增设护栏"),
    ("交通水利", "JTYSJ", "CZJ", "增加{}农村公路养护经费"),
    ("交通水利", "SLJ", "", "实施{}人饮工程管网改造"),
    ("交通水利", "SLJ", "ZRZYJ", "治理{}小流域水土流失"),
    ("农业农村", "NYNCJ", "", "支持{}发展茶叶产业"),
    ("农业农村", "NYNCJ", "KGJ", "在{}建设农产品冷链仓储"),
    ("农业农村", "LYJ", "", "加强{}公益林管护"),
    ("农业农村", "FPJ", "NYNCJ", "扶持{}贫困村集体经济"),
    ("城建环资", "ZJJ", "", "完善{}集镇排水设施"),
    ("城建环资", "STHJJ", "SLJ", "治理{}河道污染"),
    ("城建环资", "CGJ", "", "在{}增设垃圾收集设施"),
    ("城建环资", "ZRZYJ", "", "加快{}地质灾害点治理"),
    ("教科文卫", "JYTYJ", "", "改善{}寄宿学生食宿条件"),
    ("教科文卫", "JYTYJ", "CZJ", "在{}增加公办幼儿园学位"),
    ("教科文卫", "WSJKJ", "", "充实{}卫生院医护人员"),
    ("教科文卫", "WLGDJ", "", "在{}建设文体广场"),
    ("社会建设", "MZJ", "", "在{}建设农村互助幸福院"),
    ("社会建设", "RSJ", "", "在{}举办就业技能培训"),
    ("财政经济", "KGJ", "", "支持{}社区工厂发展"),
    ("财政经济", "FGJ", "", "将{}集镇改造列入项目库"),
    ("监察司法", "GAJ", "", "在{}集镇增加治安监控"),
)
ANSWERS = {
    "A": "经研究，所提建议已经采纳并落实到位。",
    "B": "所提事项已列入计划，正在组织实施。",
    "C": "因资金等条件所限，待条件具备后安排。",
    "D": "因不符合现行政策，暂难办理，已作解释。",
}
CLASSES, SHARES = "ABCD", (45, 33, 15, 7)
RATINGS, RATED = ("满意", "基本满意", "不满意", "未反馈"), (78, 14, 2, 6)
MOTIONS = {2017: "关于加强农村饮水安全工程建设的议案", 2018: "关于推进城区停车设施建设的议案"}


def tables(register: DemonstrationRegister, year: int) -> dict[str, list[Row]]:
    """Return the sheet of suggestions, the motion first."""
    chance = chance_for("invented suggestions", year)
    towns = [each for each in register.organs.values() if each.is_town]
    # The two years take from opposite ends of one shuffled list, so that no request is repeated.
    wishes = [(wish, town) for wish in WISHES for town in towns]
    chance_for("invented wishes").shuffle(wishes)
    session, between = MANY[year]
    taken = wishes[: session + between] if year == 2017 else wishes[-session - between :]
    rows = [_motion(year, towns[0].code)]
    for place, (wish, town) in enumerate(taken):
        in_session = place < session
        assigned = nearest_workday(SESSIONS[year] + timedelta(days=10))
        if not in_session:
            spread = timedelta(days=(place - session) * 200 // between)
            assigned = nearest_workday(date(year, 2, 20) + spread)
        rows.append(_row(chance, wish, town, assigned, in_session))
    for row in rows[-LATE[year] :] if LATE[year] else ():
        row["replied_on"] = nearest_workday(date(year + 1, 1, chance.randint(5, 20))).isoformat()
    for row in rows[KEY_EACH::KEY_EACH]:
        row["is_key_item"] = "1"
    return {"suggestions": rows}


def _row(chance: Random, wish, town, assigned: date, in_session: bool) -> Row:
    subject, unit, assisting, asked = wish
    matter = asked.format(town.short_name)
    letter = chance.choices(CLASSES, SHARES)[0]
    result = chance.choices(RATINGS, RATED)[0]
    submitted = (
        SESSIONS[assigned.year] if in_session else nearest_workday(assigned - timedelta(days=5))
    )
    due = assigned + timedelta(days=90)
    replied = assigned + timedelta(days=chance.randint(30, 92))
    latest = due if replied <= due else date(assigned.year, 12, 31)
    return {
        "series": "大会建议" if in_session else "闭会建议",
        "title": f"关于{matter}的建议",
        "subject": subject,
        "kind": "suggestion",
        "text": f"（合成数据）群众希望{matter}，请有关部门研究办理。",
        "town": town.code,
        "cosigners": str(chance.choice((0, 1, 2, 2, 3))),
        "lead_unit": unit,
        "assisting_units": assisting,
        "reply_class": letter,
        "reply_summary": ANSWERS[letter],
        "in_session": str(int(in_session)),
        "submitted_on": submitted.isoformat(),
        "assigned_on": assigned.isoformat(),
        "due_on": due.isoformat(),
        "extended": "0",
        "replied_on": nearest_workday(replied, latest).isoformat(),
        "feedback_attitude": "基本满意" if result == "不满意" else result,
        "feedback_result": result,
        "is_key_item": "0",
    }


def _motion(year: int, town: str) -> Row:
    wish = ("交通水利", "SLJ" if year == 2017 else "CGJ", "CZJ", "{}")
    chance = chance_for("invented motion", year)
    assigned = nearest_workday(SESSIONS[year] + timedelta(days=10))
    row = _row(chance, wish, _Anywhere(town), assigned, in_session=True)
    return row | {
        "series": "议案",
        "kind": "motion",
        "title": MOTIONS[year],
        "text": "（合成数据）代表联名提出。",
        "cosigners": "11",
    }


class _Anywhere:
    """Stands for a town in a request that names none."""

    short_name = ""

    def __init__(self, code: str):
        self.code = code
