"""Columns of a sheet: the fields of its model, with their verbose names as headings."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone

from hanbin.lists.tables import Plain
from hanbin.record.base import Record

YES, NO = "是", "否"
REPEAT = "重复序号"
SHARED = {field.name for field in Record._meta.fields}


@dataclass(frozen=True)
class SheetColumn:
    """One field of a model as a column."""

    field: Any

    @property
    def name(self) -> str:
        return self.field.name

    @property
    def label(self) -> str:
        return str(self.field.verbose_name)

    @property
    def is_many(self) -> bool:
        return self.field.many_to_many

    @property
    def refers_to(self) -> type[models.Model] | None:
        """Return the model that this column refers to, or None."""
        return self.field.related_model if self.field.is_relation else None

    @property
    def is_required(self) -> bool:
        return not self.field.blank and not self.field.has_default()

    @property
    def choices(self) -> list[str]:
        """Return the allowed values, if they are fixed."""
        if isinstance(self.field, models.BooleanField):
            return [YES, NO]
        return [str(label) for _, label in self.field.flatchoices] if self.field.choices else []

    def plain(self, row: models.Model) -> Plain:
        """Return the cell value of a field that is not a relation."""
        value = getattr(row, self.field.attname)
        if isinstance(value, bool):
            return YES if value else NO
        if self.field.choices:
            return str(dict(self.field.flatchoices).get(value, value or "")) or None
        if isinstance(value, datetime):
            return timezone.localtime(value).date()
        if isinstance(value, Decimal):
            return float(value)
        if isinstance(value, list):
            return "、".join(value) or None
        return value if value != "" else None

    def links(self) -> dict[Any, list[Any]]:
        """Return the related pks of each row, for a many-to-many column."""
        here, there = self.field.m2m_column_name(), self.field.m2m_reverse_name()
        links = self.field.remote_field.through._base_manager.order_by("pk")
        found: dict[Any, list[Any]] = defaultdict(list)
        for one, other in links.values_list(here, there):
            found[one].append(other)
        return found


def columns_of(model: type[models.Model]) -> tuple[SheetColumn, ...]:
    """Return the columns of the editable fields: own fields first, then those of all records.

    Fields that the system fills in are not part of the workbook.
    """
    fields = [
        field
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key and not field.auto_created
    ]
    shared = SHARED if issubclass(model, Record) else set()
    own = [field for field in fields if field.name not in shared]
    rest = [field for field in fields if field.name in shared]
    return tuple(SheetColumn(field) for field in (*own, *model._meta.many_to_many, *rest))
