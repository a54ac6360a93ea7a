"""The figures of a period with their counted rows as plain data, for freezing and export."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.db.models import Model

from delegates.models import Organization
from hanbin.lists.tables import ListColumn, RecordTable
from hanbin.record.periods import Period
from records.figures import Figure, Measured
from records.figures.counted_rows import CountedRow, counted_rows
from records.figures.definition import STOCK

Entry = dict[str, Any]
Records = tuple[Mapping[int, str], Mapping[int, Model]]


def figures_with_rows(
    measured: Iterable[Measured], period: Period, scope: Organization
) -> list[tuple[Measured, list[Entry]]]:
    """Return each figure with its counted rows as plain data.

    A public row has its text, day and amount. A row that is not public has only its amount and
    whether it is unpublished.
    """
    told = list(measured)
    figures = [each.figure for each in told]
    found = counted_rows(figures, period, scope)
    days = {figure.key: _day(figure) for figure in figures}
    records = _records(figures, found, days)
    waiting = {figure.key: _waiting(figure, found, period, scope) for figure in figures}
    return [(each, list(_entries(each.figure, found, records, days, waiting))) for each in told]


def _waiting(
    figure: Figure, found: Mapping[str, list[CountedRow]], period: Period, scope: Organization
) -> set[int]:
    """Return the counted rows that are only unpublished; queried only if a row is not listed."""
    if all(member.is_listed for member in found[figure.key]):
        return set()
    return set(figure.unpublished(period, scope).order_by().values_list("pk", flat=True))


def _entries(
    figure: Figure,
    found: Mapping[str, list[CountedRow]],
    records: Mapping[type[Model], Records],
    days: Mapping[str, ListColumn | None],
    waiting: Mapping[str, set[int]],
) -> Iterator[Entry]:
    words, rows = records[figure.model]
    day = days[figure.key]
    for member in found[figure.key]:
        entry = {"id": member.pk, "amount": member.amount, "word": member.word}
        if not member.is_listed:
            reason = {"waits": True} if member.pk in waiting[figure.key] else {}
            yield entry | {"listed": False, "said": "", "day": None} | reason
            continue
        on = day.read(rows[member.pk]) if day else None
        told = on.isoformat() if isinstance(on, date) else None
        yield entry | {"listed": True, "said": words[member.pk], "day": told}


def _records(
    figures: Iterable[Figure],
    found: Mapping[str, list[CountedRow]],
    days: Mapping[str, ListColumn | None],
) -> dict[type[Model], Records]:
    """Return every public row behind the figures; each model is queried once."""
    keys: dict[type[Model], set[int]] = {}
    joins: dict[type[Model], set[str]] = {}
    for figure in figures:
        day = days[figure.key]
        public = (member.pk for member in found[figure.key] if member.is_listed)
        model = figure.model
        keys.setdefault(model, set()).update(public)
        joins.setdefault(model, set()).update(day.joins if day else ())
    return {model: _read_rows(model, keys[model], joins[model]) for model in keys}


def _read_rows(model: Any, keys: set[int], joins: set[str]) -> Records:
    rows = model._default_manager.order_by()
    table = RecordTable(rows.select_related(*joins) if joins else rows, "")
    found = table.queryset.in_bulk(sorted(keys))
    return {pk: _words(table, row) for pk, row in found.items()}, found


def _words(table: RecordTable, row: Model) -> str:
    """Return the cells of a row in its list, as one line."""
    return "，".join(str(cell) for cell in table.cells(row) if cell not in (None, ""))


def _day(figure: Figure) -> ListColumn | None:
    """Return the column of the day by which a row counts; for a stock, the day it began."""
    if figure.kind == STOCK:
        path = getattr(figure.model, "DAY", "")
    else:
        path = "" if figure.of else figure.rows(date.max).along(figure.by)
    return ListColumn.of(figure.model, path) if path else None
