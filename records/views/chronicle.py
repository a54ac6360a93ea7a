"""The calendar of a period: on which day the congress met and went out."""

import calendar
from datetime import date
from typing import Any

from delegates.models import Organization
from hanbin.periods import Period
from records.models import Activity, Meeting

LONGEST = 366


def months(period: Period, scope: Organization) -> list[dict[str, Any]]:
    """The months of a period of up to a year; each day carries what counts on it."""
    if (period.end - period.start).days > LONGEST:
        return []
    by_day: dict[date, list[Any]] = {}
    for record in _chronicle(period, scope):
        by_day.setdefault(record.counted_on, []).append(record)
    return [_month(year, number, by_day) for year, number in _numbers(period)]


def _chronicle(period: Period, scope: Organization) -> list[Any]:
    rows = [
        *Meeting.objects.public().within(scope).during(period),
        *Activity.objects.public().within(scope).during(period).select_related("kind"),
    ]
    return sorted(rows, key=lambda record: (record.counted_on, record.first_day, record.pk))


def _numbers(period: Period) -> list[tuple[int, int]]:
    first = period.start.year * 12 + period.start.month - 1
    last = period.end.year * 12 + period.end.month - 1
    return [(month // 12, month % 12 + 1) for month in range(first, last + 1)]


def _month(year: int, number: int, by_day: dict[date, list[Any]]) -> dict[str, Any]:
    days = [
        {"date": day, "is_inside": day.month == number, "records": by_day.get(day, [])}
        for day in calendar.Calendar().itermonthdates(year, number)
    ]
    told = [day for day in days if day["is_inside"] and day["records"]]
    return {"year": year, "number": number, "days": days, "told": told}
