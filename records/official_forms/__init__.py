"""The official forms of a case, filled in from its data to be printed, signed and sealed."""

from .forms import FORMS, OfficialForm

__all__ = ["FORMS", "OfficialForm"]
