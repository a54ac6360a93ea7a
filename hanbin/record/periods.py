"""Periods of the statistics: year, half, quarter, month, two free dates, or a term (届)."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

FIRST_YEAR, LAST_YEAR = 1949, 2200
YEAR = re.compile(r"[0-9]{4}")

SLUG = r"[0-9]{4}(?:/(?:H[12]|Q[1-4]|M(?:0[1-9]|1[0-2])))?"

DAYS_OF_A_YEAR = 366

_MONTHS_IN = {"H": 6, "Q": 3, "M": 1}


@dataclass(frozen=True)
class Period:
    """A period with its first and last day (both inclusive) and its label.

    ``slug`` is its part of the URL (``2019``, ``2019/H1``, ``terms/18``). It is empty for a period
    between two free dates, which is given in the query string.
    """

    start: date
    end: date
    label: str
    slug: str = ""

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError("结束日期早于开始日期。")

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return self.label

    @classmethod
    def year(cls, year: int) -> "Period":
        """Return a calendar year, the usual period of the annual report."""
        return cls(date(year, 1, 1), date(year, 12, 31), f"{year}年", str(year))

    @classmethod
    def half(cls, year: int, half: int) -> "Period":
        return cls._months(year, "H", half, "上半年" if half == 1 else "下半年")

    @classmethod
    def quarter(cls, year: int, quarter: int) -> "Period":
        return cls._months(year, "Q", quarter, f"第{'一二三四'[quarter - 1]}季度")

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        return cls._months(year, "M", month, f"{month}月")

    @classmethod
    def between(cls, start: date, end: date) -> "Period":
        """Return the period between two days; raise ValueError if reversed or out of range."""
        if not FIRST_YEAR <= start.year <= end.year <= LAST_YEAR and start <= end:
            raise ValueError(f"日期应在{FIRST_YEAR}年至{LAST_YEAR}年之间。")
        return cls(start, end, _say_span(start, end))

    @classmethod
    def parse(cls, slug: str) -> "Period":
        """Return the period of a slug such as ``2019``, ``2019/H1``, ``2019/Q3`` or ``2019/M05``.

        Raise ValueError with a Chinese message if the text is no period.
        """
        if not re.fullmatch(SLUG, slug):
            raise ValueError(f"“{slug}”不是一个年度、半年、季度或月份。")
        year = int(slug[:4])
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(f"年度应在{FIRST_YEAR}至{LAST_YEAR}之间。")
        return cls._of(year, slug[5:])

    @classmethod
    def _of(cls, year: int, part: str) -> "Period":
        if not part:
            return cls.year(year)
        build = {"H": cls.half, "Q": cls.quarter, "M": cls.month}[part[0]]
        return build(year, int(part[1:]))

    @classmethod
    def _months(cls, year: int, letter: str, number: int, label: str) -> "Period":
        length = _MONTHS_IN[letter]
        last = number * length
        end = date(year, last, calendar.monthrange(year, last)[1])
        digits = 2 if letter == "M" else 1
        slug = f"{year}/{letter}{number:0{digits}}"
        return cls(date(year, last - length + 1, 1), end, f"{year}年{label}", slug)

    def years_earlier(self, years: int) -> "Period":
        """Return the same period of an earlier year, e.g. 2018/H1 for 2019/H1."""
        if re.fullmatch(SLUG, self.slug):
            return Period._of(self.start.year - years, self.slug[5:])
        start, end = months_later(self.start, -12 * years), months_later(self.end, -12 * years)
        return Period(start, end, _say_span(start, end))

    @property
    def previous(self) -> "Period | None":
        """Return the same period a year earlier; None if the two would overlap."""
        return self.years_earlier(1) if (self.end - self.start).days < DAYS_OF_A_YEAR else None

    @property
    def is_term(self) -> bool:
        return self.slug.startswith("terms/")

    @property
    def is_year(self) -> bool:
        return self == Period.year(self.start.year)


class PeriodConverter:
    """URL converter for a period; if the text is no period, the URL does not match."""

    regex = SLUG

    def to_python(self, value: str) -> Period:
        return Period.parse(value)

    def to_url(self, value: Period) -> str:
        return value.slug


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def format_day(day: date) -> str:
    """Format a day as 2019年1月25日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _say_span(start: date, end: date) -> str:
    return format_day(start) if start == end else f"{format_day(start)}至{format_day(end)}"
