"""What must hold across the records of the work, topic by topic."""

from . import (
    agenda,
    ballots,
    days,
    decisions,
    documents,
    holidays,
    meetings,
    oversight,
    personnel,
    suggestions,
)

__all__ = [
    "agenda",
    "ballots",
    "days",
    "decisions",
    "documents",
    "holidays",
    "meetings",
    "oversight",
    "personnel",
    "suggestions",
]
