"""The database engines that can be backed up; each has a module with the same functions."""

from types import ModuleType

from django.db import connection

from . import postgresql, sqlite

ENGINES: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def backup_engine() -> ModuleType:
    """Return the module for the database of this site."""
    return ENGINES[connection.vendor]
