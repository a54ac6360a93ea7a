"""Home page and summary of a period: hero figures, sections, calendar and photos."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from delegates.models import Organization, SectionOfYear
from hanbin.charts import Point, bar_chart, stacked_bar_chart
from hanbin.lists.listings import format_of
from hanbin.record.periods import FIRST_YEAR, Period
from records import figures
from records.figures import Measured
from records.models import Activity, AnnualReport, Meeting
from records.public_figures import edition_of, published_figures
from records.reports.figure_charts import Divided, result_charts
from records.scopes import (
    YEARS_OF_TRAIL,
    compare_url,
    figure_url,
    free_period,
    place_of,
    previous_periods,
    recorded_period_or_404,
    recorded_until,
    report_url,
    scope_of,
    summary_url,
    term_period,
    year_links,
    years_recorded,
)

from .drift import corrections_beside
from .figure_data import summary_as_file, summary_as_json
from .period_calendar import calendar_days, calendar_months
from .period_photos import period_photos
from .town_comparison import towns_beside

WIDTH_OF_RESULTS = 400


@require_safe
def home_page(request: HttpRequest) -> HttpResponse:
    """Show the latest published year and the latest records."""
    scope = scope_of(request)
    reports = AnnualReport.objects.public().of_whole_years().filter(scope=scope)
    report = reports.select_related("edition").first()
    if report is None:
        return render(request, "records/home_empty.html")
    period = report.period
    heroes = [each for each in figures.Catalogue.today().figures if each.is_hero]
    measured = published_figures(period, scope, report.edition, heroes).values()
    latest = sorted(
        [
            *Meeting.objects.public().within(scope)[:5],
            *Activity.objects.public().within(scope)[:5],
        ],
        key=lambda record: record.first_day,
        reverse=True,
    )
    context = {
        "is_home": True,
        "period": period,
        "report": report,
        "report_title": report.edition.title,
        "heroes": [_figure_context(each, scope) for each in measured],
        "latest": latest[:8],
        "photo": next(iter(period_photos(period, scope)), None),
        "years": year_links(years_recorded(scope), scope),
    }
    return render(request, "records/home.html", context)


@require_safe
def summary_page(request: HttpRequest, period: Period) -> HttpResponse:
    """Show the summary of a year, half-year, quarter or month."""
    return _summary(request, period, scope_of(request))


@require_safe
def term_summary(request: HttpRequest, number: int) -> HttpResponse:
    """Show the summary of a whole term."""
    scope = scope_of(request)
    return _summary(request, term_period(number, scope), scope)


@require_safe
def free_summary(request: HttpRequest) -> HttpResponse:
    """Show the summary between two dates."""
    return _summary(request, free_period(request), scope_of(request))


def _summary(request: HttpRequest, period: Period, scope: Organization) -> HttpResponse:
    wanted = format_of(request)
    years = years_recorded(scope)
    recorded_period_or_404(period, years)
    walked = [span for span in previous_periods(period) if span.start.year in years]
    edition = edition_of(period, scope)
    measured = published_figures(period, scope, edition, trail=walked if wanted == "html" else ())
    if wanted == "json":
        place = place_of(request, scope)
        return summary_as_json(period, scope, place, edition, measured.values())
    if wanted != "html":
        return summary_as_file(wanted, f"{place_of(request, scope)}{period}", measured.values())
    context = {
        "period": period,
        "scope": scope,
        "place": place_of(request, scope),
        "years": year_links(years, scope),
        "parts": _parts(period, scope),
        "walked": walked,
        "recorded_until": recorded_until(period, scope),
        "heroes": [
            _figure_context(each, scope) for each in measured.values() if each.figure.is_hero
        ],
        "sections": list(_sections(measured.values(), scope)),
        "results": [_share_chart(each, period, scope) for each in result_charts(measured)],
        "days": calendar_days(period, scope),
        "months": calendar_months(period, scope),
        "towns": towns_beside([each.figure for each in measured.values()], period, scope),
        "photos": period_photos(period, scope),
        "published": edition,
        "report_url": report_url(period, scope),
        "compare_url": _years_beside(period, years, scope),
        **corrections_beside(request, edition),
    }
    return render(request, "records/summary.html", context)


def _years_beside(period: Period, years: list[int], scope: Organization) -> str:
    """Return the URL that compares the years of a term, or a year with the years before."""
    if not (period.is_year or period.is_term):
        return ""
    first = period.start.year if period.is_term else FIRST_YEAR
    chosen = [year for year in years if first <= year <= period.end.year][:YEARS_OF_TRAIL]
    return compare_url(chosen, scope) if len(chosen) > 1 else ""


def _figure_context(measured: Measured, scope: Organization) -> dict[str, Any]:
    figure, known_years = measured.figure, [each for each in measured.trail if each[1] is not None]
    points = [Point(str(span.start.year), value) for span, value in known_years]
    return {
        "measured": measured,
        "figure": figure,
        "url": figure_url(figure.key, measured.period, scope),
        "chart": bar_chart(f"{figure.label}逐年", points, height=96) if len(points) > 1 else "",
        "walked": [(value, figure_url(figure.key, span, scope)) for span, value in measured.trail],
    }


def _sections(measured: Iterable[Measured], scope: Organization) -> Iterable[dict[str, Any]]:
    for name, members in groupby(measured, key=lambda each: each.figure.section):
        rows = tuple((each, figure_url(each.figure.key, each.period, scope)) for each in members)
        title = SectionOfYear(name).label
        yield {"code": name, "title": title, "table": _table(title, rows)}


@lru_cache(maxsize=512)
def _table(title: str, rows: tuple[tuple[Measured, str], ...]) -> SafeString:
    """Render the figures of a section; cached until one of them changes."""
    figures = [{"measured": each, "figure": each.figure, "url": url} for each, url in rows]
    told = {"title": title, "period": rows[0][0].period, "figures": figures}
    return render_to_string("_parts/figures.html", told)


def _share_chart(divided: Divided, period: Period, scope: Organization) -> dict[str, Any]:
    """Return a stacked bar of this period, above the bar of one year earlier."""
    rows = {str(period) if period.is_year else "本期": divided.now}
    if divided.before:
        rows[str(period.previous) if period.is_year else "上年"] = divided.before
    shares = [(each, figure_url(each.key, period, scope)) for each in divided.shares]
    chart = stacked_bar_chart(divided.title, rows, width=WIDTH_OF_RESULTS, legend=False)
    return {"title": divided.title, "chart": chart, "shares": shares, "before": divided.before}


def _parts(period: Period, scope: Organization) -> list[dict[str, str]]:
    """Return the halves and quarters of a year with their URLs."""
    if not period.is_year:
        return []
    year = period.start.year
    parts = [
        *(Period.half(year, half) for half in (1, 2)),
        *(Period.quarter(year, quarter) for quarter in (1, 2, 3, 4)),
    ]
    return [
        {"label": part.label.removeprefix(period.label), "url": summary_url(part, scope)}
        for part in parts
    ]
