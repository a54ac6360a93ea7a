"""The databases that can be backed up; each has a module with the same functions."""

from types import ModuleType

from django.db import connection

from . import postgresql, sqlite

ENGINES: dict[str, ModuleType] = {"sqlite": sqlite, "postgresql": postgresql}


def backup_engine() -> ModuleType:
    """How the database of this installation is copied and replaced."""
    return ENGINES[connection.vendor]
