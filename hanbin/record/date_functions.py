"""Parts of dates in plain SQL of either engine, for columns and constraints of the database."""

from typing import Any

from django.db import models
from django.db.models import Func
from django.db.models.functions import ExtractDay, ExtractYear


class _EdgeOfYear(Func):
    """The first or last day of the year in a number column, on either engine."""

    output_field = models.DateField()
    month_day = (1, 1)

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        month, day = self.month_day
        template = f"(%(expressions)s || '-{month:02}-{day:02}')"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        month, day = self.month_day
        template = f"make_date(%(expressions)s, {month}, {day})"
        return self.as_sql(compiler, connection, template=template, **context)


class YearOf(ExtractYear):
    """The year of a day; on SQLite by the text that a day is, which no index of Python knows."""

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        sql, params = compiler.compile(self.lhs)
        return f"CAST(SUBSTR({sql}, 1, 4) AS INTEGER)", params


class DayOfMonth(ExtractDay):
    """The day of the month of a date, for constraints: on SQLite Django would call a function of
    Python, so that no other program could read or check the table."""

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        sql, params = compiler.compile(self.lhs)
        return f"CAST(SUBSTR({sql}, 9, 2) AS INTEGER)", params


class YearStart(_EdgeOfYear):
    """1 January of a year."""


class YearEnd(_EdgeOfYear):
    """31 December of a year."""

    month_day = (12, 31)
