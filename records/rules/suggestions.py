"""Rules about suggestions: the order of steps, responsible units and deadlines."""

from django.db.models import Exists, F, Max, OuterRef, Q, Subquery
from django.utils import timezone

from delegates.models import Mandate
from hanbin.record.base import COUNTING, State, open_on
from hanbin.record.rules import hard_rule, soft_rule
from records.models import (
    Assignment,
    Extension,
    Feedback,
    Promise,
    Reply,
    ReplyClass,
    Suggestion,
)

from .shared import LONGEST_SIX_MONTHS, days_after, missing_between

DELEGATES_LAW = "代表法第五十一条"


@hard_rule(
    "并案的主案不成立",
    "主案不能是本件，也不能是已并入他案的建议；已有建议并入本件的，本件不能再并入他案。",
    Suggestion,
    field="merged_into",
)
def merged_into_a_case_of_its_own(suggestions):
    merged = Suggestion.Review.MERGED
    others = Suggestion.objects.exclude(state=State.WITHDRAWN).exclude(pk=OuterRef("pk"))
    leads = Exists(others.filter(merged_into=OuterRef("pk")))
    return suggestions.filter(
        Q(merged_into=F("pk")) | Q(merged_into__review=merged) | Q(leads, review=merged)
    )


@hard_rule(
    "交办没有主办单位",
    "已交办的建议须有主办单位；分别办理的，须有分办单位。",
    Suggestion,
    field="assigned_on",
    needs_the_rest=True,
)
def assigned_to_somebody(suggestions):
    answering = Assignment.objects.answering().filter(suggestion=OuterRef("pk"))
    return suggestions.filter(~Exists(answering), assigned_on__isnull=False)


@hard_rule(
    "有交办而无交办日期",
    "已经交给承办单位的建议须有交办日期，办理期限自此起算。",
    Suggestion,
    field="assigned_on",
)
def assigned_on_a_day(suggestions):
    assigned = Assignment.objects.filter(suggestion=OuterRef("pk"))
    return suggestions.filter(Exists(assigned), assigned_on__isnull=True)


@soft_rule(
    "退办后未重新交办",
    "承办单位已退办，还没有重新交办给主办或分办单位。",
    Suggestion,
    at_entry=False,
)
def assigned_again(suggestions):
    every = Assignment.objects.answering().filter(suggestion=OuterRef("pk"))
    return suggestions.filter(Exists(every), ~Exists(every.filter(handed_back_on__isnull=True)))


@soft_rule("领衔代表当日不在任", "领衔代表在提出之日没有任期。", Suggestion, field="lead_delegate")
def led_by_a_delegate_in_office(suggestions):
    in_office = Mandate.objects.filter(
        open_on(OuterRef("submitted_on"), "started_on", "ended_on"),
        delegate=OuterRef("lead_delegate"),
    )
    return suggestions.handed_in().filter(~Exists(in_office))


def missing_suggestion_numbers(suggestion) -> str:
    return f"缺第{missing_between(suggestion.previous, suggestion.number)}号。"


@soft_rule(
    "建议编号不连续",
    "同一系列的建议应当连续编号。",
    Suggestion,
    field="number",
    tells=missing_suggestion_numbers,
    at_entry=False,
)
def suggestion_numbers_run_on(suggestions):
    series = Suggestion.objects.order_by().filter(
        organizer=OuterRef("organizer"), series=OuterRef("series")
    )
    before = series.filter(number__lt=OuterRef("number")).values("series")
    return suggestions.annotate(
        previous=Subquery(before.annotate(last=Max("number")).values("last"))
    ).filter(Q(number__gt=F("previous") + 1) | Q(number__gt=1, previous__isnull=True))


@hard_rule(
    "延期超过六个月",
    "办理期限最长为自交办之日起六个月，不能延期到更晚。",
    Extension,
    law=DELEGATES_LAW,
    field="until",
)
def extended_to_six_months_at_most(extensions):
    latest = days_after("assignment__assigned_on", LONGEST_SIX_MONTHS)
    return extensions.alias(latest=latest).filter(until__gt=F("latest")).exclude(is_agreed=False)


@soft_rule(
    "答复逾期",
    "应当自交办之日起三个月内答复，最长不超过六个月；已到期，还没有答复。",
    Assignment,
    law=DELEGATES_LAW,
    at_entry=False,
)
def answered_before_it_is_overdue(assignments):
    today = timezone.localdate()
    late = assignments.owing_an_answer(today).filter(due_on__lt=today).unanswered(today)
    open_cases = late.filter(suggestion__closed_on=None, suggestion__taken_back_on=None)
    return open_cases.filter(suggestion__state__in=COUNTING)


@soft_rule(
    "答复迟于期限",
    "答复迟于应答复日期，又没有办理延期。",
    Reply,
    law=DELEGATES_LAW,
    field="replied_on",
)
def answered_in_time(replies):
    """Warn only, because a late answer must be recorded; an extension beyond the law is refused."""
    again = Reply.objects.filter(
        assignment=OuterRef("assignment"), replied_on__lt=OuterRef("replied_on")
    )
    late = replies.of_answering().filter(replied_on__gt=F("assignment__due_on"))
    return late.filter(~Exists(again))


@soft_rule(
    "B类答复没有承诺事项",
    "正在解决或者列入计划的，须登记承诺事项，跟踪到兑现。",
    Reply,
    field="reply_class",
    at_entry=False,
)
def promised_what_is_being_done(replies):
    """Check the latest answer of a unit; the promise may belong to an earlier one."""
    of_unit = {"assignment": OuterRef("assignment")}
    latest = Reply.objects.filter(**of_unit).latest_first().values("pk")[:1]
    promises = Promise.objects.standing().filter(reply__assignment=OuterRef("assignment"))
    being_done = replies.of_answering().filter(reply_class__in=ReplyClass.objects.promised())
    return being_done.filter(~Exists(promises), pk=Subquery(latest))


@hard_rule(
    "答复早于交办", "答复日期不能早于建议的提出日期和该单位的交办日期。", Reply, field="replied_on"
)
def answered_once_asked(replies):
    return replies.filter(
        Q(replied_on__lt=F("assignment__assigned_on"))
        | Q(replied_on__lt=F("assignment__suggestion__submitted_on"))
    )


@hard_rule(
    "交办早于提出", "承办单位的交办日期不能早于建议的提出日期。", Assignment, field="assigned_on"
)
def assigned_once_submitted(assignments):
    return assignments.filter(assigned_on__lt=F("suggestion__submitted_on"))


@hard_rule(
    "评价早于答复",
    "代表评价的反馈日期不能早于答复日期，请先登记答复。",
    Feedback,
    field="returned_on",
)
def rated_once_answered(feedbacks):
    answered = Reply.objects.filter(
        assignment=OuterRef("assignment"), replied_on__lte=OuterRef("returned_on")
    )
    return feedbacks.filter(~Exists(answered), returned_on__isnull=False)
