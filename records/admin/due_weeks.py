"""Deadlines by week: overdue, this week, next week, later."""

from datetime import date, timedelta

from django.contrib import admin
from django.db.models import Q, TextChoices
from django.utils import timezone

from hanbin.record.base import State
from records.models import Stage, Suggestion
from records.models.stages import OPEN

ON_A_DESK = (Stage.DRAFT, Stage.RETURNED)
COLUMNS = tuple(stage for stage in OPEN if stage not in ON_A_DESK)


class Week(TextChoices):
    """The week of a deadline, as seen from today."""

    OVERDUE = "overdue", "逾期"
    THIS = "this_week", "本周"
    NEXT = "next_week", "下周"
    LATER = "later", "以后"
    NONE = "none", "无答复期限"

    @classmethod
    def of(cls, day: date | None, today: date) -> "Week":
        """Return the week of a day; a past day is overdue, even in this week."""
        if day is None:
            return cls.NONE
        return next(
            week for week, (first, last) in week_spans(today).items() if first <= day <= last
        )

    def holds(self, today: date) -> Q:
        """Return the condition for suggestions whose ``next_due`` lies in this week."""
        if self == Week.NONE:
            return Q(next_due__isnull=True)
        return Q(next_due__range=week_spans(today)[self])


def week_spans(today: date) -> dict[Week, tuple[date, date]]:
    """Return the first and last day of each week."""
    sunday = today + timedelta(days=6 - today.weekday())
    one, week = timedelta(days=1), timedelta(days=7)
    return {
        Week.OVERDUE: (date.min, today - one),
        Week.THIS: (today, sunday),
        Week.NEXT: (sunday + one, sunday + week),
        Week.LATER: (sunday + week + one, date.max),
    }


class StageFilter(admin.SimpleListFilter):
    """办理状态: the stage of the case or the share."""

    title = "办理状态"
    parameter_name = "stage"

    def lookups(self, request, model_admin):
        return [(str(stage.value), stage.label) for stage in Stage if stage not in ON_A_DESK]

    def queryset(self, request, queryset):
        value = self.value() or ""
        if value not in map(str, Stage.values):
            return queryset
        rows = queryset.staged().filter(reached=int(value))
        state = "state" if queryset.model is Suggestion else "suggestion__state"
        return rows.exclude(**{state: State.WITHDRAWN}) if int(value) in OPEN else rows


class WeekFilter(admin.SimpleListFilter):
    """应答复: the week of the next deadline."""

    title = "应答复"
    parameter_name = "due"

    def lookups(self, request, model_admin):
        return Week.choices

    def queryset(self, request, queryset):
        if self.value() not in Week.values:
            return queryset
        return queryset.due_next().filter(Week(self.value()).holds(timezone.localdate()))
