"""Find who must be notified today of what: deadlines ahead, overdue answers, requests."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q

from delegates.models import Account
from hanbin.record.base import State
from hanbin.record.roles import Reach
from records.deadlines import DUE_SOON_DAYS, Deadlines, NoRule, deadline_tier
from records.models import Assignment, DeadlineRule, Lateness, Notice, Promise, Stage, Suggestion
from records.models.stages import FIRST_OWED, WITH_A_UNIT

from .steps import Party

Kind, Limit, Tier = Notice.Kind, DeadlineRule.Limit, Lateness.Tier
SOON = timedelta(days=DUE_SOON_DAYS)
TO_HAND_BACK = timedelta(days=3)
WORKDAYS_TO_SIGN = 3
CONCERNED = {
    Party.OFFICE: {
        Kind.OVERDUE,
        Kind.LONG_OVERDUE,
        Kind.HAND_BACK_ASKED,
        Kind.EXTENSION_ASKED,
        Kind.NOT_SIGNED,
        Kind.UNHAPPY,
    },
    Party.UNIT: {
        Kind.DUE_SOON,
        Kind.INTERNAL,
        Kind.OPINION_DUE,
        Kind.HAND_BACK_LIMIT,
        Kind.CONTACT_LIMIT,
        Kind.AGAIN_DUE,
        Kind.PROMISE_DUE,
        Kind.OVERDUE,
        Kind.LONG_OVERDUE,
    },
    Party.DELEGATE: {Kind.ANSWERED, Kind.RATING_LIMIT},
}
"""Which party gets which notices."""


class Cause(NamedTuple):
    """A reason for a notice about a share, and the day it is about."""

    kind: str
    share: Assignment
    about_on: date


EARLIEST = {
    Kind.DUE_SOON: -SOON,
    Kind.INTERNAL: -SOON,
    Kind.OPINION_DUE: -SOON,
    Kind.HAND_BACK_LIMIT: -TO_HAND_BACK,
    Kind.CONTACT_LIMIT: -SOON,
    Kind.AGAIN_DUE: -SOON,
    Kind.PROMISE_DUE: -SOON,
    Kind.RATING_LIMIT: -SOON,
    Kind.OVERDUE: timedelta(days=1),
    Kind.LONG_OVERDUE: timedelta(days=1),
    Kind.NOT_SIGNED: timedelta(days=1),
}
"""The first day of a notice, relative to the day it is about; zero for the other kinds."""


def give_notices(today: date) -> int:
    """Create the notices that are due and do not exist yet, and return their number."""
    rows = notices_due(today)
    before = Notice.objects.count()
    # The unique constraint of Notice skips what was given before.
    Notice.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)
    return Notice.objects.count() - before


def notices_due(today: date) -> list[Notice]:
    """Return the notices that are due, existing or not, one per recipient."""
    directory = ReminderRecipients()
    return [
        Notice(recipient_id=user, kind=cause.kind, assignment=cause.share, about_on=cause.about_on)
        for cause in reminder_causes(today)
        for user in directory.concerned(cause)
    ]


def retract_notices(today: date) -> tuple[int, list[Notice]]:
    """Delete notices that were too early, and notices of lateness that was deleted.

    Return how many, and those that had been mailed.

    Call it after the lateness of today is saved. A mailed notice that was too early is deleted too,
    because otherwise its recipient would not be notified again in time.
    """
    premature = Q()
    for kind in Kind:
        first = EARLIEST.get(kind, timedelta())
        premature |= Q(kind=kind, about_on__gt=today - first)
    noted = Lateness.objects.filter(assignment=OuterRef("assignment"), due_on=OuterRef("about_on"))
    unfounded = Q()
    for kind, of_tier in ((Kind.OVERDUE, Tier.OVERDUE), (Kind.LONG_OVERDUE, Tier.LONG_OVERDUE)):
        unfounded |= Q(kind=kind, mailed_on=None) & ~Exists(noted.filter(tier=of_tier))
    doubtful = list(Notice.objects.filter(premature | unfounded))
    if not doubtful:
        return 0, []
    due = {_identity(each) for each in notices_due(today)}
    wrong = [each for each in doubtful if _identity(each) not in due]
    Notice.objects.filter(pk__in=[each.pk for each in wrong]).delete()
    return len(wrong), [each for each in wrong if each.mailed_on]


def _identity(notice: Notice) -> tuple[int, str, int, date]:
    return notice.recipient_id, str(notice.kind), notice.assignment_id, notice.about_on


class ReminderRecipients:
    """The accounts that can be notified, by unit, delegate and office; loaded once."""

    def __init__(self) -> None:
        self.units: dict[Any, list[int]] = defaultdict(list)
        self.delegates: dict[Any, list[int]] = defaultdict(list)
        self.towns: dict[Any, list[int]] = defaultdict(list)
        self.office: list[int] = []
        for account in Account.objects.filter(user__is_active=True).select_related("organization"):
            self._enter(account)

    def _enter(self, account: Account) -> None:
        role, own = account.as_role, account.own
        if role.reach is Reach.UNIT:
            self.units[own[Reach.UNIT]].append(account.user_id)
        elif role.reach is Reach.DELEGATE:
            self.delegates[own[Reach.DELEGATE]].append(account.user_id)
        elif "change" in role.acts(Suggestion):
            is_town = role.reach is Reach.TOWN
            (self.towns[own[Reach.TOWN]] if is_town else self.office).append(account.user_id)

    def concerned(self, cause: Cause) -> Iterator[int]:
        """Yield the accounts to notify; a town takes care of its own suggestions."""
        case = cause.share.suggestion
        of_town = self.towns.get(case.organizer.jurisdiction_id, [])
        reached = {
            Party.OFFICE: of_town or self.office,
            Party.UNIT: self.units.get(cause.share.unit_id, []),
            Party.DELEGATE: self.delegates.get(case.lead_delegate_id, []),
        }
        for party, users in reached.items():
            if cause.kind in CONCERNED[party]:
                yield from users


def reminder_causes(today: date) -> Iterator[Cause]:
    """Yield every cause of a notice, existing or not."""
    deadlines = Deadlines.load()
    shares = (
        Assignment.objects.staged()
        .filter(reached__in=(*WITH_A_UNIT, Stage.ANSWERED, Stage.UNHAPPY))
        .exclude(suggestion__state=State.WITHDRAWN)
        .select_related("suggestion__organizer", "unit")
        .prefetch_related(
            "hand_backs", "extensions", "talks", "rehandlings", "replies", "feedbacks", "lateness"
        )
    )
    for share in shares:
        for kind, day in _of_share(share, today, deadlines):
            if day is not None:
                yield Cause(kind, share, day)
    yield from _promises(today)


Told = Iterator[tuple[str, date | None]]


def _of_share(share: Assignment, today: date, deadlines: Deadlines) -> Told:
    if share.reached in FIRST_OWED:
        yield from _with_the_unit(share, today, deadlines)
    if share.reached == Stage.AGAIN:
        again = max(share.rehandlings.all(), key=lambda each: each.turn)
        yield from _around(Kind.AGAIN_DUE, share, again.due_on, today)
    if share.reached == Stage.UNHAPPY:
        said = [each.returned_on for each in share.feedbacks.all() if each.returned_on]
        yield Kind.UNHAPPY, max(said)
    if share.reached == Stage.ANSWERED:
        answered_on = max(each.replied_on for each in share.replies.all())
        yield Kind.ANSWERED, answered_on
        yield Kind.RATING_LIMIT, _soon(_limit(deadlines, Limit.RATING, answered_on), today)


def _with_the_unit(share: Assignment, today: date, deadlines: Deadlines) -> Told:
    is_assisting = share.role == Assignment.Role.ASSISTING
    kind = Kind.OPINION_DUE if is_assisting else Kind.DUE_SOON
    yield from _around(kind, share, share.due_on, today)
    if share.due_on and today <= share.due_on:
        yield Kind.INTERNAL, _soon(share.internal_due_on, today, even_past=True)
    if share.reached != Stage.HANDING_BACK and not share.hand_backs.all():
        limit = _limit(deadlines, Limit.HAND_BACK, share.assigned_on)
        yield Kind.HAND_BACK_LIMIT, _soon(limit, today, before=TO_HAND_BACK)
    if not is_assisting and not share.talks.all():
        limit = _limit(deadlines, Limit.CONTACT, share.assigned_on)
        yield Kind.CONTACT_LIMIT, _soon(limit, today, even_past=True)
    if share.reached == Stage.SENT:
        signed_by = deadlines.calendar.workdays_after(share.assigned_on, WORKDAYS_TO_SIGN)
        yield Kind.NOT_SIGNED, signed_by if signed_by < today else None
    for asked, waits in (
        (Kind.HAND_BACK_ASKED, share.hand_backs.all()),
        (Kind.EXTENSION_ASKED, share.extensions.all()),
    ):
        yield from ((asked, each.asked_on) for each in waits if each.decided_on is None)


def _around(soon: str, share: Assignment, due_on: date | None, today: date) -> Told:
    """Yield for a deadline that is near or has passed; the tier depends on the saved lateness."""
    yield soon, _soon(due_on, today)
    if due_on and deadline_tier(due_on, today).is_overdue:
        yield Kind.OVERDUE, due_on
        kept = {each.due_on for each in share.lateness.all() if _is_long(each)}
        yield Kind.LONG_OVERDUE, due_on if due_on in kept else None


def _is_long(lateness: Lateness) -> bool:
    return lateness.tier == Lateness.Tier.LONG_OVERDUE


def _soon(
    day: date | None, today: date, *, before: timedelta = SOON, even_past: bool = False
) -> date | None:
    """Return the day if it is near; a past day only with ``even_past``."""
    if day is None or today < day - before:
        return None
    return day if even_past or today <= day else None


def _limit(deadlines: Deadlines, limit: str, start: date) -> date | None:
    try:
        return deadlines.due(limit, start).on
    except NoRule:
        return None


def _promises(today: date) -> Iterable[Cause]:
    """Return promises whose day is near or has passed, closed cases included."""
    waiting = Promise.objects.open().filter(due_on__lte=today + SOON)
    rows = waiting.exclude(reply__assignment__suggestion__state=State.WITHDRAWN).select_related(
        "reply__assignment__suggestion__organizer"
    )
    return (Cause(Kind.PROMISE_DUE, each.reply.assignment, each.due_on) for each in rows)
