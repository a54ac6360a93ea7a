"""The published tables of suggestions, each defined once for page, files and annex."""

from collections.abc import Callable, Collection, Iterator

from delegates.models import Organization
from hanbin.record.periods import Period

from .breakdown import Breakdown, BreakdownCell
from .by_case import by_delegation, by_occasion, by_reply_class, by_subject, key_ones
from .by_unit import by_handling_unit, by_system
from .cases import Cases
from .outcomes import promise_breakdown, rate_breakdown, rating_breakdown, year_breakdown

BREAKDOWNS: dict[str, Callable[[Cases], Iterator[Breakdown]]] = {
    "subjects": by_subject,
    "occasions": by_occasion,
    "systems": by_system,
    "units": by_handling_unit,
    "classes": by_reply_class,
    "ratings": rating_breakdown,
    "rates": rate_breakdown,
    "delegations": by_delegation,
    "key_ones": key_ones,
    "promises": promise_breakdown,
    "years": year_breakdown,
}
TOLD_ELSEWHERE = ("years",)
"""Tables that other annexes of a report contain already."""


def suggestion_breakdowns(
    period: Period, scope: Organization, omitted: Collection[str] = ()
) -> Iterator[Breakdown]:
    """Yield the tables of a period in the usual order; nothing if no suggestion was assigned."""
    cases = Cases(period, scope)
    if cases.all:
        for key, make in BREAKDOWNS.items():
            if key not in omitted:
                yield from make(cases)


__all__ = [
    "BREAKDOWNS",
    "TOLD_ELSEWHERE",
    "Breakdown",
    "BreakdownCell",
    "Cases",
    "suggestion_breakdowns",
]
