"""Deletion guard: rows counted in a published annual report cannot be deleted."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django.db.models import CharField, Model, Value

from hanbin.record.base import Countable
from hanbin.record.deletion import Doomed, refuses_deletion
from hanbin.record.rules import is_column_path

from ..figures import Catalogue, Figure
from ..figures.definition import STOCK
from ..models import AnnualReport

MOST_FIGURES = 5


@refuses_deletion
def counted_in_a_published_report(doomed: Doomed) -> list[str]:
    """Return a sentence for each published report that counts any of these rows."""
    kept = {model: pks for model, pks in doomed.items() if is_counted(model)}
    if not kept:
        return []
    figures = Catalogue.today().figures
    dated = set().union(*(days_of(model, pks) for model, pks in kept.items()))
    told = []
    for report in AnnualReport.objects.public().select_related("scope", "term"):
        # Stocks are checked for every report: they count rows of earlier periods too.
        covers = any(scope == report.scope_id and day in report.period for scope, day in dated)
        asked = [each for each in figures if covers or each.kind == STOCK]
        labels = [
            label
            for model, pks in kept.items()
            for label in counting_labels(asked, report, model, pks)
        ]
        if covers or labels:
            told.append(deletion_refusal(report, list(dict.fromkeys(labels))))
    return told


def is_counted(model: type[Model]) -> bool:
    """Whether rows of the model are counted by figures."""
    return isinstance(model._default_manager.all(), Countable)


def days_of(model: type[Model], pks: Sequence[int]) -> set[tuple[int, date]]:
    """Return the scope and the day of each of these rows that counts."""
    rows: Any = model._default_manager.all()
    if not is_column_path(model, rows.along("counted_on")):
        return set()
    return set(
        rows.counting()
        .filter(pk__in=pks, **{f"{rows.along('counted_on')}__isnull": False})
        .order_by()
        .values_list(rows.along("organizer__jurisdiction"), rows.along("counted_on"))
        .distinct()
    )


def counting_labels(
    figures: Iterable[Figure], report: AnnualReport, model: type[Model], pks: Sequence[int]
) -> list[str]:
    """Return the labels of the report's figures that count any of these rows, in one query."""
    found = []
    for figure in figures:
        rows = figure.events(report.period, report.scope)
        if rows.model is model:
            label = Value(figure.label, output_field=CharField())
            rows = rows.filter(pk__in=pks).order_by().annotate(figure_label=label)
            found.append(rows.values_list("figure_label", flat=True))
    return sorted(found[0].union(*found[1:])) if found else []


def deletion_refusal(report: AnnualReport, labels: list[str]) -> str:
    """Return the Chinese message that refuses the deletion."""
    called = "年度报告" if report.period.is_year else "报告"
    more = "等" if labels[MOST_FIGURES:] else ""
    named = f"（指标：{'、'.join(labels[:MOST_FIGURES])}{more}）" if labels else ""
    return (
        f"已计入{report.scope}{report.period}已公布的{called}{named}，不能删除；"
        "确需更正的，请改用撤回并写明理由。"
    )
