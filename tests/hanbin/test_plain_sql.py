"""What an embedded database is made of can be read, checked and copied by any other program."""

import os
import re
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest
from django.db import connection

DJANGOS_OWN = re.compile(r"\bdjango_\w+\s*\(|\bREGEXP\b", re.IGNORECASE)


@pytest.fixture(scope="module")
def path(django_db_setup, django_db_blocker, tmp_path_factory):
    """The demonstration as a file."""
    made = tmp_path_factory.mktemp("plain") / "database.sqlite3"
    with django_db_blocker.unblock():
        if connection.vendor != "sqlite":
            pytest.skip("PostgreSQL knows no functions of Python")
        connection.ensure_connection()
        with closing(sqlite3.connect(made)) as copy:
            connection.connection.backup(copy)
    return made


@pytest.fixture
def plain(db, path):
    """A connection that knows nothing of Django."""
    with closing(sqlite3.connect(path)) as found:
        yield found


def counts(database):
    """Every table with the number of its rows."""
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        name: database.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]
        for (name,) in tables.fetchall()
        if not name.startswith("sqlite_")
    }


class TheDatabase:
    def test_calls_no_function_of_django(self, plain):
        objects = plain.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        assert [name for name, sql in objects if DJANGOS_OWN.search(sql)] == []

    def test_is_whole_in_the_eyes_of_any_program(self, plain):
        assert plain.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert plain.execute("PRAGMA foreign_key_check").fetchall() == []

    def test_takes_every_statement_that_made_it(self, plain):
        """Tables, indexes and triggers alike, in an empty database."""
        with closing(sqlite3.connect(":memory:")) as empty:
            for (sql,) in plain.execute(
                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
                " AND name NOT GLOB '*_words_*' ORDER BY rootpage = 0, type = 'trigger'"
            ):
                empty.execute(sql)
            assert counts(empty).keys() == counts(plain).keys()

    def test_takes_rows_written_by_any_program(self, plain):
        """A CHECK is only asked once a row is written."""
        for table, rows in counts(plain).items():
            columns = [f'"{each[1]}"' for each in plain.execute(f'PRAGMA table_info("{table}")')]
            if rows and "_words" not in table:
                plain.execute(f'UPDATE "{table}" SET {columns[0]} = {columns[0]}')
        plain.rollback()

    def test_is_dumped_and_read_again_to_the_last_row(self, plain, path, tmp_path):
        if shutil.which("sqlite3") is None:
            assert not os.environ.get("REQUIRE_SQLITE3"), "REQUIRE_SQLITE3=1, but no sqlite3"
            pytest.skip("needs sqlite3 (Debian: apt install sqlite3)")
        dumped = subprocess.run(["sqlite3", path, ".dump"], capture_output=True, check=True)
        assert b"ROLLBACK" not in dumped.stdout
        again = tmp_path / "again.sqlite3"
        subprocess.run(["sqlite3", "-bail", again], input=dumped.stdout, check=True)
        with closing(sqlite3.connect(again)) as other:
            assert counts(other) == counts(plain)
