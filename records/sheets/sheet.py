"""A sheet of the workbook: one model, the keys its rows are known by, what else they are called."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Model, Q, UniqueConstraint

from .columns import SheetColumn, columns_of

Key = tuple[str, ...]
EVERY_ROW = Q()


def by_itself(row: Any) -> tuple[str, ...]:
    """What a row is called on the page."""
    return (str(row),)


def no_names(row: Any) -> tuple[str, ...]:
    """Nothing refers to such a row."""
    return ()


@dataclass(frozen=True)
class RecordSheet:
    """One kind of record.

    ``keys`` are its natural keys: the first one that a row has complete says which row it is.
    ``called`` are the names by which other sheets may refer to it, the most telling first.
    """

    model: type[Model]
    keys: tuple[Key, ...]
    called: Callable[[Any], Iterable[str]] = no_names
    months: frozenset[str] = frozenset()  # days of which only the month is written
    renames: str = ""  # the relation to what bears these names as well
    looks_around: bool = False  # its rule compares rows, so it is asked once all are written
    travels: Q = EVERY_ROW  # which rows are anybody's but their author's

    @property
    def title(self) -> str:
        return str(self.model._meta.verbose_name)

    @cached_property
    def columns(self) -> tuple[SheetColumn, ...]:
        return columns_of(self.model)

    @cached_property
    def key_columns(self) -> tuple[tuple[SheetColumn, ...], ...]:
        """The columns of each key."""
        by_name = {column.name: column for column in self.columns}
        return tuple(tuple(by_name[name] for name in key) for key in self.keys)

    @cached_property
    def may_repeat(self) -> bool:
        """Whether the database lets two rows share the last key; a column then tells them apart."""
        key = set(self.keys[-1])
        fields = {each.name: each for each in self.model._meta.concrete_fields}
        if not key or any(fields[name].unique for name in key):
            return False
        return not any(
            set(constraint.fields) <= key and not any(fields[n].null for n in constraint.fields)
            for constraint in self.model._meta.constraints
            if isinstance(constraint, UniqueConstraint) and constraint.condition is None
        )

    @cached_property
    def parents(self) -> tuple[SheetColumn, ...]:
        """The relations by which a row is part of a larger record."""
        return tuple(
            column
            for column in self.columns
            if not column.is_many
            and column.refers_to
            and column.field.remote_field.on_delete.__name__ == "CASCADE"
        )

    def is_key(self, column: SheetColumn) -> bool:
        """Whether a row is known by this column, among others."""
        return any(column in key for key in self.key_columns)
