"""Resolutions, appraisals and opinions."""

import re
from datetime import timedelta

from records.models import (
    Appraisal,
    Meeting,
    Opinion,
    OpinionFollowUp,
    OpinionPoint,
    Resolution,
)

from .register import COMMITTEE, DemonstrationRegister
from .sheets import Row, Sheets, count_or_none, day_or_none, split_cell
from .workdays import nearest_workday

# Reports of the addressee; each quotes the first point of its opinion.
HANDLED = (
    "收到意见书后召开专题会议研究，把“{}”列为首要整改事项，明确了责任人和完成时限，其余意见逐条落实。",
    "制定了整改方案，针对“{}”细化为具体措施，按月调度；能够立即解决的已经办结。",
    "围绕“{}”开展自查，建立问题台账，逐项销号，办理情况已书面报告。",
    "就“{}”与有关单位会商，出台了配套办法，并将其余意见纳入年度重点工作督查。",
    "对“{}”等意见逐条答复，已办结的附具佐证材料，正在办理的说明了进展和下一步安排。",
    "由主要负责人牵头落实“{}”，组织专项检查，健全了工作制度，整改情况已在一定范围通报。",
    "把“{}”同年度目标任务一并部署，补充了人员和经费，阶段性成效已书面报告。",
    "邀请代表座谈听取意见后，对“{}”提出改进措施，其余意见已分解到具体科室办理。",
)
GRADES = {str(label): value for value, label in Appraisal.Grade.choices}


def enter(register: DemonstrationRegister, sheets: Sheets) -> None:
    """Create the resolutions, appraisals and opinions of a year."""
    Resolution.objects.bulk_create(_resolution(register, row) for row in sheets("resolutions"))
    appraisals = [_appraisal(register, row) for row in sheets("appraisals")]
    Appraisal.objects.bulk_create(appraisals)
    register.appraisals = {each.subject.name: each for each in appraisals}
    _opinions(register, sheets("opinions"))


def _meeting(register: DemonstrationRegister, row: Row) -> Meeting:
    return register.meetings[Meeting.Kind.STANDING_COMMITTEE, int(row["meeting_number"])]


def _resolution(register: DemonstrationRegister, row: Row) -> Resolution:
    adopted = day_or_none(row["adopted_on"])
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


def _appraisal(register: DemonstrationRegister, row: Row) -> Appraisal:
    held, is_delegate = day_or_none(row["appraised_on"]), row["is_delegate"] == "1"
    return Appraisal(
        **register.record(COMMITTEE, held),
        official=None if is_delegate else register.official(row["name"]),
        delegate=register.people[row["name"]] if is_delegate else None,
        post=row["post"],
        appraised_on=held,
        meeting=_meeting(register, row),
        satisfied=count_or_none(row["satisfied"]),
        basically_satisfied=count_or_none(row["basically"]),
        dissatisfied=count_or_none(row["dissatisfied"]),
        ballot_abstained=count_or_none(row["abstained"]),
        grade=GRADES[row["grade"]],
    )


def _opinions(register: DemonstrationRegister, rows: list[Row]) -> None:
    opinions = Opinion.objects.bulk_create(_opinion(register, row) for row in rows)
    points, pressing = [], []
    for opinion, row in zip(opinions, rows, strict=True):
        texts = split_cell(row["points"])
        points += [
            OpinionPoint(
                opinion=opinion, order=order, text=text, settled_on=_settle_opinion(opinion)
            )
            for order, text in enumerate(texts, start=1)
        ]
        if opinion.reported_on and opinion.reported_on > opinion.due_on:
            pressing += _pressed(opinion)
    OpinionPoint.objects.bulk_create(points)
    OpinionFollowUp.objects.bulk_create(pressing)


def _opinion(register: DemonstrationRegister, row: Row) -> Opinion:
    issued, place = day_or_none(row["issued_on"]), row["report_index"]
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
        due_on=day_or_none(row["due_on"]),
        reported_on=day_or_none(row["reported_on"]),
        handling=_handled(row) if row["reported_on"] else "",
    )


def _handled(row: Row) -> str:
    """Return a text that differs between the opinions of a year, as far as there are texts."""
    number = int(re.search(r"〕(\d+)号", row["number"])[1])
    offset = 3 if row["kind"] == Opinion.Kind.APPRAISAL else 0
    return HANDLED[(number + offset) % len(HANDLED)].format(split_cell(row["points"])[0])


def _settle_opinion(opinion: Opinion):
    """Return the settling day: the day of the report, if it came within the year."""
    reported = opinion.reported_on
    return reported if reported and reported.year == opinion.issued_on.year else None


def _pressed(opinion: Opinion) -> list[OpinionFollowUp]:
    return [
        OpinionFollowUp(
            opinion=opinion,
            done_on=nearest_workday(opinion.due_on + timedelta(days=2)),
            text="到期未报告处理情况，书面催办，要求一周内报告。",
        ),
        OpinionFollowUp(
            opinion=opinion,
            done_on=opinion.reported_on,
            text="已收到处理情况报告，经核实予以销号。",
            is_closing=True,
        ),
    ]
