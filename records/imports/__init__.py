"""A workbook arriving: every row read, compared with what is kept, written, or none at all."""

from .access import Access
from .outcome import Fate, Outcome, RowOutcome
from .planning import bring_in

__all__ = ["Access", "Fate", "Outcome", "RowOutcome", "bring_in"]
