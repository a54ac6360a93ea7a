"""Workbooks for the tests: everything exported once, and sheets filled in by hand."""

import io

import pytest
from openpyxl import Workbook

from delegates.models import Account
from hanbin.files import xlsx_reader
from records.exports.workbook import records_workbook
from records.imports import Fate, bring_in
from records.models import Attachment, Edition, FrozenFigure, Photo
from records.sheets import LAYOUT


@pytest.fixture(scope="session")
def everything(django_db_setup, django_db_blocker) -> bytes:
    """The demonstration years as a workbook."""
    with django_db_blocker.unblock():
        return records_workbook()


def pages(content: bytes):
    return xlsx_reader.read_workbook(io.BytesIO(content))


def bring(content: bytes, *, keep=True, **options):
    """What an import of this file does."""
    return bring_in(pages(content), "导入工作簿：测试.xlsx", keep=keep, **options)


def sheets(**rows) -> bytes:
    """A workbook of these sheets, each a list of rows."""
    book = Workbook()
    book.remove(book.active)
    for title, written in rows.items():
        page = book.create_sheet(title)
        for row in written:
            page.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def told(outcome) -> list[str]:
    """Every reason for a refusal."""
    return [sentence for entry in outcome.refused for sentence in entry.told()]


def fates(outcome) -> dict[str, int]:
    return {fate: count for fate, count in outcome.total().items() if count}


def empty_the_database() -> None:
    """As it is after the first migration, and without the usual kinds."""
    models = [
        Account,
        FrozenFigure,
        Edition,
        Attachment,
        Photo,
        *(sheet.model for sheet in reversed(LAYOUT)),
    ]
    for model in models:
        for field in model._meta.many_to_many:
            through = field.remote_field.through._base_manager.all()
            through._raw_delete(through.db)
    for model in models:
        rows = model._base_manager.all()
        rows._raw_delete(rows.db)


NOTHING_NEW = {Fate.UNCHANGED}
