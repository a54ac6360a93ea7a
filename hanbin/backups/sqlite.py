"""SQLite: copied and replaced through its backup API, never as a file.

The live database file is written to in one transaction of SQLite's own. So a server that has it
open reads either the old content or the new, a write-ahead log never stands beside a file that it
does not belong to, and what is interrupted leaves the old content.
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
    """What writes the copy, with its version."""
    return f"SQLite {sqlite3.sqlite_version}"


def refuse_unsuitable_tool(written_by: str) -> None:
    """Every SQLite reads the files of every other one."""


@contextmanager
def consistent_read(live: Any) -> Iterator[str]:
    """All that is read within is of one moment; whoever writes meanwhile does not wait."""
    with live.cursor() as cursor:
        cursor.execute("BEGIN")
        try:
            cursor.execute("SELECT COUNT(*) FROM sqlite_master")  # the moment is that of this read
            yield ""
        finally:
            cursor.execute("ROLLBACK")


def dump(live: Any, target: Path, moment: str, without_rows_of: str) -> None:
    """Copies the database into a file that any SQLite reads, and examines the copy."""
    target.touch(0o600)
    copy = open_sqlite_file(live, target)
    try:
        live.connection.backup(copy.connection)
        with copy.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
            cursor.execute(f"DELETE FROM {copy.ops.quote_name(without_rows_of)}")
            cursor.execute("PRAGMA journal_mode = DELETE")
        refuse_corrupt(copy)
    finally:
        copy.close()


def open_sqlite_file(live: Any, path: Path) -> Any:
    """A connection to another file, with the functions that Django's own connections have."""
    other = live.copy()
    other.settings_dict["NAME"] = str(path)
    other.ensure_connection()
    return other


def refuse_corrupt(database: Any) -> None:
    """Raises BackupError where SQLite finds its own file damaged, or a row points nowhere."""
    with database.cursor() as cursor:
        faults = [fault for (fault,) in cursor.execute("PRAGMA integrity_check") if fault != "ok"]
        faults += [f"{table}第{row}行" for table, row, *_ in
                   cursor.execute("PRAGMA foreign_key_check")]  # fmt: skip
    if faults:
        raise BackupError(f"数据库未通过完整性检查：{'；'.join(faults[:5])}。")


@contextmanager
def replaced_database(live: Any, dumped: Path) -> Iterator[None]:
    """Within, the default connection reads and writes the restored database beside the live one;
    it takes the place of the live content at the end, or not at all."""
    live.ensure_connection()
    staged = open_sqlite_file(live, dumped)
    try:
        refuse_corrupt(staged)
        connections[DEFAULT_DB_ALIAS] = staged
        try:
            yield
        finally:
            connections[DEFAULT_DB_ALIAS] = live
        staged.connection.backup(live.connection, progress=_refuse_busy)
        with live.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except (Error, sqlite3.Error) as problem:
        raise BackupError(f"数据库未能恢复（{problem}），原有内容没有改动。") from problem
    finally:
        staged.close()


def _refuse_busy(status: int, *_: int) -> None:
    """SQLite has waited as long as the settings say; Python would try for ever."""
    if status in BUSY:
        raise BackupError("有程序正在写入数据库，没有恢复。请停止网站服务后再试。")
