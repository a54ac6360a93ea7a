"""Compute until when a unit owes its answer, from rules, holidays, hand-backs and extensions."""

from datetime import date
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from records.deadlines import Deadlines, Due, Tier, deadline_tier
from records.models import Assignment, DeadlineChange, DeadlineRule, Extension, Rehandling

Limit = DeadlineRule.Limit


def share_deadline(share: Assignment, deadlines: Deadlines) -> Due:
    """Return the deadline of a share with its explanation.

    Raise ValidationError if no rule is in force, or if an extension exceeds the rule.
    """
    due = original_start(share, deadlines)
    asked = share.extensions.all() if share.pk else ()
    for extension in sorted(filter(is_granted, asked), key=lambda each: each.decided_on):
        by = due.rule.extended_by
        due = deadlines.extended(due, extension.until, agreed_on=extension.decided_on, by=by)
    return due


def is_granted(extension: Extension) -> bool:
    return extension.is_agreed is True


def limit_of(share: Assignment) -> Limit:
    """Return the limit for the first answer of a unit."""
    return Limit.OPINION if share.role == Assignment.Role.ASSISTING else Limit.ANSWER


def original_start(share: Assignment, deadlines: Deadlines) -> Due:
    """Return the deadline before any extension.

    If another unit handed the share back, the time may not start again. Raise NoRule.
    """
    limit = limit_of(share)
    before = [each for each in share.suggestion.assignments.all() if share.takes_over_from(each)]
    if limit != Limit.ANSWER or not before:
        return deadlines.due(limit, share.assigned_on)
    due = deadlines.due(limit, min(each.assigned_on for each in before))
    handed_back = max(each.handed_back_on for each in before)
    return deadlines.assigned_again(due, share.assigned_on, handed_back_on=handed_back)


def set_share_deadline(
    share: Assignment, *, because: str = "", deadlines: Deadlines | None = None
) -> bool:
    """Set the deadline of a share without saving it; return whether it moved.

    A moved deadline is recorded as 期限变更 with the reason.
    """
    due = share_deadline(share, deadlines or Deadlines.load())
    before = share.due_on
    share.due_on, share.internal_due_on, share.due_explanation = (
        due.on,
        due.early_on,
        due.explanation,
    )
    moved = before is not None and before != due.on
    if moved and share.pk:
        DeadlineChange.objects.create(
            assignment=share,
            changed_on=timezone.localdate(),
            due_before=before,
            due_after=due.on,
            reason=because or "重新计算期限",
        )
    return moved


def reckon_again(again: Rehandling, deadlines: Deadlines | None = None) -> None:
    """Set the deadline of an answer after rehandling."""
    due = (deadlines or Deadlines.load()).due(Limit.AGAIN, again.ordered_on)
    again.due_on, again.due_explanation = due.on, due.explanation


def tier_of(share: Assignment, today: date, deadlines: Deadlines) -> Tier | None:
    """Return the tier of a share for the deadline in force; None if it has none."""
    return tier_by(share.owed, today, deadlines)


def tier_by(owed: Assignment | Rehandling, today: date, deadlines: Deadlines) -> Tier | None:
    """Return the tier of a share or of a rehandling."""
    if owed.due_on is None:
        return None
    is_again = isinstance(owed, Rehandling)
    limit = Limit.AGAIN if is_again else limit_of(owed)
    start = owed.ordered_on if is_again else owed.assigned_on
    return deadline_tier(owed.due_on, today, deadlines.long_after(limit, start, owed.due_on))


RECKONED = ("due_on", "internal_due_on", "due_explanation")


class UnknownShareDeadline(NamedTuple):
    """A share whose deadline could not be computed and stays unchanged, with the reason."""

    share: Assignment
    why: ValidationError

    def __str__(self) -> str:
        return f"“{self.share}”的答复期限未能计算，保持原样：{'；'.join(self.why.messages)}"


def reckon_all(shares: QuerySet[Assignment], *, because: str) -> list[UnknownShareDeadline]:
    """Set and save the deadlines of many shares; return those that failed.

    A share without a rule keeps its deadline.
    """
    deadlines, refused, reckoned = Deadlines.load(), [], []
    with transaction.atomic():
        for share in shares.prefetch_related("extensions", "suggestion__assignments"):
            try:
                set_share_deadline(share, because=because, deadlines=deadlines)
            except ValidationError as why:
                refused.append(UnknownShareDeadline(share, why))
                continue
            reckoned.append(share)
        Assignment.objects.bulk_update(reckoned, RECKONED, batch_size=500)
    return refused


class Reckoned(NamedTuple):
    """The number of open cases that were recomputed and of those that moved, and the failures."""

    cases: int
    moved: int
    refused: list[UnknownShareDeadline]

    def __str__(self) -> str:
        return f"重新计算了{self.cases}件在办建议的期限，其中{self.moved}件有变动"


@transaction.atomic
def reckon_open(*, because: str) -> Reckoned:
    """Recompute the deadlines of open cases after a holiday or a rule changed.

    Closed cases are never recomputed.
    """
    deadlines = Deadlines.load()
    waiting, again = Assignment.objects.waiting(), Rehandling.objects.waiting()
    cases = {*waiting.values_list("suggestion", flat=True)}
    cases.update(again.values_list("assignment__suggestion", flat=True))
    before = DeadlineChange.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    refused = reckon_all(waiting, because=because)
    for each in again:
        refused += _move_again(each, deadlines, because)
    moved = DeadlineChange.objects.filter(pk__gt=before, reason__startswith=because)
    number = moved.values("assignment__suggestion").distinct().count()
    return Reckoned(len(cases), number, refused)


def _move_again(
    again: Rehandling, deadlines: Deadlines, because: str
) -> list[UnknownShareDeadline]:
    """Recompute the deadline after a rehandling; without a rule it stays unchanged."""
    before = again.due_on
    try:
        reckon_again(again, deadlines)
    except ValidationError as why:
        return [UnknownShareDeadline(again.assignment, why)]
    Rehandling.objects.filter(pk=again.pk).update(
        due_on=again.due_on, due_explanation=again.due_explanation
    )
    if before != again.due_on:
        DeadlineChange.objects.create(
            assignment_id=again.assignment_id,
            changed_on=timezone.localdate(),
            due_before=before,
            due_after=again.due_on,
            reason=f"{because}{DeadlineChange.OF_TURN.format(again.turn)}",
        )
    return []
