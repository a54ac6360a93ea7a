"""The holidays of a year as text, one day per line: 2027-10-01 国庆节 休."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from hanbin.record.periods import FIRST_YEAR, LAST_YEAR
from records.models.deadlines import LONGEST_NAME, SATURDAY

PUBLISHED = Path(__file__).with_name("holidays.txt")
RESTS, WORKS = "休", "班"
WEEKDAYS = "一二三四五六日"

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?")
_LINE = re.compile(rf"{_DAY.pattern}[\s,，、]+(\S+?)[\s,，、]+(\S+)")
_KINDS = {RESTS: False, "放假": False, WORKS: True, "调休上班": True, "上班": True}


@dataclass(frozen=True)
class SpecialDay:
    """A holiday, or a weekend day on which the office works."""

    day: date
    name: str
    works: bool


@dataclass(frozen=True)
class UnreadableHolidayLine:
    """A line that could not be parsed, with the reason."""

    line: int
    text: str
    why: str


def parse_holiday_lines(text: str) -> tuple[list[SpecialDay], list[UnreadableHolidayLine]]:
    """Return the parsed days and the unreadable lines; skip empty lines."""
    days: list[SpecialDay] = []
    mistakes: list[UnreadableHolidayLine] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            special = _parse_line(line.strip())
            if any(special.day == other.day for other in days):
                raise ValueError("这一天在前面已经写过")
        except ValueError as error:
            mistakes.append(UnreadableHolidayLine(number, line.strip(), str(error)))
        else:
            days.append(special)
    return days, mistakes


def _parse_line(line: str) -> SpecialDay:
    found = _LINE.fullmatch(line)
    if not found:
        raise ValueError("应写成“2027-10-01 国庆节 休”：日期、名称、休或班，中间用空格隔开")
    year, month, day, name, kind = found.groups()
    if kind not in _KINDS:
        raise ValueError(f"“{kind}”应为“{RESTS}”（放假）或“{WORKS}”（调休上班）")
    if len(name) > LONGEST_NAME:
        raise ValueError(f"名称不超过{LONGEST_NAME}字")
    return SpecialDay(_day(int(year), int(month), int(day), works=_KINDS[kind]), name, _KINDS[kind])


def _day(year: int, month: int, day: int, *, works: bool) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"年份应在{FIRST_YEAR}至{LAST_YEAR}之间")
    try:
        read = date(year, month, day)
    except ValueError:
        raise ValueError("没有这一天") from None
    if works and read.weekday() < SATURDAY:
        raise ValueError(f"这一天是周{WEEKDAYS[read.weekday()]}，调休上班只用于周末")
    return read


@cache
def published_holidays() -> tuple[SpecialDay, ...]:
    """Return the days published by the State Council for 2017 to 2026, including make-up days."""
    days, mistakes = parse_holiday_lines(PUBLISHED.read_text(encoding="utf-8"))
    if mistakes:
        raise ValueError(f"{PUBLISHED.name}: {mistakes}")
    return tuple(days)


def holidays_as_lines(days: Iterable[SpecialDay]) -> str:
    """Format the days as lines."""
    kind = {False: RESTS, True: WORKS}
    return "\n".join(f"{each.day} {each.name} {kind[each.works]}" for each in days)
