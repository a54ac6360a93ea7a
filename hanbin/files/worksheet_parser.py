"""Parse a sheet of an uploaded workbook into plain cells without dropping any row."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any, NamedTuple

from openpyxl.reader.excel import ExcelReader
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._reader import WorkSheetParser
from openpyxl.xml.constants import SHEET_MAIN_NS
from openpyxl.xml.functions import iterparse

from .cell_values import CONTROL, clean_text, quote_cell

MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELLS = 1_100_000
MAX_MERGED = 50_000
LAST_ROW_OF_EXCEL = 1_048_576
UNREAD = "unread"
FIRST_OWN_FORMAT = 164  # the formats below this id are built into Excel
LEADING_ZEROS = re.compile("0{2,15}")
TOO_MANY_CELLS = (
    "单元格过多，不予读取：一个工作簿不超过{limit}万格，带格式的空白格也算；"
    "请删去多余的行和列，或分成几个工作簿。"
)
TOO_MANY_ROWS = "“{title}”表的行过多：不超过{limit}行，请按年度分开。"
TOO_MANY_MERGED = (
    "合并单元格过多，不予读取：一个工作簿不超过{limit}万处，请取消合并，或分成几个工作簿。"
)
OUT_OF_ORDER = "“{title}”表第{row}行的格位错乱，无法读取：请用 Excel 打开并另存一份再上传。"
UNKNOWN_SHEET = "“{title}”不是普通的工作表，无法读取：请把内容复制到新的工作表，删去这张表。"


class WorkbookRefused(ValueError):
    """A file that is not read; the message says why."""


class WorksheetCell(NamedTuple):
    """A value, or the problem with it."""

    value: Any = None
    problem: str = ""

    @property
    def is_empty(self) -> bool:
        return self.value is None and not self.problem


EMPTY = WorksheetCell()


class WorksheetRow(NamedTuple):
    """A non-empty row, with its number in the sheet."""

    number: int
    cells: tuple[WorksheetCell, ...]


def column_letter(place: int) -> str:
    """Return Excel's letter for a column index, counted from 0."""
    return str(get_column_letter(place + 1))


class MergedRange(NamedTuple):
    """A range of merged cells: rows by number, columns by index."""

    first_row: int
    first_place: int
    last_row: int
    last_place: int

    def __str__(self) -> str:
        first, last = column_letter(self.first_place), column_letter(self.last_place)
        return f"{first}{self.first_row}:{last}{self.last_row}"


@dataclass(frozen=True)
class Worksheet:
    """One sheet: its name, its non-empty rows and the merged ranges in them."""

    title: str
    rows: tuple[WorksheetRow, ...]
    merged: tuple[MergedRange, ...] = ()


class WorkbookSize:
    """Counts the cells and merged ranges of a workbook; raises WorkbookRefused beyond the limit."""

    def __init__(self) -> None:
        self.cells = self.merged = 0

    def add(self, cells: int, merged: int = 0) -> None:
        """Add to the counts; raise WorkbookRefused beyond a limit."""
        self.cells += cells
        self.merged += merged
        if self.cells > MAX_CELLS:
            raise WorkbookRefused(TOO_MANY_CELLS.format(limit=MAX_CELLS // 10_000))
        if self.merged > MAX_MERGED:
            raise WorkbookRefused(TOO_MANY_MERGED.format(limit=MAX_MERGED // 10_000))


def read_sheet(reader: ExcelReader, title: str, part: str, size: WorkbookSize) -> Worksheet:
    """Return the sheet with this title from this part of the package. Raise WorkbookRefused."""
    with reader.archive.open(part) as source:
        _, root = next(iter(iterparse(source, ("start",))))
        if root.tag != f"{{{SHEET_MAIN_NS}}}worksheet":
            raise WorkbookRefused(UNKNOWN_SHEET.format(title=quote_cell(title)))
    with reader.archive.open(part) as source:
        parser = _SheetParser(source, reader)
        rows = tuple(_rows(title, parser, size))
        return Worksheet(title, rows, _merged(parser, rows, size))


class _SheetParser(WorkSheetParser):
    """openpyxl's sheet parser, used directly, because its workbook reader loses data.

    It loses rows and cells that are out of order or outside the declared dimension, merged ranges,
    and leading zeros of a number such as 007. A cell whose content does not match its type is
    marked as unread.
    """

    def __init__(self, source: Any, reader: ExcelReader):
        self.book = reader.wb
        formats = (self.book._date_formats, self.book._timedelta_formats)
        super().__init__(source, reader.shared_strings, False, self.book.epoch, *formats)

    def parse_cell(self, element: Any) -> dict[str, Any]:
        cell = super().parse_cell(element)
        value, kind = cell["value"], cell["data_type"]
        if value is None and "".join(element.itertext()).strip():
            cell.update(value="", data_type=UNREAD)
        elif kind == "n" and isinstance(value, int) and value >= 0:
            figures = self._figures_shown(cell["style_id"])
            if figures > len(str(value)):
                cell.update(value=str(value).zfill(figures), data_type="s")
        return cell

    def _figures_shown(self, style: int) -> int:
        """Return the minimum number of digits of a format such as 000; 0 for other formats."""
        styles, formats = self.book._cell_styles, self.book._number_formats
        place = styles[style].numFmtId - FIRST_OWN_FORMAT if style < len(styles) else -1
        shown_as = formats[place] if 0 <= place < len(formats) else ""
        return len(shown_as) if LEADING_ZEROS.fullmatch(shown_as) else 0


def _rows(title: str, parser: _SheetParser, size: WorkbookSize) -> Iterator[WorksheetRow]:
    """Yield the non-empty rows; empty cells are counted too, because each takes time to parse."""
    held = last = 0
    for number, found in parser.parse():
        size.add(len(found))
        if number > LAST_ROW_OF_EXCEL:
            raise WorkbookRefused(TOO_MANY_ROWS.format(title=quote_cell(title), limit=MAX_ROWS))
        places = {each["column"] for each in found}
        if number <= last or len(places) < len(found) or {each["row"] for each in found} - {number}:
            raise WorkbookRefused(OUT_OF_ORDER.format(title=quote_cell(title), row=number))
        last = number
        cells = {each["column"] - 1: cell for each in found if not (cell := _cell(each)).is_empty}
        if not cells:
            continue
        width, held = max(cells) + 1, held + 1
        if width > MAX_COLUMNS:
            raise WorkbookRefused(
                f"“{quote_cell(title)}”表的列过多：不超过{MAX_COLUMNS}列，请删去多余的列。"
            )
        if held > MAX_ROWS:
            raise WorkbookRefused(TOO_MANY_ROWS.format(title=quote_cell(title), limit=MAX_ROWS))
        yield WorksheetRow(number, tuple(cells.get(place, EMPTY) for place in range(width)))


def _merged(
    parser: _SheetParser, rows: Sequence[WorksheetRow], size: WorkbookSize
) -> tuple[MergedRange, ...]:
    """Return the merged ranges that contain non-empty rows, from the top.

    Their cells count towards the limit, so filling them in takes no more work than typed cells,
    whatever size a range declares.
    """
    numbers = [row.number for row in rows]
    width = max((len(row.cells) for row in rows), default=0)
    found = []
    for each in parser.merged_cells.mergeCell if parser.merged_cells else ():
        height = bisect_right(numbers, each.max_row) - bisect_left(numbers, each.min_row)
        size.add(height * max(min(each.max_col, width) - each.min_col + 1, 0))
        if height:
            places = (each.min_col - 1, each.max_row, each.max_col - 1)
            found.append(MergedRange(each.min_row, *places))
    return tuple(sorted(found))


def _cell(found: dict[str, Any]) -> WorksheetCell:
    value, kind = found["value"], found["data_type"]
    if value is None:
        return EMPTY
    if kind == UNREAD:
        return WorksheetCell(None, "的内容无法识别，请重新录入。")
    if kind == "f":
        return WorksheetCell(None, "是公式，请复制后“选择性粘贴”为数值。")
    if kind == "e" or (isinstance(value, float) and not isfinite(value)):
        return WorksheetCell(None, f"是错误值“{quote_cell(value)}”，请改正。")
    if isinstance(value, str):
        value = clean_text(value)
        if CONTROL.search(value):
            return WorksheetCell(None, "含有看不见的控制字符，请重新录入。")
        return WorksheetCell(value) if value else EMPTY
    return WorksheetCell(value)
