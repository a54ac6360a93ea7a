"""The files below MEDIA_ROOT.

They are written atomically; files without a row and rows without a file can be found.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

from django.apps import apps
from django.conf import settings
from django.core.files.storage import FileSystemStorage
from django.db import models
from django.utils import timezone

from .uploads import KeptFile

STAGING = ".restore-"  # prefix of the folder in which a restore prepares files
PARTIAL = ".partial"


class WholeFileStorage(FileSystemStorage):
    """Storage that writes to a temporary name and renames the complete file.

    So a full disk or a killed process never leaves a truncated file under its final name.
    """

    def _save(self, name: str, content: Any) -> str:
        unfinished = f"{name}.{uuid4().hex}{PARTIAL}"
        try:
            super()._save(unfinished, content)  # type: ignore[misc]
            os.replace(self.path(unfinished), self.path(name))
        except BaseException:
            self.delete(unfinished)
            raise
        return name


class StoredName(NamedTuple):
    """A file name relative to MEDIA_ROOT, and the row that names it.

    A file that is not needed may be missing; it is created again on request.
    """

    name: str
    row: str
    is_needed: bool = True


class StoredFile(NamedTuple):
    """A file on the disk; the size is in bytes."""

    path: Path
    size: int
    changed: datetime


Namer = Callable[[], Iterable[StoredName]]
NAMERS: list[Namer] = []


def names_files(namer: Namer) -> Namer:
    """Register a function that yields file names from rows without a FileField."""
    NAMERS.append(namer)
    return namer


def row_name(row: models.Model) -> str:
    """Return the table and number of a row; its title may not be public."""
    return f"{row._meta.verbose_name}（编号{row.pk}）"


@names_files
def files_of_fields() -> Iterator[StoredName]:
    """Yield the files of every FileField, with their smaller copies.

    The history names files as plain text, so a replaced or deleted file does not stay on the disk
    because of it.
    """
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.FileField) and not model._meta.proxy:
                # Default managers may hide rows.
                rows = model._base_manager.exclude(**{field.name: ""})
                for row in rows.exclude(**{f"{field.name}__isnull": True}).iterator():
                    yield from _names_of(getattr(row, field.attname), row_name(row))


def _names_of(file: Any, row: str) -> Iterator[StoredName]:
    if not isinstance(file, KeptFile):
        yield StoredName(file.name, row)
        return
    for name in file.names:
        yield StoredName(name, row, name in file.needed_names)


def named_files() -> Iterator[StoredName]:
    """Yield every file that a row names."""
    for namer in NAMERS:
        yield from namer()


def files_on_disk() -> set[str]:
    """Return the names of the files below MEDIA_ROOT, without unfinished ones."""
    return {name for name in _everything_on_disk() if not _is_unfinished(name)}


def _everything_on_disk() -> Iterator[str]:
    root = Path(settings.MEDIA_ROOT)
    for folder, _, files in os.walk(root, followlinks=True):
        for file in files:
            yield Path(folder, file).relative_to(root).as_posix()


def _is_unfinished(name: str) -> bool:
    return name.startswith(STAGING) or name.endswith(PARTIAL)


def missing_files() -> list[StoredName]:
    """Return the files that rows need but that are not on the disk."""
    root = Path(settings.MEDIA_ROOT)
    return [each for each in named_files() if each.is_needed and not (root / each.name).is_file()]


def orphaned_files() -> list[StoredFile]:
    """Return the files that no row names, and temporary files.

    The disk is read first: an upload that is saved meanwhile then has its row when the rows are
    read.
    """
    root = Path(settings.MEDIA_ROOT)
    found = set(_everything_on_disk())
    paths = [root / name for name in sorted(found - {each.name for each in named_files()})]
    temporary = Path(settings.FILE_UPLOAD_TEMP_DIR).rglob("*")
    paths += sorted(path for path in temporary if not path.is_dir())
    return [file for path in paths if (file := _stored_file(path))]


def _stored_file(path: Path) -> StoredFile | None:
    try:
        about = path.lstat()
    except FileNotFoundError:
        return None
    changed = datetime.fromtimestamp(about.st_mtime, timezone.get_current_timezone())
    return StoredFile(path, about.st_size, changed)


def delete_orphan(file: StoredFile, *, at_least: timedelta) -> bool:
    """Delete a file that is old enough; a newer one may be an upload whose row is not saved yet."""
    now = _stored_file(file.path)
    if now is None or timezone.now() - now.changed < at_least:
        return False
    file.path.unlink(missing_ok=True)
    return True
