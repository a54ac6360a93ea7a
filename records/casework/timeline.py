"""What has happened to a case, as dated sentences: read from its rows, kept nowhere else."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from hanbin.periods import say
from records.models import Assignment, Suggestion

from .steps import Party

CASE = ("suggestion__examinations", "suggestion__supervisions")
SHARE = (
    "hand_backs",
    "extensions",
    "talks",
    "replies__reply_class",
    "replies__promises__progress",
    "feedbacks",
    "rehandlings",
)


class Event(NamedTuple):
    """Something that happened on a day."""

    day: date
    text: str
    detail: str = ""


def events(case: Suggestion, shares: Iterable[Assignment], *, to: Party) -> list[Event]:
    """Everything these shares and their case went through, the earliest first. A delegate is not
    told what a unit and the office write to each other, but what came of it."""
    found = list(_of_case(case))
    for share in shares:
        found += _of_share(share)
        found += _answered(share)
        if to is not Party.DELEGATE:
            found += _asked(share)
    return sorted(found, key=lambda each: each.day)


def _of_case(case: Suggestion) -> Iterator[Event]:
    if case.submitted_on:
        yield Event(case.submitted_on, f"{case.lead_delegate}代表提出")
    for each in case.examinations.all():
        text = f"{each.get_level_display()}：{each.get_result_display()}"
        yield Event(each.examined_on, text, each.reason)
    for each in case.supervisions.all():
        led = f"（{each.led_by}）" if each.led_by else ""
        yield Event(each.done_on, f"{each.get_form_display()}{led}", each.text)
    if case.closed_on:
        yield Event(case.closed_on, "办结")
    if case.taken_back_on:
        yield Event(case.taken_back_on, "代表撤回", case.taken_back_reason)


def _of_share(share: Assignment) -> Iterator[Event]:
    unit = share.unit
    yield Event(share.assigned_on, f"交{unit}{share.get_role_display()}", share.due_told)
    if share.received_on:
        yield Event(share.received_on, f"{unit}签收")
    for each in share.extensions.all():
        if each.is_agreed:
            yield Event(each.decided_on, f"同意{unit}延期至{say(each.until)}", each.reason)
    for each in share.talks.all():
        where = "，".join(filter(None, (each.place, each.people)))
        text = f"{unit}面商（{each.get_form_display()}{f'，{where}' if where else ''}）"
        yield Event(each.held_on, text, each.text)
    for each in share.rehandlings.all():
        yield Event(each.ordered_on, f"退{unit}重新办理", each.reason)
    if share.handed_back_on:
        yield Event(share.handed_back_on, f"同意{unit}退办")


def _answered(share: Assignment) -> Iterator[Event]:
    said = "答复" if share.role in Assignment.ANSWERING else "提交协办意见"
    for reply in share.replies.all():
        what = "再次答复" if reply.turn > 1 else said
        kind = f"：{reply.reply_class}" if reply.reply_class else ""
        yield Event(reply.replied_on, f"{share.unit}{what}{kind}", reply.document_number)
        for each in reply.promises.all():
            yield from _promised(each)
    for each in share.feedbacks.all():
        if each.returned_on:
            text = (
                f"代表评价：对办理态度{each.get_attitude_display()}，"
                f"对办理结果{each.get_result_display()}"
            )
            yield Event(each.returned_on, text, each.comment)


def _promised(promise) -> Iterator[Event]:
    for each in promise.progress.all():
        yield Event(each.noted_on, f"承诺进展（{promise}）", each.text)
    if promise.kept_on:
        yield Event(promise.kept_on, f"承诺兑现：{promise}")
    if promise.given_up_on:
        yield Event(promise.given_up_on, f"承诺终止：{promise}", promise.given_up_reason)


def _asked(share: Assignment) -> Iterator[Event]:
    asked = [("退办", each) for each in share.hand_backs.all()]
    asked += [(f"延期至{say(each.until)}", each) for each in share.extensions.all()]
    for what, each in asked:
        yield Event(each.asked_on, f"{share.unit}申请{what}", each.reason)
        if each.is_agreed is False:
            yield Event(each.decided_on, f"不同意{what}", each.answer)
