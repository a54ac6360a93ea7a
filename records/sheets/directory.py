"""Lookup of rows by name, for every table that other rows may refer to."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model, QuerySet

from hanbin.files.cell_values import fold_text

from .columns import SheetColumn
from .layout import LAYOUT, SHEET_OF
from .sheet import RecordSheet

SEPARATOR = "｜"
Reach = Callable[[type[Model]], QuerySet | None]


def without_limit(model: type[Model]) -> None:
    """Set no limit: every row is within reach."""


class NameDirectory:
    """Names of all tables; each table is read when it is first used.

    ``reach`` returns the rows of a table that may be referred to and changed; None means all.
    """

    def __init__(self, reach: Reach = without_limit):
        self.reach = reach
        self._names: dict[type[Model], Names] = {}

    def names(self, model: type[Model]) -> "Names":
        if model not in self._names:
            self._names[model] = Names(SHEET_OF[model], self)
        return self._names[model]

    def add(self, row: Any, repeat: int | None = None) -> None:
        """Add a row that was just saved."""
        names = self.names(type(row))
        names.add(row, repeat)
        if names.sheet.renames:
            bearer = row._meta.get_field(names.sheet.renames)
            self.names(bearer.related_model).lend(getattr(row, bearer.attname), row.name)


class Names:
    """Rows of one table with their natural keys and names."""

    def __init__(self, sheet: RecordSheet, directory: NameDirectory):
        self.sheet, self.directory = sheet, directory
        self.rows: dict[Any, Any] = {}
        self.repeat: dict[Any, int] = {}
        self.spelled: dict[str, str] = {}
        self._words: dict[Any, str] = {}  # the key of each row as text
        self._full: dict[Any, str] = {}  # the same, with the repetition number
        self._bearers: dict[str, set[Any]] = defaultdict(set)
        self._by_key: dict[tuple, Any] = {}
        self.reach: set[Any] | None = None
        joins = {column.name for key in sheet.key_columns for column in key if column.refers_to}
        rows = sheet.model._base_manager.filter(sheet.travels).order_by("pk")
        for row in rows.select_related(*joins) if joins else rows:
            self.add(row)
        self._borrow()
        limit = directory.reach(sheet.model)
        reach = None if limit is None else set(limit.values_list("pk", flat=True))
        self.reach = reach if reach is None else reach & set(self.rows)

    def _borrow(self) -> None:
        """Add names stored in another table, such as the former names of an organization."""
        for lender in LAYOUT:
            bearer = lender.renames and lender.model._meta.get_field(lender.renames)
            if bearer and bearer.related_model is self.sheet.model:
                for row in lender.model._base_manager.all():
                    self.lend(getattr(row, bearer.attname), row.name)

    def add(self, row: Any, repeat: int | None = None) -> None:
        """Add a row under its keys and names; an existing row keeps its repetition number."""
        keys = self.keys(row)
        if self.sheet.may_repeat and repeat is None:
            repeat = self.repeat.get(row.pk) or self._next_repeat(keys[0])
        if self.reach is not None and row.pk not in self.rows:
            self.reach.add(row.pk)
        self.rows[row.pk], self.repeat[row.pk] = row, repeat or 1
        for key in keys:
            self._by_key.setdefault(self.told_apart(key, repeat or 1), row.pk)
        words = self.in_words(row, repeat or 1)
        is_first = repeat == 1 and self._may_repeat(keys[0])
        self._words[row.pk] = words
        self._full[row.pk] = f"{words}{SEPARATOR}1" if is_first else words
        for name in {words, self._full[row.pk], *self.sheet.called(row)}:
            self.lend(row.pk, name)

    def lend(self, pk: Any, name: str) -> None:
        """Add another name of a row."""
        self._bearers[fold_text(name)].add(pk)
        self.spelled.setdefault(fold_text(name), name)

    def keys(self, row: Any) -> list[tuple]:
        """Return the complete keys of a row; the first one identifies it."""
        found = []
        for place, columns in enumerate(self.sheet.key_columns):
            values = [self._comparable(column, row) for column in columns]
            if place == len(self.sheet.keys) - 1 or not {None, ""}.intersection(values):
                found.append((place, *values))
        return found

    def find(self, row: Any, repeat: int) -> Any:
        """Return the row with the same key, or None."""
        return self.rows.get(self._by_key.get(self.told_apart(self.keys(row)[0], repeat)))

    def bearers(self, name: str) -> list[Any]:
        """Return the rows within reach that have this name; a full name is unique."""
        folded = fold_text(name)
        found = [pk for pk in self._bearers.get(folded, ()) if self.is_within_reach(pk)]
        exact = [pk for pk in found if fold_text(self._full[pk]) == folded]
        return [self.rows[pk] for pk in sorted(exact or found)]

    def bears(self, pk: Any, name: str) -> bool:
        """Whether the row has this name, within reach or not."""
        return pk in self._bearers.get(fold_text(name), ())

    def is_within_reach(self, pk: Any) -> bool:
        return self.reach is None or pk in self.reach

    def said(self, pk: Any) -> str:
        """Return the most telling name that only this row has."""
        for name in (*self.sheet.called(self.rows[pk]), self._words[pk]):
            if self._bearers[fold_text(name)] == {pk}:
                return name
        return self._full[pk]

    def within_reach(self) -> Iterable[str]:
        """Return every name that may be used."""
        return [
            name
            for folded, name in self.spelled.items()
            if any(self.is_within_reach(pk) for pk in self._bearers[folded])
        ]

    def _comparable(self, column: SheetColumn, row: Any) -> Any:
        value = getattr(row, column.field.attname)
        return fold_text(value) if isinstance(value, str) else value

    def told_apart(self, key: tuple, repeat: int) -> tuple:
        """Return the key, with the repetition number if rows may share the key."""
        return (*key, repeat) if self._may_repeat(key) else key

    def _may_repeat(self, key: tuple) -> bool:
        return self.sheet.may_repeat and key[0] == len(self.sheet.keys) - 1

    def _next_repeat(self, key: tuple) -> int:
        repeat = 1
        while self._may_repeat(key) and (*key, repeat) in self._by_key:
            repeat += 1
        return repeat

    def in_words(self, row: Any, repeat: int) -> str:
        """Return the key of a row as text; it is unique."""
        columns = self.sheet.key_columns[self.keys(row)[0][0]]
        said = [self._word(column, row) for column in columns]
        return SEPARATOR.join([*said, str(repeat)] if repeat > 1 else said)

    def _word(self, column: SheetColumn, row: Any) -> str:
        if column.refers_to:
            pk = getattr(row, column.field.attname)
            return "" if pk is None else self.directory.names(column.refers_to).said(pk)
        return str(column.plain(row) or "")
