"""PostgreSQL: copied by pg_dump; replaced by what pg_restore reads from the copy, within one
transaction of ours.

pg_restore only writes down the statements. Were it to run them itself, its transaction would end
before tables are brought up to date and files are in their place, and a failure then would leave
neither the old state nor the new one.
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

LONGEST_WAIT = "20s"  # for whoever still uses a table that is to be replaced
SET_ASIDE = "hanbin_set_aside"  # the schema of what is being replaced
TABLES_AT_ONCE = 20
MEANT_FOR_PSQL = re.compile(rb"\\(un)?restrict ")
COPY = re.compile(rb"COPY .* FROM stdin;\n")
END_OF_COPY = b"\\.\n"
BLOCK = 1024**2
OWN_FUNCTIONS = """
SELECT p.oid::regprocedure FROM pg_proc p
WHERE p.pronamespace = current_schema()::regnamespace
AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')"""


def tool() -> str:
    """What writes the copy, with its version. Raises BackupError where it is not installed."""
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
    """Raises BackupError where pg_restore is older than the pg_dump that wrote the copy."""
    written, own = int(written_by.rpartition(" ")[2]), _major_version("pg_restore")
    if own < written:
        raise BackupError(
            f"这份备份由 pg_dump {written} 生成，本机的 pg_restore 是 {own}，读不了。"
            f"请安装 postgresql-client-{written} 或更新的版本。没有改动任何内容。"
        )


@contextmanager
def consistent_read(live: Any) -> Iterator[str]:
    """All that is read within is of one moment, which pg_dump is told the name of."""
    with transaction.atomic(), live.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SELECT pg_export_snapshot()")
        (moment,) = cursor.fetchone()
        yield moment


def dump(live: Any, target: Path, moment: str, without_rows_of: str) -> None:
    """Copies the database as of a moment, and reads the copy back."""
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
    """Within, the default connection reads and writes the restored database in a transaction;
    everybody else sees it once that is committed, or never.

    The replaced tables are set aside in that transaction and dropped after it. To drop them at once
    would lock each of their indexes and constraints, more than a server allows as it is installed.
    """
    try:
        _drop_what_was_set_aside(live)
        with transaction.atomic():
            with live.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{LONGEST_WAIT}'")
                _set_everything_aside(live, cursor)
                _run_restoring_statements(live, dumped)
                cursor.execute("RESET search_path")
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            yield
    except Error as problem:
        raise BackupError(f"数据库未能恢复（{problem}），原有内容没有改动。") from problem
    finally:
        live.close()  # the statements leave settings of the session behind
    with suppress(Error):  # the restored database stands; the next restore drops the rest
        _drop_what_was_set_aside(live)


def _set_everything_aside(live: Any, cursor: Any) -> None:
    cursor.execute(f"CREATE SCHEMA {SET_ASIDE}")
    for table in live.introspection.table_names(cursor):
        cursor.execute(f"ALTER TABLE {live.ops.quote_name(table)} SET SCHEMA {SET_ASIDE}")
    cursor.execute(OWN_FUNCTIONS)
    for (function,) in cursor.fetchall():
        cursor.execute(f"ALTER FUNCTION {function} SET SCHEMA {SET_ASIDE}")


def _drop_what_was_set_aside(live: Any) -> None:
    """Drops a few tables in each transaction, as the locks of a server are counted."""
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
    """The statements of a script as pg_restore writes it, many at once; those that copy rows
    with the rows."""
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
    """Rows up to the line that ends them, in blocks."""
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
