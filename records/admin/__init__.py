"""Entered: the work of the congress, topic by topic."""

# The index lists tables in this order.
# isort: off
from . import meetings, agenda, decisions, oversight, inquiries, appraisals, reviews
from . import personnel, suggestions, handling, answers, deadlines, holidays, notices
from . import petitions, publicity, study, livelihood, annual_reports, report_publication
from . import reported_figures
from . import photos, attachments, enclosures
from . import kinds, figure_aliases, prose_check
from . import tasks
# isort: on

__all__ = [
    "agenda",
    "annual_reports",
    "answers",
    "appraisals",
    "attachments",
    "deadlines",
    "decisions",
    "enclosures",
    "figure_aliases",
    "handling",
    "holidays",
    "inquiries",
    "kinds",
    "livelihood",
    "meetings",
    "notices",
    "oversight",
    "personnel",
    "petitions",
    "photos",
    "prose_check",
    "publicity",
    "report_publication",
    "reported_figures",
    "reviews",
    "study",
    "suggestions",
    "tasks",
]
