"""A deadline that was reckoned: its last day, why, and how far one is from it."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import TextChoices

from hanbin.record.periods import format_day
from records.models import DeadlineRule

from . import explanation

DUE_SOON_DAYS = 7


class Tier(TextChoices):
    """How far something is from its deadline; told from dates, never kept."""

    NOT_DUE = "not_due", "未到期"
    DUE_SOON = "due_soon", "即将到期"
    OVERDUE = "overdue", "逾期"
    LONG_OVERDUE = "long_overdue", "长期逾期"
    IN_TIME = "in_time", "按期完成"
    LATE = "late", "逾期完成"

    @property
    def is_overdue(self) -> bool:
        """Whether it is open and its day has passed."""
        return self in (Tier.OVERDUE, Tier.LONG_OVERDUE)

    @property
    def stress(self) -> str:
        """What stands before how far a deadline is: what is long past is called so."""
        return f"{self.label}，" if self is Tier.LONG_OVERDUE else ""


def deadline_tier(on: date, day: date, long_after: date = date.max) -> Tier:
    """How far a day is from a deadline for what is open; what is open after ``long_after`` is
    long overdue."""
    if day > on:
        return Tier.LONG_OVERDUE if day > long_after else Tier.OVERDUE
    return Tier.DUE_SOON if day >= on - timedelta(days=DUE_SOON_DAYS) else Tier.NOT_DUE


@dataclass(frozen=True)
class Due:
    """A last day, with the sentence that explains it."""

    rule: DeadlineRule
    start: date
    on: date
    told: str
    way: tuple[str, ...]  # how the last day was found, step by step
    early_on: date | None  # the office's own day, some working days before
    long_after: date  # what is open after this day is long overdue
    latest_on: date | None  # no extension passes it; none where there is no extension
    before: "Due | None" = None  # what held until an extension was agreed to
    agreed_on: date | None = None

    @property
    def steps(self) -> tuple[str, ...]:
        """The way to the last day, and what else hangs on it."""
        rule, more = self.rule, []
        if self.early_on:
            day = explanation.on_weekday(self.early_on)
            more.append(f"内部期限提前{rule.early_by}个工作日：{day}。")
        if self.latest_on and rule.longest:
            longest = explanation.amount_in_words(rule, rule.longest)
            office = rule.get_extended_by_display()
            more.append(f"经{office}同意可以延期，最长{longest}，至{format_day(self.latest_on)}。")
        more.append(
            f"逾期超过{rule.long_overdue_after}日，即{format_day(self.long_after)}之后，为长期逾期。"
        )
        return (*self.way, *more)

    def held_on(self, day: date) -> "Due":
        """The deadline as it stood on a day: an extension holds from the day it is agreed to."""
        if self.before and self.agreed_on and day < self.agreed_on:
            return self.before.held_on(day)
        return self

    def tier(self, day: date, answered_on: date | None = None) -> Tier:
        """How things stand on a day; what is answered later is not answered yet."""
        if answered_on and answered_on <= day:
            return Tier.LATE if answered_on > self.held_on(answered_on).on else Tier.IN_TIME
        due = self.held_on(day)
        return deadline_tier(due.on, day, due.long_after)
