"""A published table of suggestions, whose numbers link to the rows they count."""

from dataclasses import dataclass

from records.reports.document import ReportTable


@dataclass(frozen=True)
class BreakdownCell:
    """The printed value, and the URL of exactly the rows it counts, if there is one."""

    value: str | int | float
    url: str = ""

    @property
    def is_number(self) -> bool:
        return not isinstance(self.value, str)


Row = tuple[BreakdownCell | str | int | float, ...]


@dataclass(frozen=True)
class Breakdown:
    """One table, used by the page, its files and the annex of the report.

    ``note`` explains what is counted and what the last row adds up.
    """

    key: str
    caption: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""

    @property
    def cells(self) -> list[list[BreakdownCell]]:
        """Return every cell as a BreakdownCell."""
        return [
            [each if isinstance(each, BreakdownCell) else BreakdownCell(each) for each in row]
            for row in self.rows
        ]

    @property
    def heads(self) -> list[tuple[str, bool]]:
        """Return each heading, and whether its column has numbers."""
        below = zip(*self.cells, strict=True)
        return [
            (heading, any(each.is_number for each in column))
            for heading, column in zip(self.headings, below, strict=False)
        ]

    @property
    def plain(self) -> tuple[tuple[str | int | float, ...], ...]:
        """Return the values without URLs."""
        return tuple(tuple(each.value for each in row) for row in self.cells)

    def as_table(self) -> ReportTable:
        """Return the table as a block of a report."""
        return ReportTable(self.caption, self.headings, self.plain)


def cell_value(cell: BreakdownCell | str | int | float) -> str | int | float:
    """Return the printed value of a cell."""
    return cell.value if isinstance(cell, BreakdownCell) else cell


def total_row(rows: list[Row], name: str = "合计") -> Row:
    """Return the row of column totals; a column that contains text has "—"."""
    columns = list(zip(*([cell_value(each) for each in row] for row in rows), strict=True))[1:]
    return (name, *(_column_sum(column) for column in columns))


def _column_sum(column: tuple[str | int | float, ...]) -> str | int:
    numbers = [each for each in column if isinstance(each, int)]
    return sum(numbers) if len(numbers) == len(column) else "—"
