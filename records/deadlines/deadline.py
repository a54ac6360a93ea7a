"""A computed deadline: its last day, its explanation, and the tier on a given day."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import TextChoices

from hanbin.record.periods import format_day
from records.models import DeadlineRule

from . import explanation

DUE_SOON_DAYS = 7


class Tier(TextChoices):
    """The state of a deadline on a day; computed from dates, never stored."""

    NOT_DUE = "not_due", "未到期"
    DUE_SOON = "due_soon", "即将到期"
    OVERDUE = "overdue", "逾期"
    LONG_OVERDUE = "long_overdue", "长期逾期"
    IN_TIME = "in_time", "按期完成"
    LATE = "late", "逾期完成"

    @property
    def is_overdue(self) -> bool:
        """Return whether there is no answer and the deadline has passed."""
        return self in (Tier.OVERDUE, Tier.LONG_OVERDUE)

    @property
    def stress(self) -> str:
        """Return a prefix for the days left; only for long overdue."""
        return f"{self.label}，" if self is Tier.LONG_OVERDUE else ""


def deadline_tier(on: date, day: date, long_after: date = date.max) -> Tier:
    """Return the tier of an open deadline on a day; after ``long_after`` it is long overdue."""
    if day > on:
        return Tier.LONG_OVERDUE if day > long_after else Tier.OVERDUE
    return Tier.DUE_SOON if day >= on - timedelta(days=DUE_SOON_DAYS) else Tier.NOT_DUE


@dataclass(frozen=True)
class Due:
    """A deadline with its explanation."""

    rule: DeadlineRule
    start: date
    on: date
    explanation: str
    way: tuple[str, ...]  # the steps of the computation
    early_on: date | None  # the office's internal deadline, some working days earlier
    long_after: date  # it is long overdue after this day
    latest_on: date | None  # the latest possible extension; None if there is none
    before: "Due | None" = None  # the deadline before the extension
    agreed_on: date | None = None

    @property
    def steps(self) -> tuple[str, ...]:
        """Return the steps of the computation, and what depends on the deadline."""
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
        """Return the deadline in force on a day; an extension counts from the day it is granted."""
        if self.before and self.agreed_on and day < self.agreed_on:
            return self.before.held_on(day)
        return self

    def tier(self, day: date, answered_on: date | None = None) -> Tier:
        """Return the tier on a day; an answer after that day does not count."""
        if answered_on and answered_on <= day:
            return Tier.LATE if answered_on > self.held_on(answered_on).on else Tier.IN_TIME
        due = self.held_on(day)
        return deadline_tier(due.on, day, due.long_after)
