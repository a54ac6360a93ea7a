"""Comparison of years: every figure, its change, and warnings."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from delegates.models import Organization, SectionOfYear
from hanbin.charts import Point, bar_chart
from hanbin.http.json_response import json_response
from hanbin.lists.listings import format_of, sheet_as_file
from hanbin.lists.xlsx_writer import XlsxSheet
from hanbin.record.periods import Period
from records.figures.comparison import ComparedFigure
from records.public_figures import compare_published_periods
from records.scopes import (
    MOST_YEARS_COMPARED,
    YEARS_OF_TRAIL,
    compare_url,
    figure_url,
    place_of,
    scope_of,
    summary_url,
    years_recorded,
)

from .figure_data import told_period


@require_safe
def comparison_page(request: HttpRequest) -> HttpResponse:
    """Compare the requested recorded years; by default the latest five."""
    scope, wanted = scope_of(request), format_of(request)
    recorded = years_recorded(scope)
    periods = [Period.year(year) for year in _years(request, recorded)]
    rows, place = compare_published_periods(periods, scope), place_of(request, scope)
    if wanted == "json":
        return json_response(_comparison_as_data(rows, periods, place, scope))
    title = f"{place}{periods[0].start.year}—{periods[-1].start.year}年逐年对照"
    if wanted != "html":
        return sheet_as_file(_sheet(rows, periods, title), wanted, title)
    context = {
        "title": title,
        "place": place,
        "scope": scope,
        "periods": [(period, summary_url(period, scope)) for period in periods],
        "choices": [(year, Period.year(year) in periods) for year in reversed(recorded)],
        "heroes": [_hero(row, scope) for row in rows if row.figure.is_hero],
        "sections": list(_sections(rows, scope)),
    }
    return render(request, "records/comparison.html", context)


def _years(request: HttpRequest, recorded: list[int]) -> list[int]:
    """Return the years of ``?years=2017,2018`` or ``?years=2017&years=2018``, oldest first."""
    asked = ",".join(request.GET.getlist("years"))
    texts = [text for text in re.split(r"[,，、\s]+", asked) if text]
    years = texts or [str(year) for year in recorded[:YEARS_OF_TRAIL]]
    unknown = [text for text in years if text not in map(str, recorded)]
    if unknown:
        raise Http404(f"系统中没有“{unknown[0]}”年的记录，请写作 years=2018,2019。")
    chosen = sorted({int(text) for text in years})
    if not chosen:
        raise Http404("系统中还没有可以对照的年份。")
    if len(chosen) > MOST_YEARS_COMPARED:
        raise Http404(f"一次最多对照{MOST_YEARS_COMPARED}年。")
    return chosen


def _hero(row: ComparedFigure, scope: Organization) -> dict[str, Any]:
    points = [
        Point(str(each.period.start.year), each.value)
        for each in row.measured
        if each.value is not None
    ]
    latest = row.measured[-1]
    return {
        "figure": row.figure,
        "measured": latest,
        "url": figure_url(row.figure.key, latest.period, scope),
        "change": row.change,
        "chart": bar_chart(f"{row.figure.label}逐年", points) if len(points) > 1 else "",
    }


def _sections(rows: Iterable[ComparedFigure], scope: Organization) -> Iterator[dict[str, Any]]:
    for name, members in groupby(rows, key=lambda row: row.figure.section):
        yield {
            "code": name,
            "title": SectionOfYear(name).label,
            "rows": [
                {
                    "compared": row,
                    "cells": [
                        (each, figure_url(each.figure.key, each.period, scope))
                        for each in row.measured
                    ],
                }
                for row in members
            ],
        }


def _comparison_as_data(
    rows: Iterable[ComparedFigure], periods: list[Period], place: str, scope: Organization
) -> dict[str, Any]:
    sections = [
        {
            "title": SectionOfYear(name).label,
            "figures": [_told_row(row) for row in members],
        }
        for name, members in groupby(rows, key=lambda row: row.figure.section)
    ]
    return {
        "periods": [told_period(period) for period in periods],
        "scope": place,
        "url": compare_url([period.start.year for period in periods], scope),
        "sections": sections,
    }


def _told_row(row: ComparedFigure) -> dict[str, Any]:
    change, figure = row.change, row.figure
    return {
        "key": figure.key,
        "label": figure.label,
        "unit": figure.unit,
        "kind": figure.kind,
        "definition": figure.definition,
        "values": [each.value for each in row.measured],
        "texts": [each.text for each in row.measured],
        "difference": change.difference if change else None,
        "percent": change.percent if change else None,
        "cautions": row.cautions,
    }


def _sheet(rows: Iterable[ComparedFigure], periods: list[Period], title: str) -> XlsxSheet:
    years = [str(period) for period in periods]
    headings = (
        "板块",
        "指标",
        "单位",
        *years,
        "比上年增减",
        "增减（%）",
        "说明",
        "统计口径",
        "代号",
    )
    lines = []
    for row in rows:
        change, figure = row.change, row.figure
        lines.append(
            [
                str(SectionOfYear(figure.section).label),
                figure.label,
                figure.unit,
                *(each.value for each in row.measured),
                change.difference if change else None,
                change.percent if change else None,
                "；".join(row.cautions),
                figure.definition,
                figure.key,
            ]
        )
    return XlsxSheet(title, headings, lines)
