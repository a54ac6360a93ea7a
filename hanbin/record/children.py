"""Child rows of records, such as agenda items and answers.

They are always saved and published with their record.
"""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import CASCADE, ForeignKey, Model

from .base import Record


def owner_relation(table: type[Model]) -> str:
    """Return the name of the foreign key to the owner of a row, or "" if there is no owner.

    The owner is the target of the first foreign key with ``on_delete=CASCADE``.
    """
    for field in table._meta.fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            return field.name
    return ""


def record_of(row: Any) -> Record | None:
    """Return the record that a row is or belongs to; None if it belongs to none."""
    while row is not None and not isinstance(row, Record):
        owner = owner_relation(type(row))
        row = getattr(row, owner, None) if owner else None
    return row


def lock_record(row: Any) -> None:
    """Lock the record that a row is or belongs to, until the transaction ends.

    Everything that changes a record or its child rows takes this lock first.

    The lock is FOR NO KEY UPDATE: other transactions can still insert rows that refer to the
    record.
    """
    while not isinstance(row, Record) and (owner := owner_relation(type(row))):
        row = getattr(row, owner)
    lock_rows(type(row), [row.pk])


def lock_rows(table: type[Model], keys: Iterable[Any]) -> None:
    """Lock many records of one table, ordered by key to avoid deadlocks."""
    rows = table._base_manager.select_for_update(no_key=True).filter(pk__in=list(keys))
    list(rows.order_by("pk").values_list("pk"))


def lock_tables(tables: Iterable[type[Model]]) -> None:
    """Lock these tables against other writers until the transaction ends.

    Callers use it to compare many rows with a file before they write. SQLite allows only one writer
    anyway.
    """
    names = sorted({connection.ops.quote_name(table._meta.db_table) for table in tables})
    if names and connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # EXCLUSIVE also conflicts with the ROW SHARE lock of a form that only uses SELECT FOR
            # UPDATE.
            cursor.execute(f"LOCK TABLE {', '.join(names)} IN EXCLUSIVE MODE")


def is_added_while_public(table: type[Model]) -> bool:
    """Return whether rows may be added after publication (``GOES_ON``); handling takes months."""
    return getattr(table, "GOES_ON", False)
