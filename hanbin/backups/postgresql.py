"""PostgreSQL: dump with pg_dump; restore from the output of pg_restore, in our own transaction.

pg_restore only writes the SQL. If it ran the SQL itself, its transaction would be committed before
the migrations run and the files are in place, and an error there would leave a mixed state.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from django.db import Error, transaction

from . import BackupError

LONGEST_WAIT = "20s"  # maximum wait for the lock of a table that is still in use
SET_ASIDE = "hanbin_set_aside"  # the schema for the replaced tables
TABLES_AT_ONCE = 20
# Commands for psql in the output of newer versions of pg_restore, which a server does not know.
MEANT_FOR_PSQL = re.compile(rb"\\(un)?restrict ")
COPY = re.compile(rb"COPY .* FROM stdin;\n")
END_OF_COPY = b"\\.\n"
BLOCK = 1024**2
# Functions of the schema, except those of extensions.
OWN_FUNCTIONS = """
SELECT p.oid::regprocedure FROM pg_proc p
WHERE p.pronamespace = current_schema()::regnamespace
AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"""


def tool() -> str:
    """Return the name and version of the dump program; raise BackupError if it is missing."""
    return f"pg_dump {_major_version('pg_dump')}"


def _major_version(program: str) -> int:
    if shutil.which(program) is None:
        raise BackupError(
            f"找不到 {program}：备份和恢复 PostgreSQL 数据库要用它。请安装 PostgreSQL 客户端程序"
            "（Debian：apt install postgresql-client），并确认它在 PATH 中。"
        )
    told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    found = re.search(r"\) (\d+)", told.stdout)
    if found is None:
        raise BackupError(f"认不出 {program} 的版本：{told.stdout.strip()}")
    return int(found[1])


def refuse_unsuitable_tool(written_by: str) -> None:
    """Raise BackupError if pg_restore is older than the pg_dump that wrote the dump."""
    written, own = int(written_by.rpartition(" ")[2]), _major_version("pg_restore")
    if own < written:
        raise BackupError(
            f"这份备份由 pg_dump {written} 生成，本机的 pg_restore 是 {own}，读不了。"
            f"请安装 postgresql-client-{written} 或更新的版本。没有改动任何内容。"
        )


@contextmanager
def consistent_read(live: Any) -> Iterator[str]:
    """Read everything in this context from one snapshot; yield its name for pg_dump."""
    with transaction.atomic(), live.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (moment,) = cursor.fetchone()
        yield moment


def dump(live: Any, target: Path, moment: str, without_rows_of: str) -> None:
    """Dump the database as of a snapshot, and read the dump back to check it."""
    own, server = _major_version("pg_dump"), live.pg_version // 10000
    if own < server:
        raise BackupError(
            f"pg_dump 的版本（{own}）低于数据库服务器（{server}），不能备份。"
            f"请安装 postgresql-client-{server}。"
        )
    target.touch(0o600)
    named, secrets = live.client.settings_to_cmd_args_env(live.settings_dict, ["--dbname"])
    options = ["--format=custom", "--no-owner", "--no-privileges", f"--snapshot={moment}"]
    options += [f"--exclude-table-data={without_rows_of}", f"--exclude-schema={SET_ASIDE}"]
    options += [f"--file={target}", *named[1:]]
    _run(["pg_dump", *options], os.environ | (secrets or {}))
    _run(["pg_restore", "--file=-", str(target)], os.environ)


def _run(command: list[str], environment: Any) -> None:
    done = subprocess.run(
        command,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BackupError(f"{command[0]} 失败：{done.stderr.strip()}")


@contextmanager
def replaced_database(live: Any, dumped: Path) -> Iterator[None]:
    """Use the restored database on the default connection, in a transaction.

    Other connections see it after the commit, or never.

    The old tables are moved to another schema and dropped after the transaction. Dropping them
    within it would lock each index and constraint, more than the default
    ``max_locks_per_transaction`` allows.
    """
    try:
        _drop_what_was_set_aside(live)
        with transaction.atomic():
            with live.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{LONGEST_WAIT}'")
                _set_everything_aside(live, cursor)
                _run_restoring_statements(live, dumped)
                # The script of pg_restore empties the search path.
                cursor.execute("RESET search_path")
                # ALTER TABLE in a migration fails while deferred triggers are pending.
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            yield
    except Error as problem:
        raise BackupError(f"数据库未能恢复（{problem}），原有内容没有改动。") from problem
    finally:
        live.close()  # the SQL of the dump changes settings of the session
    with suppress(Error):  # the restore is committed; the next restore drops the rest
        _drop_what_was_set_aside(live)


def _set_everything_aside(live: Any, cursor: Any) -> None:
    cursor.execute(f"CREATE SCHEMA {SET_ASIDE}")
    for table in live.introspection.table_names(cursor):
        cursor.execute(f"ALTER TABLE {live.ops.quote_name(table)} SET SCHEMA {SET_ASIDE}")
    cursor.execute(OWN_FUNCTIONS)
    for (function,) in cursor.fetchall():
        cursor.execute(f"ALTER FUNCTION {function} SET SCHEMA {SET_ASIDE}")


def _drop_what_was_set_aside(live: Any) -> None:
    """Drop a few tables per transaction, because the number of locks is limited."""
    with live.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [SET_ASIDE])
        tables = [f"{SET_ASIDE}.{live.ops.quote_name(table)}" for (table,) in cursor.fetchall()]
        for first in range(0, len(tables), TABLES_AT_ONCE):
            few = ", ".join(tables[first : first + TABLES_AT_ONCE])
            cursor.execute(f"DROP TABLE {few} CASCADE")
        cursor.execute(f"DROP SCHEMA IF EXISTS {SET_ASIDE} CASCADE")


def _run_restoring_statements(live: Any, dumped: Path) -> None:
    command = ["pg_restore", "--no-owner", "--no-privileges", "--file=-", str(dumped)]
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaints) as program,
        live.connection.cursor() as cursor,
    ):
        assert program.stdout is not None
        for statement, data in _statements(program.stdout):
            if data is None:
                cursor.execute(statement)
                continue
            with cursor.copy(statement) as copy:
                for block in data:
                    copy.write(block)
        if program.wait():
            complaints.seek(0)
            raise BackupError(f"pg_restore 失败：{complaints.read().decode(errors='replace')}")


def _statements(script: IO[bytes]) -> Iterator[tuple[bytes, Iterable[bytes] | None]]:
    """Yield the statements of a pg_restore script.

    Statements between two COPY commands come as one; a COPY comes with its rows.
    """
    gathered: list[bytes] = []
    for line in script:
        if MEANT_FOR_PSQL.match(line):
            continue
        if not COPY.fullmatch(line):
            gathered.append(line)
            continue
        yield b"".join(gathered), None
        gathered = []
        yield line, _rows(script)
    yield b"".join(gathered), None


def _rows(script: IO[bytes]) -> Iterator[bytes]:
    """Yield the rows up to the end marker of COPY, in blocks."""
    block: list[bytes] = []
    length = 0
    for line in script:
        if line == END_OF_COPY:
            break
        block.append(line)
        length += len(line)
        if length >= BLOCK:
            yield b"".join(block)
            block, length = [], 0
    yield b"".join(block)
