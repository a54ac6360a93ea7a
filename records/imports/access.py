"""Permissions of the user who imports a workbook."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet


@dataclass(frozen=True)
class Access:
    """Permissions of a management command: everything. The admin restricts them to an account."""

    by: Any = None

    def may_add(self, model: type[Model]) -> bool:
        return True

    def may_change(self, model: type[Model]) -> bool:
        return True

    def may_enter(self, model: type[Model]) -> bool:
        """Whether rows of the model may be imported at all."""
        return self.may_add(model) or self.may_change(model)

    def may_view(self, model: type[Model]) -> bool:
        return True

    def may_touch(self, row: Model) -> bool:
        """Whether this row may be changed in its record's state of review."""
        return True

    def may_bring(self, model: type[Model], state: str) -> bool:
        """Whether a record may be added or changed in this state of review."""
        return True

    def may_publish(self, model: type[Model]) -> bool:
        """Whether public data of such rows may be added or changed."""
        return True

    def reach(self, model: type[Model]) -> QuerySet | None:
        """Return the rows that may be referred to and changed; None means all."""
        return None
