"""A sheet of the workbook: one model, the keys of its rows and their other names."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db.models import Model, Q, UniqueConstraint

from .columns import SheetColumn, columns_of

Key = tuple[str, ...]
EVERY_ROW = Q()


def by_itself(row: Any) -> tuple[str, ...]:
    """Return the row's own string representation as its name."""
    return (str(row),)


def no_names(row: Any) -> tuple[str, ...]:
    """Return no names: no other sheet refers to such a row."""
    return ()


@dataclass(frozen=True)
class RecordSheet:
    """The sheet of one model.

    ``keys`` are its natural keys; the first complete key of a row identifies it. ``called`` returns
    the names by which other sheets may refer to a row, the most telling first.
    """

    model: type[Model]
    keys: tuple[Key, ...]
    called: Callable[[Any], Iterable[str]] = no_names
    months: frozenset[str] = frozenset()  # dates written as months
    renames: str = ""  # foreign key to the row that has these names too
    looks_around: bool = False  # clean() compares rows, so it runs after all are saved
    travels: Q = EVERY_ROW  # rows to import and export; private drafts are excluded

    @property
    def title(self) -> str:
        return str(self.model._meta.verbose_name)

    @cached_property
    def columns(self) -> tuple[SheetColumn, ...]:
        return columns_of(self.model)

    @cached_property
    def key_columns(self) -> tuple[tuple[SheetColumn, ...], ...]:
        """Return the columns of each key."""
        by_name = {column.name: column for column in self.columns}
        return tuple(tuple(by_name[name] for name in key) for key in self.keys)

    @cached_property
    def may_repeat(self) -> bool:
        """Whether two rows may share the last key; a repetition number then distinguishes them."""
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
        """Return the foreign keys by which a row is a child of a larger record."""
        return tuple(
            column
            for column in self.columns
            if not column.is_many
            and column.refers_to
            and column.field.remote_field.on_delete.__name__ == "CASCADE"
        )

    def is_key(self, column: SheetColumn) -> bool:
        """Whether the column is part of a key."""
        return any(column in key for key in self.key_columns)
