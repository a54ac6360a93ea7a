"""Appointments and removals, legal exams, consents and staff changes."""

from hanbin.record.base import State
from records.models import (
    AgendaItem,
    LegalExam,
    MeasureConsent,
    Meeting,
    PersonnelDecision,
    StaffChange,
)

from .register import COMMITTEE, DemonstrationRegister
from .sheets import Row, Sheets, count_or_none, day_or_none

SUBJECTS = "宪法、监督法、地方组织法"
CHANGES = {"promotion": StaffChange.Kind.PROMOTED, "transfer": StaffChange.Kind.TRANSFERRED}


def enter(register: DemonstrationRegister, sheets: Sheets) -> None:
    """Create the personnel work of a year."""
    rows = sheets("personnel")
    items = {
        item.meeting.number: item
        for item in register.agenda.values()
        if item.kind == AgendaItem.Kind.PERSONNEL
    }
    decisions = [_decision(register, row, items) for row in rows]
    _certify(decisions)
    PersonnelDecision.objects.bulk_create(decisions)
    LegalExam.objects.bulk_create(_exam(register, row) for row in rows if row["exam_on"])
    _consents(register, sheets("consents"))
    StaffChange.objects.bulk_create(_change(register, row) for row in sheets("staff_changes"))


def _decision(
    register: DemonstrationRegister, row: Row, items: dict[int, AgendaItem]
) -> PersonnelDecision:
    voted, number = day_or_none(row["decided_on"]), int(row["meeting_number"])
    return PersonnelDecision(
        **register.record(COMMITTEE, voted),
        official=register.official(row["name"]),
        act=row["act"],
        post=row["post"],
        organization=register.organs[row["organization"]],
        proposer=row["proposer"],
        meeting=register.meetings[Meeting.Kind.STANDING_COMMITTEE, number],
        agenda_item=items[number],
        voted_on=voted,
        votes_for=count_or_none(row["for_votes"]),
        votes_against=count_or_none(row["against"]),
        abstained=count_or_none(row["abstain"]),
        oath_on=day_or_none(row["oath_on"]),
    )


def _certify(decisions: list[PersonnelDecision]) -> None:
    """Number the certificates of appointment through the year."""
    appointed = [each for each in decisions if each.act != PersonnelDecision.Act.REMOVE]
    for number, decision in enumerate(appointed, start=1):
        decision.certificate_number = f"汉人任字〔{decision.voted_on.year}〕{number:03}号"


def _exam(register: DemonstrationRegister, row: Row) -> LegalExam:
    held = day_or_none(row["exam_on"])
    return LegalExam(
        **register.record(COMMITTEE, held),
        official=register.official(row["name"]),
        held_on=held,
        subjects=SUBJECTS,
        score=row["exam_score"],
    )


def _consents(register: DemonstrationRegister, rows: list[Row]) -> None:
    """Create consents as approved and not published: only their total is public."""
    concerned = iter(register.pool[5::40])
    MeasureConsent.objects.bulk_create(
        MeasureConsent(
            **register.record(COMMITTEE, day_or_none(row["decided_on"]), State.APPROVED),
            delegate=next(concerned),
            requested_by="安康市公安局汉滨分局",
            decided_on=day_or_none(row["decided_on"]),
            consequence="暂停执行代表职务",
        )
        for row in rows
        for _ in range(int(row["persons"]))
    )


def _change(register: DemonstrationRegister, row: Row) -> StaffChange:
    changed = day_or_none(row["changed_on"])
    return StaffChange(
        **register.record("RDBGS", changed),
        name=row["name"],
        kind=CHANGES[row["kind"]],
        changed_on=changed,
        from_post=row["former_post"],
        to_post=row["new_post"],
    )
