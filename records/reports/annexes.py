"""附表: the tables behind the report, made from the records."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from delegates.models import Organization, SectionOfYear
from hanbin.periods import Period
from records.figures import Measured
from records.models import Activity, AgendaItem, Meeting, PersonnelDecision, Resolution

from .document import Block, Heading, Table


def annexes(measured: Iterable[Measured], period: Period, scope: Organization) -> Iterator[Block]:
    """All annexes of a period that have something to list."""
    yield Heading("附表")
    tables = (*figure_tables(measured, period), *_lists(period, scope))
    for number, table in enumerate(tables, start=1):
        yield Table(f"附表{number}　{table.caption}", table.headings, table.rows)


def figure_tables(measured: Iterable[Measured], period: Period) -> Iterator[Table]:
    """A table for each section: its figures, last year beside them, and their definitions."""
    told = (each for each in measured if each.value or each.previous)
    for name, members in groupby(told, key=lambda each: each.figure.section):
        rows = tuple(
            (each.figure.label, each.text, each.text_before, each.figure.definition)
            for each in members
        )
        title = f"{period}主要数字：{SectionOfYear(name).label}"
        yield Table(title, ("指标", "本期", "上年同期", "统计口径"), rows)


def agenda_told() -> QuerySet[Any]:
    """Items of agenda; ``is_told`` is false for matters of persons before a decision is public,
    and then only the kind of the item may be said: a candidate is nobody's news before the vote.
    """
    about_it = Q(agenda_item=OuterRef("pk"))
    about_its_meeting = Q(agenda_item=None, meeting=OuterRef("meeting"))
    decided = PersonnelDecision.objects.public().filter(about_it | about_its_meeting)
    of_persons = Q(kind__in=(AgendaItem.Kind.PERSONNEL, AgendaItem.Kind.RESIGNATION))
    return AgendaItem.objects.annotate(is_told=~of_persons | Exists(decided))


def _lists(period: Period, scope: Organization) -> Iterator[Table]:
    lists: tuple[tuple[str, tuple[str, ...], Any, Any], ...] = (
        (
            "常委会会议",
            ("会议", "日期", "议题"),
            Meeting.objects.standing_committee().prefetch_related(
                Prefetch("agenda_items", agenda_told())
            ),
            lambda row: (row.name, _days(row), _numbered(row.agenda_items.all())),
        ),
        (
            "监督活动",
            ("活动", "类别", "日期"),
            Activity.objects.composite().select_related("kind"),
            lambda row: (row.title, str(row.kind), _days(row)),
        ),
        (
            "决议、决定",
            ("标题", "文种", "通过日期"),
            Resolution.objects.about_matters(),
            lambda row: (row.title, row.get_kind_display(), _say(row.adopted_on)),
        ),
    )
    for caption, headings, rows, read in lists:
        listed = rows.public().within(scope).during(period).order_by("counted_on", "pk")
        table = Table(caption, headings, tuple(read(row) for row in listed))
        if table.rows:
            yield table


def _days(row: Any) -> str:
    if row.first_day == row.last_day:
        return _say(row.first_day)
    return f"{_say(row.first_day)}至{row.last_day.month}月{row.last_day.day}日"


def _say(day: Any) -> str:
    return f"{day.month}月{day.day}日"


def _numbered(items: Iterable[Any]) -> str:
    return "\n".join(
        f"{item.order}．{item.title if item.is_told else item.get_kind_display()}" for item in items
    )
