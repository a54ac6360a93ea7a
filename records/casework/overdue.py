"""Record on which day a share became overdue, even if this is computed later."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef, Q

from hanbin.record.base import State
from records.deadlines import Deadlines, Due
from records.models import Assignment, Extension, Lateness, Rehandling

from .share_deadlines import Limit, limit_of, share_deadline

ONE_DAY = timedelta(days=1)


class Span(NamedTuple):
    """A deadline while it was in force.

    ``long_after`` is the last day before it is long overdue, ``until`` the day on which another
    deadline replaced it.
    """

    due_on: date
    long_after: date | None
    until: date
    answered_on: date | None


def note_lateness(today: date) -> dict[str, int]:
    """Save what became overdue by today, and return the number of new rows of each tier.

    Saved rows that are no longer correct are deleted, e.g. if an earlier answer was entered or the
    clock was wrong.
    """
    deadlines, stale = Deadlines.load(), []
    Lateness.objects.filter(became_on__gt=today).delete()
    rows: list[Lateness] = []
    for share in may_be_late(today):
        late = {(tier, due): on for tier, due, on in became_late(share, today, deadlines)}
        rows += (
            Lateness(assignment=share, tier=tier, due_on=due, became_on=on)
            for (tier, due), on in late.items()
        )
        kept = share.lateness.all()
        stale += [each.pk for each in kept if (each.tier, each.due_on) not in late]
    Lateness.objects.filter(pk__in=stale).delete()
    # Count before and after: with ignore_conflicts, bulk_create does not return the number of rows.
    before = _numbers()
    Lateness.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)
    return {tier: number - before[tier] for tier, number in _numbers().items()}


def _numbers() -> dict[str, int]:
    return {tier: Lateness.objects.filter(tier=tier).count() for tier in Lateness.Tier.values}


def may_be_late(today: date) -> Iterable[Assignment]:
    """Return the shares that may have become late.

    These are the shares without an answer when due, those whose deadline moved (an earlier deadline
    may have passed too), and those with saved lateness, which is checked again. Assisting units of
    closed cases are left out.
    """
    of_share = {"assignment": OuterRef("pk")}
    late = Assignment.objects.unanswered_when_due().filter(due_on__lt=today).values("pk")
    moved = Q(Exists(Extension.objects.filter(is_agreed=True, **of_share)))
    again = Q(Exists(Rehandling.objects.filter(due_on__lt=today, **of_share)))
    asked = Q(role__in=Assignment.ANSWERING) | Q(suggestion__closed_on=None)
    noted = Q(Exists(Lateness.objects.filter(**of_share)))
    shares = Assignment.objects.filter((Q(pk__in=late) | moved | again) & asked | noted)
    return (
        shares.exclude(suggestion__state=State.WITHDRAWN)
        .select_related("suggestion")
        .prefetch_related(
            "extensions", "replies", "rehandlings", "lateness", "suggestion__assignments"
        )
    )


def became_late(
    share: Assignment, today: date, deadlines: Deadlines
) -> Iterator[tuple[str, date, date]]:
    """Yield each tier a share reached, with the due day and the day it became late."""
    yield from _reached_tiers(
        share, today, [*_first(share, deadlines), *_second_deadlines(share, deadlines)]
    )


def known_late(share: Assignment, today: date) -> Iterator[tuple[str, date, date]]:
    """Yield the same from prefetched rows, without the deadline rules.

    It uses the saved lateness that is still correct, and the deadlines in force.
    """
    yield from _reached_tiers(share, today, _deadlines_of(share))


def _reached_tiers(
    share: Assignment, today: date, spans: Iterable[Span]
) -> Iterator[tuple[str, date, date]]:
    ended = _ended(share)
    for span in spans:
        tiers = (
            (Lateness.Tier.OVERDUE, span.due_on),
            (Lateness.Tier.LONG_OVERDUE, span.long_after),
        )
        for tier, last in tiers:
            if last is None:
                continue
            became_on = last + ONE_DAY
            answered = span.answered_on is not None and span.answered_on <= last
            if became_on <= today and became_on < min(ended, span.until) and not answered:
                yield tier, span.due_on, became_on


def _ended(share: Assignment) -> date:
    """Return the day from which no answer is expected any more."""
    case = share.suggestion
    days = (share.handed_back_on, case.taken_back_on, case.closed_on)
    return min(filter(None, days), default=date.max)


def _answered_on(share: Assignment, turn: int) -> date | None:
    days = (each.replied_on for each in share.replies.all() if each.turn >= turn)
    return min(days, default=None)


def _deadlines_of(share: Assignment) -> Iterator[Span]:
    """Yield the deadlines with saved lateness, and those in force."""
    noted = share.lateness.all()
    turns = {each.due_on: 1 for each in noted}
    if share.due_on and (share.role in Assignment.ANSWERING or not share.suggestion.closed_on):
        turns[share.due_on] = 1
    turns |= {each.due_on: each.turn for each in share.rehandlings.all() if each.due_on}
    long = {e.due_on: e.became_on - ONE_DAY for e in noted if e.tier == Lateness.Tier.LONG_OVERDUE}
    for due_on, turn in turns.items():
        yield Span(due_on, long.get(due_on), date.max, _answered_on(share, turn))


def _first(share: Assignment, deadlines: Deadlines) -> Iterator[Span]:
    """Yield the deadlines of the first answer, the latest first; for a closed case as saved."""
    if share.due_on is None:
        return
    answered = _answered_on(share, turn=1)
    due, until = _due(share, deadlines), date.max
    if due is None or due.on != share.due_on:
        long_after = deadlines.long_after(limit_of(share), share.assigned_on, share.due_on)
        yield from _deadlines_of(share)
        yield Span(share.due_on, long_after, until, answered)
        return
    while due is not None:
        yield Span(due.on, due.long_after, until, answered)
        until, due = due.agreed_on or date.max, due.before


def _due(share: Assignment, deadlines: Deadlines) -> Due | None:
    try:
        return share_deadline(share, deadlines)
    except ValidationError:
        return None


def _second_deadlines(share: Assignment, deadlines: Deadlines) -> Iterator[Span]:
    """Yield the deadlines of later answers after rehandling."""
    for again in share.rehandlings.all():
        if again.due_on is None:
            continue
        long_after = deadlines.long_after(Limit.AGAIN, again.ordered_on, again.due_on)
        yield Span(again.due_on, long_after, date.max, _answered_on(share, again.turn))
