"""Figures as the public sees them: from the published edition, or live if there is none."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.apps import apps
from django.db.models import Q

from delegates.models import Organization
from hanbin.record.periods import Period
from records.figures import (
    Catalogue,
    Figure,
    Measured,
    count_cells,
    figure_history,
    measure_figures,
)
from records.figures.comparison import ComparedFigure, compare_periods
from records.figures.counting_sql import Value
from records.models import AnnualReport, Edition, FrozenFigure

Frozen = dict[Period, dict[str, FrozenFigure]]


def edition_of(period: Period, scope: Organization) -> Edition | None:
    """Return the current edition of a period's report, or None if it is not published."""
    reports = AnnualReport.objects.of_period(period, scope)
    standing = Edition.objects.filter(standing_for__in=reports)
    return standing.select_related("report__scope", "report__term").defer("canonical").first()


def published_figures(
    period: Period,
    scope: Organization,
    edition: Edition | None,
    figures: Sequence[Figure] | None = None,
    trail: Sequence[Period] = (),
) -> dict[str, Measured]:
    """Return the figures of a period by key, as the public sees them."""
    if edition is None:
        return counted_now(period, scope, trail, figures)
    wanted = None if figures is None else [figure.key for figure in figures]
    frozen = _frozen_in_periods(scope, (period, *trail), wanted, edition if trail else None)
    live = {figure.key: figure for figure in figures or Catalogue.today().figures}
    own = frozen.get(period, {})
    measured = {key: measured_of(each, period, live.get(key)) for key, each in own.items()}
    open_years = [span for span in trail if span not in frozen]
    heroes = [each.figure for each in measured.values() if each.figure.is_hero]
    cells = [(figure, span) for figure in heroes if figure.key in live for span in open_years]
    counted = {
        (figure.key, span): value
        for (figure, span), (value, _) in zip(cells, count_cells(cells, scope), strict=True)
    }
    return measured | {
        figure.key: replace(
            measured[figure.key],
            trail=tuple(
                (
                    span,
                    _value_as_published(frozen, span, figure.key, counted.get((figure.key, span))),
                )
                for span in trail
            ),
        )
        for figure in heroes
    }


def counted_now(
    period: Period,
    scope: Organization,
    trail: Sequence[Period] = (),
    figures: Sequence[Figure] | None = None,
) -> dict[str, Measured]:
    """Count the figures on today's records; earlier periods keep their published values."""
    measured = measure_figures(period, scope, figures, trail)
    before = {span for span in (period.previous, *trail) if span and span != period}
    frozen = _frozen_in_periods(scope, before, None if figures is None else list(measured))
    return {key: _after(each, frozen) for key, each in measured.items()} if frozen else measured


def history_told(
    figure: Figure, periods: Sequence[Period], scope: Organization
) -> list[tuple[Period, Value]]:
    """Return one figure over several periods, with published values where there are any."""
    frozen = _frozen_in_periods(scope, periods, [figure.key])
    return [
        (span, _value_as_published(frozen, span, figure.key, value))
        for span, value in figure_history(figure, periods, scope)
    ]


def compare_published_periods(
    periods: Sequence[Period], scope: Organization
) -> list[ComparedFigure]:
    """Compare periods; published ones use the numbers and definitions of their edition."""
    frozen = _frozen_in_periods(scope, periods)
    definitions = {
        period: {key: each.definition for key, each in own.items()}
        for period, own in frozen.items()
    }
    return [
        replace(row, measured=tuple(_as_published(each, frozen) for each in row.measured))
        for row in compare_periods(periods, scope, definitions)
    ]


def _as_published(measured: Measured, frozen: Frozen) -> Measured:
    told = frozen.get(measured.period, {}).get(measured.figure.key)
    return replace(measured, value=figure_number(told.value), word=told.word) if told else measured


def measured_of(frozen: FrozenFigure, period: Period, live: Figure | None) -> Measured:
    """Turn a frozen figure into a Measured, so that pages and files can use it."""
    figure = replace(
        live or _retired(frozen.table),
        key=frozen.key,
        label=frozen.label,
        unit=frozen.unit,
        kind=frozen.kind,
        definition=frozen.definition,
        section=frozen.section,
        is_hero=frozen.is_hero,
        chart=frozen.chart,
    )
    return Measured(
        figure,
        period,
        figure_number(frozen.value),
        frozen.word,
        figure_number(frozen.previous),
        frozen.previous_word,
    )


def figure_number(value: float | None) -> Value:
    """Return a whole number as an int, so that it prints as 9 instead of 9.0."""
    return int(value) if value is not None and value == int(value) else value


def _retired(table: str) -> Figure:
    """Build a placeholder for a figure that is no longer in the catalogue."""
    rows = apps.get_model(table)._default_manager.none
    return Figure("", "", "", "", "", "", lambda day: rows())


def _value_as_published(frozen: Frozen, span: Period, key: str, counted: Value) -> Value:
    told = frozen.get(span, {}).get(key)
    return figure_number(told.value) if told else counted


def _after(measured: Measured, frozen: Frozen) -> Measured:
    """Replace the earlier values of a live figure by the published ones."""
    period, key = measured.period, measured.figure.key
    before = frozen.get(period.previous, {}).get(key) if period.previous else None
    if before:
        measured = replace(
            measured, previous=figure_number(before.value), previous_word=before.word
        )
    return replace(
        measured,
        trail=tuple(
            (span, value if span == period else _value_as_published(frozen, span, key, value))
            for span, value in measured.trail
        ),
    )


def _frozen_in_periods(
    scope: Organization,
    periods: Iterable[Period],
    keys: Sequence[str] | None = None,
    heroes_of: Edition | None = None,
) -> Frozen:
    """Return the figures of the current editions of some periods, without the counted rows.

    With ``heroes_of``, return all figures of that edition, and from the other editions only the
    figures that are heroes in it.
    """
    reports = AnnualReport.objects.public().of_periods(periods, scope).select_related("term")
    period_of = {report.edition_id: report.period for report in reports}
    if not period_of:
        return {}
    rows = FrozenFigure.objects.filter(edition__in=period_of)
    if keys is not None:
        rows = rows.filter(key__in=keys)
    if heroes_of is not None:
        heroes = FrozenFigure.objects.filter(edition=heroes_of, is_hero=True)
        rows = rows.filter(Q(edition=heroes_of) | Q(key__in=heroes.values("key")))
    frozen: Frozen = {}
    for row in rows.defer("rows").order_by("edition", "order"):
        frozen.setdefault(period_of[row.edition_id], {})[row.key] = row
    return frozen
