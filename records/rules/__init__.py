"""What must hold across the records of the work, topic by topic."""

from . import agenda, days, decisions, documents, meetings, oversight, personnel, suggestions

__all__ = [
    "agenda",
    "days",
    "decisions",
    "documents",
    "meetings",
    "oversight",
    "personnel",
    "suggestions",
]
