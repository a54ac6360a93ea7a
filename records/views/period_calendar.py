"""The calendar of a period: the days of meetings and activities."""

import calendar
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.db import connection
from django.db.models import CharField, Value
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from delegates.models import Organization
from hanbin.record.periods import Period
from records.figures.counting_sql import (
    Scalar,
    compiled_sql,
    day_from_row,
    rows_of_statement,
    stand_ins,
)
from records.models import Activity, Meeting
from records.scopes import summary_url

LONGEST = 366
A_MONTH = 31
MET, OUT = "会议", "活动"


def calendar_days(period: Period, scope: Organization) -> list[dict[str, Any]]:
    """Return the records of a period of up to one month, grouped by day."""
    if not _is_short(period):
        return []
    rows = [
        *Meeting.objects.public().within(scope).during(period),
        *Activity.objects.public().within(scope).during(period).select_related("kind"),
    ]
    rows.sort(key=lambda record: (record.counted_on, record.first_day, record.pk))
    return [
        {"counted_on": counted_on, "day": day, "records": list(records)}
        for (counted_on, day), records in groupby(rows, key=lambda r: (r.counted_on, r.first_day))
    ]


def calendar_months(period: Period, scope: Organization) -> list[dict[str, Any]]:
    """Return the months of a period of two to twelve months, with the number of records per day."""
    if _is_short(period) or (period.end - period.start).days > LONGEST:
        return []
    by_day: dict[date, Counter[str]] = {}
    for day, what in _taking_place(period, scope):
        by_day.setdefault(day, Counter())[what] += 1
    return [_month(year, number, by_day, scope) for year, number in _numbers(period)]


def _is_short(period: Period) -> bool:
    return (period.end - period.start).days < A_MONTH


def _taking_place(period: Period, scope: Organization) -> Iterator[tuple[date, str]]:
    rows = rows_of_statement(_compile_calendar(connection.vendor), period, scope)
    return ((day_from_row(day), what) for day, what in rows)


@lru_cache(maxsize=4)
def _compile_calendar(vendor: str) -> Scalar:
    period, scope = stand_ins()
    met, out = (
        model.objects.public()
        .within(scope)
        .during(period)
        .order_by()
        .annotate(what=Value(what, output_field=CharField()))
        .values_list("counted_on", "what")
        for model, what in ((Meeting, MET), (Activity, OUT))
    )
    return compiled_sql(met.union(out, all=True))


def _numbers(period: Period) -> list[tuple[int, int]]:
    first = period.start.year * 12 + period.start.month - 1
    last = period.end.year * 12 + period.end.month - 1
    return [(month // 12, month % 12 + 1) for month in range(first, last + 1)]


def _month(
    year: int, number: int, by_day: dict[date, Counter[str]], scope: Organization
) -> dict[str, Any]:
    own = sorted(day for day in by_day if (day.year, day.month) == (year, number))
    took_place = tuple((day.day, by_day[day][MET], by_day[day][OUT]) for day in own)
    url = summary_url(Period.month(year, number), scope)
    town = f"&town={scope.code}" if scope.is_town else ""
    return {
        "year": year,
        "number": number,
        "url": url,
        "drawn": _render_month(year, number, url, town, took_place),
        "met": sum(met for _, met, _ in took_place),
        "out": sum(out for _, _, out in took_place),
    }


@lru_cache(maxsize=1024)
def _render_month(
    year: int, number: int, url: str, town: str, took_place: tuple[tuple[int, int, int], ...]
) -> SafeString:
    """Render one month as a table; cached until its content changes."""
    found = {day: _day(date(year, number, day), met, out, town) for day, met, out in took_place}
    weeks = [
        [found.get(day, {"number": day}) if day else None for day in week]
        for week in calendar.Calendar().monthdayscalendar(year, number)
    ]
    told = {"year": year, "number": number, "url": url, "weeks": weeks}
    return render_to_string("_parts/month.html", told)


def _day(day: date, met: int, out: int, town: str) -> dict[str, Any]:
    span = f"from={day.isoformat()}&to={day.isoformat()}{town}"
    return {"number": day.day, "url": f"{reverse('free_summary')}?{span}", "met": met, "out": out}
