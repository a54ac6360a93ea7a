"""Count any number of figures and periods in one SQL statement.

The SQL of a figure does not depend on the dates or the scope. It is compiled once with placeholder
values, and each count only replaces the placeholders by the real values.
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
_MOST_COLUMNS = 1500  # limits: 2000 columns in SQLite, 1664 in PostgreSQL

_START, _END, _SCOPE = date(1000, 2, 3), date(1000, 4, 5), -1000


def count_cells(
    cells: Sequence[tuple[Figure, Period]], scope: Organization
) -> list[tuple[Value, str]]:
    """Return the value and the word of each figure in its period, in the given order."""
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
    """Round a percentage half up (四舍五入) to one decimal; 100 and 0 only if exact."""
    share = (Decimal(100 * part) / whole).quantize(_TENTH, ROUND_HALF_UP)
    if 0 < part < whole:
        share = min(max(share, _TENTH), 100 - _TENTH)
    return int(share) if share == int(share) else float(share)


def _scalars(figure: Figure, period: Period, scope: Organization) -> list[Scalar]:
    return filled_in(_compile_figure(figure, connection.vendor), period, scope)


def filled_in(compiled: Iterable[Scalar], period: Period, scope: Organization) -> list[Scalar]:
    """Replace the placeholders in compiled SQL parameters by the real dates and scope."""
    real: dict[Any, Any] = {_SCOPE: scope.pk}
    for stand_in, day in ((_START, period.start), (_END, period.end)):
        # SQLite adapts dates to text when compiling, so the placeholders occur in both forms.
        real |= {stand_in: day, stand_in.isoformat(): day.isoformat()}
    return [(sql, tuple(real.get(param, param) for param in params)) for sql, params in compiled]


def stand_ins() -> tuple[Period, Organization]:
    """Return a placeholder period and scope, which match no record, to compile SQL with."""
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
    # str(query) inserts parameters without quoting; the compiler keeps them separate.
    sql, params = rows.query.get_compiler(connection=connection).as_sql()
    return sql, tuple(params)


@contextmanager
def planned_once() -> Iterator[None]:
    """Let PostgreSQL prepare the statements of this block on the server.

    Planning them takes longer than executing them. With server-side parameters a repeated statement
    is planned once per connection. Behind PgBouncer connections change, so nothing is prepared
    there.
    """
    if connection.vendor != "postgresql" or connection.settings_dict["DISABLE_SERVER_SIDE_CURSORS"]:
        yield
        return
    connection.ensure_connection()
    # The psycopg connection itself: Django has no setting for these on an open connection.
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
    """Execute compiled SQL for a period and a scope, and return its rows."""
    ((sql, params),) = filled_in([compiled], period, scope)
    return fetch_rows(sql, params)


def fetch_rows(sql: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Execute SQL with its parameters and return the rows."""
    with planned_once(), connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def day_from_row(value: str | date) -> date:
    """Return a date from a raw row; SQLite returns dates as text."""
    return date.fromisoformat(value) if isinstance(value, str) else value


def _ask(scalars: Sequence[Scalar]) -> Sequence[Any]:
    # SQLite walks its open cursors each time a correlated subquery opens one more. The longest
    # expressions go first, while few cursors are open; this is several times faster.
    order = sorted(range(len(scalars)), key=lambda place: -len(scalars[place][0]))
    found: dict[int, Any] = {}
    for first in range(0, len(order), _MOST_COLUMNS):
        places = order[first : first + _MOST_COLUMNS]
        statement = "SELECT " + ", ".join(scalars[place][0] for place in places)
        params = [param for place in places for param in scalars[place][1]]
        (row,) = fetch_rows(statement, params)
        found |= dict(zip(places, row, strict=True))
    return [found[place] for place in range(len(scalars))]
