"""The sheets of the demonstration, CSV files read as rows of text."""

import csv
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"

Row = dict[str, str]
Sheets = Callable[[str], list[Row]]  # returns the rows of a sheet of one year by name


@cache
def read_sheet_csv(name: str) -> list[Row]:
    """Return the rows of a sheet, with the headings as keys."""
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day_or_none(text: str) -> date | None:
    """Return the date, or None for an empty cell."""
    return date.fromisoformat(text) if text else None


def count_or_none(text: str) -> int | None:
    """Return the number, or None for an empty cell."""
    return int(text) if text else None


def split_cell(text: str, mark: str = ";") -> list[str]:
    """Return the values of a cell that holds several."""
    return [word for word in text.split(mark) if word]
