"""A figure's own page: its definition, its value over the years, the rows it counts."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from delegates.models import Organization, SectionOfYear
from hanbin.charts import Point, bars
from hanbin.listings import as_file, data_of, format_of, page_of
from hanbin.pages import as_json
from hanbin.periods import Period
from hanbin.tables import Table, withheld_note
from records import figures
from records.figures import Figure
from records.years import (
    figure_url,
    free_period,
    known,
    place_of,
    scope_of,
    summary_url,
    term_period,
    years_recorded,
)

from .telling import told, told_period


@require_safe
def figure(request: HttpRequest, period: Period, key: str) -> HttpResponse:
    """A figure in a year, half-year, quarter or month."""
    return _figure(request, period, key, scope_of(request))


@require_safe
def term_figure(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """A figure over a whole term."""
    scope = scope_of(request)
    return _figure(request, term_period(number, scope), key, scope)


@require_safe
def free_figure(request: HttpRequest, key: str) -> HttpResponse:
    """A figure between two days."""
    return _figure(request, free_period(request), key, scope_of(request))


def _figure(request: HttpRequest, period: Period, key: str, scope: Organization) -> HttpResponse:
    wanted = format_of(request)
    chosen = figures.Catalogue.today().get(key)
    if chosen is None:
        raise Http404(f"没有代号为“{key}”的数字。")
    years = years_recorded(scope)
    known(period, years)
    listed = Table(chosen.listed(period, scope), f"{period}{chosen.label}")
    count = chosen.counted(period, scope).count()
    withheld = count - listed.queryset.count()
    if wanted in ("csv", "xlsx"):
        listed.remark = withheld_note(withheld)
        return as_file(request, listed, wanted)
    measured = figures.measure(period, scope, [chosen])[key]
    if wanted == "json":
        about = {"period": told_period(period), "scope": place_of(request, scope)}
        counts = {"count": count, "withheld": withheld}
        return as_json(data_of(request, listed) | told(measured, scope) | about | counts)
    page = page_of(request, listed.queryset)
    context = {
        "measured": measured,
        "figure": chosen,
        "section": SectionOfYear(chosen.section),
        "period": period,
        "scope": scope,
        "place": place_of(request, scope),
        "summary_url": summary_url(period, scope),
        "table": listed,
        "rows": listed.shown(page),
        "page": page,
        "count": count,
        "fulfilled": chosen.fulfilled(period, scope).count() if chosen.part else None,
        "withheld": withheld,
    }
    return render(
        request, "records/figure.html", context | _over_the_years(chosen, period, scope, years)
    )


def _over_the_years(
    chosen: Figure, period: Period, scope: Organization, years: list[int]
) -> dict[str, Any]:
    """The same stretch of every recorded year, as a table and a chart."""
    if period.is_term:
        return {}
    back = [period.start.year - year for year in sorted(years)]
    spans = [period.years_earlier(each) for each in back]
    values = figures.history(chosen, spans, scope)
    points = [Point(str(span.start.year), value) for span, value in values if value is not None]
    return {
        "history": [
            {"period": span, "value": value, "url": figure_url(chosen.key, span, scope)}
            for span, value in values
        ],
        "chart": bars(f"{chosen.label}逐年", points, width=480) if len(points) > 1 else "",
    }
