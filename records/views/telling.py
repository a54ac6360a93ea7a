"""Figures as data: JSON as the contract has it, CSV and workbook."""

import csv
import io
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.http import HttpResponse, JsonResponse

from delegates.models import Organization, SectionOfYear
from hanbin.listings import XLSX, download
from hanbin.periods import Period
from hanbin.workbooks import Sheet, workbook
from records.figures import Measured
from records.years import figure_url

HEADINGS = ("板块", "指标", "数值", "约数词", "单位", "上年同期", "统计口径", "代号")


def told(measured: Measured, scope: Organization) -> dict[str, Any]:
    """A figure as data."""
    figure = measured.figure
    said = {
        "key": figure.key,
        "label": figure.label,
        "unit": figure.unit,
        "value": measured.value,
        "text": measured.text,
        "definition": figure.definition,
        "kind": figure.kind,
        "previous": measured.previous,
        "url": figure_url(figure.key, measured.period, scope),
    }
    return said | ({"word": measured.word} if measured.word else {})


def told_period(period: Period) -> dict[str, str]:
    """A period as data."""
    return {
        "label": period.label,
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
    }


def as_json(data: dict[str, Any]) -> JsonResponse:
    """Data with Chinese as it is written."""
    return JsonResponse(data, json_dumps_params={"ensure_ascii": False})


def summary_as_json(
    period: Period,
    scope: Organization,
    place: str,
    published: bool,
    measured: Iterable[Measured],
) -> JsonResponse:
    """A summary as data."""
    sections = [
        {"title": SectionOfYear(name).label, "figures": [told(each, scope) for each in members]}
        for name, members in groupby(measured, key=lambda each: each.figure.section)
    ]
    about = {"period": told_period(period), "scope": place, "published": published}
    return as_json(about | {"sections": sections})


def figure_row(measured: Measured) -> list[Any]:
    """A figure as a row under :data:`HEADINGS`."""
    figure = measured.figure
    return [
        SectionOfYear(figure.section).label,
        figure.label,
        measured.value,
        measured.word,
        figure.unit,
        measured.previous,
        figure.definition,
        figure.key,
    ]


def summary_as_file(wanted: str, title: str, measured: Iterable[Measured]) -> HttpResponse:
    """A summary as CSV or workbook, its definitions beside the numbers."""
    rows = [figure_row(each) for each in measured]
    if wanted == "csv":
        out = io.StringIO()
        csv.writer(out).writerows([HEADINGS, *rows])
        return download("\ufeff" + out.getvalue(), "text/csv; charset=utf-8", f"{title}.csv")
    return download(workbook([Sheet(f"{title}综述", HEADINGS, rows)]), XLSX, f"{title}.xlsx")
