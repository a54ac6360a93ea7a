"""The standard forms of a case, filled in from it: to be printed, signed, sealed and sent."""

from .forms import FORMS, OfficialForm

__all__ = ["FORMS", "OfficialForm"]
