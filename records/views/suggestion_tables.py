"""The published tables of suggestions, and the page of each handling unit."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models.functions import ExtractYear
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from delegates.models import Organization
from hanbin.http.json_response import json_response
from hanbin.lists.listings import (
    XLSX,
    count_withheld,
    download_response,
    format_of,
    page_of,
    sheet_as_file,
    table_as_file,
)
from hanbin.lists.tables import RecordTable
from hanbin.lists.xlsx_writer import XlsxSheet, write_workbook
from hanbin.record.base import open_on
from hanbin.record.periods import Period, format_day
from records.models import Assignment, Suggestion
from records.reports.breakdowns import Breakdown, Cases, by_handling_unit, suggestion_breakdowns
from records.scopes import place_of, recorded_until, scope_of

from .figure_data import told_period


@require_safe
def breakdown_page(request: HttpRequest) -> HttpResponse:
    """Show all tables of a year; each number links to the suggestions it counts."""
    scope = scope_of(request)
    period, years = _year_asked(request, scope)
    found = list(suggestion_breakdowns(period, scope))
    place = place_of(request, scope)
    return _answer(request, f"{place}{period}代表建议统计表", period, scope, found, years)


@require_safe
def all_units(request: HttpRequest) -> HttpResponse:
    """Show all units in their own order: shares received, deadlines, classes and ratings."""
    scope = scope_of(request)
    period, years = _year_asked(request, scope)
    found = list(by_handling_unit(Cases(period, scope)))
    title = f"{place_of(request, scope)}{period}承办单位办理情况"
    return _answer(request, title, period, scope, found, years)


def _answer(
    request: HttpRequest,
    title: str,
    period: Period,
    scope: Organization,
    found: list[Breakdown],
    years: list[int],
) -> HttpResponse:
    wanted = format_of(request)
    reached = recorded_until(period, scope)
    source = f"统计时间：{format_day(period.start)}至{format_day(period.end)}"
    source += f"；数据截至{format_day(reached)}。" if reached else "。"
    if wanted == "json":
        about = {"title": title, "period": told_period(period), "scope": place_of(request, scope)}
        until = {"recorded_until": reached.isoformat() if reached else None}
        return json_response(about | until | {"tables": [_data(each) for each in found]})
    if wanted == "csv":
        sheet = XlsxSheet(title, ("统计表", "项目", "栏目", "数值"), _flat(found))
        return sheet_as_file(sheet, wanted, title)
    if wanted == "xlsx":
        sheets = (
            XlsxSheet(each.caption, each.headings, each.plain, f"{source}{each.note}")
            for each in found
        )
        return download_response(write_workbook(sheets), XLSX, f"{title}.xlsx")
    context = {
        "title": title,
        "period": period,
        "scope": scope,
        "place": place_of(request, scope),
        "years": years,
        "source": source,
        "breakdowns": found,
    }
    return render(request, "records/suggestion_tables.html", context)


def _data(found: Breakdown) -> dict[str, Any]:
    return {
        "key": found.key,
        "title": found.caption,
        "note": found.note,
        "headings": found.headings,
        "rows": found.plain,
        "urls": [[cell.url or None for cell in row] for row in found.cells],
    }


def _flat(found: Iterable[Breakdown]) -> Iterator[list[str | int | float]]:
    """Yield all tables below one another, with one line per number."""
    for each in found:
        for name, *cells in each.plain:
            for heading, cell in zip(each.headings[1:], cells, strict=True):
                yield [each.caption, name, heading, cell]


def _year_asked(request: HttpRequest, scope: Organization) -> tuple[Period, list[int]]:
    """Return the year of ``?year=``, else the latest one with assigned suggestions."""
    rows = Suggestion.objects.suggestions().assigned().counting().within(scope)
    found = rows.order_by().values_list(ExtractYear("counted_on"), flat=True).distinct()
    years = sorted(found, reverse=True)
    asked = request.GET.get("year", "")
    if asked:
        if asked not in map(str, years):
            raise Http404(f"没有“{asked}”年交办的代表建议。")
        return Period.year(int(asked)), years
    this_year = timezone.localdate().year
    latest = next((year for year in years if year <= this_year), None)
    return Period.year(latest or this_year), years


@require_safe
def unit_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show one unit in a year: its numbers and its suggestions."""
    scope = scope_of(request)
    found = get_object_or_404(Organization.objects.handling_units(), code=code)
    period, years = _year_asked(request, scope)
    held = open_on(period.end, "assigned_on", "handed_back_on")
    given = Assignment.objects.filter(held, unit=found).values("suggestion")
    assigned = Suggestion.objects.suggestions().assigned().within(scope).during(period)
    cases = assigned.filter(pk__in=given)
    title = f"{found}{period}承办代表建议"
    table = RecordTable(cases.public(), title)
    count_withheld(table, cases.withheld())
    wanted = format_of(request)
    if wanted != "html":
        return table_as_file(request, table, wanted)
    page = page_of(request, table.queryset)
    context = {
        "unit": found,
        "title": title,
        "period": period,
        "scope": scope,
        "years": years,
        "breakdowns": list(by_handling_unit(Cases(period, scope), found.pk)),
        "table": table,
        "rows": table.shown(page),
        "page": page,
    }
    return render(request, "records/suggestion_unit.html", context)
