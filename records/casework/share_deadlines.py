"""Until when a unit owes its answer: from the rules, the holidays, hand-backs and extensions."""

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
    """The deadline of a share with the sentence that explains it; raises ValidationError where
    no rule is in force, or where more time was given than the rule allows."""
    due = original_start(share, deadlines)
    asked = share.extensions.all() if share.pk else ()
    for extension in sorted(filter(is_granted, asked), key=lambda each: each.decided_on):
        by = due.rule.extended_by
        due = deadlines.extended(due, extension.until, agreed_on=extension.decided_on, by=by)
    return due


def is_granted(extension: Extension) -> bool:
    return extension.is_agreed is True


def limit_of(share: Assignment) -> Limit:
    """What a unit owes first."""
    return Limit.OPINION if share.role == Assignment.Role.ASSISTING else Limit.ANSWER


def original_start(share: Assignment, deadlines: Deadlines) -> Due:
    """From the day it was assigned, whatever more time was given since; what another unit handed
    back may not begin anew. Raises NoRule."""
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
    """Sets the deadline of a share, which the caller saves; tells whether it moved. Why a known
    deadline moved is kept as 期限变更."""
    due = share_deadline(share, deadlines or Deadlines.load())
    before = share.due_on
    share.due_on, share.internal_due_on, share.due_told = due.on, due.early_on, due.told
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
    """Sets the deadline of a second answer."""
    due = (deadlines or Deadlines.load()).due(Limit.AGAIN, again.ordered_on)
    again.due_on, again.due_told = due.on, due.told


def tier_of(share: Assignment, today: date, deadlines: Deadlines) -> Tier | None:
    """How far a share is from the deadline that holds now; None where it has none."""
    return tier_by(share.owed, today, deadlines)


def tier_by(owed: Assignment | Rehandling, today: date, deadlines: Deadlines) -> Tier | None:
    """The same for what a share, or an order to handle it again, says itself."""
    if owed.due_on is None:
        return None
    is_again = isinstance(owed, Rehandling)
    limit = Limit.AGAIN if is_again else limit_of(owed)
    start = owed.ordered_on if is_again else owed.assigned_on
    return deadline_tier(owed.due_on, today, deadlines.long_after(limit, start, owed.due_on))


RECKONED = ("due_on", "internal_due_on", "due_told")


class UnknownShareDeadline(NamedTuple):
    """A share whose deadline keeps as it was, and why it could not be reckoned."""

    share: Assignment
    why: ValidationError

    def __str__(self) -> str:
        return f"“{self.share}”的答复期限未能计算，保持原样：{'；'.join(self.why.messages)}"


def reckon_all(shares: QuerySet[Assignment], *, because: str) -> list[UnknownShareDeadline]:
    """Sets the deadlines of many shares and saves them; which were refused. A share that no rule
    covers keeps what it has."""
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
    """How many open cases were reckoned again, in how many a deadline moved; which could not."""

    cases: int
    moved: int
    refused: list[UnknownShareDeadline]

    def __str__(self) -> str:
        return f"重新计算了{self.cases}件在办建议的期限，其中{self.moved}件有变动"


@transaction.atomic
def reckon_open(*, because: str) -> Reckoned:
    """After a holiday or a rule changed: open cases are reckoned again, closed ones never."""
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
    """The same for a second answer; one that no rule covers keeps what it has."""
    before = again.due_on
    try:
        reckon_again(again, deadlines)
    except ValidationError as why:
        return [UnknownShareDeadline(again.assignment, why)]
    Rehandling.objects.filter(pk=again.pk).update(due_on=again.due_on, due_told=again.due_told)
    if before != again.due_on:
        DeadlineChange.objects.create(
            assignment_id=again.assignment_id,
            changed_on=timezone.localdate(),
            due_before=before,
            due_after=again.due_on,
            reason=f"{because}{DeadlineChange.OF_TURN.format(again.turn)}",
        )
    return []
