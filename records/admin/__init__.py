"""The admin of all records, by topic."""

# The admin index lists the models in the order of these imports.
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
