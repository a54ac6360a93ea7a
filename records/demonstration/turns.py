"""Special cases of an invented year: handed back, merged, taken back, converted from a motion.

They include what became of promises in later years. No figure of 2019 counts them.
"""

from datetime import date, timedelta

from hanbin.record.periods import Period
from records.casework.share_deadlines import reckon_all
from records.models import (
    Assignment,
    Examination,
    HandBack,
    Promise,
    PromiseProgress,
    Suggestion,
    SuggestionSubject,
)

from .register import DemonstrationRegister, chance_for
from .workdays import nearest_workday

YEAR = Period.year(2018)
MISTAKEN = "FGJ"  # the unit to which the case is assigned first
KEPT_LATER = 0.85  # share of the promises that are kept later
LAST_DAY = date(2019, 12, 31)
OFFICE = "人大代表工作委员会"


def enter(register: DemonstrationRegister) -> None:
    """Create one case of each sort."""
    rows = Suggestion.objects.suggestions().assigned().public().during(YEAR).in_session()
    plain = rows.filter(is_key=False).exclude(assignments__unit__code=MISTAKEN)
    handed_back, into, born = plain.order_by("series", "number")[:3]
    like = plain.filter(subject=into.subject, assignments__unit=into.owing[0].unit)
    merged = like.exclude(pk__in=(handed_back.pk, into.pk, born.pk)).order_by("number").first()
    _hand_back(register, handed_back)
    _merge(merged, into)
    _take_back(register, into)
    _convert(register, born)
    _keep_promises()


def _hand_back(register: DemonstrationRegister, case: Suggestion) -> None:
    """Assign the case to the wrong unit, which hands it back in time, then to the right one."""
    right = case.assignments.get(role=Assignment.Role.LEAD)
    asked = nearest_workday(case.assigned_on + timedelta(days=3))
    agreed = nearest_workday(asked + timedelta(days=2))
    reason = "所提事项由行业主管部门负责，建议改由其承办。"
    right.assigned_on, right.received_on = agreed, nearest_workday(agreed + timedelta(days=1))
    right.due_on = None
    right.save()
    wrong = Assignment.objects.create(
        suggestion=case,
        unit=register.organs[MISTAKEN],
        assigned_on=case.assigned_on,
        received_on=nearest_workday(case.assigned_on + timedelta(days=1)),
        handed_back_on=agreed,
        hand_back_reason=reason,
    )
    HandBack.objects.create(
        assignment=wrong,
        asked_on=asked,
        asked_by="承办单位",
        reason=reason,
        decided_on=agreed,
        is_agreed=True,
        answer="同意退办，另行交办。",
        decided_by=OFFICE,
    )
    reckon_all(case.assignments.all(), because="")


def _merge(case: Suggestion, into: Suggestion) -> None:
    """Merge two similar cases; they are handled as one, but each gets a reply."""
    case.review, case.merged_into = Suggestion.Review.MERGED, into
    case.save()
    Examination.objects.create(
        suggestion=case,
        level=Examination.Level.FINAL,
        examined_on=case.reviewed_on,
        result=case.review,
        reason="所提事项相近，合并办理，分别答复。",
        examined_by=OFFICE,
    )


def _take_back(register: DemonstrationRegister, beside: Suggestion) -> None:
    """Create a case that was admitted and taken back by its delegate before assignment."""
    on, series = date(2018, 9, 10), "闭2018"
    organizer = register.organs["DBGW"]
    Suggestion.objects.create(
        **register.record("DBGW", on),
        series=series,
        number=Suggestion.next_number(series=series, organizer=organizer),
        title="关于在集镇增设便民早餐点的建议",
        text="（合成数据）群众希望在集镇增设便民早餐点，请有关部门研究办理。",
        subject=SuggestionSubject.objects.get(name="社会建设"),
        lead_delegate=beside.lead_delegate,
        submitted_on=on,
        review=Suggestion.Review.ACCEPTED,
        reviewed_on=nearest_workday(on + timedelta(days=1)),
        taken_back_on=nearest_workday(on + timedelta(days=3)),
        taken_back_reason="所提事项已由镇上解决。",
    )


def _convert(register: DemonstrationRegister, case: Suggestion) -> None:
    """Create a motion that the presidium converted to this suggestion."""
    motion = Suggestion.objects.create(
        **register.record("DBGW", case.submitted_on),
        kind=Suggestion.Kind.MOTION,
        title=f"{case.title.removesuffix('的建议')}的议案",
        text="（合成数据）代表联名提出，主席团决定转为建议办理。",
        subject=case.subject,
        session=case.session,
        lead_delegate=case.lead_delegate,
        submitted_on=case.submitted_on,
        review=Suggestion.Review.CONVERTED,
        reviewed_on=case.reviewed_on,
    )
    motion.cosigners.set([each for each in register.pool if each != case.lead_delegate][:10])
    case.motion = motion
    case.save()


def _keep_promises() -> None:
    """Keep most promises of the invented years later, and give up one."""
    older = Promise.objects.filter(
        reply__assignment__suggestion__counted_on__lte=YEAR.end, kept_on=None
    )
    *followed, given_up = older.order_by("pk")
    progress = []
    for promise in followed:
        chance = chance_for("kept later", promise.text)
        due = promise.due_on
        if chance.random() >= KEPT_LATER:
            continue
        noted = nearest_workday(due - timedelta(days=40), due)
        promise.kept_on = nearest_workday(due + timedelta(days=chance.randint(-25, 60)))
        if promise.kept_on > LAST_DAY or noted <= promise.reply.replied_on:
            promise.kept_on = None
            continue
        text = "主体工作已完成过半，正按计划推进。"
        progress.append(
            PromiseProgress(promise=promise, noted_on=noted, text=text, noted_by="承办单位")
        )
    given_up.given_up_on = nearest_workday(date(2019, 9, 16))
    given_up.given_up_reason = "规划调整，原方案不再实施，已向领衔代表说明。"
    Promise.objects.bulk_update(
        [*followed, given_up], ["kept_on", "given_up_on", "given_up_reason"]
    )
    PromiseProgress.objects.bulk_create(progress)
