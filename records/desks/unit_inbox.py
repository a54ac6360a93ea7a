"""The shares on the units' desk, grouped by what has to be done."""

from datetime import date
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from hanbin.record.periods import format_day
from records.casework.share_deadlines import tier_of
from records.deadlines import Deadlines, Tier
from records.models import Assignment, Extension, Promise, Stage
from records.models.stages import WITH_A_UNIT

TO_SIGN, AGAIN, LATE, SOON = "待签收", "重新办理", "逾期", "即将到期"
ASKED, ASSISTING, WORKING = "待批复的申请", "协办", "办理中"
GROUPS = (TO_SIGN, LATE, SOON, AGAIN, ASKED, WORKING, ASSISTING)


class ShareLine(NamedTuple):
    """A share as a line of the desk, with its deadline and the time left."""

    share: Assignment
    due_on: date | None
    due_explanation: str
    left: str  # 还有12日（8个工作日），2019年4月25日到期
    tier: Tier | None

    @property
    def is_late(self) -> bool:
        return self.tier is not None and self.tier.is_overdue


def share_lines(shares, today: date) -> list[ShareLine]:
    """Return the shares with their deadlines, earliest deadline first."""
    deadlines = Deadlines.load()
    told = [share_line(share, today, deadlines) for share in shares]
    return sorted(told, key=lambda each: (each.due_on or date.max, each.share.pk))


def share_line(share: Assignment, today: date, deadlines: Deadlines) -> ShareLine:
    """Return the line of a share; if it must be answered again, with the second deadline."""
    due_on, told = share.owed.due_on, share.owed.due_explanation
    if due_on is None or share.stage not in WITH_A_UNIT:
        return ShareLine(share, due_on, told, "", None)
    left = f"{deadlines.calendar.countdown(due_on, today)}，{format_day(due_on)}到期"
    tier = tier_of(share, today, deadlines)
    return ShareLine(share, due_on, told, f"{tier.stress}{left}", tier)


def to_do(shares):
    """Return the shares with something left to do, with what a line shows."""
    asks = Extension.objects.filter(assignment=OuterRef("pk"), decided_on=None)
    return (
        prefetch_shares(shares).filter(reached__in=WITH_A_UNIT).annotate(asks_for_time=Exists(asks))
    )


def finished_shares(shares):
    """Return the shares that are answered or no longer with the unit, latest first."""
    return prefetch_shares(shares).exclude(reached__in=WITH_A_UNIT).order_by("-assigned_on", "-pk")


def prefetch_shares(shares):
    """Prefetch what a line shows: suggestion, delegate and rehandlings."""
    known = shares.staged().select_related("suggestion__lead_delegate", "unit")
    return known.prefetch_related("rehandlings")


def share_group_of(each: ShareLine) -> str:
    """Return the group of a share; the first condition that matches decides."""
    stage = each.share.stage
    if stage == Stage.SENT:
        return TO_SIGN
    if stage == Stage.HANDING_BACK or each.share.asks_for_time:
        return ASKED
    if each.is_late:
        return LATE
    if stage == Stage.AGAIN:
        return AGAIN
    if each.tier is Tier.DUE_SOON:
        return SOON
    return ASSISTING if each.share.role == Assignment.Role.ASSISTING else WORKING


def share_groups(shares, today: date) -> list[tuple[str, list[ShareLine]]]:
    """Return each group with its shares, without empty groups."""
    found: dict[str, list[ShareLine]] = {name: [] for name in GROUPS}
    for each in share_lines(to_do(shares), today):
        found[share_group_of(each)].append(each)
    return [(name, listed) for name, listed in found.items() if listed]


def open_promises(shares):
    """Return the unit's promises that are neither kept nor given up."""
    own = shares.order_by().values("pk")
    open_ones = Promise.objects.open().filter(reply__assignment__in=own)
    return open_ones.select_related("reply__assignment__suggestion")
