"""The tables in which the demonstration is written down, read as rows of text."""

import csv
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

Row = dict[str, str]
Sheets = Callable[[str], list[Row]]  # the rows of a table of one year, by its name


@cache
def read_sheet_csv(name: str) -> list[Row]:
    """The rows of a table, headings as keys."""
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day_or_none(text: str) -> date | None:
    """A day as written, None where nothing is."""
    return date.fromisoformat(text) if text else None


def count_or_none(text: str) -> int | None:
    """A number as written; an empty cell is no zero."""
    return int(text) if text else None


def split_cell(text: str, mark: str = ";") -> list[str]:
    """The words of a cell that holds several."""
    return [word for word in text.split(mark) if word]
