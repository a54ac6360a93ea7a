"""Years that have records at all: a year without any shows no figures, not zeros."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import F, QuerySet

from delegates.models import Organization, VoterContact
from hanbin.record.base import Record
from hanbin.record.date_functions import YearOf
from hanbin.record.periods import FIRST_YEAR, Period
from records.models import Activity, Meeting, Reply, ReportedFigure, Suggestion

from .counting_sql import Scalar, compiled_sql, day_from_row, rows_of_statement, stand_ins
from .definition import FLOW, Figure

ANY = Period.year(FIRST_YEAR)

EVIDENCE: tuple[Any, ...] = (Meeting, Activity, Suggestion, ReportedFigure, VoterContact)
"""A year counts as recorded if one of these has a row in it, for the district or a town."""


def _figure(model: Any) -> Figure:
    name = model._meta.model_name
    return Figure(
        name, str(model._meta.verbose_name), "", FLOW, "", "", lambda day: model.objects.all()
    )


TRACES = tuple(_figure(model) for model in EVIDENCE)


def whole_years(period: Period) -> Period:
    """Return the whole years that a period touches."""
    first, last = Period.year(period.start.year), Period.year(period.end.year)
    return Period(first.start, last.end, "")


def years_of_evidence(scope: Organization) -> set[int]:
    """Return the years that have counted records of a scope."""
    return {
        int(year) for (year,) in rows_of_statement(_years(connection.vendor), ANY, scope) if year
    }


def latest_day(
    period: Period, scope: Organization, today: date, *, own: bool = False
) -> date | None:
    """Return the latest day up to today with a counted record in the period.

    With ``own``, use the day on which the record happened; it can lie in another year than the one
    it counts in.
    """
    ((day,),) = rows_of_statement(_latest(connection.vendor, today, own), period, scope)
    return day and day_from_row(day)


@lru_cache(maxsize=4)
def _years(vendor: str) -> Scalar:
    _, scope = stand_ins()
    return _together(
        model.objects.counting().within(scope).values_list(YearOf("counted_on")).distinct()
        for model in EVIDENCE
    )


@lru_cache(maxsize=8)
def _latest(vendor: str, today: date, own: bool) -> Scalar:
    period, scope = stand_ins()
    days = [
        compiled_sql(rows.filter(**{f"{name}__lte": today}).order_by().values(found_on=F(name)))
        for rows, name in _days(period, scope, own)
    ]
    union = " UNION ALL ".join(sql for sql, _ in days)
    return f"SELECT MAX(found_on) FROM ({union}) found", tuple(
        param for _, params in days for param in params
    )


def _days(period: Period, scope: Organization, own: bool) -> Iterator[tuple[QuerySet[Any], str]]:
    """Yield the rows counted in a period with their date columns; planned ones have none yet."""
    tables: Iterable[Any] = apps.get_models()
    for model in tables:
        if issubclass(model, Record) and model.DAY != "planned_for":
            rows = model.objects.counting().within(scope).during(period)
            names = {each.name for each in model._meta.fields} & {model.DAY, "last_day"}
            yield from ((rows, name) for name in (sorted(names) if own else ("counted_on",)))
    answered = {"replied_on__range": (period.start, period.end)}
    yield Reply.objects.counting().within(scope).filter(**answered), "replied_on"


def _together(rows: Iterable[QuerySet[Any]]) -> Scalar:
    first, *rest = (each.order_by() for each in rows)
    return compiled_sql(first.union(*rest))
