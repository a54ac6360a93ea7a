"""Deadlines, computed with the rules and the work calendar that the office keeps."""

from . import explanation
from .calculation import Deadlines, NoRule
from .calendar import Countdown, WorkCalendar
from .deadline import DUE_SOON_DAYS, Due, Tier, deadline_tier
from .holiday_lines import (
    SpecialDay,
    UnreadableHolidayLine,
    holidays_as_lines,
    parse_holiday_lines,
    published_holidays,
)

__all__ = [
    "DUE_SOON_DAYS",
    "Countdown",
    "Deadlines",
    "Due",
    "NoRule",
    "SpecialDay",
    "Tier",
    "UnreadableHolidayLine",
    "WorkCalendar",
    "deadline_tier",
    "explanation",
    "holidays_as_lines",
    "parse_holiday_lines",
    "published_holidays",
]
