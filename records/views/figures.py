"""The page of a figure: its definition, its values over the years, and the counted rows."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from delegates.models import Organization, SectionOfYear
from hanbin.charts import Point, bar_chart
from hanbin.http.json_response import json_response
from hanbin.lists.listings import format_of, page_of, table_as_file, table_page_as_data
from hanbin.lists.tables import RecordTable
from hanbin.record.periods import Period
from records import figures
from records.figures import Figure, Measured
from records.figures.definition import RATIO
from records.models import Edition, FrozenFigure
from records.opendata.citations import cited_figure
from records.opendata.page_metadata import data_until
from records.public_figures import counted_now, edition_of, history_told, measured_of
from records.scopes import (
    edition_url,
    figure_url,
    free_period,
    place_of,
    recorded_period_or_404,
    recorded_until,
    scope_of,
    summary_url,
    term_period,
    years_recorded,
)

from .drift import corrections_beside
from .figure_data import figure_as_data, told_period, told_standing


@require_safe
def figure_page(request: HttpRequest, period: Period, key: str) -> HttpResponse:
    """Show a figure in a year, half-year, quarter or month."""
    return _figure(request, period, key, scope_of(request))


@require_safe
def term_figure(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Show a figure over a whole term."""
    scope = scope_of(request)
    return _figure(request, term_period(number, scope), key, scope)


@require_safe
def free_figure(request: HttpRequest, key: str) -> HttpResponse:
    """Show a figure between two dates."""
    return _figure(request, free_period(request), key, scope_of(request))


def _figure(request: HttpRequest, period: Period, key: str, scope: Organization) -> HttpResponse:
    wanted = format_of(request)
    edition = edition_of(period, scope)
    shown = _figure_as_published(edition, period, key) if edition else None
    shown = shown or _figure_now(period, scope, key)
    years = years_recorded(scope)
    recorded_period_or_404(period, years)
    measured, listed = shown.measured, shown.listed
    if wanted in ("csv", "xlsx"):
        return table_as_file(request, listed, wanted)
    until = data_until(listed, recorded_until(period, scope))
    if wanted == "json":
        said = table_page_as_data(request, listed) | figure_as_data(measured, scope)
        said |= {"period": told_period(period), "scope": place_of(request, scope)}
        said |= {"count": shown.count}
        cited = {"citation": cited_figure(request, measured, scope, edition, until)}
        return json_response(said | told_standing(until, period, scope, edition) | cited)
    page = page_of(request, listed.queryset)
    context = {
        "measured": measured,
        "figure": measured.figure,
        "section": SectionOfYear(measured.figure.section),
        "period": period,
        "scope": scope,
        "place": place_of(request, scope),
        "summary_url": summary_url(period, scope),
        "edition_url": edition_url(period, scope, edition.number) if edition else "",
        "published": edition,
        "recorded_until": until,
        "table": listed,
        "rows": listed.shown(page),
        "page": page,
        "shown": shown,
        **corrections_beside(request, edition, key),
        **_over_the_years(measured.figure, period, scope, years),
    }
    return render(request, "records/figure.html", context)


@dataclass(frozen=True)
class Shown:
    """A figure with its public rows and the number of all rows it counts."""

    measured: Measured
    listed: RecordTable
    count: int
    fulfilled: int | None
    vanished: int = 0  # withheld rows that were public when the figure was published
    edition: Edition | None = None

    @property
    def withheld_by_law(self) -> int:
        return self.listed.withheld_by_law - self.vanished


def _figure_now(period: Period, scope: Organization, key: str) -> Shown:
    """Return a figure from today's records."""
    chosen = figures.Catalogue.today().get(key)
    if chosen is None:
        raise Http404(f"没有代号为“{key}”的数字。")
    listed = RecordTable(chosen.listed(period, scope), f"{period}{chosen.label}")
    count = chosen.counted(period, scope).count()
    listed.withheld = count - listed.queryset.count()
    if listed.withheld:
        listed.unpublished = chosen.unpublished(period, scope).count()
    return Shown(
        counted_now(period, scope, figures=[chosen])[key],
        listed,
        count,
        chosen.fulfilled(period, scope).count() if chosen.part else None,
    )


def _figure_as_published(edition: Edition, period: Period, key: str) -> Shown | None:
    """Return a figure from an edition, with those of its rows that are still public."""
    frozen = FrozenFigure.objects.filter(edition=edition.pk, key=key).first()
    if frozen is None:
        return None
    measured = measured_of(frozen, period, figures.Catalogue.today().get(key))
    rows = measured.figure.still_public([row["id"] for row in frozen.rows])
    still_open = set(rows.values_list("pk", flat=True))
    return Shown(
        measured,
        RecordTable(
            rows,
            f"{period}{frozen.label}",
            len(frozen.rows) - len(still_open),
            sum(row.get("waits", False) and row["id"] not in still_open for row in frozen.rows),
        ),
        len(frozen.rows),
        sum(row["amount"] for row in frozen.rows) if frozen.kind == RATIO else None,
        sum(row["listed"] and row["id"] not in still_open for row in frozen.rows),
        edition,
    )


def _over_the_years(
    chosen: Figure, period: Period, scope: Organization, years: list[int]
) -> dict[str, Any]:
    """Return the same period of every recorded year, as a table and a chart.

    Return {} for a term, and for a figure that is no longer counted.
    """
    if period.is_term or figures.Catalogue.today().get(chosen.key) is None:
        return {}
    back = [period.start.year - year for year in sorted(years)]
    spans = [period.years_earlier(each) for each in back]
    values = history_told(chosen, spans, scope)
    points = [Point(str(span.start.year), value) for span, value in values if value is not None]
    return {
        "history": [
            {"period": span, "value": value, "url": figure_url(chosen.key, span, scope)}
            for span, value in values
        ],
        "chart": bar_chart(f"{chosen.label}逐年", points, width=360) if len(points) > 1 else "",
    }
