"""What the standing committee resolved, whom it appraised, which opinions it handed over."""

from datetime import timedelta

from records.models import (
    Appraisal,
    Meeting,
    Opinion,
    OpinionFollowUp,
    OpinionPoint,
    Resolution,
)

from .register import COMMITTEE, Register
from .sheets import Row, Sheets, count, day, listed

GRADES = {str(label): value for value, label in Appraisal.Grade.choices}


def enter(register: Register, sheets: Sheets) -> None:
    """Resolutions, appraisals and opinions of a year."""
    Resolution.objects.bulk_create(_resolution(register, row) for row in sheets("resolutions"))
    appraisals = [_appraisal(register, row) for row in sheets("appraisals")]
    Appraisal.objects.bulk_create(appraisals)
    register.appraisals = {each.subject.name: each for each in appraisals}
    _opinions(register, sheets("opinions"))


def _meeting(register: Register, row: Row) -> Meeting:
    return register.meetings[Meeting.Kind.STANDING_COMMITTEE, int(row["meeting_number"])]


def _resolution(register: Register, row: Row) -> Resolution:
    adopted = day(row["adopted_on"])
    return Resolution(
        **register.record(COMMITTEE, adopted),
        kind=row["kind"],
        title=row["title"],
        text=row["summary"],
        summary=row["summary"],
        document_number=row["document_number"],
        meeting=_meeting(register, row),
        agenda_item=register.agenda[int(row["meeting_number"]), int(row["agenda_order"])],
        adopted_on=adopted,
        is_personnel=row["is_personnel"] == "1",
    )


def _appraisal(register: Register, row: Row) -> Appraisal:
    held, is_delegate = day(row["appraised_on"]), row["is_delegate"] == "1"
    return Appraisal(
        **register.record(COMMITTEE, held),
        official=None if is_delegate else register.official(row["name"]),
        delegate=register.people[row["name"]] if is_delegate else None,
        post=row["post"],
        appraised_on=held,
        meeting=_meeting(register, row),
        satisfied=count(row["satisfied"]),
        basically_satisfied=count(row["basically"]),
        dissatisfied=count(row["dissatisfied"]),
        ballot_abstained=count(row["abstained"]),
        grade=GRADES[row["grade"]],
    )


def _opinions(register: Register, rows: list[Row]) -> None:
    opinions = Opinion.objects.bulk_create(_opinion(register, row) for row in rows)
    points, pressing = [], []
    for opinion, row in zip(opinions, rows, strict=True):
        texts = listed(row["points"])
        points += [
            OpinionPoint(opinion=opinion, order=order, text=text, settled_on=_settled(opinion))
            for order, text in enumerate(texts, start=1)
        ]
        if opinion.reported_on and opinion.reported_on > opinion.due_on:
            pressing += _pressed(opinion)
    OpinionPoint.objects.bulk_create(points)
    OpinionFollowUp.objects.bulk_create(pressing)


def _opinion(register: Register, row: Row) -> Opinion:
    issued, place = day(row["issued_on"]), row["report_index"]
    report = appraisal = None
    if place:
        number, order = int(row["meeting_number"]), int(row["agenda_order"])
        report = register.reports[number, order, int(place)]
    else:
        appraisal = register.appraisals[row["appraised_name"]]
    return Opinion(
        **register.record(COMMITTEE, issued),
        kind=row["kind"],
        title=row["title"],
        document_number=row["number"],
        report=report,
        appraisal=appraisal,
        addressee=register.organs[row["addressee"]],
        issued_on=issued,
        due_on=day(row["due_on"]),
        reported_on=day(row["reported_on"]),
        handling="已书面报告办理情况，逐条说明了整改措施和完成时限。" if row["reported_on"] else "",
    )


def _settled(opinion: Opinion):
    """What was answered within the year is taken as carried out with the answer."""
    reported = opinion.reported_on
    return reported if reported and reported.year == opinion.issued_on.year else None


def _pressed(opinion: Opinion) -> list[OpinionFollowUp]:
    return [
        OpinionFollowUp(
            opinion=opinion,
            done_on=opinion.due_on + timedelta(days=2),
            text="到期未报告处理情况，书面催办，要求一周内报告。",
        ),
        OpinionFollowUp(
            opinion=opinion,
            done_on=opinion.reported_on,
            text="已收到处理情况报告，经核实予以销号。",
            is_closing=True,
        ),
    ]
