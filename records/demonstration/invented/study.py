"""Invented studies, party reports, publications and commendations."""

from datetime import date, timedelta

from ..register import DemonstrationRegister, chance_for
from ..sheets import Row
from ..workdays import nearest_workday
from .meetings import HALL, NOTE

# Kind: sessions in 2017, sessions in 2018, people at each; title.
STUDIED = {
    "party_group_study": ((8, 10, 11), "党组理论学习中心组第{}次学习"),
    "thematic_discussions": ((2, 4, 13), "党组第{}次专题研讨"),
    "collective_study": ((12, 14, 34), "机关第{}次集中学习"),
    "town_congress_training": ((1, 1, 58), "镇办人大干部第{}期培训会"),
    "delegate_training": ((4, 5, 38), "代表第{}期履职培训"),
    "staff_training": ((2, 3, 26), "人大干部第{}期外出培训"),
}
SENT_UP = {2017: 4, 2018: 5}
NEWS = {2017: 12, 2018: 16}
EPISODES = {2017: 0, 2018: 4}
OUTLETS = ("陕西日报", "陕西人大网", "各界导报", "西部网")
COMMENDED = {2017: (15, 6, 0), 2018: (15, 6, 2)}  # delegates, handling units, towns
UNITS = ("JTYSJ", "JYTYJ", "SLJ", "ZJJ", "WSJKJ", "NYNCJ")
NEXT_SESSION = {2017: "2018-01-24", 2018: "2019-01-18"}
TOWNS = ("DZY", "LS")


def tables(register: DemonstrationRegister, year: int) -> dict[str, list[Row]]:
    """Return the sheets of study, party reports, publications and commendations."""
    return {
        "study": [row for kind in STUDIED for row in _sessions(kind, year)],
        "party_reports": [_sent_up(year, place) for place in range(SENT_UP[year])],
        "publicity": [_publication_row(year, place, "news") for place in range(NEWS[year])]
        + [_publication_row(year, place, "episode") for place in range(EPISODES[year])],
        "commendations": _commendations(register, year),
    }


def _spread(year: int, place: int, many: int) -> date:
    return nearest_workday(date(year, 1, 17) + timedelta(days=place * 330 // many))


def _sessions(kind: str, year: int) -> list[Row]:
    (before, then, people), title = STUDIED[kind]
    many, chance = before if year == 2017 else then, chance_for("invented study", kind, year)
    return [
        {
            "kind": kind,
            "title": f"{year}年{title.format(place + 1)}",
            "first_day": _spread(year, place, many).isoformat(),
            "last_day": _spread(year, place, many).isoformat(),
            "place": HALL,
            "attendance": str(people + chance.randint(-2, 2)),
            "summary": f"{NOTE}围绕年度工作重点组织学习。",
        }
        for place in range(many)
    ]


def _sent_up(year: int, place: int) -> Row:
    return {
        "kind": "报告" if place % 2 else "请示",
        "title": f"关于{year}年第{place + 1}项重要工作的{'报告' if place % 2 else '请示'}",
        "sent_on": _spread(year, place, SENT_UP[year]).isoformat(),
        "document_number": f"汉人党〔{year}〕{2 * place + 1}号",
        "summary": NOTE,
    }


def _publication_row(year: int, place: int, kind: str) -> Row:
    many = NEWS[year] if kind == "news" else EPISODES[year]
    title = f"汉滨人大工作见闻（{year}年第{place + 1}篇，合成）"
    return {
        "kind": kind,
        "title": title if kind == "news" else f"《人大代表在身边》{year}年第{place + 1}期（合成）",
        "outlet": OUTLETS[place % len(OUTLETS)] if kind == "news" else "安康广播电台",
        "outlet_level": "province" if kind == "news" else "city",
        "published_on": _spread(year, place, many).isoformat(),
        "featured_delegate": "",
    }


def _commendations(register: DemonstrationRegister, year: int) -> list[Row]:
    """Return commendations for this year, awarded at the next year's session."""
    delegates, units, towns = COMMENDED[year]
    chosen = chance_for("commended", year).sample(register.pool, delegates)
    awarded = NEXT_SESSION[year]
    rows = [_commended("优秀人大代表", awarded, year, name=each.name) for each in chosen]
    rows += [
        _commended("代表建议优秀办理单位", awarded, year, organization=code)
        for code in UNITS[:units]
    ]
    return rows + [
        _commended("“四同一建设”先进镇人大", f"{year}-12-14", year, organization=code, by="SRDCWH")
        for code in TOWNS[:towns]
    ]


def _commended(award: str, on: str, year: int, name="", organization="", by="QRDCWH") -> Row:
    return {
        "award": award,
        "name": name,
        "organization": organization,
        "merit_year": str(year),
        "awarded_on": on,
        "awarded_by": by,
        "merit": NOTE,
    }
