"""Figures of the year: each is a set of rows and a way to count them, in report order."""

from collections.abc import Sequence
from dataclasses import dataclass

from delegates.models import Organization, SectionOfYear
from hanbin.record.periods import Period

from . import delegates, meetings, oversight, personnel, petitions, self_building, suggestions
from .counting_sql import Value, count_cells
from .definition import Figure, Measured, Section
from .kinds import figures_of_kinds
from .recorded_years import TRACES, whole_years

SECTIONS: tuple[Section, ...] = (
    meetings.section,
    oversight.section,
    personnel.section,
    suggestions.section,
    delegates.section,
    petitions.section,
    self_building.section,
)


@dataclass(frozen=True)
class Catalogue:
    """All figures of today, including those of the kinds that the office has added."""

    figures: tuple[Figure, ...]

    @classmethod
    def today(cls) -> "Catalogue":
        """Return the catalogue, with one query for the kinds; call it once per page."""
        written = [figure for section in SECTIONS for figure in section.figures]
        found = {figure.key: figure for figure in figures_of_kinds()}
        # A figure written in code replaces the figure of a kind with the same key.
        found |= {figure.key: figure for figure in written}
        places = {name: place for place, name in enumerate(SectionOfYear.values)}
        order = sorted(found.values(), key=lambda each: (places[each.section], each.order))
        return cls(tuple(order))

    def get(self, key: str) -> Figure | None:
        """Return the figure with this key, or None."""
        return next((each for each in self.figures if each.key == key), None)


def measure_figures(
    period: Period,
    scope: Organization,
    figures: Sequence[Figure] | None = None,
    trail: Sequence[Period] = (),
) -> dict[str, Measured]:
    """Measure each figure in a period and in the same period one year earlier, in one query.

    If nothing was recorded in the earlier year, its values are None, not zero. ``trail`` lists
    further periods in which hero figures are counted, for their small charts.
    """
    chosen = Catalogue.today().figures if figures is None else figures
    earlier = period.previous
    before = (earlier,) if earlier else ()
    spans = {figure.key: (period, *before, *(trail if figure.is_hero else ())) for figure in chosen}
    cells = [(figure, span) for figure in chosen for span in spans[figure.key]]
    traces = [(trace, whole_years(span)) for trace in TRACES for span in before]
    counted = count_cells([*traces, *cells], scope)
    was_recorded = any(value for value, _ in counted[: len(traces)])
    answers = iter(counted[len(traces) :])
    measured = {}
    for figure in chosen:
        found = dict(zip(spans[figure.key], answers, strict=False))
        value, word = found[period]
        previous, previous_word = found[earlier] if earlier and was_recorded else (None, "")
        walked = tuple((span, found[span][0]) for span in trail if figure.is_hero)
        measured[figure.key] = Measured(
            figure, period, value, word, previous, previous_word, walked
        )
    return measured


def side_by_side(
    periods: Sequence[Period], scope: Organization, figures: Sequence[Figure] | None = None
) -> list[tuple[Measured, ...]]:
    """Measure each figure in each of the periods, in one query.

    If nothing was recorded in the years of a period, its values are None, not zero.
    """
    chosen = Catalogue.today().figures if figures is None else figures
    cells = [(figure, period) for figure in chosen for period in periods]
    traces = [(trace, whole_years(period)) for period in periods for trace in TRACES]
    counted = count_cells([*traces, *cells], scope)
    answers = iter(counted[len(traces) :])
    marks = [bool(value) for value, _ in counted[: len(traces)]]
    wide = len(TRACES)
    recorded = {
        period: any(marks[place * wide : (place + 1) * wide])
        for place, period in enumerate(periods)
    }
    return [
        tuple(
            Measured(figure, period, *(found if recorded[period] else (None, "")))
            for period, found in zip(periods, answers, strict=False)
        )
        for figure in chosen
    ]


def figure_history(
    figure: Figure, periods: Sequence[Period], scope: Organization
) -> list[tuple[Period, Value]]:
    """Return the value of one figure in each of the periods, in one query."""
    counted = count_cells([(figure, period) for period in periods], scope)
    return [(period, value) for period, (value, _) in zip(periods, counted, strict=True)]


__all__ = [
    "SECTIONS",
    "Catalogue",
    "Figure",
    "Measured",
    "count_cells",
    "figure_history",
    "measure_figures",
    "side_by_side",
]
