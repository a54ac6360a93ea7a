"""Until when: deadlines by the rules of their day, on the calendar that the office keeps."""

from . import explanation
from .calculation import Deadlines, NoRule
from .calendar import Countdown, WorkCalendar
from .deadline import DUE_SOON_DAYS, Due, Tier, tier
from .holiday_lines import Mistake, SpecialDay, parse, published, written

__all__ = [
    "DUE_SOON_DAYS",
    "Countdown",
    "Deadlines",
    "Due",
    "Mistake",
    "NoRule",
    "SpecialDay",
    "Tier",
    "WorkCalendar",
    "explanation",
    "parse",
    "published",
    "tier",
    "written",
]
