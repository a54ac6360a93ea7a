"""What is done with a case, from its delegate's desk to the promise that was kept."""

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
