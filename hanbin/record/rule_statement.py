"""One SQL statement for many rules: it returns which of the given rows break which rules.

The SQL depends only on the tables, so it is compiled once a day for each combination of tables. The
keys of the rows are parameters, one per table. The statement is assembled here because Django has
no WITH: the child rows of the records are then queried once for all rules.
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

MOST_TERMS = 400  # SQLite's limit is 500 terms in a compound SELECT
KEYS = {  # one JSON parameter for all keys, because SQLite allows 32766 parameters
    "sqlite": "SELECT value FROM json_each(%s)",
    "postgresql": "SELECT unnest(%s::bigint[])",
}


class Table(NamedTuple):
    """A table, with the record its rows belong to and the path to it, if any."""

    model: type[Model]
    record: type[Model] | None
    path: str

    def is_touched(self, models: Container[type[Model] | None]) -> bool:
        """Return whether this table, or the record its rows belong to, is among these models."""
        return self.model in models or self.record in models


class RuleProtocol(Protocol):
    """The part of a rule that a statement needs: its tables, and the rows that break it."""

    @property
    def tables(self) -> tuple[Table, ...]: ...

    def rows(self, model: type[Model]) -> Any: ...


Question = tuple[Any, Table]  # a rule, and one of its tables
Clause = tuple[str, tuple[Any, ...]]


@dataclass(frozen=True)
class KeysOf:
    """Placeholder in compiled SQL for the keys of the checked rows of a model."""

    model: type[Model]


class Statement(NamedTuple):
    """Compiled SQL; each result row has the index of its question and a key."""

    sql: str
    params: tuple[Any, ...]
    questions: tuple[Question, ...]


def breaking_keys(
    rules: Iterable[RuleProtocol], rows: Iterable[Model]
) -> Iterator[tuple[Question, set[Any]]]:
    """Yield each rule and table that these rows or their child rows break, with the keys."""
    keys: dict[type[Model], list[Any]] = {}
    for row in rows:
        if row.pk is not None:
            keys.setdefault(type(row), []).append(row.pk)
    # Rules compare with today, and compiled SQL contains the day on which it was compiled.
    day, models = timezone.localdate(), frozenset(keys)
    for statement in compiled(tuple(rules), models, connection.vendor, day):
        found: dict[int, set[Any]] = {}
        for place, key in _answers(statement, keys):
            found.setdefault(place, set()).add(key)
        for place in sorted(found):
            yield statement.questions[place], found[place]


def keys_in(keys: Iterable[Any]) -> RawSQL:
    """Return the right side of ``pk__in`` for any number of keys."""
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
    rules: tuple[RuleProtocol, ...], models: frozenset[type[Model]], vendor: str, day: date
) -> tuple[Statement, ...]:
    """Return the statements that check these rules on rows of these models; empty if none applies.

    ``vendor`` and ``day`` are only part of the cache key.
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
            # Django proves that this rule can match no row.
            continue
        yield f"SELECT {place}, broken.* FROM ({sql}) broken", params


def _name(table: Table) -> str:
    return connection.ops.quote_name(f"asked_{table.model._meta.db_table}")


def _rows_asked_about(table: Table, models: frozenset[type[Model]]) -> Clause:
    """Return the WITH clause for the given rows of a table and the child rows of given records."""
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
    """Return the SQL and the parameters that select the keys of the rows."""
    query = rows.order_by().values("pk").query
    sql, params = query.get_compiler(connection=connection).as_sql()
    return sql, tuple(params)
