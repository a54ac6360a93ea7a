"""The outcome of an import for each row of the workbook."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import NamedTuple

from django.db.models import TextChoices

ROWS_NAMED = 10


class Fate(TextChoices):
    """What happens to a row."""

    REFUSED = "refused", "拒绝"
    NEW = "new", "新增"
    CHANGED = "changed", "更改"
    UNCHANGED = "unchanged", "未变"


class Problem(NamedTuple):
    """Why a row is refused: columns and message."""

    column: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.column}：{self.sentence}" if self.column else self.sentence


class ColumnChange(NamedTuple):
    """A changed column of an existing record, before and after."""

    column: str
    before: str
    after: str


@dataclass
class RowOutcome:
    """The outcome of one row of a sheet."""

    sheet: str
    row: int
    name: str = ""
    fate: str = Fate.UNCHANGED
    problems: list[Problem] = field(default_factory=list)
    changes: list[ColumnChange] = field(default_factory=list)

    def refuse(self, column: str, sentence: str) -> None:
        self.fate = Fate.REFUSED
        problem = Problem(column, sentence)
        if problem not in self.problems:
            self.problems.append(problem)

    @property
    def verdict(self) -> str:
        return str(Fate(self.fate).label)

    @property
    def place(self) -> str:
        """The place in the workbook: a row, else the sheet, else the whole workbook."""
        if not self.sheet:
            return "工作簿"
        return f"“{self.sheet}”表第{self.row}行" if self.row else f"“{self.sheet}”表"

    def told(self) -> list[str]:
        """Return each reason of a refusal with its place."""
        return [
            f"{self.place}“{each.column}”列：{each.sentence}"
            if each.column
            else f"{self.place}：{each.sentence}"
            for each in self.problems
        ]


@dataclass
class Outcome:
    """The outcomes of all rows, and whether they were saved."""

    entries: list[RowOutcome] = field(default_factory=list)
    is_kept: bool = False

    @property
    def refused(self) -> list[RowOutcome]:
        return [entry for entry in self.entries if entry.fate == Fate.REFUSED]

    def emptied(self) -> list[str]:
        """Return, per column, the rows whose empty cells clear stored values."""
        rows: dict[tuple[str, str], list[int]] = {}
        for entry in self.entries:
            for change in entry.changes if entry.fate == Fate.CHANGED else ():
                if not change.after:
                    rows.setdefault((entry.sheet, change.column), []).append(entry.row)
        return [f"“{sheet}”表“{column}”列{_rows(found)}" for (sheet, column), found in rows.items()]

    def sheets_with_refusals(self) -> set[str]:
        return {entry.sheet for entry in self.entries if entry.fate == Fate.REFUSED}

    def counts(self) -> dict[str, Counter]:
        """Return the number of rows of each sheet by outcome, in sheet order."""
        found: dict[str, Counter] = {}
        for entry in self.entries:
            if entry.row:
                found.setdefault(entry.sheet, Counter())[str(entry.fate)] += 1
        return found

    def fingerprint(self) -> str:
        """Return a digest, equal for two imports with the same effect."""
        told = json.dumps([asdict(entry) for entry in self.entries])
        return sha256(told.encode()).hexdigest()

    def total(self) -> Counter:
        return sum(self.counts().values(), Counter())


def _rows(numbers: list[int]) -> str:
    named = "、".join(str(number) for number in numbers[:ROWS_NAMED])
    return f"第{named}行" if len(numbers) <= ROWS_NAMED else f"第{named}行等{len(numbers)}行"
