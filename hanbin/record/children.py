"""Parts of records: a line of an agenda, an answer; they go where their record goes."""

from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import CASCADE, ForeignKey, Model

from .base import Record


def owner_relation(table: type[Model]) -> str:
    """The relation by which a row leads to what it is part of; nothing where it stands alone."""
    for field in table._meta.fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            return field.name
    return ""


def record_of(row: Any) -> Record | None:
    """The record that a row is, or is part of; None for what is part of none."""
    while row is not None and not isinstance(row, Record):
        owner = owner_relation(type(row))
        row = getattr(row, owner, None) if owner else None
    return row


def lock_record(row: Any) -> None:
    """Holds the record that a row is, or is part of, until the transaction ends: whoever changes a
    record or a part of it waits here for those who came first.

    A lock without key lets rows that refer to the record be added meanwhile, and so does not wait
    for those who add them.
    """
    while not isinstance(row, Record) and (owner := owner_relation(type(row))):
        row = getattr(row, owner)
    lock_rows(type(row), [row.pk])


def lock_rows(table: type[Model], keys: Iterable[Any]) -> None:
    """The same for many records of one table, always in one order, so that two who hold many do not
    wait for each other."""
    rows = table._base_manager.select_for_update(no_key=True).filter(pk__in=list(keys))
    list(rows.order_by("pk").values_list("pk"))


def lock_tables(tables: Iterable[type[Model]]) -> None:
    """Lets nobody else change these tables until the transaction ends, for whoever compares many
    rows with a file before writing them. SQLite has one writer at a time anyway."""
    names = sorted({connection.ops.quote_name(table._meta.db_table) for table in tables})
    if names and connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            # EXCLUSIVE, because a form that compares holds its row by SELECT FOR UPDATE only.
            cursor.execute(f"LOCK TABLE {', '.join(names)} IN EXCLUSIVE MODE")


def is_added_while_public(table: type[Model]) -> bool:
    """Whether such rows are added while their record is public already: handling takes months."""
    return getattr(table, "GOES_ON", False)
