"""Which numbers the public is told: those of the standing edition; live ones where none stands."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.apps import apps
from django.db.models import F

from delegates.models import Organization
from hanbin.periods import Period
from records.figures import Catalogue, Figure, Measured, history, measure, tally
from records.figures.statement import Value
from records.models import Edition, FrozenFigure

Frozen = dict[int, dict[str, FrozenFigure]]


def edition_of(period: Period, scope: Organization) -> Edition | None:
    """The edition the public reads of a year; none for other periods."""
    if not period.is_year:
        return None
    standing = Edition.objects.filter(
        standing_for__scope=scope, standing_for__year=period.start.year
    )
    return standing.select_related("report").defer("canonical").first()


def told(
    period: Period,
    scope: Organization,
    edition: Edition | None,
    figures: Sequence[Figure] | None = None,
    trail: Sequence[Period] = (),
) -> dict[str, Measured]:
    """The figures of a period as the public is told them."""
    if edition is None:
        return counted_now(period, scope, trail, figures)
    wanted = None if figures is None else [figure.key for figure in figures]
    years = [span.start.year for span in (period, *trail)]
    frozen = _frozen(scope, years, wanted)
    live = {figure.key: figure for figure in figures or Catalogue.today().figures}
    own = frozen.get(period.start.year, {})
    measured = {key: measured_of(each, period, live.get(key)) for key, each in own.items()}
    open_years = [span for span in trail if span.start.year not in frozen]
    heroes = [each.figure for each in measured.values() if each.figure.is_hero]
    cells = [(figure, span) for figure in heroes if figure.key in live for span in open_years]
    counted = {
        (figure.key, span): value
        for (figure, span), (value, _) in zip(cells, tally(cells, scope), strict=True)
    }
    return measured | {
        figure.key: replace(
            measured[figure.key],
            trail=tuple(
                (span, _said(frozen, span, figure.key, counted.get((figure.key, span))))
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
    """The figures counted from today's records; the years before, as they were published."""
    measured = measure(period, scope, figures, trail)
    before = {span for span in (period.previous, *trail) if span and span != period}
    years = sorted(span.start.year for span in before if span.is_year)
    frozen = _frozen(scope, years, None if figures is None else list(measured))
    return {key: _after(each, frozen) for key, each in measured.items()} if frozen else measured


def history_told(
    figure: Figure, periods: Sequence[Period], scope: Organization
) -> list[tuple[Period, Value]]:
    """One figure over several periods, published years as they were published."""
    frozen = _frozen(scope, [span.start.year for span in periods if span.is_year], [figure.key])
    return [
        (span, _said(frozen, span, figure.key, value))
        for span, value in history(figure, periods, scope)
    ]


def measured_of(frozen: FrozenFigure, period: Period, live: Figure | None) -> Measured:
    """A frozen figure as pages and files read any other."""
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
        number(frozen.value),
        frozen.word,
        number(frozen.previous),
        frozen.previous_word,
    )


def number(value: float | None) -> Value:
    """A number as it is told: 9, not 9.0."""
    return int(value) if value is not None and value == int(value) else value


def _retired(table: str) -> Figure:
    """Stands in for a figure that the office no longer keeps."""
    rows = apps.get_model(table)._default_manager.none
    return Figure("", "", "", "", "", "", lambda day: rows())


def _said(frozen: Frozen, span: Period, key: str, counted: Value) -> Value:
    told = frozen.get(span.start.year, {}).get(key) if span.is_year else None
    return number(told.value) if told else counted


def _after(measured: Measured, frozen: Frozen) -> Measured:
    """A figure counted now, the published years beside it."""
    period, key = measured.period, measured.figure.key
    before = frozen.get(period.start.year - 1, {}).get(key) if period.is_year else None
    if before:
        measured = replace(measured, previous=number(before.value), previous_word=before.word)
    return replace(
        measured,
        trail=tuple(
            (span, value if span == period else _said(frozen, span, key, value))
            for span, value in measured.trail
        ),
    )


def _frozen(scope: Organization, years: Iterable[int], keys: Sequence[str] | None = None) -> Frozen:
    """The figures of the standing editions of some years, without the rows they counted."""
    years = list(years)
    if not years:
        return {}
    rows = FrozenFigure.objects.filter(
        edition__standing_for__scope=scope, edition__standing_for__year__in=years
    )
    if keys is not None:
        rows = rows.filter(key__in=keys)
    told = rows.annotate(year=F("edition__standing_for__year")).defer("rows")
    frozen: Frozen = {}
    for row in told.order_by("year", "order"):
        frozen.setdefault(row.year, {})[row.key] = row
    return frozen
