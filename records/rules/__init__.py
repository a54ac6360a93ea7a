"""What must hold across the records of the work, topic by topic."""

from . import agenda, decisions, documents, meetings, oversight, personnel, suggestions

__all__ = [
    "agenda",
    "decisions",
    "documents",
    "meetings",
    "oversight",
    "personnel",
    "suggestions",
]
