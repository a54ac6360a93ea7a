"""Compute deadlines with the rules in force on their first day."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.core.exceptions import ValidationError

from hanbin.record.periods import format_day, months_later
from records.models import DeadlineRule

from . import explanation
from .calendar import Special, WorkCalendar
from .deadline import Due

Limit, Unit = DeadlineRule.Limit, DeadlineRule.Unit


class NoRule(ValidationError):
    """No rule is in force for a limit on that day."""


@dataclass(frozen=True)
class Deadlines:
    """The rules and the calendar, loaded once."""

    rules: dict[str, list[DeadlineRule]]  # by limit, the newest first
    calendar: WorkCalendar

    @classmethod
    def of(cls, rules: Iterable[DeadlineRule], days: Iterable[Special] = ()) -> "Deadlines":
        """Return deadlines for these rules, with a calendar of these special days."""
        found: dict[str, list[DeadlineRule]] = defaultdict(list)
        for rule in sorted(rules, key=lambda rule: rule.since, reverse=True):
            found[str(rule.limit)].append(rule)
        return cls(dict(found), WorkCalendar.of(days))

    @classmethod
    def load(cls) -> "Deadlines":
        """Load the rules and the calendar in two queries."""
        return replace(cls.of(DeadlineRule.objects.all()), calendar=WorkCalendar.load())

    def rule(self, limit: str, start: date) -> DeadlineRule:
        """Return the rule for a limit that begins on a day; raise NoRule if none is in force."""
        rules = self.rules.get(str(limit), [])
        found = next((rule for rule in rules if rule.since <= start), None)
        if found is None:
            name = Limit(limit).label
            raise NoRule(f"{format_day(start)}没有适用的“{name}”期限规则，请先在“期限规则”中录入。")
        return found

    def long_after(self, limit: str, start: date, on: date) -> date:
        """Return the last day before a deadline is long overdue.

        Use the rule of the first day, or the usual number of days if there is none.
        """
        try:
            bears = self.rule(limit, start).long_overdue_after
        except NoRule:
            bears = DeadlineRule.BEARS_WITH
        return on + timedelta(days=bears)

    def due(self, limit: str, start: date) -> Due:
        """Return the deadline of a limit that begins on a day; raise NoRule."""
        rule = self.rule(limit, start)
        plain = self._reach(rule, start, rule.amount)
        on = self._moved(rule, plain)
        told = explanation.explain_deadline(rule, self.calendar, start, plain, on)
        way = explanation.deadline_steps(rule, self.calendar, start, plain, on)
        return self._ending(rule, start, on, told, way)

    def extended(self, due: Due, until: date, *, agreed_on: date, by: str) -> Due:
        """Return the deadline with an extension.

        Raise ValidationError if it exceeds the longest time, is not later, or was not granted by
        the right office.
        """
        self._refuse(due, until, agreed_on, by)
        said = explanation.describe_extension(due.rule, due.on, agreed_on, until)
        told = f"{due.explanation.rstrip('。')}；{said}。"
        longer = self._ending(due.rule, due.start, until, told, (*due.way, f"{said}。"))
        return replace(longer, before=due, agreed_on=agreed_on)

    def assigned_again(self, due: Due, on: date, *, handed_back_on: date) -> Due:
        """Return the deadline of the unit that takes over after a hand-back.

        It is a new one if the rule restarts, or else the old one; raise NoRule.
        """
        if not due.start <= handed_back_on <= on:
            raise ValidationError("退办日期应在交办日期与重新交办日期之间。")
        again = self.due(due.rule.limit, on) if due.rule.restarts else due
        fate = "期限重新起算" if due.rule.restarts else "期限不重新起算"
        said = f"{format_day(handed_back_on)}退办，{format_day(on)}重新交办，{fate}"
        return replace(
            again, explanation=f"{said}：{again.explanation}", way=(f"{said}。", *again.way)
        )

    def _refuse(self, due: Due, until: date, agreed_on: date, by: str) -> None:
        rule = due.rule
        if due.latest_on is None:
            raise ValidationError(f"“{rule.get_limit_display()}”的期限不能延长。")
        if by != rule.extended_by:
            raise ValidationError(f"延期须经{rule.get_extended_by_display()}同意。")
        if not due.start <= agreed_on <= until:
            raise ValidationError(f"同意延期的日期应在{format_day(due.start)}与延至的日期之间。")
        if until <= due.on:
            raise ValidationError(f"延至的日期应晚于原期限{format_day(due.on)}。")
        if until > due.latest_on:
            longest = explanation.amount_in_words(rule, rule.longest or 0)
            raise ValidationError(
                f"延期后自{explanation.start_in_words(rule.limit)}起最长{longest}，"
                f"最迟{format_day(due.latest_on)}，不能延至{format_day(until)}。"
            )

    def _ending(
        self, rule: DeadlineRule, start: date, on: date, told: str, way: tuple[str, ...]
    ) -> Due:
        early = self.calendar.workdays_after(on, -rule.early_by) if rule.early_by else None
        longest = (
            self._moved(rule, self._reach(rule, start, rule.longest)) if rule.longest else None
        )
        return Due(
            rule=rule,
            start=start,
            on=on,
            explanation=told,
            way=way,
            early_on=early if early and early > start else None,
            long_after=self.long_after(rule.limit, start, on),
            latest_on=longest,
        )

    def _reach(self, rule: DeadlineRule, start: date, amount: int) -> date:
        """Return the last day of a span; the first day does not count.

        Legal source: 民法典第二百零一条、第二百零二条.
        """
        if rule.unit == Unit.MONTHS:
            return months_later(start, amount)
        if rule.unit == Unit.WORKING_DAYS:
            return self.calendar.workdays_after(start, amount)
        return start + timedelta(days=amount)

    def _moved(self, rule: DeadlineRule, day: date) -> date:
        return self.calendar.next_workday(day) if rule.moves_on else day
