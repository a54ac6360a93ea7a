"""Export of all records as a workbook that can be imported, and the empty workbook."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from hanbin.lists import xlsx_writer
from hanbin.lists.tables import Plain
from hanbin.record.kinds import Kind
from hanbin.record.periods import Period
from records.sheets import LAYOUT, NOTES, REPEAT, NameDirectory, RecordSheet, SheetColumn

from .row_selection import select_rows
from .workbook_notes import column_notes

JOINED_BY = "；"


def records_workbook(
    sheets: Sequence[RecordSheet] = LAYOUT,
    period: Period | None = None,
    directory: NameDirectory | None = None,
) -> bytes:
    """Return a workbook of these sheets; with a period, its rows and the rows they refer to."""
    directory = directory or NameDirectory()
    kept = select_rows(sheets, directory, period)
    pages = (
        _page(sheet, directory, _rows(sheet, directory, kept[sheet.model])) for sheet in sheets
    )
    return xlsx_writer.write_workbook((column_notes(sheets), *pages))


def empty_workbook(
    sheets: Sequence[RecordSheet] = LAYOUT, directory: NameDirectory | None = None
) -> bytes:
    """Return the workbook without rows, but with headings, drop-downs and notes."""
    directory = directory or NameDirectory()
    return xlsx_writer.write_workbook(
        (column_notes(sheets), *(_page(sheet, directory, []) for sheet in sheets))
    )


def _page(
    sheet: RecordSheet, directory: NameDirectory, rows: Iterable[Sequence[Plain]]
) -> xlsx_writer.XlsxSheet:
    places = list(enumerate(sheet.columns, start=1))
    offered = {place: _words(column, directory) for place, column in places}
    return xlsx_writer.XlsxSheet(
        sheet.title,
        [column.label for column in sheet.columns] + [REPEAT] * sheet.may_repeat,
        rows,
        note=f"红色标题的列必须填写；各列填法见“{NOTES}”表。",
        choices={place: words for place, words in offered.items() if words},
        required={place for place, column in places if column.is_required},
    )


def _words(column: SheetColumn, directory: NameDirectory) -> Sequence[str]:
    """Return the drop-down values of a column: its choices, or the names of kinds."""
    if column.refers_to and issubclass(column.refers_to, Kind) and not column.is_many:
        names = directory.names(column.refers_to)
        return [names.said(pk) for pk in names.rows if names.is_within_reach(pk)]
    return column.choices


def _rows(sheet: RecordSheet, directory: NameDirectory, kept: set[Any]) -> Iterator[list[Plain]]:
    names = directory.names(sheet.model)
    linked = {column: column.links() for column in sheet.columns if column.is_many}
    for pk, row in names.rows.items():
        if pk not in kept:
            continue
        cells = [
            _joined(column, linked[column][pk], directory)
            if column.is_many
            else _cell(column, row, directory)
            for column in sheet.columns
        ]
        yield cells + [names.repeat[pk] if names.repeat[pk] > 1 else None] * sheet.may_repeat


def _cell(column: SheetColumn, row: Any, directory: NameDirectory) -> Plain:
    if not column.refers_to:
        return column.plain(row)
    pk = getattr(row, column.field.attname)
    return None if pk is None else directory.names(column.refers_to).said(pk)


def _joined(column: SheetColumn, pks: list[Any], directory: NameDirectory) -> Plain:
    names = directory.names(column.refers_to)
    return JOINED_BY.join(names.said(pk) for pk in pks) or None
