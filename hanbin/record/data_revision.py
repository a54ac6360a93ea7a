"""The revision of the data: a number that increases with every change of public data.

Database triggers increase it within the transaction that changes a row. This covers every writer:
forms, imports, commands and SQL typed by hand.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.apps import apps
from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connection, transaction

from ..models import Revision, Submission
from .history import is_history
from .roles import Tables, table_group

OURS = ("hanbin", "delegates", "records")
UNREAD = (Tables.ACCOUNTS, Tables.TRAIL)
TRIGGER = "moves_the_revision"
ACTS = ("INSERT", "UPDATE", "DELETE")
REVISION = Revision._meta.db_table

# The trigger is deferred, so the writer locks the one revision row at commit and not at its first
# change: long transactions block nobody. The check of xmin updates it once per transaction.
FUNCTION = f"""
CREATE OR REPLACE FUNCTION {TRIGGER}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE {REVISION} SET number = number + 1, changed = clock_timestamp()
    WHERE xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$"""
CONSTRAINT = """
CREATE CONSTRAINT TRIGGER {name} AFTER INSERT OR UPDATE OR DELETE ON {table}
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {function}()"""
ROW_BY_ROW = f"""
CREATE TRIGGER {{name}} AFTER {{act}} ON {{table}} BEGIN
    UPDATE {REVISION}
    SET number = number + 1, changed = strftime('%Y-%m-%d %H:%M:%f', 'now');
END"""


class CurrentRevision(NamedTuple):
    """The revision that the database returned."""

    number: int
    changed: datetime


def current_revision() -> CurrentRevision | None:
    """Return the revision of the data; None if the table has no row.

    This is the first query of most requests, so it replaces Django's check of the connection. If
    the connection is broken, reconnect and run the query again.
    """
    checked: Any = connection
    # Private: skips the query of CONN_HEALTH_CHECKS, because the next query is a check itself.
    checked.health_check_done = True
    try:
        found = _read_revision()
    except (InterfaceError, OperationalError):
        if connection.in_atomic_block:
            raise
        connection.close()
        found = _read_revision()
    if not found:
        return None
    number, changed = found
    return CurrentRevision(number, changed if changed.tzinfo else changed.replace(tzinfo=UTC))


def _read_revision() -> tuple[int, datetime] | None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT number, changed FROM {REVISION}")
        return cursor.fetchone()


def followed_tables() -> Iterator[str]:
    """Yield the tables whose changes increase the revision.

    These are all tables of this project, many-to-many tables included, except accounts, history
    tables and the submissions of forms.
    """
    for label in OURS:
        for table in apps.get_app_config(label).get_models(include_auto_created=True):
            about = table._meta
            kept = about.managed and not about.proxy and table not in (Revision, Submission)
            if kept and not is_history(table) and table_group(table) not in UNREAD:
                yield about.db_table


def tables_without_trigger() -> list[str]:
    """Return the existing tables that have no trigger."""
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor))
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s", [TRIGGER]
            )
        else:
            cursor.execute(
                "SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s"
                " GROUP BY tbl_name HAVING COUNT(*) = %s",
                [f"%{TRIGGER}", len(ACTS)],
            )
        done = {table.strip('"') for (table,) in cursor.fetchall()}
    return [table for table in followed_tables() if table in there - done]


def create_missing_triggers(using: str = DEFAULT_DB_ALIAS, **kwargs: Any) -> None:
    """Create the missing triggers.

    Connected to ``post_migrate``, because SQLite loses the triggers of a table that a migration
    rebuilds.
    """
    # The table is missing while single applications are migrated.
    if using != DEFAULT_DB_ALIAS or REVISION not in connection.introspection.table_names():
        return
    missing = tables_without_trigger()
    with transaction.atomic(), connection.cursor() as cursor:
        Revision.objects.get_or_create()
        if connection.vendor == "postgresql":
            cursor.execute(FUNCTION)
        for table in missing:
            for statement in _statements(table):
                cursor.execute(statement)


def _statements(table: str) -> Iterator[str]:
    quoted = connection.ops.quote_name(table)
    if connection.vendor == "postgresql":
        yield CONSTRAINT.format(name=TRIGGER, table=quoted, function=TRIGGER)
        return
    for act in ACTS:
        name = connection.ops.quote_name(f"{table}_{act.lower()}_{TRIGGER}")
        yield f"DROP TRIGGER IF EXISTS {name}"
        yield ROW_BY_ROW.format(name=name, table=quoted, act=act)
