"""The work on a suggestion, from the delegate's desk to the kept promise."""

from . import closing, examination, handling
from .case_status import case_status
from .steps import STEPS, CaseStep, Party, open_steps
from .timeline import Event, Reader, case_timeline, with_its_life

__all__ = [
    "STEPS",
    "CaseStep",
    "Event",
    "Party",
    "Reader",
    "case_status",
    "case_timeline",
    "closing",
    "examination",
    "handling",
    "open_steps",
    "with_its_life",
]
