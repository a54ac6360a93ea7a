"""Counting: any number of figures and periods, in one statement to the database.

The SQL of a figure does not depend on the days or the scope, so it is compiled once, with
stand-ins for them, and each count only puts the real ones in their place.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.backends.postgresql.base import ServerBindingCursor  # type: ignore[attr-defined]
from django.db.models import F, QuerySet

from delegates.models import Organization
from hanbin.record.periods import Period

from .definition import RATIO, REPORTED, Figure

Value = int | float | None
Scalar = tuple[str, tuple[Any, ...]]

_TENTH = Decimal("0.1")
_MOST_COLUMNS = 1500  # SQLite answers 2000 columns at most, PostgreSQL 1664

_START, _END, _SCOPE = date(1000, 2, 3), date(1000, 4, 5), -1000


def count_cells(
    cells: Sequence[tuple[Figure, Period]], scope: Organization
) -> list[tuple[Value, str]]:
    """The value and the word of each figure in its period, in the order asked for."""
    wanted = [_scalars(figure, period, scope) for figure, period in cells]
    told = iter(_ask([scalar for scalars in wanted for scalar in scalars]))
    return [
        _value_and_word(figure, [next(told) for _ in scalars])
        for (figure, _period), scalars in zip(cells, wanted, strict=True)
    ]


def _value_and_word(figure: Figure, told: list[Any]) -> tuple[Value, str]:
    if figure.kind == RATIO:
        part, whole = told
        return (rounded_percent(part, whole) if whole else None), ""
    value = told[0]
    if value is None and figure.kind != REPORTED and not figure.is_tally:
        value = 0
    return value, (told[1] if len(told) > 1 else "") or ""


def rounded_percent(part: int, whole: int) -> int | float:
    """四舍五入 to one place; 100% is said of all only, and 0% of none."""
    share = (Decimal(100 * part) / whole).quantize(_TENTH, ROUND_HALF_UP)
    if 0 < part < whole:
        share = min(max(share, _TENTH), 100 - _TENTH)
    return int(share) if share == int(share) else float(share)


def _scalars(figure: Figure, period: Period, scope: Organization) -> list[Scalar]:
    return filled_in(_compile_figure(figure, connection.vendor), period, scope)


def filled_in(compiled: Iterable[Scalar], period: Period, scope: Organization) -> list[Scalar]:
    """Compiled SQL with the real days and scope in the place of their stand-ins."""
    real: dict[Any, Any] = {_SCOPE: scope.pk}
    for stand_in, day in ((_START, period.start), (_END, period.end)):
        real |= {stand_in: day, stand_in.isoformat(): day.isoformat()}
    return [(sql, tuple(real.get(param, param) for param in params)) for sql, params in compiled]


def stand_ins() -> tuple[Period, Organization]:
    """A period and a scope that no record knows, to compile the SQL of a figure with."""
    return Period(_START, _END, ""), Organization(pk=_SCOPE)


@lru_cache(maxsize=4096)
def _compile_figure(figure: Figure, vendor: str) -> tuple[Scalar, ...]:
    return tuple(_compile(figure, *stand_ins()))


def _compile(figure: Figure, period: Period, scope: Organization) -> Iterable[Scalar]:
    counted = figure.counted(period, scope)
    if figure.kind == RATIO:
        yield _count(figure.fulfilled(period, scope))
        yield _count(counted)
    elif figure.adds:
        yield _aggregate("SUM", counted, figure.adds)
        if figure.has_word:
            yield _aggregate("MAX", counted, "word")
    else:
        yield _count(counted)


def _count(rows: QuerySet[Any]) -> Scalar:
    try:
        sql, params = compiled_sql(rows.order_by().values("pk"))
    except EmptyResultSet:
        return "0", ()
    return f"(SELECT COUNT(*) FROM ({sql}) counted)", params


def _aggregate(function: str, rows: QuerySet[Any], column: str) -> Scalar:
    try:
        sql, params = compiled_sql(rows.order_by().annotate(amount=F(column)).values("amount"))
    except EmptyResultSet:
        return "NULL", ()
    return f"(SELECT {function}(amount) FROM ({sql}) counted)", params


def compiled_sql(rows: QuerySet[Any]) -> Scalar:
    sql, params = rows.query.get_compiler(connection=connection).as_sql()
    return sql, tuple(params)


@contextmanager
def planned_once() -> Iterator[None]:
    """PostgreSQL takes longer to plan such statements than to answer them; asked again on the same
    connection, one with its values apart is planned no more. Behind PgBouncer the connection is not
    the same, so there nothing is prepared."""
    if connection.vendor != "postgresql" or connection.settings_dict["DISABLE_SERVER_SIDE_CURSORS"]:
        yield
        return
    connection.ensure_connection()
    own: Any = connection.connection
    usual = own.cursor_factory, own.prepare_threshold
    own.cursor_factory, own.prepare_threshold = ServerBindingCursor, 1
    try:
        yield
    finally:
        own.cursor_factory, own.prepare_threshold = usual


def rows_of_statement(
    compiled: Scalar, period: Period, scope: Organization
) -> list[tuple[Any, ...]]:
    """The rows of a compiled statement, for a period and a scope."""
    ((sql, params),) = filled_in([compiled], period, scope)
    return fetch_rows(sql, params)


def fetch_rows(sql: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The rows of a statement that is filled in."""
    with planned_once(), connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def day_from_row(value: str | date) -> date:
    """A day of such a row: SQLite tells it as a text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _ask(scalars: Sequence[Scalar]) -> Sequence[Any]:
    # SQLite walks its open cursors whenever a correlated subquery opens one more, so the long
    # ones go first, while few are open: the same statement, several times faster.
    order = sorted(range(len(scalars)), key=lambda place: -len(scalars[place][0]))
    found: dict[int, Any] = {}
    for first in range(0, len(order), _MOST_COLUMNS):
        places = order[first : first + _MOST_COLUMNS]
        statement = "SELECT " + ", ".join(scalars[place][0] for place in places)
        params = [param for place in places for param in scalars[place][1]]
        (row,) = fetch_rows(statement, params)
        found |= dict(zip(places, row, strict=True))
    return [found[place] for place in range(len(scalars))]
