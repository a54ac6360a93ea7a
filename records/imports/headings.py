"""Which sheet a page is, where its headings stand, and which column each of them names."""

from collections.abc import Sequence
from dataclasses import dataclass

from hanbin.cells import fold, meant
from hanbin.reading import Cell, Page, Row
from records.sheets import LAYOUT, LEFT_OUT, REPEAT, Column, Sheet

from .outcome import Entry

LOOKED_THROUGH = 15
ROW_COUNTERS = {"序号", "行号"}


@dataclass(frozen=True)
class Filled:
    """A sheet as somebody filled it in: its columns by place, the rows below the headings."""

    sheet: Sheet
    columns: dict[int, Column]
    repeat: int | None
    rows: Sequence[Row]


def is_left_out(page: Page) -> bool:
    """Notes and the lists behind the drop-downs are not read; neither are empty sheets."""
    return page.title in LEFT_OUT or not page.rows


def sheet_of(page: Page, refusals: list[Entry]) -> Sheet | None:
    """The sheet that a page is by its name."""
    titles = {fold(sheet.title): sheet for sheet in LAYOUT}
    sheet = titles.get(fold(page.title))
    if sheet is None:
        hint = meant(page.title, [each.title for each in LAYOUT])
        refusal = Entry(page.title, 0)
        refusal.refuse("", f"没有名为“{page.title}”的表{hint}")
        refusals.append(refusal)
    return sheet


def filled(page: Page, sheet: Sheet, refusals: list[Entry]) -> Filled | None:
    """The page with its headings understood; what is not understood is refused by name."""
    labels = {fold(column.label): column for column in sheet.columns}
    above, last = _heading_rows(page, set(labels))
    refusal = Entry(sheet.title, above[-1].number if above else 0)
    headings = _headings(above, labels)
    columns, repeat = {}, None
    for place, heading in headings.items():
        column = labels.get(fold(heading))
        if column and column in columns.values():
            refusal.refuse(heading, "有两列用了这个列名，请删去一列。")
        elif column:
            columns[place] = column
        elif fold(heading) == fold(REPEAT) and sheet.may_repeat:
            repeat = place
        elif _holds_something(page.rows[last:], place) and heading not in ROW_COUNTERS:
            hint = meant(heading, [each.label for each in sheet.columns])
            refusal.refuse(heading, f"没有名为“{heading}”的列{hint}不需要的列请删去。")
    if not columns:
        refusal.refuse("", "没有找到列名，请照空白工作簿的列名填写。")
    if refusal.problems:
        refusals.append(refusal)
        return None
    return Filled(sheet, columns, repeat, page.rows[last:])


def _heading_rows(page: Page, labels: set[str]) -> tuple[list[Row], int]:
    """One row of headings, or two where headings were merged; and where the rows begin."""
    best: tuple[int, int, int] = (0, 0, 0)
    for start in range(min(LOOKED_THROUGH, len(page.rows))):
        for height in (1, 2):
            rows = page.rows[start : start + height]
            if len(rows) == height and (height == 1 or _only_headings(rows[-1], labels)):
                known = len(_known(rows, labels))
                best = max(best, (known, -height, -start))
    known, height, start = best[0], -best[1], -best[2]
    return (list(page.rows[start : start + height]), start + height) if known else ([], 0)


def _only_headings(row: Row, labels: set[str]) -> bool:
    """Whether nothing but labels stands in a row; else it is the first record."""
    return all(cell.is_empty or fold(_said(cell)) in labels for cell in row.cells)


def _known(rows: Sequence[Row], labels: set[str]) -> set[str]:
    return {
        label
        for label in (fold(_said(cell)) for row in rows for cell in row.cells)
        if label in labels
    }


def _headings(rows: list[Row], labels: dict[str, Column]) -> dict[int, str]:
    """The heading of each place: of two rows the one that names a column, else the lower."""
    found: dict[int, str] = {}
    for row in rows:
        for place, cell in enumerate(row.cells):
            said = _said(cell)
            if said and (fold(said) in labels or fold(found.get(place, "")) not in labels):
                found[place] = said
    return found


def _said(cell: Cell) -> str:
    return "" if cell.value is None else "".join(str(cell.value).split()).strip("*＊:：")


def _holds_something(rows: Sequence[Row], place: int) -> bool:
    return any(place < len(row.cells) and not row.cells[place].is_empty for row in rows)
