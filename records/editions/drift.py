"""Drift: differences between a published report and today's records."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import Model

from records.figures import Catalogue, Figure, Measured, measure_figures
from records.figures.counted_rows import CountedRow, counted_rows
from records.models import AnnualReport, Edition, FrozenFigure

from ..public_figures import measured_of
from .evidence import Entry


class Act(StrEnum):
    """What happened to a record since the figure was published."""

    ADDED = "新增"
    REMOVED = "不再计入"
    CHANGED = "有改动"


@dataclass(frozen=True)
class Touched:
    """One record that a figure counts differently than when it was published."""

    act: Act
    model: type[Model]
    pk: int
    said: str = ""  # the published text; "" for a withheld row
    before: str = ""
    now: str = ""


@dataclass(frozen=True)
class Moved:
    """A figure whose number, rows or definition differ from the published ones."""

    published: Measured | None  # None: the figure did not exist then
    now: Measured | None  # None: the figure no longer exists
    touched: list[Touched] = field(default_factory=list)

    @property
    def figure(self) -> Figure:
        told = self.published or self.now
        assert told is not None
        return told.figure

    @property
    def before(self) -> str:
        return self.published.text if self.published else "公布时没有这个指标"

    @property
    def after(self) -> str:
        return self.now.text if self.now else "这个指标已停用"

    @property
    def is_told_otherwise(self) -> bool:
        """Whether the number differs, not only the rows behind it."""
        return self.before != self.after

    @property
    def is_defined_otherwise(self) -> bool:
        """Whether the definition of the figure differs."""
        if self.published is None or self.now is None:
            return False
        return self.published.figure.definition != self.now.figure.definition


def figures_that_moved(edition: Edition, key: str = "") -> list[Moved]:
    """Return every figure that differs from the edition, or only the one with ``key``.

    The figures are in report order. The number of queries does not depend on the data.
    """
    report = edition.report
    frozen = {row.key: row for row in _frozen_figures(edition, key)}
    figures = [each for each in Catalogue.today().figures if not key or each.key == key]
    now = measure_figures(report.period, report.scope, figures)
    counted = counted_rows(figures, report.period, report.scope)
    found = []
    for name, row in frozen.items():
        published = measured_of(row, report.period, now[name].figure if name in now else None)
        touched = _touched(published.figure, row.rows, counted.get(name, []))
        moved = Moved(published, now.get(name), touched)
        if moved.touched or moved.is_told_otherwise or moved.is_defined_otherwise:
            found.append(moved)
    added = [each for name, each in now.items() if name not in frozen and each.value]
    return found + [Moved(None, each) for each in added]


def drifted_reports() -> list[AnnualReport]:
    """Return the published reports with drift, latest year first."""
    reports = AnnualReport.objects.public().select_related("scope", "edition__report__scope")
    return [
        report
        for report in reports.defer("edition__canonical")
        if figures_that_moved(report.edition)
    ]


def _frozen_figures(edition: Edition, key: str) -> Iterable[FrozenFigure]:
    rows = FrozenFigure.objects.filter(edition=edition.pk)
    return rows.filter(key=key) if key else rows


def _touched(figure: Figure, before: Sequence[Entry], now: Sequence[CountedRow]) -> list[Touched]:
    was = {row["id"]: row for row in before}
    is_ = {member.pk: member for member in now}
    found = [
        Touched(Act.ADDED, figure.model, pk, now=_amount(figure, member.amount, member.word))
        for pk, member in is_.items()
        if pk not in was
    ]
    for pk, row in was.items():
        told = _amount(figure, row["amount"], row["word"])
        said, member = row["said"], is_.get(pk)
        if member is None:
            found.append(Touched(Act.REMOVED, figure.model, pk, said, told))
        elif (member.amount, member.word) != (row["amount"], row["word"]):
            after = _amount(figure, member.amount, member.word)
            found.append(Touched(Act.CHANGED, figure.model, pk, said, told, after))
    return found


def _amount(figure: Figure, amount: int, word: str) -> str:
    """Return what a row adds as text; "" for a plain count, where each row adds one."""
    if figure.part:
        return "符合" if amount else "不符合"
    return f"{amount}{word}{figure.unit}" if figure.adds else ""


@dataclass(frozen=True)
class Explained:
    """A changed record as staff see it: its name and what is known about the change."""

    touched: Touched
    may_see: bool
    record: Any = None  # None: deleted, or the account may not view the model
    carrier: Any = None  # the record it is a child row of, or itself
    at: datetime | None = None
    by: str = ""  # the account name in the history
    reason: str = ""


def explain_changes(
    touched: Iterable[Touched], since: datetime, may_see: Callable[[type[Model]], bool]
) -> list[Explained]:
    """Return each record with the time, user and reason of its last change, if known.

    ``may_see`` decides for a model whether its records may be named.
    """
    touched = list(touched)
    keys: dict[type[Model], set[int]] = {}
    for each in touched:
        keys.setdefault(each.model, set()).add(each.pk)
    visible = {model for model in keys if may_see(model)}
    records = {model: _records_still_there(model, keys[model]) for model in visible}
    entries = {model: _history(model, keys[model], since) for model in visible}
    found = []
    for each in touched:
        if each.model not in visible:
            found.append(Explained(each, may_see=False))
            continue
        record = records[each.model].get(each.pk)
        found.append(_explained(each, record, entries[each.model].get(each.pk)))
    return found


def _records_still_there(model: Any, keys: set[int]) -> dict[int, Any]:
    """Return the records that still exist, each with the record it is a child of."""
    rows = model._default_manager.order_by()
    way = getattr(rows, "record", "")
    return (rows.select_related(way) if way else rows).in_bulk(sorted(keys))


def _explained(touched: Touched, record: Any, entry: Any) -> Explained:
    carrier = record
    for step in filter(
        None, getattr(touched.model._default_manager.all(), "record", "").split("__")
    ):
        carrier = getattr(carrier, step, None)
    reason = getattr(carrier, "withdrawn_reason", "")
    if entry is None:
        at, by = getattr(carrier, "updated_at", None), ""
    else:
        at, by = entry.history_date, entry.history_user or ""
        reason = entry.history_change_reason or reason
    return Explained(touched, True, record, carrier, at, by, reason)


def _history(model: Any, keys: set[int], since: datetime) -> dict[int, Any]:
    """Return the latest history entry of each record since a time, if the model has a history."""
    if not hasattr(model, "history"):
        return {}
    name = model._meta.pk.name
    rows = model.history.filter(**{f"{name}__in": keys}, history_date__gt=since)
    # The dict keeps the last entry of each key, so ascending order leaves the latest.
    return {getattr(entry, name): entry for entry in rows.order_by("history_date")}
