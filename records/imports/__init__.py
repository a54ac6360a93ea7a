"""Import of a workbook: compare each row with the stored records; save all rows or none."""

from .access import Access
from .outcome import Fate, Outcome, RowOutcome
from .planning import bring_in

__all__ = ["Access", "Fate", "Outcome", "RowOutcome", "bring_in"]
