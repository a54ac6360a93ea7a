"""Sitemap of the public pages: years with figures, reports and records."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib.sitemaps import Sitemap
from django.http import HttpRequest
from django.urls import reverse

from hanbin.lists.changes import with_changes
from hanbin.record.base import Countable
from hanbin.record.periods import Period
from records.figures import Catalogue
from records.listings import LISTINGS
from records.models import Appraisal, Edition, StudySession
from records.scopes import congress_of, edition_url, figure_url, summary_url, years_recorded

PAGES = ("home", *(declared.name for declared in LISTINGS), "compare", "data", "about")


class Addresses(Sitemap):
    """A sitemap section of URLs computed by a function."""

    def __init__(self, found: Callable[[], list[str]]):
        self.found = found

    def items(self) -> list[str]:
        """Return the URLs."""
        return self.found()

    def location(self, item: str) -> str:
        """Return the URL unchanged."""
        return item


class RecordSitemap(Sitemap):
    """A sitemap section of record pages, with the time of their last change."""

    def __init__(self, rows: Any):
        self.rows = rows

    def items(self) -> Any:
        """Return the public rows in a fixed order."""
        return with_changes(self.rows).order_by("pk")

    def lastmod(self, item: Any) -> datetime | None:
        """Return the time of the last change."""
        return item.changed_at

    def get_latest_lastmod(self) -> None:
        """Return None: Django would otherwise query every row for the sitemap index."""


def sitemap_sections(request: HttpRequest) -> dict[str, Sitemap]:
    """Return the sections of the sitemap; Django splits those above 50,000 URLs."""
    others = {"appraisals": Appraisal.objects.public(), "studies": StudySession.objects.public()}
    rows = {declared.name: _everywhere(declared, request) for declared in LISTINGS} | others
    return {
        "pages": Addresses(lambda: [reverse(name) for name in PAGES]),
        "years": Addresses(lambda: _years(request)),
        "reports": Addresses(_reports),
    } | {name: RecordSitemap(found) for name, found in rows.items()}


def _everywhere(declared: Any, request: HttpRequest) -> Any:
    """Return the rows of a list in all scopes."""
    rows = declared.model._default_manager.all()
    return rows.public() if isinstance(rows, Countable) else declared.public(request)


def _years(request: HttpRequest) -> list[str]:
    scope = congress_of(request).organization
    keys = [figure.key for figure in Catalogue.today().figures]
    found = []
    for year in years_recorded(scope):
        period = Period.year(year)
        found += [summary_url(period, scope), *(figure_url(key, period, scope) for key in keys)]
    return found


def _reports() -> list[str]:
    editions = Edition.objects.standing().select_related("report__scope", "report__term")
    return [
        edition_url(each.report.period, each.report.scope, each.number)
        for each in editions.defer("canonical").order_by("pk")
    ]
