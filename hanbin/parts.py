"""Parts of records: a line of an agenda, an answer; they go where their record goes."""

from typing import Any

from django.db.models import CASCADE, ForeignKey, Model

from .record import Record


def owner_of(table: type[Model]) -> str:
    """The relation by which a row leads to what it is part of; nothing where it stands alone."""
    for field in table._meta.fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            return field.name
    return ""


def record_of(row: Any) -> Record | None:
    """The record that a row is, or is part of; None for what is part of none."""
    while row is not None and not isinstance(row, Record):
        owner = owner_of(type(row))
        row = getattr(row, owner, None) if owner else None
    return row


def goes_on(table: type[Model]) -> bool:
    """Whether such rows are added while their record is public already: handling takes months."""
    return getattr(table, "GOES_ON", False)
