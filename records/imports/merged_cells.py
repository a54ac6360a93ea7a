"""Merged cells: each covered row gets the value; ranges over several columns are refused."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence

from hanbin.files.cell_values import quote_cell
from hanbin.files.worksheet_parser import EMPTY, MergedRange, WorksheetCell, WorksheetRow


def fill_merged(
    rows: Sequence[WorksheetRow],
    merged: Sequence[MergedRange],
    places: Collection[int],
    headings: int,
) -> list[WorksheetRow]:
    """Return the rows with the value of a merged range in each covered row.

    ``rows`` are those below the headings, whose row number is ``headings``. ``places`` are the
    positions of the columns that are read. ``merged`` is sorted from the top. An ambiguous range
    sets a problem instead of a value on its cells, so that the rows are refused.
    """
    numbers = [row.number for row in rows]
    filled = [list(row.cells) for row in rows]
    ends = dict.fromkeys(places, 0)  # last row of earlier ranges, by column
    for span in merged:
        start, stop = bisect_left(numbers, span.first_row), bisect_right(numbers, span.last_row)
        within = [place for place in places if span.first_place <= place <= span.last_place]
        if start == stop or not within:
            continue
        covered, begins = filled[start:stop], numbers[start] == span.first_row
        anchor = _cell(covered[0], span.first_place) if begins else EMPTY
        if span.first_row <= headings:
            problem = "把列名与下面的行合并在一起，请取消合并。"
        elif any(ends[place] >= span.first_row for place in within):
            problem = "与别的合并区域重叠，请取消合并后重新填写。"
        elif within != [span.first_place] and _hold_something(anchor, covered, within):
            problem = "跨列合并，不知是哪一列的内容，请取消合并后逐列填写。"
        else:
            problem = ""
        refused = WorksheetCell(None, f"“{span}”{problem}")
        for cells in covered:
            _put_cell(
                cells, within[0], refused if problem else _below(anchor, cells, within[0], span)
            )
        ends |= {place: max(ends[place], span.last_row) for place in within}
    return [WorksheetRow(row.number, tuple(cells)) for row, cells in zip(rows, filled, strict=True)]


def _hold_something(
    anchor: WorksheetCell, covered: list[list[WorksheetCell]], within: list[int]
) -> bool:
    cells = (_cell(cells, place) for cells in covered for place in within)
    return not anchor.is_empty or any(not cell.is_empty for cell in cells)


def _below(
    anchor: WorksheetCell, cells: list[WorksheetCell], place: int, span: MergedRange
) -> WorksheetCell:
    """Return a row's cell below a range; a different hidden value is a problem."""
    own = _cell(cells, place)
    if own.is_empty or own == anchor:
        return anchor
    said = quote_cell(own.value) or own.problem
    return WorksheetCell(None, f"与“{span}”的其他格合并，却另有内容“{said}”，请取消合并后核对。")


def _cell(cells: Sequence[WorksheetCell], place: int) -> WorksheetCell:
    return cells[place] if place < len(cells) else EMPTY


def _put_cell(cells: list[WorksheetCell], place: int, cell: WorksheetCell) -> None:
    if not cell.is_empty:
        cells.extend([EMPTY] * (place + 1 - len(cells)))
        cells[place] = cell
