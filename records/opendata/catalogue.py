"""The catalogue of open data: every list with its columns, every figure, every feed."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from delegates.models import SectionOfYear
from hanbin.lists.dictionary import data_dictionary
from hanbin.lists.listings import FORMATS, Listing
from hanbin.lists.tables import RecordTable
from hanbin.record.periods import Period
from records.figures import Catalogue, Figure
from records.listings import FEED_LISTINGS, LISTINGS
from records.scopes import congress_of, figure_url, office_name, years_recorded

from .citations import LICENCE, cited_page


def open_data_catalogue(request: HttpRequest) -> dict[str, Any]:
    """Return the catalogue."""
    scope = congress_of(request).organization
    years = years_recorded(scope)
    latest = Period.year(years[0]) if years else None
    figures = Catalogue.today().figures if latest else ()
    return {
        "title": "开放数据",
        "publisher": office_name(request, scope),
        "licence": LICENCE,
        "citation": cited_page(request, scope, "开放数据"),
        "openapi": reverse("openapi"),
        "lists": [_list(request, each) for each in LISTINGS],
        "figures": [_figure(each, figure_url(each.key, latest, scope)) for each in figures],
        "feeds": [
            {"title": "全部记录", "url": reverse("feed", args=["records"])},
            {"title": "工作报告", "url": reverse("reports_feed")},
            *(
                {"title": each.title, "url": reverse("feed", args=[each.name])}
                for each in FEED_LISTINGS
            ),
        ],
        "calendars": [
            {"title": "会议", "url": reverse("meetings_calendar")},
            {"title": "监督计划", "url": reverse("plan_calendar")},
        ],
    }


def _list(request: HttpRequest, declared: Listing) -> dict[str, Any]:
    rows = declared.public(request)
    names = ("key", "label", "kind", "meaning", "unit")
    return {
        "name": declared.name,
        "title": declared.title,
        "rows": rows.count(),
        "files": _files(reverse(declared.name)),
        "feed": reverse("feed", args=[declared.name]) if declared in FEED_LISTINGS else None,
        "columns": [
            {name: getattr(column, name) for name in names}
            for column in data_dictionary(RecordTable(rows, declared.title).columns)
        ],
    }


def _figure(figure: Figure, address: str) -> dict[str, Any]:
    return {
        "key": figure.key,
        "label": figure.label,
        "unit": figure.unit,
        "kind": figure.kind,
        "section": str(SectionOfYear(figure.section).label),
        "definition": figure.definition,
        "files": _files(address),
    }


def _files(address: str) -> dict[str, str]:
    """Return the URLs of the same rows in every format."""
    return {each: address if each == "html" else f"{address}?format={each}" for each in FORMATS}
