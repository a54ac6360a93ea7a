"""Deadlines reckoned by the rules of their day."""

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
    """No rule says how long something that began on that day may take."""


@dataclass(frozen=True)
class Deadlines:
    """The rules and the calendar, read once."""

    rules: dict[str, list[DeadlineRule]]  # of each limit, the newest first
    calendar: WorkCalendar

    @classmethod
    def of(cls, rules: Iterable[DeadlineRule], days: Iterable[Special] = ()) -> "Deadlines":
        """By these rules, on a calendar of these special days."""
        found: dict[str, list[DeadlineRule]] = defaultdict(list)
        for rule in sorted(rules, key=lambda rule: rule.since, reverse=True):
            found[str(rule.limit)].append(rule)
        return cls(dict(found), WorkCalendar.of(days))

    @classmethod
    def load(cls) -> "Deadlines":
        """As the office keeps them, in two queries."""
        return replace(cls.of(DeadlineRule.objects.all()), calendar=WorkCalendar.load())

    def rule(self, limit: str, start: date) -> DeadlineRule:
        """The rule for what begins on a day; raises NoRule where none was in force."""
        rules = self.rules.get(str(limit), [])
        found = next((rule for rule in rules if rule.since <= start), None)
        if found is None:
            name = Limit(limit).label
            raise NoRule(f"{format_day(start)}没有适用的“{name}”期限规则，请先在“期限规则”中录入。")
        return found

    def long_after(self, limit: str, start: date, on: date) -> date:
        """After which day what was due on a day is long overdue, by the rule of the day it began;
        by what rules usually say where none was in force."""
        try:
            bears = self.rule(limit, start).long_overdue_after
        except NoRule:
            bears = DeadlineRule.BEARS_WITH
        return on + timedelta(days=bears)

    def due(self, limit: str, start: date) -> Due:
        """Until when, for what begins on a day; raises NoRule."""
        rule = self.rule(limit, start)
        plain = self._reach(rule, start, rule.amount)
        on = self._moved(rule, plain)
        told = explanation.explain_deadline(rule, self.calendar, start, plain, on)
        way = explanation.deadline_steps(rule, self.calendar, start, plain, on)
        return self._ending(rule, start, on, told, way)

    def extended(self, due: Due, until: date, *, agreed_on: date, by: str) -> Due:
        """The same with more time; raises ValidationError beyond the longest, for a day that is
        no later, or where an office agreed that may not."""
        self._refuse(due, until, agreed_on, by)
        said = explanation.describe_extension(due.rule, due.on, agreed_on, until)
        told = f"{due.told.rstrip('。')}；{said}。"
        longer = self._ending(due.rule, due.start, until, told, (*due.way, f"{said}。"))
        return replace(longer, before=due, agreed_on=agreed_on)

    def assigned_again(self, due: Due, on: date, *, handed_back_on: date) -> Due:
        """The deadline of whoever takes over what was handed back: a new one where the rule says
        that the clock restarts, else what is left of the old one; raises NoRule."""
        if not due.start <= handed_back_on <= on:
            raise ValidationError("退办日期应在交办日期与重新交办日期之间。")
        again = self.due(due.rule.limit, on) if due.rule.restarts else due
        fate = "期限重新起算" if due.rule.restarts else "期限不重新起算"
        said = f"{format_day(handed_back_on)}退办，{format_day(on)}重新交办，{fate}"
        return replace(again, told=f"{said}：{again.told}", way=(f"{said}。", *again.way))

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
            told=told,
            way=way,
            early_on=early if early and early > start else None,
            long_after=self.long_after(rule.limit, start, on),
            latest_on=longest,
        )

    def _reach(self, rule: DeadlineRule, start: date, amount: int) -> date:
        """The last day of a span, whose first does not count (民法典第二百零一条、第二百零二条)."""
        if rule.unit == Unit.MONTHS:
            return months_later(start, amount)
        if rule.unit == Unit.WORKING_DAYS:
            return self.calendar.workdays_after(start, amount)
        return start + timedelta(days=amount)

    def _moved(self, rule: DeadlineRule, day: date) -> date:
        return self.calendar.next_workday(day) if rule.moves_on else day
