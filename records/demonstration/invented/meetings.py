"""Invented meetings: number, dates and attendance."""

from datetime import date, timedelta

from ..register import DemonstrationRegister, chance_for
from ..sheets import Row
from ..workdays import nearest_workday

# First days of the standing committee's meetings, numbered continuously through the term.
STANDING = {
    2017: (1, ("01-24", "02-24", "03-30", "04-27", "05-25", "06-22", "07-27", "08-30", "09-28",
               "12-21")),
    2018: (11, ("01-04", "03-22", "04-26", "06-21", "07-30", "09-27", "10-30", "12-20")),
}  # fmt: skip
CHAIRPERSONS = {2017: (1, 20), 2018: (21, 16)}  # first number, number of meetings
SESSIONS = {2017: (1, "01-10", 298), 2018: (2, "01-22", 291)}  # number, first day, attendance
PARTY_GROUP = {2017: 5, 2018: 6}
HALL, SMALL_HALL, CHAIR = "区人大常委会会议室", "区人大常委会小会议室", "邹明远"
NOTE = "（合成数据）"


def committee_meetings(year: int) -> list[tuple[int, date]]:
    """Return number and first day of each standing committee meeting."""
    first, days = STANDING[year]
    return [(number, date.fromisoformat(f"{year}-{day}")) for number, day in enumerate(days, first)]


def invented_vote(year: int, number: int, *matter: object) -> Row:
    """Return a vote of the members present; it is seldom unanimous."""
    chance = chance_for("votes", year, number, *matter)
    against, abstained = chance.choice((0, 0, 0, 1, 1, 2)), chance.choice((0, 0, 1, 1, 2))
    not_voted = chance.choice((0, 0, 0, 1))
    given = invented_attendance(year)[number] - against - abstained - not_voted
    return {
        "for_votes": str(given),
        "against": str(against),
        "abstain": str(abstained),
        "not_voted": str(not_voted),
    }


def invented_attendance(year: int) -> dict[int, int]:
    """Return the number of members present at each standing committee meeting."""
    return {
        number: chance_for("invented attendance", year, number).randint(29, 34)
        for number, _ in committee_meetings(year)
    }


def tables(register: DemonstrationRegister, year: int) -> dict[str, list[Row]]:
    """Return the sheet of meetings."""
    chance, came = chance_for("invented meetings", year), invented_attendance(year)
    rows = [
        _row("standing_committee", number, on, HALL, 35, came[number],
             delegates_sitting_in=str(chance.randint(2, 5)))
        for number, on in committee_meetings(year)
    ]  # fmt: skip
    first, many = CHAIRPERSONS[year]
    for place in range(many):
        on = nearest_workday(date(year, 1, 8) + timedelta(days=place * 350 // many))
        rows.append(
            _row("chairpersons", first + place, on, SMALL_HALL, 5, chance.choice((4, 5, 5)))
        )
    number, day, there = SESSIONS[year]
    nth = "一" if number == 1 else "二"
    rows.append(
        _row("congress", number, date.fromisoformat(f"{year}-{day}"), "汉滨影剧院", 312, there,
             days=4, title=f"汉滨区第十八届人民代表大会第{nth}次会议", chair="大会主席团")
    )  # fmt: skip
    for place in range(PARTY_GROUP[year]):
        on = nearest_workday(date(year, 2, 6) + timedelta(days=place * 56))
        rows.append(_row("party_group", None, on, SMALL_HALL, 6, 6, title="区人大常委会党组会议"))
    return {"meetings": rows}


def _row(kind, number, first, place, due, present, days=1, **more: str) -> Row:
    return {
        "kind": kind,
        "number": str(number or ""),
        "title": "",
        "first_day": first.isoformat(),
        "last_day": (first + timedelta(days=days - 1)).isoformat(),
        "place": place,
        "chair": CHAIR,
        "members_due": str(due),
        "members_present": str(present),
        "delegates_sitting_in": "",
        "summary": f"{NOTE}会议按预定议程进行。",
        **more,
    }
