"""Working days of the demonstration."""

from datetime import date

from records.deadlines import WorkCalendar, published_holidays

CALENDAR = WorkCalendar.of(published_holidays())


def nearest_workday(on: date, latest: date | None = None) -> date:
    """Return the day or the next working day; the previous one if that is after ``latest``."""
    day = CALENDAR.next_workday(on)
    return CALENDAR.previous_workday(on) if latest and on <= latest < day else day
