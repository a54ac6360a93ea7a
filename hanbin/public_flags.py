"""Facts about people that the public reads once a flag says so.

A person, a seat and a post are no records of work and go no way of review: a flag on the row says
whether the public reads it. Only whoever may ``publish`` the table sets or clears the flag, and
from then on only they change what it covers. Until then such a fact counts nowhere.
"""

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
        """The columns that the public reads, with the flags that say so."""
        return {
            name
            for flag, covered in self.PUBLIC_FLAGS.items()
            if getattr(self, flag)
            for name in (flag, *covered)
        }


def publish_permission(table: Any) -> str:
    """The permission that lets an account set the flags of a table."""
    return f"{table._meta.app_label}.{PUBLISH}_{table._meta.model_name}"
