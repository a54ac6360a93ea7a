"""What is done with a case, from its delegate's desk to the promise that was kept."""

from . import closing, examining, handling
from .steps import STEPS, Party, Step, open_steps

__all__ = ["STEPS", "Party", "Step", "closing", "examining", "handling", "open_steps"]
