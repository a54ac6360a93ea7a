"""Facts about people that are public unless a flag withholds them.

People and mandates are not records and have no review. Their sensitive columns are covered by a
flag of the row. If the user has no ``publish`` permission, what they enter is withheld and counts
nowhere until a user with that permission sets the flag. After that, only users with that permission
can change the columns.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db import models

PUBLISH = "publish"


class FlaggedPublic(models.Model):
    """Base class of tables whose columns become public by flags."""

    PUBLIC_FLAGS: dict[str, tuple[str, ...]] = {}
    """The columns that each flag covers."""

    class Meta:
        abstract = True

    def published_fields(self) -> set[str]:
        """Return the public columns and their flags; empty for a new row."""
        return {
            name
            for flag, covered in self.PUBLIC_FLAGS.items()
            if self.pk is not None and getattr(self, flag) and self.holds_any(covered)
            for name in (flag, *covered)
        }

    def holds_any(self, names: Iterable[str]) -> bool:
        """Return whether any of these columns has a value."""
        return any(getattr(self, name) for name in names)

    def hold_back(self, published: Collection[str]) -> None:
        """Withhold the entered values, except those of flags that were already ``published``."""
        for flag, covered in self.PUBLIC_FLAGS.items():
            if flag not in published:
                setattr(self, flag, not self.holds_any(covered))


def publish_permission(table: Any) -> str:
    """Return the permission that is needed to set the flags of a table."""
    return f"{table._meta.app_label}.{PUBLISH}_{table._meta.model_name}"
