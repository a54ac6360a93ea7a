"""Layout of a table: cell texts, numeric columns and column widths."""

import re
import unicodedata
from dataclasses import dataclass
from math import sqrt

from records.reports.document import ReportTable

NUMBER = re.compile(r"[-−]?\d[\d,.]*\D{0,3}")  # 12, 96.5%, 1800余名
NEUTRAL = {"", "—", "－", "-", "无"}
MARGIN = 1.5  # horizontal padding of a cell, in characters
SHORT = 12.0  # width of a date or a name, which is not wrapped if possible
MODEST = 0.7  # part of an equal share that counts as narrow


@dataclass(frozen=True)
class SetTable:
    """A table ready for print: texts, with each column's share of the width."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    shares: tuple[float, ...]


def set_table(table: ReportTable, characters: float) -> SetTable:
    """Return the table laid out for a line of this many characters."""
    rows = tuple(tuple(printed_cell(cell) for cell in row) for row in table.rows)
    columns = [
        (heading, [row[place] for row in rows]) for place, heading in enumerate(table.headings)
    ]
    wishes = [max(map(_width, (heading, *cells))) + MARGIN for heading, cells in columns]
    return SetTable(
        table.caption,
        table.headings,
        rows,
        tuple(_is_numeric(cells) for _, cells in columns),
        _shares(wishes, characters),
    )


def printed_cell(cell: str | int | float) -> str:
    """Return a cell as printed; rounding turns 0.1 + 0.2 into 0.3."""
    return str(round(cell, 6)) if isinstance(cell, float) else str(cell)


def _is_numeric(cells: list[str]) -> bool:
    told = [cell for cell in cells if cell not in NEUTRAL]
    return bool(told) and all(NUMBER.fullmatch(cell) for cell in told)


def _width(text: str) -> float:
    """Return the width of the longest line in characters; letters and digits count half."""
    return max(
        sum(1.0 if unicodedata.east_asian_width(each) in "WFA" else 0.5 for each in line)
        for line in text.split("\n")
    )


def _shares(wishes: list[float], available: float) -> tuple[float, ...]:
    """Return the shares of the width, with sum 1.

    Narrow columns get the width they need, the other columns divide the rest.
    """
    if sum(wishes) <= available:
        return tuple(wish / sum(wishes) for wish in wishes)
    granted: dict[int, float] = {}
    rest, waiting = available, sorted(range(len(wishes)), key=wishes.__getitem__)
    while waiting and wishes[waiting[0]] <= max(
        MODEST * rest / len(waiting), min(SHORT, rest / len(waiting))
    ):
        place = waiting.pop(0)
        granted[place] = wishes[place]
        rest -= wishes[place]
    # Divide by square root: a cell with twice the text gets more lines as well as more width.
    claims = {place: sqrt(wishes[place]) for place in waiting}
    granted |= {place: rest * claim / sum(claims.values()) for place, claim in claims.items()}
    return tuple(granted[place] / available for place in range(len(wishes)))
