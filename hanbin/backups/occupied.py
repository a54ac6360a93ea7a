"""Check whether a restore would overwrite data."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import connection, models
from django.db.migrations.recorder import MigrationRecorder
from simple_history.utils import get_history_model_for_model

from hanbin.files.stored_files import files_on_disk
from hanbin.models import Revision
from hanbin.record.data_revision import OURS

ACCOUNTS = "auth"
BROUGHT_ALONG = {"auth.Permission"}


def occupied_by() -> str:
    """Return the name of the first table or file that a restore would destroy; empty if none.

    Rows that migrations created do not count.
    """
    tables = set(connection.introspection.table_names())
    if tables and MigrationRecorder.Migration._meta.db_table not in tables:
        return "其他程序的表"
    for model in entered_tables():
        table = model._meta.db_table
        if table in tables and _has_rows(table):
            return str(model._meta.verbose_name)
    return "上传的文件" if files_on_disk() else ""


def entered_tables() -> Iterator[type[models.Model]]:
    """Yield the tables that have rows only after somebody used the site.

    A table that migrations fill is represented by its history, which starts with the first change.
    """
    for label in (ACCOUNTS, *OURS):
        for model in apps.get_app_config(label).get_models():
            if model is Revision or model._meta.label in BROUGHT_ALONG or not model._meta.managed:
                continue
            is_filled = getattr(model, "FILLED_BY_MIGRATIONS", False)
            yield get_history_model_for_model(model) if is_filled else model


def _has_rows(table: str) -> Any:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(table)} LIMIT 1")
        return cursor.fetchone()
