"""A list, declared once: rendered as a page, JSON, CSV or a worksheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Max

from ..record.base import State
from .changes import instant_as_data

AHEAD = frozenset({"due_on", "planned_for"})
"""Columns with days in the future."""

Plain = str | int | float | date | None


@dataclass(frozen=True)
class ListColumn:
    """One column: a path from the row, and its label (``verbose_name``)."""

    path: str
    label: str
    needs: tuple[str, ...] = ()  # relations to prefetch
    joins: tuple[str, ...] = ()
    adjective: str = ""  # a queryset method that adds the needed annotations
    field: Any = None  # the model field; None if the value is computed

    @property
    def key(self) -> str:
        """Return the name of the column in data."""
        return self.path.replace("__", "_")

    @classmethod
    def of(cls, model: type[models.Model], path: str) -> "ListColumn":
        """Return the column for a path such as ``agenda_item__meeting``, following foreign keys."""
        joins: list[str] = []
        steps = path.split("__")
        place: Any = model
        for depth, step in enumerate(steps):
            try:
                found = place._meta.get_field(step)
            except FieldDoesNotExist:
                return cls._computed(place, path, joins)
            if found.is_relation:
                joins.append("__".join(steps[: depth + 1]))
                place = found.related_model
        return cls(path, str(found.verbose_name), joins=tuple(joins), field=found)

    @classmethod
    def _computed(cls, model: Any, path: str, joins: list[str]) -> "ListColumn":
        # A property stores its column options as attributes of its getter (fget).
        said = getattr(model, path.rsplit("__", 1)[-1]).fget
        adjective = "" if joins else getattr(said, "adjective", "")
        return cls(
            path, said.short_description, getattr(said, "needs", ()), tuple(joins), adjective
        )

    def read(self, row: models.Model) -> Plain:
        """Return the value for people: the label of a choice, the name of a related record."""
        *way, last = self.path.split("__")
        place: Any = row
        for step in way:
            place = getattr(place, step)
            if place is None or not is_public(place):
                return None
        display = getattr(place, f"get_{last}_display", None)
        value = display() if display else getattr(place, last)
        if not is_public(value):
            return None
        if isinstance(value, bool):
            return "是" if value else "否"
        if value is None or isinstance(value, int | float | date):
            return value
        return str(value)


class RecordTable:
    """Rows of one model with its listed columns; every list is output through this class.

    ``withheld`` is how many more rows count but are not public, if known; ``unpublished`` is how
    many of them may be published, while the law withholds the others. ``remark`` is the last row of
    a file and says what is missing in it.
    """

    def __init__(
        self,
        rows: models.QuerySet,
        title: str,
        withheld: int | None = None,
        unpublished: int = 0,
    ):
        self.model = rows.model
        self.title = title
        self.withheld = withheld
        self.unpublished = unpublished
        self.taken_back = 0
        self.columns = [ListColumn.of(self.model, path) for path in self.model.LISTED]
        joins = {join for column in self.columns for join in column.joins}
        needs = {need for column in self.columns for need in column.needs}
        rows = rows.select_related(*joins) if joins else rows
        for adjective in {column.adjective for column in self.columns} - {""}:
            rows = getattr(rows, adjective)()
        self.queryset = rows.prefetch_related(*needs)

    @cached_property
    def headings(self) -> list[str]:
        return [column.label for column in self.columns]

    @property
    def remark(self) -> str:
        gone = f"另有{self.taken_back}条已撤回，编号和理由见 JSON" if self.taken_back else ""
        kept_back = withheld_note(self.withheld or 0, self.unpublished)
        return "；".join(filter(None, (kept_back, gone)))

    @property
    def withheld_by_law(self) -> int:
        return (self.withheld or 0) - self.unpublished

    @property
    def latest_day(self) -> date | None:
        """Return the latest day of the rows; days when something is due or planned are excluded."""
        own = {
            column.path
            for column in self.columns
            if isinstance(column.field, models.DateField) and not column.joins
        }
        days = sorted(own - AHEAD)
        if not days:
            return None
        found = self.queryset.order_by().aggregate(**{f"{day}_last": Max(day) for day in days})
        return max(filter(None, found.values()), default=None)

    def cells(self, row: models.Model) -> list[Plain]:
        return [column.read(row) for column in self.columns]

    def shown(self, rows: Iterable[models.Model]) -> Iterator[dict[str, Any]]:
        """Yield for the page: the URL of each row, and its cells with their labels."""
        for row in rows:
            cells = [
                {"label": column.label, "value": value}
                for column, value in zip(self.columns, self.cells(row), strict=True)
            ]
            yield {"url": public_url(row), "cells": cells}

    def data(self, rows: Iterable[models.Model]) -> Iterator[dict[str, Any]]:
        """Yield for JSON: id, URL, last change, and every column by its key."""
        for row in rows:
            cells = zip(self.columns, self.cells(row), strict=True)
            changed = instant_as_data(getattr(row, "changed_at", None))
            known = {"id": row.pk, "url": public_url(row), "modified": changed}
            yield known | {column.key: cell for column, cell in cells}

    def values(self) -> Iterator[list[Plain]]:
        """Yield every row, for files."""
        for row in self.queryset.iterator(chunk_size=500):
            yield self.cells(row)
        if self.remark:
            yield [self.remark]


def withheld_note(number: int, unpublished: int = 0) -> str:
    """Return the note of a file about rows that count but are not listed.

    It says how many the law withholds and how many are unpublished; it is empty if there are none.
    """
    reasons = ((number - unpublished, "依法不公开"), (unpublished, "已审核、尚未公开"))
    return "；".join(f"另有{some}条{reason}" for some, reason in reasons if some)


def public_url(row: models.Model) -> str:
    """Return the URL of a row, or ""."""
    return row.get_absolute_url() if hasattr(row, "get_absolute_url") else ""


def is_public(value: Any) -> bool:
    """Return whether a value is public; an unpublished record is not even named."""
    return not isinstance(value, models.Model) or (
        getattr(value, "state", State.PUBLISHED) == State.PUBLISHED
    )


def rows_as_csv(headings: Sequence[str], rows: Iterable[Sequence[Plain]]) -> str:
    """Return rows as CSV; UTF-8 with a BOM, so that Excel recognizes Chinese."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(headings)
    writer.writerows([escape_formula(cell) for cell in row] for row in rows)
    return "\ufeff" + out.getvalue()


def escape_formula(cell: Plain) -> Plain:
    """Prefix text that a spreadsheet would execute as a formula."""
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r"):
        return f"'{cell}"
    return cell
