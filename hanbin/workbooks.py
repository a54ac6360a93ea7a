"""Rows out to Excel: real numbers, real dates, text that stays text."""

import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from .tables import Plain

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_NOT_IN_A_TITLE = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True)
class Sheet:
    """One sheet: title, headings, rows, and a note (单位、口径、截止日期) under the title."""

    title: str
    headings: Sequence[str]
    rows: Iterable[Sequence[Plain]]
    note: str = ""


def workbook(sheets: Iterable[Sheet]) -> bytes:
    """The sheets as an .xlsx file, ready to print on A4 across."""
    book = Workbook(write_only=True)
    taken: set[str] = set()
    for sheet in sheets:
        _write(book.create_sheet(_free_name(sheet.title, taken)), sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _free_name(title: str, taken: set[str]) -> str:
    """Excel allows 31 characters, some signs not, and no name twice."""
    base = _NOT_IN_A_TITLE.sub("", title)[:31] or "表"
    name, number = base, 2
    while name in taken:
        name = f"{base[:28]}_{number}"
        number += 1
    taken.add(name)
    return name


def _write(page: WriteOnlyWorksheet, sheet: Sheet) -> None:
    rows = [[_cell(page, value) for value in row] for row in sheet.rows]
    for place, width in enumerate(_widths(sheet.headings, rows), start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", Worksheet.PAPERSIZE_A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    heading_row = 3 if sheet.note else 2
    page.freeze_panes = f"A{heading_row + 1}"
    page.print_title_rows = f"{heading_row}:{heading_row}"
    page.append([_cell(page, sheet.title, Font(bold=True, size=14))])
    if sheet.note:
        page.append([_cell(page, sheet.note, Font(color="666666"))])
    page.append([_cell(page, heading, Font(bold=True)) for heading in sheet.headings])
    for row in rows:
        page.append(row)


def _cell(page: WriteOnlyWorksheet, value: Plain, font: Font | None = None) -> WriteOnlyCell:
    if isinstance(value, str):
        value = _CONTROL.sub("", value)
    cell = WriteOnlyCell(page, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
    if isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    if font:
        cell.font = font
    cell.alignment = Alignment(vertical="top", wrap_text=not font)
    return cell


def _widths(headings: Sequence[str], rows: list[list[WriteOnlyCell]]) -> list[int]:
    """Wide enough for what stands there; a Chinese character takes two places."""
    widths = [_length(heading) for heading in headings]
    for row in rows[:200]:
        for place, cell in enumerate(row[: len(widths)]):
            widths[place] = max(widths[place], _length(cell.value))
    return [min(max(width + 2, 8), 60) for width in widths]


def _length(value: Plain) -> int:
    return sum(2 if ord(sign) > 0x2E7F else 1 for sign in str("" if value is None else value))
