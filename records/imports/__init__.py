"""A workbook arriving: every row read, compared with what is kept, written, or none at all."""

from .access import Access
from .outcome import Entry, Fate, Outcome
from .planning import bring_in

__all__ = ["Access", "Entry", "Fate", "Outcome", "bring_in"]
