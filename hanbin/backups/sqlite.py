"""SQLite: copied and replaced through the backup API, never as a file.

The live database is written in one SQLite transaction. A running server reads either the old or the
new content, the write-ahead log always matches its file, and an interrupted restore leaves the old
content.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.db import DEFAULT_DB_ALIAS, Error, connections

from . import BackupError

BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def tool() -> str:
    """Return the version of SQLite."""
    return f"SQLite {sqlite3.sqlite_version}"


def refuse_unsuitable_tool(written_by: str) -> None:
    """Accept every version: all versions of SQLite read the same files."""


@contextmanager
def consistent_read(live: Any) -> Iterator[str]:
    """Read everything in this context from one snapshot, without blocking writers."""
    with live.cursor() as cursor:
        cursor.execute("BEGIN")
        try:
            cursor.execute("SELECT COUNT(*) FROM sqlite_master")  # the first read sets the snapshot
            yield ""
        finally:
            cursor.execute("ROLLBACK")


def dump(live: Any, target: Path, moment: str, without_rows_of: str) -> None:
    """Copy the database to a file without a write-ahead log, and check the copy."""
    target.touch(0o600)
    copy = open_sqlite_file(live, target)
    try:
        live.connection.backup(copy.connection)
        # Overwrite the deleted session keys in the file.
        with copy.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
            cursor.execute(f"DELETE FROM {copy.ops.quote_name(without_rows_of)}")
            # Without a write-ahead log the copy is a single file.
            cursor.execute("PRAGMA journal_mode = DELETE")
        refuse_corrupt(copy)
    finally:
        copy.close()


def open_sqlite_file(live: Any, path: Path) -> Any:
    """Return a connection to another file, with Django's SQL functions for SQLite."""
    other = live.copy()
    other.settings_dict["NAME"] = str(path)
    other.ensure_connection()
    return other


def refuse_corrupt(database: Any) -> None:
    """Raise BackupError if the integrity check or a foreign key fails."""
    with database.cursor() as cursor:
        faults = [fault for (fault,) in cursor.execute("PRAGMA integrity_check") if fault != "ok"]
        faults += [f"{table}第{row}行" for table, row, *_ in
                   cursor.execute("PRAGMA foreign_key_check")]  # fmt: skip
    if faults:
        raise BackupError(f"数据库未通过完整性检查：{'；'.join(faults[:5])}。")


@contextmanager
def replaced_database(live: Any, dumped: Path) -> Iterator[None]:
    """Use the restored database on the default connection, then copy it over the live database.

    On an exception the live database is unchanged.
    """
    live.ensure_connection()
    staged = open_sqlite_file(live, dumped)
    try:
        refuse_corrupt(staged)
        # migrate and the models use the default connection, so replace it.
        connections[DEFAULT_DB_ALIAS] = staged
        try:
            yield
        finally:
            connections[DEFAULT_DB_ALIAS] = live
        staged.connection.backup(live.connection, progress=_refuse_busy)
        with live.cursor() as cursor:
            # Otherwise the log stays as large as the whole database.
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (Error, sqlite3.Error) as problem:
        raise BackupError(f"数据库未能恢复（{problem}），原有内容没有改动。") from problem
    finally:
        staged.close()


def _refuse_busy(status: int, *_: int) -> None:
    """Raise BackupError if the database is locked after the timeout; sqlite3 would retry."""
    if status in BUSY:
        raise BackupError("有程序正在写入数据库，没有恢复。请停止网站服务后再试。")
