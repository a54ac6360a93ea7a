"""Rules across records, one module per topic."""

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
