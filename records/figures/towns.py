"""Compare towns: the value of a figure in each of them, in one query."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Count, Max, Sum, Value

from delegates.models import Mandate, Organization, Workstation
from hanbin.record.periods import Period
from records.models import ReportedFigure

from .counting_sql import Scalar, compiled_sql, fetch_rows, filled_in, stand_ins
from .definition import STOCK, Figure

TOWN_OF = {
    Mandate: "town",
    Workstation: "town",
    ReportedFigure: "returned_by__jurisdiction",
}
"""Models whose rows belong to a town, with the lookup path to the town."""
ABOUT = ("id", "code", "short_name", "kind", "order")
SHOWN_OF_MANDATES = "delegates_in_office"  # its subsets, such as women, are not shown

Amounts = dict[int, tuple[int, str]]


def told_by_towns(figures: Iterable[Figure]) -> list[Figure]:
    """Return those of some figures that exist per town: delegates, workstations, returns."""
    return [figure for figure in figures if _has_towns(figure)]


@lru_cache(maxsize=4096)
def _has_towns(figure: Figure) -> bool:
    model = figure.rows(date.max).model
    return model in TOWN_OF and (model is not Mandate or figure.key == SHOWN_OF_MANDATES)


def by_town(
    figures: Sequence[Figure], period: Period, scope: Organization
) -> tuple[list[Organization], dict[str, Amounts]]:
    """Return the towns that have any of the figures, and for each figure its amounts.

    The towns are ordered by their own order. The amounts map a town's pk to number and word.
    """
    found: dict[str, Amounts] = {figure.key: {} for figure in figures}
    towns: dict[int, Organization] = {}
    parts = [
        (f"SELECT {place}, part.* FROM ({sql}) part", params)
        for place, figure in enumerate(figures)
        for sql, params in filled_in(_compile_towns(figure, connection.vendor), period, scope)
    ]
    if not parts:
        return [], found
    statement = " UNION ALL ".join(sql for sql, _ in parts)
    for place, *about, amount, word in fetch_rows(
        statement, [p for _, each in parts for p in each]
    ):
        town = Organization(**dict(zip(ABOUT, about, strict=True)))
        towns[town.pk] = town
        found[figures[place].key][town.pk] = (int(amount), word or "")
    return sorted(towns.values(), key=lambda town: (town.order, town.code)), found


@lru_cache(maxsize=1024)
def _compile_towns(figure: Figure, vendor: str) -> tuple[Scalar, ...]:
    period, _ = stand_ins()
    rows = figure.rows(period.end).counting()
    rows = rows if figure.kind == STOCK else rows.during(period, figure.by)
    town = TOWN_OF[rows.model]
    amount = Sum(figure.adds) if figure.adds else Count(figure.of or "pk", distinct=True)
    about = [f"{town}__{name}" for name in ABOUT]
    told = (
        rows.filter(**{f"{town}__kind__in": Organization.TOWN_KINDS})
        .order_by()
        .values(*about)
        .annotate(amount=amount, worded=Max("word") if figure.has_word else Value(""))
    )
    try:
        return (compiled_sql(told.values_list(*about, "amount", "worded")),)
    except EmptyResultSet:
        return ()
