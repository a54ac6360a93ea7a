"""Installations beside the one under test: each with a database and files of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.db import connections
from django.test import override_settings

from delegates.models import Congress
from hanbin.backups.schema import row_counts
from hanbin.files.stored_files import files_on_disk
from hanbin.record.periods import Period
from records.figures import measure_figures
from records.models import Edition


class Installation:
    """A database of the engine under test and a folder for files; empty at first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        usual = connections["default"]
        self.connection = usual.copy()
        if usual.vendor == "sqlite":
            self.name = str(folder / "database.sqlite3")
        else:
            self.name = f"{usual.settings_dict['NAME']}_{folder.name}"[:60]
            make_database(usual, self.name)
        self.connection.settings_dict["NAME"] = self.name

    @contextmanager
    def entered(self) -> Iterator[Any]:
        """All that is asked and written within is asked of this one. Gives its connection."""
        usual = connections["default"]
        connections["default"] = self.connection
        try:
            with override_settings(
                MEDIA_ROOT=self.folder / "media", FILE_UPLOAD_TEMP_DIR=self.folder
            ):
                yield self.connection
        finally:
            self.connection.close()
            connections["default"] = usual

    def remove(self) -> None:
        """Leaves no database behind on a server."""
        if self.connection.vendor == "postgresql":
            drop_database(connections["default"], self.name)


def make_database(usual: Any, name: str) -> None:
    drop_database(usual, name)
    with usual._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE template0 ENCODING UTF8')


def drop_database(usual: Any, name: str) -> None:
    with usual._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def digests(root: Path) -> dict[str, str]:
    """Every file below a folder with the digest of what it holds."""
    return {
        path.relative_to(root).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in root.rglob("*")
        if path.is_file()
    }


def told() -> dict[str, Any]:
    """What an installation tells: each figure of 2019, its editions, how much it holds."""
    district = Congress.objects.get().organization
    figures = measure_figures(Period.year(2019), district).items()
    return {
        "figures": {key: (each.value, each.word, each.previous) for key, each in figures},
        "editions": list(Edition.objects.order_by("pk").values_list("pk", "fingerprint")),
        "rows": row_counts() | {"django_session": 0, "delegates_auditevent": 0},
        "files": files_on_disk(),
    }
