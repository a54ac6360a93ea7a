"""Permissions for importing a workbook: the same as in the admin."""

from dataclasses import dataclass
from typing import Any

from django.contrib import admin

from delegates.models import Congress
from hanbin.record.children import record_of
from hanbin.record.public_flags import PUBLISH
from hanbin.record.review import CORRECTED_BY
from records.imports import Access
from records.sheets import OPEN, SHEET_OF, RecordSheet


@dataclass(frozen=True)
class AccountAccess(Access):
    """The permissions of an account, and the rows that it sees in the admin lists."""

    request: Any = None

    def may_add(self, model):
        office = admin.site._registry.get(model)
        return office.has_add_permission(self.request) if office else self._may("add", model)

    def may_change(self, model):
        office = admin.site._registry.get(model)
        return office.has_change_permission(self.request) if office else self._may("change", model)

    def may_view(self, model):
        office = admin.site._registry.get(model)
        if office:
            return office.has_view_permission(self.request)
        return self._may("view", model) or self._may("change", model)

    def may_touch(self, row):
        """Whether the account may change the row's record; child rows follow their record."""
        record = record_of(row)
        office = admin.site._registry.get(type(record if record is not None else row))
        return office is None or office.has_change_permission(self.request, record or row)

    def may_bring(self, model, state):
        """Whether the account may import this state; not if a second person must approve."""
        if state not in CORRECTED_BY:
            return True
        apart = Congress.objects.filter(four_eyes=True).exists()
        return not apart and self._may(CORRECTED_BY[state], model)

    def may_publish(self, model):
        return self._may(PUBLISH, model)

    def reach(self, model):
        """Return the rows of the admin lists; child rows follow their record."""
        if self.by.is_superuser:
            return None
        if not self.may_view(model):
            return model._base_manager.none()
        office = admin.site._registry.get(model)
        if office:
            return model._base_manager.filter(
                pk__in=office.get_queryset(self.request).order_by().values("pk")
            )
        rows = model._base_manager.all()
        for parent in SHEET_OF[model].parents:
            within = self.reach(parent.refers_to)
            if within is not None:
                rows = rows.filter(**{f"{parent.name}__in": within.values("pk")})
        return rows

    def sheets_to_enter(self) -> list[RecordSheet]:
        return [sheet for sheet in OPEN if self.may_enter(sheet.model)]

    def sheets_to_read(self) -> list[RecordSheet]:
        return [sheet for sheet in OPEN if self.may_view(sheet.model)]

    def _may(self, act, model):
        return self.by.has_perm(f"{model._meta.app_label}.{act}_{model._meta.model_name}")
