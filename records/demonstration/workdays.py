"""The days on which the demonstration's offices work."""

from datetime import date

from records.deadlines import WorkCalendar, published_holidays

CALENDAR = WorkCalendar.of(published_holidays())


def nearest_workday(on: date, latest: date | None = None) -> date:
    """The day itself or the next working day; the one before where that would be too late."""
    day = CALENDAR.next_workday(on)
    return CALENDAR.previous_workday(on) if latest and on <= latest < day else day
