"""Oversight: activities with participants, the inquiry, document reviews and the plan."""

from itertools import chain

from delegates.models import Delegate
from records.models import (
    Activity,
    ActivityKind,
    AgendaItem,
    DocumentReview,
    Headcount,
    InquiryAnswer,
    Law,
    Participation,
    PlanItem,
    Question,
)

from .register import COMMITTEE, DemonstrationRegister, chance_for, join_rows
from .sheets import Row, Sheets, count_or_none, day_or_none, read_sheet_csv, split_cell

LAW_LEVELS = {"法律": Law.Level.LAW, "宪法": Law.Level.LAW, "地方性法规": Law.Level.CITY}
MODES = {
    "special_report": "听取审议专项报告",
    "plan_execution": "听取审议计划预算执行报告",
    "final_accounts": "审查批准决算",
    "state_assets": "听取审议国资报告",
    "major_matter": "讨论决定重大事项",
    "appraisal": "工作评议",
}


def enter_laws() -> None:
    """Create the laws named in the sheets."""
    Law.objects.bulk_create(
        Law(title=row["title"], level=LAW_LEVELS[row["level"]]) for row in read_sheet_csv("laws")
    )


def enter(register: DemonstrationRegister, sheets: Sheets) -> None:
    """Create the oversight of a year."""
    rows = sheets("activities")
    activities = _activities(register, rows, sheets("activity_agenda"))
    taking_part = (_participations(register, *pair) for pair in zip(activities, rows, strict=True))
    Participation.objects.bulk_create(chain.from_iterable(taking_part))
    _inquiry(register, activities, sheets("inquiry"))
    DocumentReview.objects.bulk_create(_review(register, row) for row in sheets("document_reviews"))
    if activities:
        year = activities[0].first_day.year
        _plan(register, year, sheets("plan"), sheets("plan_links"))


def _activities(
    register: DemonstrationRegister, rows: list[Row], agenda: list[Row]
) -> list[Activity]:
    kinds = {kind.code: kind for kind in ActivityKind.objects.all()}
    items = {row["activity"]: _item_of(register, row) for row in agenda}
    activities = Activity.objects.bulk_create(
        Activity(
            **register.record(row["organizer"], day_or_none(row["first_day"])),
            kind=kinds[row["kind"]],
            title=row["title"],
            first_day=day_or_none(row["first_day"]),
            last_day=day_or_none(row["last_day"]),
            places=row["places"],
            led_by=row["led_by"],
            findings=count_or_none(row["findings"]),
            proposals=count_or_none(row["suggestions"]),
            summary=row["summary"],
            agenda_item=items.get(row["title"]),
        )
        for row in rows
    )
    register.activities |= {each.title: each for each in activities}
    laws = {law.title: law for law in Law.objects.all()}
    pairs = list(zip(activities, rows, strict=True))
    join_rows(
        Activity.laws, ((one, laws[name]) for one, row in pairs for name in split_cell(row["laws"]))
    )
    join_rows(
        Activity.inspected,
        (
            (one, register.organs[code])
            for one, row in pairs
            for code in split_cell(row["inspected_organizations"])
        ),
    )
    join_rows(
        Activity.topics,
        ((one, register.topics[name]) for one, row in pairs for name in split_cell(row["topics"])),
    )
    return activities


def _participations(
    register: DemonstrationRegister, activity: Activity, row: Row
) -> list[Participation]:
    """Return participants: delegates by name, local ones first; members as a number."""
    invited = _invited(register, activity, count_or_none(row["delegates_count"]) or 0)
    taking_part = [Participation(activity=activity, delegate=each) for each in invited]
    if row["members_count"]:
        taking_part.append(
            Participation(
                activity=activity,
                category=Headcount.Category.MEMBER,
                people=int(row["members_count"]),
            )
        )
    if row["people"]:
        taking_part.append(
            Participation(activity=activity, people=int(row["people"]), word=row["word"])
        )
    return taking_part


def _invited(register: DemonstrationRegister, activity: Activity, wanted: int) -> list[Delegate]:
    near = [
        each
        for code, town in register.of_town.items()
        if register.organs[code].short_name in activity.places
        for each in town
    ]
    chance = chance_for("invited", activity.title, activity.first_day)
    first = chance.sample(near, min(len(near), wanted))
    others = [each for each in register.pool if each not in first]
    return first + chance.sample(others, wanted - len(first))


def _inquiry(register: DemonstrationRegister, activities: list[Activity], rows: list[Row]) -> None:
    if not rows:
        return
    [inquiry] = [each for each in activities if each.kind.code == "special_inquiry"]
    answers = InquiryAnswer.objects.bulk_create(
        InquiryAnswer(
            activity=inquiry,
            organization=register.organs[row["organization"]],
            satisfied=count_or_none(row["satisfied"]),
            basically_satisfied=count_or_none(row["basically"]),
            dissatisfied=count_or_none(row["dissatisfied"]),
            ballot_abstained=0,
        )
        for row in rows
    )
    Question.objects.bulk_create(
        Question(
            answer_by=answer,
            order=1,
            asker=f"{row['asker']}（{row['asker_role']}）",
            text=row["question"],
            answer=row["answer"],
            promise=row["promise"],
            promise_due=day_or_none(row["promise_due"]),
        )
        for answer, row in zip(answers, rows, strict=True)
    )


def _review(register: DemonstrationRegister, row: Row) -> DocumentReview:
    results = DocumentReview.Result
    return DocumentReview(
        **register.record(COMMITTEE, day_or_none(row["reviewed_on"])),
        title=row["title"],
        document_number=row["document_number"],
        summary=row["summary"],
        issuer=register.organs[row["issuing_organization"]],
        filed_on=day_or_none(row["received_on"]),
        reviewed_on=day_or_none(row["reviewed_on"]),
        result=results.CORRECTED if row["corrected"] == "1" else results.NO_PROBLEM,
    )


def _item_of(register: DemonstrationRegister, row: Row) -> AgendaItem:
    return register.agenda[int(row["meeting_number"]), int(row["agenda_order"])]


def _plan(register: DemonstrationRegister, year: int, rows: list[Row], links: list[Row]) -> None:
    names = dict(ActivityKind.objects.values_list("code", "name"))
    items = {}
    for row in rows:
        planned = day_or_none(f"{year}-{int(row['month']):02}-01")
        items[row["order"]] = PlanItem(
            **register.record(COMMITTEE, day_or_none(f"{year}-03-01")),
            title=row["title"],
            planned_for=planned,
            kind=MODES.get(row["kind"]) or names[row["kind"]],
            responsible=register.organs[row["responsible_committee"]],
        )
    PlanItem.objects.bulk_create(items.values())
    join_rows(
        PlanItem.activities,
        (
            (items[row["order"]], register.activities[row["activity"]])
            for row in links
            if row["activity"]
        ),
    )
    join_rows(
        PlanItem.agenda_items,
        ((items[row["order"]], _item_of(register, row)) for row in links if row["meeting_number"]),
    )
