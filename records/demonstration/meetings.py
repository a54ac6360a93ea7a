"""Meetings with attendance, sit-ins, agendas and reports."""

from collections.abc import Iterable

from delegates.models import Mandate
from records.models import (
    AgendaItem,
    Attendance,
    Headcount,
    Meeting,
    Report,
    SitIn,
)

from .register import COMMITTEE, DemonstrationRegister, chance_for
from .sheets import Row, Sheets, count_or_none, day_or_none

Kind = Meeting.Kind
NUMBERED = (Kind.STANDING_COMMITTEE, Kind.CHAIRPERSONS)  # these have a number instead of a title
EXCUSES = ("公务外出", "因病请假", "外出学习培训", "基层包联工作")
OTHERS_SITTING_IN = ((Headcount.Category.TOWN_CHAIR, 6), (Headcount.Category.OFFICIAL, 14))


def enter(register: DemonstrationRegister, sheets: Sheets) -> None:
    """Create the meetings of a year."""
    rows = sheets("meetings")
    meetings = Meeting.objects.bulk_create(_meeting(register, row) for row in rows)
    for meeting in meetings:
        if meeting.number:
            register.meetings[meeting.kind, meeting.number] = meeting
    standing = [
        (each, row)
        for each, row in zip(meetings, rows, strict=True)
        if each.kind == Kind.STANDING_COMMITTEE
    ]
    _attendances(register, [meeting for meeting, _ in standing])
    _sessions(each for each in meetings if each.kind == Kind.CONGRESS)
    _sit_ins(register, standing)
    _agenda(register, sheets("agenda"))
    _reports(register, sheets("reports"))


def _meeting(register: DemonstrationRegister, row: Row) -> Meeting:
    first, number = day_or_none(row["first_day"]), count_or_none(row["number"])
    is_numbered = row["kind"] in NUMBERED
    return Meeting(
        **register.record(COMMITTEE, first),
        kind=row["kind"],
        term=register.terms[COMMITTEE],
        number=number,
        title="" if is_numbered else row["title"],
        first_day=first,
        last_day=day_or_none(row["last_day"]),
        place=row["place"],
        chair=row["chair"],
        members_due=count_or_none(row["members_due"]),
        members_present=count_or_none(row["members_present"]) if row["members_due"] else None,
        minutes_number=_minutes(row["kind"], number, first),
        summary=row["summary"],
    )


def _minutes(kind: str, number: int | None, on) -> str:
    return f"汉人主纪〔{on.year}〕{number}号" if kind == Kind.CHAIRPERSONS else ""


def _attendances(register: DemonstrationRegister, meetings: list[Meeting]) -> None:
    """Create attendance per member; the chairperson of a meeting is never absent."""
    rows = []
    for meeting in meetings:
        chance = chance_for("attendance", meeting.number)
        others = [each for each in register.members if each.name != meeting.chair]
        missing = chance.sample(others, meeting.members_due - meeting.members_present)
        for member in register.members:
            away = member in missing
            rows.append(
                Attendance(
                    meeting=meeting,
                    delegate=member,
                    standing=Attendance.Standing.EXCUSED if away else Attendance.Standing.PRESENT,
                    reason=chance.choice(EXCUSES) if away else "",
                )
            )
    Attendance.objects.bulk_create(rows)


def _sessions(sessions: Iterable[Meeting]) -> None:
    """Create attendance per delegate for all mandates on the first day of a session."""
    rows = []
    for session in sessions:
        chance = chance_for("session", session.first_day.year)
        seats = Mandate.objects.at(session.first_day).filter(term=session.term)
        due = list(seats.order_by("pk").values_list("delegate", flat=True))
        missing = set(chance.sample(due, session.members_due - session.members_present))
        rows += [
            Attendance(
                meeting=session,
                delegate_id=each,
                standing=Attendance.Standing.EXCUSED if each in missing else "present",
                reason=chance.choice(EXCUSES) if each in missing else "",
            )
            for each in due
        ]
    Attendance.objects.bulk_create(rows)


def _sit_ins(register: DemonstrationRegister, standing: list[tuple[Meeting, Row]]) -> None:
    """Create sit-ins: delegates by name, each once a year; others as numbers."""
    if not standing:
        return
    guests = list(register.pool)
    chance_for("sit-ins", standing[0][0].first_day.year).shuffle(guests)
    rows = []
    for meeting, row in standing:
        invited = [guests.pop() for _ in range(int(row["delegates_sitting_in"]))]
        rows += [SitIn(meeting=meeting, delegate=each) for each in invited]
        rows += [
            SitIn(meeting=meeting, category=category, people=people)
            for category, people in OTHERS_SITTING_IN
        ]
    SitIn.objects.bulk_create(rows)


def _agenda(register: DemonstrationRegister, rows: list[Row]) -> None:
    items = AgendaItem.objects.bulk_create(_item(register, row) for row in rows)
    for item in items:
        register.agenda[item.meeting.number, item.order] = item


def _item(register: DemonstrationRegister, row: Row) -> AgendaItem:
    """Create an agenda item; one without deliberation gets a kind that is not counted."""
    kind = AgendaItem.Kind(row["kind"])
    if row["is_substantive"] == "0" and kind not in AgendaItem.NOT_SUBSTANTIVE:
        kind = AgendaItem.Kind.OTHER
    voted = row["for_votes"] != ""
    return AgendaItem(
        meeting=register.meetings[Kind.STANDING_COMMITTEE, int(row["meeting_number"])],
        order=int(row["order"]),
        title=row["title"],
        kind=kind,
        treatment=row["treatment"],
        organization=register.organ(row["reporting_organization"]),
        method=AgendaItem.Method.MACHINE if voted else "",
        votes_for=count_or_none(row["for_votes"]),
        votes_against=count_or_none(row["against"]),
        abstained=count_or_none(row["abstain"]),
        not_voted=count_or_none(row["not_voted"]),
        outcome=row["outcome"],
    )


def _reports(register: DemonstrationRegister, rows: list[Row]) -> None:
    places = [
        (int(row["meeting_number"]), int(row["agenda_order"]), int(row["report_index"]))
        for row in rows
    ]
    reports = Report.objects.bulk_create(
        Report(
            agenda_item=register.agenda[place[:2]],
            title=row["title"],
            organization=register.organs[row["organization"]],
            reporter=row["reporter"],
        )
        for place, row in zip(places, rows, strict=True)
    )
    register.reports |= dict(zip(places, reports, strict=True))
