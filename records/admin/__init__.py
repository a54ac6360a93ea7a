"""Entered: the work of the congress, topic by topic."""

# The index lists tables in this order.
# isort: off
from . import meetings, agenda, decisions, oversight, inquiries, appraisals, reviews
from . import personnel, suggestions, handling
from . import (
    petitions,
    publicity,
    study,
    livelihood,
    annual_reports,
    publishing,
    reported_figures,
    photos,
)
from . import kinds
# isort: on

__all__ = [
    "agenda",
    "annual_reports",
    "appraisals",
    "decisions",
    "handling",
    "inquiries",
    "kinds",
    "livelihood",
    "meetings",
    "oversight",
    "personnel",
    "petitions",
    "photos",
    "publicity",
    "publishing",
    "reported_figures",
    "reviews",
    "study",
    "suggestions",
]
