"""Date functions in plain SQL for PostgreSQL and SQLite, for generated columns and constraints."""

from typing import Any

from django.db import models
from django.db.models import Func
from django.db.models.functions import ExtractDay, ExtractYear


class _EdgeOfYear(Func):
    """The first or last day of the year in an integer column."""

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
    """The year of a date.

    SQLite cannot index Django's own ExtractYear, a Python function there; so take the substring.
    """

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        sql, params = compiler.compile(self.lhs)
        return f"CAST(SUBSTR({sql}, 1, 4) AS INTEGER)", params


class DayOfMonth(ExtractDay):
    """The day of the month of a date, for constraints.

    On SQLite Django would call a Python function, and no other program could write to or check the
    table.
    """

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        sql, params = compiler.compile(self.lhs)
        return f"CAST(SUBSTR({sql}, 9, 2) AS INTEGER)", params


class YearStart(_EdgeOfYear):
    """The first of January of a year."""


class YearEnd(_EdgeOfYear):
    """The 31st of December of a year."""

    month_day = (12, 31)
