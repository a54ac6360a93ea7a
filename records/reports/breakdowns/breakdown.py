"""A published table of suggestions, and the numbers in it that open the rows they count."""

from dataclasses import dataclass

from records.reports.document import ReportTable


@dataclass(frozen=True)
class BreakdownCell:
    """What is printed, and the address of exactly the rows it counts, where there is one."""

    value: str | int | float
    url: str = ""

    @property
    def is_number(self) -> bool:
        return not isinstance(self.value, str)


Row = tuple[BreakdownCell | str | int | float, ...]


@dataclass(frozen=True)
class Breakdown:
    """One table, told alike by the page, its files and the annex of the report.

    ``note`` says what is counted and what the last row adds up.
    """

    key: str
    caption: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""

    @property
    def cells(self) -> list[list[BreakdownCell]]:
        """Every cell with its address, if it has one."""
        return [
            [each if isinstance(each, BreakdownCell) else BreakdownCell(each) for each in row]
            for row in self.rows
        ]

    @property
    def heads(self) -> list[tuple[str, bool]]:
        """Each heading, and whether numbers stand below it."""
        below = zip(*self.cells, strict=True)
        return [
            (heading, any(each.is_number for each in column))
            for heading, column in zip(self.headings, below, strict=False)
        ]

    @property
    def plain(self) -> tuple[tuple[str | int | float, ...], ...]:
        """What is printed, without addresses."""
        return tuple(tuple(each.value for each in row) for row in self.cells)

    def as_table(self) -> ReportTable:
        """The same as a block of a report."""
        return ReportTable(self.caption, self.headings, self.plain)


def cell_value(cell: BreakdownCell | str | int | float) -> str | int | float:
    """What is printed in a cell."""
    return cell.value if isinstance(cell, BreakdownCell) else cell


def total_row(rows: list[Row], name: str = "合计") -> Row:
    """The last row: each column of numbers added up; where there is a word, there is no sum."""
    columns = list(zip(*([cell_value(each) for each in row] for row in rows), strict=True))[1:]
    return (name, *(_column_sum(column) for column in columns))


def _column_sum(column: tuple[str | int | float, ...]) -> str | int:
    numbers = [each for each in column if isinstance(each, int)]
    return sum(numbers) if len(numbers) == len(column) else "—"
