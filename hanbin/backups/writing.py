"""Write a backup.

It is consistent while the site is in use, and gets its name only when complete.
"""

import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import Error, connection
from django.utils import timezone
from django.utils.crypto import salted_hmac

from hanbin import __version__
from hanbin.files.stored_files import named_files

from . import BackupError
from .archive import MEDIA, SECRET_KEY, Archive, ArchiveWriter, Manifest
from .engines import backup_engine
from .media import add_files
from .schema import applied_migrations, known_migrations, row_counts

SESSIONS = Session._meta.db_table  # a session key gives access to an account, so none is saved
UNFINISHED = ".hanbin-unfinished-"
LEFT_BEHIND_SECONDS = 24 * 3600
MOST_SNAPSHOTS = 4


class Backup(NamedTuple):
    """A verified backup."""

    path: Path
    manifest: Manifest


def key_fingerprint() -> str:
    """Return a fingerprint that identifies the SECRET_KEY without revealing it."""
    return salted_hmac("hanbin.backups", "fingerprint", algorithm="sha256").hexdigest()[:16]


def write_backup(folder: Path, *, with_key: bool = False) -> Backup:
    """Write a backup to a folder and verify it.

    Raise BackupError on any failure, and leave no file behind.
    """
    made_at = timezone.localtime()
    final = folder / f"hanbin-{made_at:%Y%m%d-%H%M%S}.zip"
    with working_folder(folder) as work:
        unfinished = work / final.name
        with ArchiveWriter(unfinished) as writer:
            manifest = _copied(writer, work, made_at.isoformat(timespec="seconds"))
            if with_key:
                writer.add_text(SECRET_KEY, settings.SECRET_KEY)
            writer.finish(manifest)
        with Archive(unfinished) as archive:
            archive.verify()
        _give_name(unfinished, final)
    return Backup(final, manifest)


@contextmanager
def working_folder(folder: Path) -> Iterator[Path]:
    """Create a private folder next to the future backup, and always delete it afterwards."""
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        _remove_left_behind(folder)
        with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder) as work:
            yield Path(work)
    except OSError as problem:
        where = problem.filename or folder
        raise BackupError(f"备份没有完成，未留下文件：“{where}”：{problem.strerror}。") from problem
    except (Error, sqlite3.Error) as problem:
        raise BackupError(f"备份没有完成，未留下文件：数据库：{problem}。") from problem


def _remove_left_behind(folder: Path) -> None:
    """Delete what killed backups left behind."""
    for left in folder.glob(f"{UNFINISHED}*"):
        if time.time() - left.stat().st_mtime > LEFT_BEHIND_SECONDS:
            shutil.rmtree(left)


def _give_name(unfinished: Path, final: Path) -> None:
    if final.exists():
        raise BackupError(f"“{final}”已经存在，没有覆盖；请稍后再试。")
    os.rename(unfinished, final)
    # Only fsync of the folder makes the rename durable.
    handle = os.open(final.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _copied(writer: ArchiveWriter, work: Path, made_at: str) -> Manifest:
    """Copy the database and the files into the archive.

    A file is written before the row that names it is committed, and deleted after the row. So the
    files are copied after the database. If a file was deleted in between, dump the database again.
    A file that is missing twice was missing before.
    """
    missing: set[str] = set()
    for number in range(MOST_SNAPSHOTS):
        dumped = work / f"database-{number}"
        manifest, needed = _copied_database(dumped, made_at)
        add_files(writer)
        before, missing = missing, {name for name in needed if MEDIA + name not in writer.members}
        if missing <= before:
            break
    manifest.missing.extend(sorted(missing))
    with dumped.open("rb") as file:
        writer.add(manifest.database, file, packed=connection.vendor == "sqlite")
    return manifest


def _copied_database(dumped: Path, made_at: str) -> tuple[Manifest, set[str]]:
    """Dump the database, and return the manifest and the files that its rows need."""
    how = backup_engine()
    with how.consistent_read(connection) as moment:
        applied = applied_migrations()
        if not applied:
            raise BackupError("数据库中还没有表，没有可备份的内容。")
        # With pending migrations, the current models cannot query the tables.
        is_current = known_migrations() <= set(applied)
        needed = {each.name for each in named_files() if each.is_needed} if is_current else set()
        manifest = Manifest(
            version=__version__,
            created_at=made_at,
            engine=connection.vendor,
            tool=how.tool(),
            migrations=applied,
            rows={table: n for table, n in row_counts().items() if table != SESSIONS},
            key_fingerprint=key_fingerprint(),
            missing=[],
        )
        how.dump(connection, dumped, moment, without_rows_of=SESSIONS)
    return manifest, needed
