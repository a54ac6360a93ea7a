"""The last steps: the delegate rates the answer; the office orders rehandling or closes the case.

Also the progress of promises.
"""

from django import forms
from django.core.exceptions import ValidationError

from records.models import (
    Assignment,
    Feedback,
    Promise,
    PromiseProgress,
    Rehandling,
    Reply,
    Stage,
    Suggestion,
)

from .handling import end_requests
from .share_deadlines import reckon_again
from .steps import Party, fields_of_model, is_answering, save_checked, step, whole

RATINGS = [(each.value, each.label) for each in Feedback.Rating if each != Feedback.Rating.NONE]


@step(
    "评价",
    Party.DELEGATE,
    Assignment,
    Stage.ANSWERED,
    asks={
        "attitude": forms.ChoiceField(
            label="对办理态度", choices=RATINGS, widget=forms.RadioSelect
        ),
        "result": forms.ChoiceField(label="对办理结果", choices=RATINGS, widget=forms.RadioSelect),
        **fields_of_model(Feedback, "comment", comment="说明理由"),
    },
    applies=is_answering,
)
def rate(share, *, on, by, attitude, result, comment="", delegate=None):
    """对办理态度和办理结果分别评价；不满意的请说明理由，由人大代表工作机构研究重新办理。"""
    if Feedback.Rating.DISSATISFIED in (attitude, result) and not comment.strip():
        raise ValidationError({"comment": "不满意的请说明理由，便于重新办理。"})
    delegate = delegate or share.suggestion.lead_delegate
    said, _ = Feedback.objects.get_or_create(
        assignment=share, delegate=delegate, round=share.turn, defaults={"asked_on": on}
    )
    said.assignment, said.delegate = share, delegate  # cached, so not queried again
    said.attitude, said.result, said.comment = attitude, result, comment.strip()
    said.returned_on, said.returned_by = on, by
    return save_checked(said)


@step(
    "重新办理", Party.OFFICE, Assignment, Stage.UNHAPPY, asks=fields_of_model(Rehandling, "reason")
)
def handle_again(share, *, on, by, reason):
    """退承办单位重新办理，在规定期限内再次答复；首轮评价保留。"""
    again = Rehandling(
        assignment=share, turn=share.turn + 1, ordered_on=on, reason=reason, ordered_by=by
    )
    reckon_again(again)
    return save_checked(again)


def has_come_to_an_end(suggestion: Suggestion) -> bool:
    """Return whether the case may be closed; if dissatisfied, after one rehandling."""
    if suggestion.stage != Stage.UNHAPPY:
        return True
    return Rehandling.objects.filter(assignment__suggestion=suggestion).exists()


@step(
    "办结",
    Party.OFFICE,
    Suggestion,
    Stage.ANSWERED,
    Stage.RATED,
    Stage.UNHAPPY,
    applies=has_come_to_an_end,
)
def close(suggestion, *, on, by):
    """代表没有反馈的，记为未反馈，不视为满意；不满意的先重新办理一次。承诺事项继续跟踪。"""
    last = Reply.objects.filter(assignment__suggestion=suggestion).latest_first().first()
    if last is not None and on < last.replied_on:
        raise ValidationError(f"办结日期不能早于答复日期（{last.replied_on}）。")
    suggestion.closed_on = on
    end_requests(suggestion.assignments.all(), on=on, why="已经办结，不再批复。")
    return save_checked(suggestion)


@step("恢复办理", Party.OFFICE, Suggestion, Stage.CLOSED)
def open_again(suggestion, *, on, by):
    """办结有误的，恢复到办结之前。"""
    suggestion.closed_on = None
    return save_checked(suggestion)


def note_progress(promise: Promise, *, on, by, text) -> PromiseProgress:
    """Add progress to a promise; raise ValidationError if the text is empty."""
    with whole():
        return save_checked(PromiseProgress(promise=promise, noted_on=on, text=text, noted_by=by))


def keep_promise(promise: Promise, *, on, by, text="") -> Promise:
    """Mark a promise as kept on a day, and add the text to its progress."""
    if promise.reply.replied_on > on:
        raise ValidationError("兑现日期不能早于答复日期。")
    promise.kept_on = on
    with whole():
        if text.strip():
            note_progress(promise, on=on, by=by, text=text)
        return save_checked(promise)


def give_up(promise: Promise, *, on, by, reason) -> Promise:
    """Mark a promise as given up; the reason is saved and shown."""
    promise.given_up_on, promise.given_up_reason = on, reason.strip()
    with whole():
        return save_checked(promise)
