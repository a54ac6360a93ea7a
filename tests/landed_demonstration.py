"""The demonstration as a database held it when the first migrations landed: rows as plain text,
with every figure of its years. Older installations look like this, whatever the models say today.

Made with ``manage.py shell -c "from tests import landed_demonstration as it; it.make()"`` on an
empty SQLite (DATABASE_URL), from the models of that day. It is never made again, for then it would
no longer hold what an upgrade must keep; a later landed state that deserves the same gets a file of
its own.
"""

import json
import lzma
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from delegates.models import Congress
from hanbin.record.periods import Period
from records.figures import measure_figures

STATE = Path(__file__).with_suffix(".json.xz")
YEARS = (2017, 2018, 2019)
# What Django and SQLite keep of their own, and what is written again from what is here.
LEFT_OUT = ("django_migrations", "django_session", "sqlite_", "hanbin_searchentry_words")


def landed_state() -> dict[str, Any]:
    """The migrations that had landed, the rows of each table, the figures of each year."""
    return json.loads(lzma.decompress(STATE.read_bytes()))


def install(landed: dict[str, Any]) -> None:
    """An empty database becomes that older one, without a look at the models of today."""
    executor = MigrationExecutor(connection)
    executor.migrate([tuple(name.split(".")) for name in landed["migrations"]])
    with transaction.atomic(), connection.cursor() as cursor:
        for table in landed["tables"]:
            cursor.execute(f"DELETE FROM {table}")
        for table, (columns, *rows) in landed["tables"].items():
            names = ", ".join(connection.ops.quote_name(column) for column in columns)
            places = ", ".join(["%s"] * len(columns))
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({places})", rows)
        if connection.vendor == "postgresql":
            _move_sequences(cursor, landed["tables"])


def _move_sequences(cursor: Any, tables: Any) -> None:
    """The next row gets a number that no row has."""
    cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE is_identity = 'YES' AND table_name = ANY(%s)",
        [list(tables)],
    )
    for table, column in cursor.fetchall():
        cursor.execute(
            f"SELECT setval(pg_get_serial_sequence(%s, %s), (SELECT MAX({column}) FROM {table}))",
            [table, column],
        )


def figures() -> dict[str, dict[str, list[str]]]:
    """Every figure of the district in each year, with its words and that of the year before."""
    district = Congress.objects.get().organization
    return {
        str(year): {
            key: [str(each.value), str(each.word), str(each.previous)]
            for key, each in measure_figures(Period.year(year), district).items()
        }
        for year in YEARS
    }


def make() -> None:
    """Writes the file: the demonstration of today in an SQLite that was empty."""
    call_command("migrate", verbosity=0)
    call_command("load_demo", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        names = [name for (name,) in cursor.fetchall() if not name.startswith(LEFT_OUT)]
        tables = {name: _rows(cursor, name) for name in names}
    filled = {name: rows for name, rows in tables.items() if len(rows) > 1}
    leaves = MigrationExecutor(connection).loader.graph.leaf_nodes()
    ours = ("auth", "contenttypes", "delegates", "hanbin", "records")
    migrations = [f"{app}.{name}" for app, name in leaves if app in ours]
    state = {"migrations": migrations, "tables": filled, "figures": figures()}
    text = json.dumps(state, ensure_ascii=False, separators=(",", ":"))
    STATE.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def _rows(cursor: Any, table: str) -> list[list[str | None]]:
    """The columns of a table that are written, and below them its rows, as text."""
    cursor.execute(f'PRAGMA table_info("{table}")')  # leaves out what is generated
    columns = [name for _, name, *_ in cursor.fetchall()]
    texts = ", ".join(f'CAST("{name}" AS text)' for name in columns)
    cursor.execute(f'SELECT {texts} FROM "{table}" ORDER BY 1')
    return [columns, *(list(row) for row in cursor.fetchall())]
