"""The published tables of suggestions: each defined once, for page, files and annex."""

from collections.abc import Callable, Collection, Iterator

from delegates.models import Organization
from hanbin.record.periods import Period

from .breakdown import Breakdown, Cell
from .by_case import classes, delegations, key_ones, occasions, subjects
from .by_unit import systems, units
from .cases import Cases
from .outcomes import promises, rates, ratings, years

BREAKDOWNS: dict[str, Callable[[Cases], Iterator[Breakdown]]] = {
    "subjects": subjects,
    "occasions": occasions,
    "systems": systems,
    "units": units,
    "classes": classes,
    "ratings": ratings,
    "rates": rates,
    "delegations": delegations,
    "key_ones": key_ones,
    "promises": promises,
    "years": years,
}
TOLD_ELSEWHERE = ("years",)
"""What other annexes of a report tell already."""


def breakdowns(
    period: Period, scope: Organization, omitted: Collection[str] = ()
) -> Iterator[Breakdown]:
    """The tables of a period, in the order in which offices publish them; none where no
    suggestion was assigned."""
    cases = Cases(period, scope)
    if cases.all:
        for key, make in BREAKDOWNS.items():
            if key not in omitted:
                yield from make(cases)


__all__ = ["BREAKDOWNS", "TOLD_ELSEWHERE", "Breakdown", "Cases", "Cell", "breakdowns"]
