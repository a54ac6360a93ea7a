"""Write Excel files: real numbers, real dates, and text that stays text."""

import io
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice, zip_longest
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from .tables import Plain

CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")
LONGEST_TEXT = 32_767
WORDS = "选项"
ROWS_TO_FILL = 5000
ROWS_MEASURED = 200
FONTS = {
    "title": Font(bold=True, size=14),
    "note": Font(color="666666"),
    "heading": Font(bold=True),
    "required": Font(bold=True, color="B00020"),
}
Looks = dict[str, Any]


@dataclass(frozen=True)
class XlsxSheet:
    """One sheet: title, headings, rows, and a note (单位、口径、截止日期) under the title.

    ``choices`` are the values offered by a column, ``required`` the mandatory columns; both use
    column numbers counted from 1.
    """

    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Plain]]
    note: str = ""
    choices: Mapping[int, Sequence[str]] = field(default_factory=dict)
    required: Collection[int] = ()


class TextTooLong(ValueError):
    """A text that is too long for an Excel cell."""


def write_workbook(sheets: Iterable[XlsxSheet]) -> bytes:
    """Return the sheets as an .xlsx file, ready to print on A4 landscape."""
    book = Workbook(write_only=True)
    taken: set[str] = set()
    offered: dict[tuple[str, ...], str] = {}
    looks: Looks = {}
    for sheet in sheets:
        page = book.create_sheet(_free_name(sheet.title, taken))
        _offer(page, sheet, offered)
        try:
            _write(page, sheet, looks)
        except TextTooLong:
            # A write-only sheet has an open temporary file.
            for begun in book:
                begun.close()
            raise
    if offered:
        _write_words(book.create_sheet(_free_name(WORDS, taken)), list(offered), looks)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _offer(page: WriteOnlyWorksheet, sheet: XlsxSheet, offered: dict[tuple[str, ...], str]) -> None:
    """Add drop-down lists; their values are written once, on a hidden sheet."""
    first = _heading_row(sheet) + 1
    for place, choices in sheet.choices.items():
        words = tuple(choices)
        column = get_column_letter(len(offered) + 1)
        area = f"{quote_sheetname(WORDS)}!${column}$1:${column}${len(words)}"
        list_of = DataValidation("list", offered.setdefault(words, area), allow_blank=True)
        list_of.error, list_of.errorTitle = "请从下拉列表中选择。", "不在列表中"
        list_of.showErrorMessage = True
        letter = get_column_letter(place)
        list_of.add(f"{letter}{first}:{letter}{first + ROWS_TO_FILL}")
        page.data_validations.append(list_of)


def _write_words(page: WriteOnlyWorksheet, lists: list[tuple[str, ...]], looks: Looks) -> None:
    page.sheet_state = "hidden"
    for row in zip_longest(*lists):
        page.append([_cell(page, word, looks) for word in row])


def _heading_row(sheet: XlsxSheet) -> int:
    return 3 if sheet.note else 2


def _free_name(title: str, taken: set[str]) -> str:
    """Return a valid sheet name: at most 31 characters, no forbidden ones, unique."""
    base = _NOT_IN_A_TITLE.sub("", title)[:31] or "表"
    name, number = base, 2
    while name in taken:
        name = f"{base[:28]}_{number}"
        number += 1
    taken.add(name)
    return name


def _write(page: WriteOnlyWorksheet, sheet: XlsxSheet, looks: Looks) -> None:
    rows = iter(sheet.rows)
    first = list(islice(rows, ROWS_MEASURED))
    for place, width in enumerate(_widths(sheet.headings, first), start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    # 0 means any number of pages.
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    heading_row = _heading_row(sheet)
    page.freeze_panes = f"A{heading_row + 1}"
    page.print_title_rows = f"{heading_row}:{heading_row}"
    page.append([_cell(page, sheet.title, looks, "title")])
    if sheet.note:
        page.append([_cell(page, sheet.note, looks, "note")])
    page.append(
        [
            _cell(page, heading, looks, "required" if place in sheet.required else "heading")
            for place, heading in enumerate(sheet.headings, start=1)
        ]
    )
    for row in chain(first, rows):
        page.append([_cell(page, value, looks) for value in row])


def _cell(page: WriteOnlyWorksheet, value: Plain, looks: Looks, look: str = "") -> WriteOnlyCell:
    """Return a styled cell. Each style is created once, because that costs more than the cell."""
    if isinstance(value, str):
        value = CONTROL.sub("", value)
        if len(value) > LONGEST_TEXT:
            raise TextTooLong(
                f"“{value[:20]}……”长{len(value)}字，Excel 的一格最多{LONGEST_TEXT}字。"
            )
    cell = WriteOnlyCell(page, value=value)
    if isinstance(value, str):
        # openpyxl would take text that begins with "=" for a formula.
        cell.data_type = "s"
    look = look or ("day" if isinstance(value, date) else "plain")
    if look not in looks:
        cell.number_format = "yyyy-mm-dd" if look == "day" else "General"
        if look in FONTS:
            cell.font = FONTS[look]
        cell.alignment = Alignment(vertical="top", wrap_text=look not in FONTS)
        looks[look] = cell._style
    # Private: the public attributes look up each style again, which is slow.
    cell._style = copy(looks[look])
    return cell


def _widths(headings: Sequence[str], rows: Iterable[Sequence[Plain]]) -> list[int]:
    """Return column widths that fit the contents; a Chinese character counts as two."""
    widths = [_length(heading) for heading in headings]
    for row in rows:
        for place, value in enumerate(row[: len(widths)]):
            widths[place] = max(widths[place], _length(value))
    return [min(max(width + 2, 8), 60) for width in widths]


def _length(value: Plain) -> int:
    return sum(2 if ord(sign) > 0x2E7F else 1 for sign in str("" if value is None else value))
