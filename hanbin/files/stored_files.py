"""The files below MEDIA_ROOT: written whole, named by rows, and found where one has lost its row
or a row its file."""

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

STAGING = ".restore-"  # how the folder begins in which a restoration prepares files
PARTIAL = ".partial"


class WholeFileStorage(FileSystemStorage):
    """Files have their name once all of them is written, so that a full disk or a killed process
    never leaves half a file that passes for a whole one."""

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
    """A file by its name below MEDIA_ROOT, and the row that names it. Where it is not needed, it
    may be absent: it is made anew when somebody asks for it."""

    name: str
    row: str
    is_needed: bool = True


class StoredFile(NamedTuple):
    """A file as it lies on the disk; its size in bytes."""

    path: Path
    size: int
    changed: datetime


Namer = Callable[[], Iterable[StoredName]]
NAMERS: list[Namer] = []


def names_files(namer: Namer) -> Namer:
    """Declares rows that name files in another way than by a FileField."""
    NAMERS.append(namer)
    return namer


def row_name(row: models.Model) -> str:
    """A row by its table and number; a title might tell what is not public yet."""
    return f"{row._meta.verbose_name}（编号{row.pk}）"


@names_files
def files_of_fields() -> Iterator[StoredName]:
    """The files of every FileField there is, with their smaller copies. History names files as
    plain text: what was replaced or deleted is meant to leave the disk, so it keeps none."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.FileField) and not model._meta.proxy:
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
    """Every file that a row names."""
    for namer in NAMERS:
        yield from namer()


def files_on_disk() -> set[str]:
    """The names of the files below MEDIA_ROOT, without those that are still being written."""
    return {name for name in _everything_on_disk() if not _is_unfinished(name)}


def _everything_on_disk() -> Iterator[str]:
    root = Path(settings.MEDIA_ROOT)
    for folder, _, files in os.walk(root, followlinks=True):
        for file in files:
            yield Path(folder, file).relative_to(root).as_posix()


def _is_unfinished(name: str) -> bool:
    return name.startswith(STAGING) or name.endswith(PARTIAL)


def missing_files() -> list[StoredName]:
    """The files that rows need and that are not on the disk."""
    root = Path(settings.MEDIA_ROOT)
    return [each for each in named_files() if each.is_needed and not (root / each.name).is_file()]


def orphaned_files() -> list[StoredFile]:
    """The files that no row names, and those in the folder for temporary ones. The disk is read
    first: what is uploaded and saved meanwhile has its row when rows are read."""
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
    """Deletes a file that has not changed for so long; a younger one may be an upload whose row
    is not saved yet."""
    now = _stored_file(file.path)
    if now is None or timezone.now() - now.changed < at_least:
        return False
    file.path.unlink(missing_ok=True)
    return True
