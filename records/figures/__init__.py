"""The figures of the year: each a set of rows and how it is counted, in the order of the report."""

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
    """All figures there are today, those of the office's own kinds included."""

    figures: tuple[Figure, ...]

    @classmethod
    def today(cls) -> "Catalogue":
        """Read once for a page: one query for the kinds, none for the rest."""
        written = [figure for section in SECTIONS for figure in section.figures]
        found = {figure.key: figure for figure in figures_of_kinds()}
        found |= {figure.key: figure for figure in written}
        places = {name: place for place, name in enumerate(SectionOfYear.values)}
        order = sorted(found.values(), key=lambda each: (places[each.section], each.order))
        return cls(tuple(order))

    def get(self, key: str) -> Figure | None:
        """The figure of a key, if there is one."""
        return next((each for each in self.figures if each.key == key), None)


def measure_figures(
    period: Period,
    scope: Organization,
    figures: Sequence[Figure] | None = None,
    trail: Sequence[Period] = (),
) -> dict[str, Measured]:
    """Every figure of a period, with the same period a year earlier, in one statement.

    A year in which nothing was recorded has no figures: beside it stands None, not zero.

    ``trail`` are further periods in which the hero figures are counted, for their small charts.
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
    """Every figure with its value in each of the periods, in one statement.

    A period whose years left no record has no figures: there stands None, not zero.
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
    """One figure over several periods, in one statement."""
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
