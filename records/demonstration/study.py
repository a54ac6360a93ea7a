"""Study and training, party reports and publications."""

from delegates.models import Delegate
from records.models import (
    Headcount,
    PartyReport,
    Publication,
    PublicityKind,
    StudyAttendance,
    StudyKind,
    StudySession,
)

from .register import DemonstrationRegister, chance_for
from .sheets import Row, Sheets, day_or_none

Category = Headcount.Category
KINDS = {"town_congress_training": "town_congress_trainings"}
PUBLICITY = {"episode": "radio_episodes", "news": "news_reports"}
NAMED = 6  # delegates registered by name; the others only as a number

# Kind of study: two categories of participants, and the share of the first one.
AUDIENCES = {
    "party_group_study": (Category.MEMBER, Category.STAFF, 0.6),
    "thematic_discussions": (Category.MEMBER, Category.STAFF, 0.6),
    "collective_study": (Category.STAFF, Category.MEMBER, 0.7),
    "staff_training": (Category.STAFF, Category.MEMBER, 0.6),
    "town_congress_trainings": (Category.TOWN_CHAIR, Category.STAFF, 0.45),
}


def enter(register: DemonstrationRegister, sheets: Sheets) -> None:
    """Create the study sessions, party reports and publications of a year."""
    _sessions(register, sheets("study"))
    PartyReport.objects.bulk_create(_sent_up(register, row) for row in sheets("party_reports"))
    kinds = {kind.code: kind for kind in PublicityKind.objects.all()}
    Publication.objects.bulk_create(
        _publication(register, row, kinds) for row in sheets("publicity")
    )


def _sessions(register: DemonstrationRegister, rows: list[Row]) -> None:
    kinds = {kind.code: kind for kind in StudyKind.objects.all()}
    sessions = StudySession.objects.bulk_create(
        StudySession(
            **register.record(_organizer(row["kind"]), day_or_none(row["first_day"])),
            kind=kinds[KINDS.get(row["kind"], row["kind"])],
            title=row["title"],
            first_day=day_or_none(row["first_day"]),
            last_day=day_or_none(row["last_day"]),
            place=row["place"],
            summary=row["summary"],
        )
        for row in rows
    )
    attendances = []
    for session, row in zip(sessions, rows, strict=True):
        attendances += _attendances(register, session, int(row["attendance"]))
    StudyAttendance.objects.bulk_create(attendances)


def _organizer(kind: str) -> str:
    return "DBGW" if kind in ("delegate_training", "town_congress_training") else "RDBGS"


def _attendances(
    register: DemonstrationRegister, session: StudySession, people: int
) -> list[StudyAttendance]:
    if session.kind.code == "delegate_training":
        named = _participants(register, session)
        rest = people - len(named)
        return [
            *(StudyAttendance(study_session=session, delegate=each) for each in named),
            StudyAttendance(study_session=session, people=rest),
        ]
    first, second, share = AUDIENCES[session.kind.code]
    many = round(people * share)
    return [
        StudyAttendance(study_session=session, category=first, people=many),
        StudyAttendance(study_session=session, category=second, people=people - many),
    ]


def _participants(register: DemonstrationRegister, session: StudySession) -> list[Delegate]:
    near = [
        each
        for code, town in register.of_town.items()
        if register.organs[code].short_name == session.place
        for each in town
    ]
    return chance_for("training", session.title).sample(near or register.pool, NAMED)


def _sent_up(register: DemonstrationRegister, row: Row) -> PartyReport:
    kinds = PartyReport.Kind
    return PartyReport(
        **register.record("RDBGS", day_or_none(row["sent_on"])),
        title=row["title"],
        kind=kinds.REQUEST if row["kind"] == "请示" else kinds.REPORT,
        sent_on=day_or_none(row["sent_on"]),
        document_number=row["document_number"],
        summary=row["summary"],
    )


def _publication(
    register: DemonstrationRegister, row: Row, kinds: dict[str, PublicityKind]
) -> Publication:
    on = day_or_none(row["published_on"])
    publication = Publication(
        **register.record("RDBGS", on),
        kind=kinds[PUBLICITY[row["kind"]]],
        title=row["title"],
        outlet=row["outlet"],
        media_level=row["outlet_level"],
        published_on=on,
        delegate=register.people.get(row["featured_delegate"]),
    )
    if row.get("stat_year"):
        publication.stat_year = int(row["stat_year"])
        publication.stat_year_reason = row["stat_year_reason"]
    return publication
