"""Which years were recorded at all: elsewhere there is nothing, and nothing is not zero."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from delegates.models import Organization, VoterContact
from hanbin.periods import FIRST_YEAR, Period
from hanbin.record import YearOf
from records.models import Activity, Meeting, ReportedFigure, Suggestion

from .definition import FLOW, Figure
from .statement import Scalar, asked, compiled_sql, day_of, stand_ins

ANY = Period.year(FIRST_YEAR)

EVIDENCE: tuple[Any, ...] = (Meeting, Activity, Suggestion, ReportedFigure, VoterContact)
"""A year in which one of these counts was recorded, for the district or for a town."""


def _figure(model: Any) -> Figure:
    name = model._meta.model_name
    return Figure(
        name, str(model._meta.verbose_name), "", FLOW, "", "", lambda day: model.objects.all()
    )


TRACES = tuple(_figure(model) for model in EVIDENCE)


def whole_years(period: Period) -> Period:
    """The years a period touches, from the first day to the last."""
    first, last = Period.year(period.start.year), Period.year(period.end.year)
    return Period(first.start, last.end, "")


def years_of_evidence(scope: Organization) -> set[int]:
    """The years in which something counts for a congress."""
    return {int(year) for (year,) in asked(_years(connection.vendor), ANY, scope) if year}


def latest_day(period: Period, scope: Organization, today: date) -> date | None:
    """The latest day up to today on which something counts in a period."""
    ((day,),) = asked(_latest(connection.vendor, today), period, scope)
    return day and day_of(day)


@lru_cache(maxsize=4)
def _years(vendor: str) -> Scalar:
    _, scope = stand_ins()
    return _together(
        model.objects.counting().within(scope).values_list(YearOf("counted_on")).distinct()
        for model in EVIDENCE
    )


@lru_cache(maxsize=4)
def _latest(vendor: str, today: date) -> Scalar:
    period, scope = stand_ins()
    sql, params = _together(
        model.objects.counting()
        .within(scope)
        .during(period)
        .filter(counted_on__lte=today)
        .values_list("counted_on")
        for model in EVIDENCE
    )
    return f"SELECT MAX(counted_on) FROM ({sql}) found", params


def _together(rows: Iterable[QuerySet[Any]]) -> Scalar:
    first, *rest = (each.order_by() for each in rows)
    return compiled_sql(first.union(*rest))
