"""One statement for any number of rules: which of the rows asked about break which of them.

Its SQL depends on the tables alone, so it is compiled once a day for each combination of them; the
keys of the rows are parameters, one for each table. It is put together here and not by Django,
which has no WITH: so the parts of the records are looked up once for all rules.
"""

import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model
from django.db.models.expressions import RawSQL
from django.utils import timezone

MOST_TERMS = 400  # SQLite joins 500 queries at most
KEYS = {  # all in one parameter, for SQLite may take no more than 32766 of them
    "sqlite": "SELECT value FROM json_each(%s)",
    "postgresql": "SELECT unnest(%s::bigint[])",
}


class Table(NamedTuple):
    """A table, and the record its rows are part of with the way there, if they are."""

    model: type[Model]
    record: type[Model] | None
    path: str

    def is_touched(self, models: Container[type[Model] | None]) -> bool:
        """Whether rows of these tables are rows of this one, or records that its rows are part
        of."""
        return self.model in models or self.record in models


class Asking(Protocol):
    """What a rule says of itself here: its tables, and the rows of one that break it."""

    @property
    def tables(self) -> tuple[Table, ...]: ...

    def rows(self, model: type[Model]) -> Any: ...


Question = tuple[Any, Table]  # a rule, and one of its tables
Clause = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True)
class KeysOf:
    """Stands in compiled SQL for the keys of those rows of a table that are asked about."""

    model: type[Model]


class Statement(NamedTuple):
    """Compiled SQL that answers questions by their places among them."""

    sql: str
    params: tuple[Any, ...]
    questions: tuple[Question, ...]


def breaking_keys(
    rules: Iterable[Asking], rows: Iterable[Model]
) -> Iterator[tuple[Question, set[Any]]]:
    """For each rule and table that these rows, or the parts of these records, break: the keys."""
    keys: dict[type[Model], list[Any]] = {}
    for row in rows:
        if row.pk is not None:
            keys.setdefault(type(row), []).append(row.pk)
    # Rules speak of today; the SQL of one holds the day on which it was compiled.
    day, models = timezone.localdate(), frozenset(keys)
    for statement in compiled(tuple(rules), models, connection.vendor, day):
        found: dict[int, set[Any]] = {}
        for place, key in _answers(statement, keys):
            found.setdefault(place, set()).add(key)
        for place in sorted(found):
            yield statement.questions[place], found[place]


def keys_in(keys: Iterable[Any]) -> RawSQL:
    """What ``pk__in`` takes for any number of keys."""
    return RawSQL(KEYS[connection.vendor], (_parameter(keys),))


def _parameter(keys: Iterable[Any]) -> Any:
    return json.dumps(list(keys)) if connection.vendor == "sqlite" else list(keys)


def _answers(
    statement: Statement, keys: Mapping[type[Model], Iterable[Any]]
) -> list[tuple[int, Any]]:
    params = [
        _parameter(keys[each.model]) if isinstance(each, KeysOf) else each
        for each in statement.params
    ]
    with connection.cursor() as cursor:
        cursor.execute(statement.sql, params)
        return cursor.fetchall()


@lru_cache(maxsize=128)
def compiled(
    rules: tuple[Asking, ...], models: frozenset[type[Model]], vendor: str, day: date
) -> tuple[Statement, ...]:
    """What asks these rules of rows of these tables; no statement where none is about them.

    ``vendor`` and ``day`` only tell one compilation from another.
    """
    questions = [
        (rule, table) for rule in rules for table in rule.tables if table.is_touched(models)
    ]
    parts = [questions[at : at + MOST_TERMS] for at in range(0, len(questions), MOST_TERMS)]
    return tuple(each for part in parts for each in _compile(part, models))


def _compile(questions: Sequence[Question], models: frozenset[type[Model]]) -> Iterator[Statement]:
    tables = (table for _, table in questions)
    within = [_rows_asked_about(table, models) for table in dict.fromkeys(tables)]
    terms = list(_terms(questions))
    if terms:
        parts = (", ".join(sql for sql, _ in within), " UNION ALL ".join(sql for sql, _ in terms))
        params = tuple(param for _, params in (*within, *terms) for param in params)
        yield Statement("WITH {} {}".format(*parts), params, tuple(questions))


def _terms(questions: Sequence[Question]) -> Iterator[Clause]:
    for place, (rule, table) in enumerate(questions):
        keys = RawSQL(f"SELECT pk FROM {_name(table)}", ())
        try:
            sql, params = _sql(rule.rows(table.model).filter(pk__in=keys))
        except EmptyResultSet:
            continue
        yield f"SELECT {place}, broken.* FROM ({sql}) broken", params


def _name(table: Table) -> str:
    return connection.ops.quote_name(f"asked_{table.model._meta.db_table}")


def _rows_asked_about(table: Table, models: frozenset[type[Model]]) -> Clause:
    """The rows of a table that were named, and those that are part of a record that was."""
    keys = KEYS[connection.vendor]
    found: list[Clause] = []
    if table.model in models:
        found.append((keys, (KeysOf(table.model),)))
    if table.record is not None and table.record in models:
        of_record = {f"{table.path}__in": RawSQL(keys, (KeysOf(table.record),))}
        found.append(_sql(table.model._base_manager.filter(**of_record)))
    sql = " UNION ".join(sql for sql, _ in found)
    return f"{_name(table)} (pk) AS ({sql})", tuple(each for _, params in found for each in params)


def _sql(rows: Any) -> Clause:
    """What selects the keys of rows."""
    query = rows.order_by().values("pk").query
    sql, params = query.get_compiler(connection=connection).as_sql()
    return sql, tuple(params)
