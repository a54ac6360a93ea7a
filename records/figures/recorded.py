"""Which years were recorded at all: elsewhere there is nothing, and nothing is not zero."""

from typing import Any

from delegates.models import VoterContact
from hanbin.periods import Period
from records.models import Activity, Meeting, ReportedFigure, Suggestion

from .definition import FLOW, Figure

EVIDENCE: tuple[Any, ...] = (Meeting, Activity, Suggestion, ReportedFigure, VoterContact)
"""A year in which one of these counts was recorded, for the district or for a town."""


def _figure(model: Any) -> Figure:
    name = model._meta.model_name
    return Figure(
        name, str(model._meta.verbose_name), "", FLOW, "", "", lambda day: model.objects.all()
    )


TRACES = tuple(_figure(model) for model in EVIDENCE)


def whole_years(period: Period) -> Period:
    """The years a period touches, from the first day to the last."""
    first, last = Period.year(period.start.year), Period.year(period.end.year)
    return Period(first.start, last.end, "")
