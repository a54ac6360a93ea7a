"""Who brings a workbook, and what they may do with it."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet


@dataclass(frozen=True)
class Access:
    """Whoever runs the command may do everything; the admin narrows it to an account."""

    by: Any = None

    def may_add(self, model: type[Model]) -> bool:
        return True

    def may_change(self, model: type[Model]) -> bool:
        return True

    def may_enter(self, model: type[Model]) -> bool:
        """Whether rows may come in at all."""
        return self.may_add(model) or self.may_change(model)

    def may_view(self, model: type[Model]) -> bool:
        return True

    def may_touch(self, row: Model) -> bool:
        """Whether this very row may be changed, seen how far its record has come."""
        return True

    def may_bring(self, model: type[Model], state: str) -> bool:
        """Whether a record may come in, or be changed, in this state of review."""
        return True

    def may_publish(self, model: type[Model]) -> bool:
        """Whether facts of such rows may come in as public, or be changed once they are."""
        return True

    def reach(self, model: type[Model]) -> QuerySet | None:
        """The rows that may be named and changed; None is all of them."""
        return None
