"""Oversight: activities with those who took part, the inquiry, document reviews, the plan."""

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

from .register import COMMITTEE, Register, dice, link
from .sheets import Row, Sheets, count, day, listed, sheet

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
    """The laws that the tables name."""
    Law.objects.bulk_create(
        Law(title=row["title"], level=LAW_LEVELS[row["level"]]) for row in sheet("laws")
    )


def enter(register: Register, sheets: Sheets) -> None:
    """What was overseen in a year."""
    rows = sheets("activities")
    activities = _activities(register, rows, sheets("activity_agenda"))
    taking_part = (_participations(register, *pair) for pair in zip(activities, rows, strict=True))
    Participation.objects.bulk_create(chain.from_iterable(taking_part))
    _inquiry(register, activities, sheets("inquiry"))
    DocumentReview.objects.bulk_create(_review(register, row) for row in sheets("document_reviews"))
    if activities:
        year = activities[0].first_day.year
        _plan(register, year, sheets("plan"), sheets("plan_links"))


def _activities(register: Register, rows: list[Row], agenda: list[Row]) -> list[Activity]:
    kinds = {kind.code: kind for kind in ActivityKind.objects.all()}
    items = {row["activity"]: _item_of(register, row) for row in agenda}
    activities = Activity.objects.bulk_create(
        Activity(
            **register.record(row["organizer"], day(row["first_day"])),
            kind=kinds[row["kind"]],
            title=row["title"],
            first_day=day(row["first_day"]),
            last_day=day(row["last_day"]),
            places=row["places"],
            led_by=row["led_by"],
            findings=count(row["findings"]),
            proposals=count(row["suggestions"]),
            summary=row["summary"],
            agenda_item=items.get(row["title"]),
        )
        for row in rows
    )
    register.activities |= {each.title: each for each in activities}
    laws = {law.title: law for law in Law.objects.all()}
    pairs = list(zip(activities, rows, strict=True))
    link(Activity.laws, ((one, laws[name]) for one, row in pairs for name in listed(row["laws"])))
    link(
        Activity.inspected,
        (
            (one, register.organs[code])
            for one, row in pairs
            for code in listed(row["inspected_organizations"])
        ),
    )
    link(
        Activity.topics,
        ((one, register.topics[name]) for one, row in pairs for name in listed(row["topics"])),
    )
    return activities


def _participations(register: Register, activity: Activity, row: Row) -> list[Participation]:
    """Delegates by name, those of the places visited first; members as a count."""
    invited = _invited(register, activity, count(row["delegates_count"]) or 0)
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


def _invited(register: Register, activity: Activity, wanted: int) -> list[Delegate]:
    near = [
        each
        for code, town in register.of_town.items()
        if register.organs[code].short_name in activity.places
        for each in town
    ]
    chance = dice("invited", activity.title, activity.first_day)
    first = chance.sample(near, min(len(near), wanted))
    others = [each for each in register.pool if each not in first]
    return first + chance.sample(others, wanted - len(first))


def _inquiry(register: Register, activities: list[Activity], rows: list[Row]) -> None:
    if not rows:
        return
    [inquiry] = [each for each in activities if each.kind.code == "special_inquiry"]
    answers = InquiryAnswer.objects.bulk_create(
        InquiryAnswer(
            activity=inquiry,
            organization=register.organs[row["organization"]],
            satisfied=count(row["satisfied"]),
            basically_satisfied=count(row["basically"]),
            dissatisfied=count(row["dissatisfied"]),
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
            promise_due=day(row["promise_due"]),
        )
        for answer, row in zip(answers, rows, strict=True)
    )


def _review(register: Register, row: Row) -> DocumentReview:
    results = DocumentReview.Result
    return DocumentReview(
        **register.record(COMMITTEE, day(row["reviewed_on"])),
        title=row["title"],
        document_number=row["document_number"],
        summary=row["summary"],
        issuer=register.organs[row["issuing_organization"]],
        filed_on=day(row["received_on"]),
        reviewed_on=day(row["reviewed_on"]),
        result=results.CORRECTED if row["corrected"] == "1" else results.NO_PROBLEM,
    )


def _item_of(register: Register, row: Row) -> AgendaItem:
    return register.agenda[int(row["meeting_number"]), int(row["agenda_order"])]


def _plan(register: Register, year: int, rows: list[Row], links: list[Row]) -> None:
    names = dict(ActivityKind.objects.values_list("code", "name"))
    items = {}
    for row in rows:
        planned = day(f"{year}-{int(row['month']):02}-01")
        items[row["order"]] = PlanItem(
            **register.record(COMMITTEE, day(f"{year}-03-01")),
            title=row["title"],
            planned_for=planned,
            kind=MODES.get(row["kind"]) or names[row["kind"]],
            responsible=register.organs[row["responsible_committee"]],
        )
    PlanItem.objects.bulk_create(items.values())
    link(
        PlanItem.activities,
        (
            (items[row["order"]], register.activities[row["activity"]])
            for row in links
            if row["activity"]
        ),
    )
    link(
        PlanItem.agenda_items,
        ((items[row["order"]], _item_of(register, row)) for row in links if row["meeting_number"]),
    )
