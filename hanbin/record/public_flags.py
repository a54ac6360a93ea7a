"""Facts about people that the public reads unless a flag holds them back.

A person and a seat are no records of work and go no way of review. What is delicate about them
has a flag on its row: entered by whoever may not ``publish`` the table, it is held back and counts
nowhere until somebody who may sets the flag; from then on only they change what it covers.
"""

from collections.abc import Collection, Iterable
from typing import Any

from django.db import models

PUBLISH = "publish"


class FlaggedPublic(models.Model):
    """A table whose facts become public by flags."""

    PUBLIC_FLAGS: dict[str, tuple[str, ...]] = {}
    """Each flag with the columns it covers."""

    class Meta:
        abstract = True

    def published_fields(self) -> set[str]:
        """The columns that the public reads, with the flags that say so; none of a new row."""
        return {
            name
            for flag, covered in self.PUBLIC_FLAGS.items()
            if self.pk is not None and getattr(self, flag) and self.holds_any(covered)
            for name in (flag, *covered)
        }

    def holds_any(self, names: Iterable[str]) -> bool:
        """Whether anything is entered in one of these columns."""
        return any(getattr(self, name) for name in names)

    def hold_back(self, published: Collection[str]) -> None:
        """Keeps from the public what was entered, but for what was ``published`` before."""
        for flag, covered in self.PUBLIC_FLAGS.items():
            if flag not in published:
                setattr(self, flag, not self.holds_any(covered))


def publish_permission(table: Any) -> str:
    """The permission that lets an account set the flags of a table."""
    return f"{table._meta.app_label}.{PUBLISH}_{table._meta.model_name}"
