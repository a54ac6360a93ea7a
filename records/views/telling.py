"""Figures as data: JSON as the contract has it, CSV and workbook."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from django.http import HttpResponse

from delegates.models import Organization, SectionOfYear
from hanbin.listings import sheet_as_file
from hanbin.pages import as_json
from hanbin.periods import Period
from hanbin.workbooks import Sheet
from records.exports.xlsx import HEADINGS, figure_row
from records.figures import Measured
from records.years import figure_url


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


def summary_as_json(
    period: Period,
    scope: Organization,
    place: str,
    published: bool,
    measured: Iterable[Measured],
) -> HttpResponse:
    """A summary as data."""
    sections = [
        {"title": SectionOfYear(name).label, "figures": [told(each, scope) for each in members]}
        for name, members in groupby(measured, key=lambda each: each.figure.section)
    ]
    about = {"period": told_period(period), "scope": place, "published": published}
    return as_json(about | {"sections": sections})


def summary_as_file(wanted: str, title: str, measured: Iterable[Measured]) -> HttpResponse:
    """A summary as CSV or workbook, its definitions beside the numbers."""
    rows = [figure_row(each) for each in measured]
    return sheet_as_file(Sheet(f"{title}综述", HEADINGS, rows), wanted, title)
