"""Figures as JSON, CSV and Excel."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.utils import timezone

from delegates.models import Organization, SectionOfYear
from hanbin.http.json_response import json_response
from hanbin.lists.listings import sheet_as_file
from hanbin.lists.xlsx_writer import XlsxSheet
from hanbin.record.periods import Period
from records.exports.year_workbook import HEADINGS, figure_row
from records.figures import Measured
from records.models import Edition
from records.scopes import edition_url, figure_url, recorded_until


def figure_as_data(measured: Measured, scope: Organization) -> dict[str, Any]:
    """Return a figure as JSON data."""
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
    """Return a period as JSON data."""
    return {
        "label": period.label,
        "start": period.start.isoformat(),
        "end": period.end.isoformat(),
    }


def told_standing(
    until: date | None, period: Period, scope: Organization, edition: Edition | None
) -> dict[str, Any]:
    """Return the last recorded day and the edition of a period as JSON data."""
    return {
        "recorded_until": until.isoformat() if until else None,
        "edition": {
            "number": edition.number,
            "published_on": timezone.localdate(edition.published_at).isoformat(),
            "fingerprint": edition.fingerprint,
            "url": edition_url(period, scope, edition.number),
        }
        if edition
        else None,
    }


def summary_as_json(
    period: Period,
    scope: Organization,
    place: str,
    edition: Edition | None,
    measured: Iterable[Measured],
) -> HttpResponse:
    """Return a summary as JSON."""
    sections = [
        {
            "title": SectionOfYear(name).label,
            "figures": [figure_as_data(each, scope) for each in members],
        }
        for name, members in groupby(measured, key=lambda each: each.figure.section)
    ]
    about = {"period": told_period(period), "scope": place, "published": edition is not None}
    until = recorded_until(period, scope)
    return json_response(
        about | told_standing(until, period, scope, edition) | {"sections": sections}
    )


def summary_as_file(wanted: str, title: str, measured: Iterable[Measured]) -> HttpResponse:
    """Return a summary as CSV or Excel, with the definitions."""
    rows = [figure_row(each) for each in measured]
    return sheet_as_file(XlsxSheet(f"{title}综述", HEADINGS, rows), wanted, title)
