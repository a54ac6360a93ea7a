"""Until when: deadlines by the rules of their day, on the calendar that the office keeps."""

from . import telling
from .calendar import Countdown, WorkCalendar
from .computing import Deadlines, NoRule
from .due import DUE_SOON_DAYS, Due, Tier, tier
from .lines import Mistake, SpecialDay, parse, published, written

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
    "parse",
    "published",
    "telling",
    "tier",
    "written",
]
