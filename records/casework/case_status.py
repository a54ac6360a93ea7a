"""The state of a suggestion in one sentence: who must do what by when, or how it ended."""

from collections.abc import Callable, Sequence
from datetime import date

from django.utils import timezone

from hanbin.record.periods import format_day
from records.deadlines import deadline_tier
from records.models import Assignment, Feedback, Reply, Stage, Suggestion

Say = Callable[[Suggestion, date], str]


def case_status(suggestion: Suggestion, today: date | None = None) -> str:
    """Return the stage as a plain sentence; uses prefetched rows."""
    return SAID[suggestion.stage](suggestion, today or timezone.localdate())


def _constant(text: str) -> Say:
    return lambda case, today: text


def _waiting(doing: str) -> Say:
    def said(case: Suggestion, today: date) -> str:
        waiting = case.unanswered
        told = f"{_units(waiting or case.owing)}{doing}"
        days = sorted({each.due_on for each in waiting if each.due_on})
        late = [_late(waiting, day, today) for day in days if deadline_tier(day, today).is_overdue]
        if not late and days:
            return f"{told}，应于{format_day(days[0])}前答复。"
        return f"{'，'.join(filter(None, (told, '；'.join(late))))}。"

    return said


def _units(shares: Sequence[Assignment]) -> str:
    return "、".join(str(each.unit) for each in shares)


def _late(waiting: Sequence[Assignment], due: date, today: date) -> str:
    """Return how late the answers due on a day are, with the units unless all are late."""
    late = [each for each in waiting if each.due_on == due]
    whose = "" if len(late) == len(waiting) else _units(late)
    return f"{whose}已超过期限{(today - due).days}天，应于{format_day(due)}前答复"


def _handled_again_status(case: Suggestion, today: date) -> str:
    return f"代表对办理结果不满意，{case.lead_units}正在重新办理。"


def _closed_status(case: Suggestion, today: date) -> str:
    """已办结：交通局答复为A类（…），代表对办理结果满意。"""
    told = "；".join(map(_result, case.owing))
    on = f"（{format_day(case.closed_on)}）" if case.closed_on else ""
    return f"已办结{on}：{told}。" if told else f"已办结{on}。"


def _result(share: Assignment) -> str:
    replies = sorted(share.replies.all(), key=lambda each: (each.replied_on, each.pk))
    latest: Reply | None = replies[-1] if replies else None
    answer = f"{share.unit}答复为{latest.reply_class}" if latest else f"{share.unit}没有答复"
    said = [each for each in share.feedbacks.all() if each.result != Feedback.Rating.NONE]
    last = max(said, key=lambda each: each.round, default=None)
    return f"{answer}，代表对办理结果{last.get_result_display() if last else '未反馈'}"


SAID: dict[Stage, Say] = {
    Stage.DRAFT: _constant("代表正在起草，尚未提交。"),
    Stage.SUBMITTED: _constant("已提交，等待审查。"),
    Stage.RETURNED: _constant("已退回代表修改。"),
    Stage.ADMITTED: _constant("已立案，等待交办。"),
    Stage.SENT: _waiting("尚未签收"),
    Stage.HANDING_BACK: _waiting("申请退办，等待批复"),
    Stage.WORKING: _waiting("正在办理"),
    Stage.AGAIN: _handled_again_status,
    Stage.UNHAPPY: _constant("已答复，代表不满意，等待研究重新办理。"),
    Stage.ANSWERED: _constant("已答复，等待代表评价。"),
    Stage.RATED: _constant("已答复，代表已评价，等待办结。"),
    Stage.CLOSED: _closed_status,
    Stage.REFUSED: _constant("经审查不予受理，已告知代表。"),
    Stage.PETITION: _constant("经审查转作来信处理，已告知代表。"),
    Stage.CONVERTED: _constant("主席团决定转为建议办理。"),
    Stage.LISTED: _constant("主席团决定列入大会议程。"),
    Stage.TAKEN_BACK: _constant("代表已撤回，不再办理。"),
    Stage.HANDED_BACK: _constant("承办单位已退办，等待重新交办。"),
}
