"""Compare the migrations applied to a database with those of this program."""

from django.apps import apps
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from . import BackupError


def applied_migrations() -> list[str]:
    """Return the applied migrations of the installed applications, as app.name."""
    installed = {each.label for each in apps.get_app_configs()}
    found = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in found if app in installed)


def known_migrations() -> set[str]:
    """Return the migrations that belong to this program."""
    loader = MigrationLoader(None)
    return {f"{app}.{name}" for app, name in loader.disk_migrations}


def refuse_newer(applied: list[str]) -> None:
    """Raise BackupError if migrations are applied that this program does not have."""
    unknown = sorted(set(applied) - known_migrations())
    if unknown:
        raise BackupError(
            "这份备份由较新版本的程序生成"
            f"（本程序没有数据库变更 {unknown[0]} 等{len(unknown)}项），"
            "请先升级程序再恢复。没有改动任何内容。"
        )


def row_counts() -> dict[str, int]:
    """Return the number of rows of each model's table."""
    quote = connection.ops.quote_name
    counts = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.django_table_names(only_existing=True):
            cursor.execute(f"SELECT COUNT(*) FROM {quote(table)}")
            counts[table] = cursor.fetchone()[0]
    return counts
