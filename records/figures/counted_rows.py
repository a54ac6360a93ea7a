"""Query the rows behind any number of figures in one statement."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, QuerySet, Value

from delegates.models import Organization
from hanbin.record.periods import Period

from .counting_sql import Scalar, compiled_sql, filled_in, stand_ins
from .definition import Figure

_MOST_PARTS = 400  # SQLite allows 500 parts in a compound SELECT
_COUNTED, _LISTED, _FULFILLING = range(3)


@dataclass(frozen=True)
class CountedRow:
    """One row that a figure counts, what it adds, and whether the public may open it."""

    pk: int
    amount: int  # for a ratio: 1 if the row is in the numerator, else 0
    word: str
    is_listed: bool


def counted_rows(
    figures: Sequence[Figure], period: Period, scope: Organization
) -> dict[str, list[CountedRow]]:
    """Return the rows that each figure counts in a period, ordered by primary key."""
    counted: list[dict[int, tuple[int, str]]] = [{} for _ in figures]
    roles: dict[tuple[int, int], set[int]] = defaultdict(set)
    for place, role, pk, amount, word in _ask(figures, period, scope):
        if role == _COUNTED:
            counted[place][pk] = (amount, word)
        else:
            roles[place, role].add(pk)
    return {
        figure.key: [
            CountedRow(
                pk,
                int(pk in roles[place, _FULFILLING]) if figure.part else amount,
                word,
                pk in roles[place, _LISTED],
            )
            for pk, (amount, word) in sorted(counted[place].items())
        ]
        for place, figure in enumerate(figures)
    }


def _ask(
    figures: Sequence[Figure], period: Period, scope: Organization
) -> Iterator[tuple[int, int, int, int, str]]:
    parts = [
        (f"SELECT {place}, {role}, part.* FROM ({sql}) part", params)
        for place, figure in enumerate(figures)
        for role, (sql, params) in enumerate(
            filled_in(_compile_rows(figure, connection.vendor), period, scope)
        )
        if sql
    ]
    for first in range(0, len(parts), _MOST_PARTS):
        some = parts[first : first + _MOST_PARTS]
        with connection.cursor() as cursor:
            cursor.execute(
                " UNION ALL ".join(sql for sql, _ in some),
                [param for _, params in some for param in params],
            )
            yield from cursor.fetchall()


@lru_cache(maxsize=4096)
def _compile_rows(figure: Figure, vendor: str) -> tuple[Scalar, ...]:
    where = stand_ins()
    asked = [figure.counted(*where), figure.listed(*where)]
    if figure.part:
        asked.append(figure.fulfilled(*where))
    return tuple(_compile(figure, rows) for rows in asked)


def _compile(figure: Figure, rows: QuerySet[Any]) -> Scalar:
    amount = F(figure.adds) if figure.adds else Value(1)
    word = F("word") if figure.has_word else Value("")
    told = rows.order_by().annotate(adding=amount, worded=word)
    try:
        return compiled_sql(told.values_list("pk", "adding", "worded"))
    except EmptyResultSet:
        return "", ()
