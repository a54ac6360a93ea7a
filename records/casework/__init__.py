"""What is done with a case, from its delegate's desk to the promise that was kept."""

from . import closing, examination, handling
from .case_status import standing
from .steps import STEPS, Party, Step, open_steps
from .timeline import Event, Reader, timeline, with_its_life

__all__ = [
    "STEPS",
    "Event",
    "Party",
    "Reader",
    "Step",
    "closing",
    "examination",
    "handling",
    "open_steps",
    "standing",
    "timeline",
    "with_its_life",
]
