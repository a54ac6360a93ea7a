"""Finding the heading row of a sheet and the column of each heading."""

from collections.abc import Sequence
from dataclasses import dataclass

from hanbin.files.cell_values import did_you_mean, fold_text
from hanbin.files.worksheet_parser import Worksheet, WorksheetCell, WorksheetRow, column_letter
from records.sheets import REPEAT, RecordSheet, SheetColumn

from .merged_cells import fill_merged
from .outcome import RowOutcome

LOOKED_THROUGH = 15
FEWEST_OF_A_RECORD = 3
ROW_COUNTERS = {"序号", "行号"}


@dataclass(frozen=True)
class Filled:
    """A filled-in sheet: its columns by position, and the rows below the headings."""

    sheet: RecordSheet
    columns: dict[int, SheetColumn]
    repeat: int | None
    rows: Sequence[WorksheetRow]


def match_headings(
    page: Worksheet, sheet: RecordSheet, refusals: list[RowOutcome]
) -> Filled | None:
    """Match the headings of a page; an unknown heading with content refuses the sheet."""
    labels = {fold_text(column.label): column for column in sheet.columns}
    above, last = _heading_rows(page, set(labels))
    rows, refusal = page.rows[last:], RowOutcome(sheet.title, above[-1].number if above else 0)
    if not above:
        refusal.refuse("", "没有找到列名，请照空白工作簿的列名填写。")
        refusals.append(refusal)
        return None
    headings = _headings(above, labels)
    columns, repeat = {}, None
    for place in range(max((len(row.cells) for row in page.rows), default=0)):
        heading = headings.get(place, "")
        column = labels.get(fold_text(heading))
        is_repeat = sheet.may_repeat and fold_text(heading) == fold_text(REPEAT)
        if (column and column in columns.values()) or (is_repeat and repeat is not None):
            refusal.refuse(heading, "有两列用了这个列名，请删去一列。")
        elif column:
            columns[place] = column
        elif is_repeat:
            repeat = place
        elif heading not in ROW_COUNTERS and (row := _first_content(rows, place)):
            refusal.refuse(*_unknown(sheet, place, heading, row))
    _refuse_records_above(page.rows[: last - len(above)], set(labels), len(columns), refusal)
    if refusal.problems:
        refusals.append(refusal)
        return None
    places = sorted(columns if repeat is None else {*columns, repeat})
    return Filled(sheet, columns, repeat, fill_merged(rows, page.merged, places, refusal.row))


def _unknown(sheet: RecordSheet, place: int, heading: str, row: WorksheetRow) -> tuple[str, str]:
    """Return the error of a column that has content but no known heading."""
    if not heading:
        where = f"从第{row.number}行起有内容，却没有能识别的列名"
        return column_letter(place), f"{where}：请补上列名；不需要的列请删去。"
    hint = did_you_mean(heading, [each.label for each in sheet.columns])
    return heading, f"没有名为“{heading}”的列{hint}不需要的列请删去。"


def _refuse_records_above(
    rows: Sequence[WorksheetRow], labels: set[str], columns: int, refusal: RowOutcome
) -> None:
    """Refuse records above the headings, which would otherwise be skipped silently.

    Only titles and notes belong there. A row that fills most columns is neither.
    """
    for row in rows:
        held = sum(cell.value is not None for cell in row.cells)
        if held > max(columns / 2, FEWEST_OF_A_RECORD - 1) and not _labels_found([row], labels):
            refusal.refuse(
                "", f"第{row.number}行在列名之上，不会读取：是记录的请移到列名之下，不是的请删去。"
            )


def _heading_rows(page: Worksheet, labels: set[str]) -> tuple[list[WorksheetRow], int]:
    """Return the heading rows (two if headings were merged) and the index of the first record."""
    best: tuple[int, int, int] = (0, 0, 0)
    for start in range(min(LOOKED_THROUGH, len(page.rows))):
        for height in (1, 2):
            rows = page.rows[start : start + height]
            if len(rows) == height and (height == 1 or _only_headings(*rows, labels)):
                known = len(_labels_found(rows, labels))
                best = max(best, (known, -height, -start))
    known, height, start = best[0], -best[1], -best[2]
    return (list(page.rows[start : start + height]), start + height) if known else ([], 0)


def _only_headings(upper: WorksheetRow, lower: WorksheetRow, labels: set[str]) -> bool:
    """Whether the lower row only names further columns; otherwise it is the first record."""
    named = {
        place for place, cell in enumerate(upper.cells) if fold_text(_heading_text(cell)) in labels
    }
    return all(
        cell.is_empty or (fold_text(_heading_text(cell)) in labels and place not in named)
        for place, cell in enumerate(lower.cells)
    )


def _labels_found(rows: Sequence[WorksheetRow], labels: set[str]) -> set[str]:
    return {
        label
        for label in (fold_text(_heading_text(cell)) for row in rows for cell in row.cells)
        if label in labels
    }


def _headings(rows: list[WorksheetRow], labels: dict[str, SheetColumn]) -> dict[int, str]:
    """Return the heading of each position; of two rows, the known one, else the lower."""
    found: dict[int, str] = {}
    for row in rows:
        for place, cell in enumerate(row.cells):
            said = _heading_text(cell)
            if said and (
                fold_text(said) in labels or fold_text(found.get(place, "")) not in labels
            ):
                found[place] = said
    return found


def _heading_text(cell: WorksheetCell) -> str:
    return "" if cell.value is None else "".join(str(cell.value).split()).strip("*＊:：")


def _first_content(rows: Sequence[WorksheetRow], place: int) -> WorksheetRow | None:
    return next(
        (row for row in rows if place < len(row.cells) and not row.cells[place].is_empty), None
    )
