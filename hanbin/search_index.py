"""Migration operation for the full-text index: FTS5 on SQLite, GIN on PostgreSQL.

On SQLite triggers update the index, whichever way a row is written. A migration that rebuilds the
table drops the triggers and must include this operation again.
"""

from typing import Any

from django.db.migrations.operations.base import Operation

SQLITE = (
    "CREATE VIRTUAL TABLE {table}_words USING fts5("
    # Tokens are separated by spaces and searched without positions.
    "tokens, content='{table}', content_rowid='place', tokenize='ascii', detail=none)",
    "CREATE TRIGGER {table}_added AFTER INSERT ON {table} BEGIN {add} END",
    "CREATE TRIGGER {table}_removed AFTER DELETE ON {table} BEGIN {remove} END",
    "CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN {remove} {add} END",
    "INSERT INTO {table}_words ({table}_words) VALUES ('rebuild')",
)
ADD = "INSERT INTO {table}_words (rowid, tokens) VALUES (new.place, new.tokens);"
# An external content table needs the old tokens to delete an entry.
REMOVE = (
    "INSERT INTO {table}_words ({table}_words, rowid, tokens) "
    "VALUES ('delete', old.place, old.tokens);"
)
NO_LONGER_SQLITE = (
    "DROP TRIGGER IF EXISTS {table}_added",
    "DROP TRIGGER IF EXISTS {table}_removed",
    "DROP TRIGGER IF EXISTS {table}_changed",
    "DROP TABLE IF EXISTS {table}_words",
)
POSTGRESQL = (
    "CREATE INDEX {table}_words ON {table} USING gin (string_to_array(tokens, ' '))",
    # Uncompressed, so that the recheck of an index match is fast.
    "ALTER TABLE {table} ALTER COLUMN tokens SET STORAGE EXTERNAL",
)
NO_LONGER_POSTGRESQL = ("DROP INDEX IF EXISTS {table}_words",)


class IndexTokens(Operation):
    """Create the index of the tokens."""

    reversible = True

    def __init__(self, table: str):
        self.table = table

    def state_forwards(self, app_label: str, state: Any) -> None:
        """Change nothing, because the state of the models is the same."""

    def database_forwards(self, app_label: str, editor: Any, before: Any, after: Any) -> None:
        vendor = editor.connection.vendor
        self._execute(editor, NO_LONGER_SQLITE + SQLITE if vendor == "sqlite" else POSTGRESQL)

    def database_backwards(self, app_label: str, editor: Any, before: Any, after: Any) -> None:
        is_sqlite = editor.connection.vendor == "sqlite"
        self._execute(editor, NO_LONGER_SQLITE if is_sqlite else NO_LONGER_POSTGRESQL)

    def describe(self) -> str:
        return f"Index the tokens of {self.table}"

    def _execute(self, editor: Any, statements: tuple[str, ...]) -> None:
        parts = {"add": ADD.format(table=self.table), "remove": REMOVE.format(table=self.table)}
        for statement in statements:
            editor.execute(statement.format(table=self.table, **parts))
