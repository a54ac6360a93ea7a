"""Metadata of a page: period, last day of the data, version, corrections and citation."""

from contextlib import suppress
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest
from django.utils.timezone import localdate

from delegates.models import Organization
from hanbin.lists.tables import RecordTable
from hanbin.record.base import Record
from records.models import Edition
from records.scopes import congress_of, edition_url, recorded_until, scope_of, told_until

from .citations import (
    cited_figure,
    cited_home,
    cited_page,
    cited_report,
    cited_summary,
    filters_in_words,
)

Context = Any
Said = dict[str, Any]


def page_metadata(context: Context) -> Said:
    """Return the metadata for the foot of a page, or {} for pages without data."""
    # The order matters: a report page also has a period, and a figure page also has a table.
    request = context["request"]
    if isinstance(context.get("edition"), Edition) and "document" in context:
        return _of_report(request, context["edition"], context)
    if context.get("record") is not None:
        return _of_record(request, context["record"])
    if "breakdowns" in context:
        return _of_tables(request, context)
    if "period" in context:
        return _of_period(request, context)
    if "periods" in context:
        return _of_years(request, context)
    if isinstance(context.get("table"), RecordTable):
        return _of_list(request, context["table"], context.get("filters"))
    return {}


def _of_period(request: HttpRequest, context: Context) -> Said:
    period = context["period"]
    report = context.get("report")
    edition = context.get("published") or (report.edition if report else None)
    scope = context.get("scope") or (report.scope if report else _district(request))
    until = context.get("recorded_until") or recorded_until(period, scope)
    measured = context.get("measured")
    if measured is not None:
        citation = cited_figure(request, measured, scope, edition, until)
    else:
        cited = cited_home if context.get("is_home") else cited_summary
        citation = cited(request, period, scope, edition, until)
    return _version(edition, context) | {
        "days": (period.start, period.end),
        "until": until,
        "citation": citation,
    }


def _of_report(request: HttpRequest, edition: Edition, context: Context) -> Said:
    period, scope = edition.report.period, edition.report.scope
    return _version(edition, context) | {
        "days": (period.start, period.end),
        "until": told_until(period, scope),
        "citation": cited_report(request, edition, context["document"].title),
    }


def _of_tables(request: HttpRequest, context: Context) -> Said:
    """Tables show live records, even for a year with a published report."""
    period, scope = context["period"], context["scope"]
    until = data_until(context.get("table"), recorded_until(period, scope))
    return {
        "days": (period.start, period.end),
        "until": until,
        "citation": cited_page(request, scope, context["title"], until),
    }


def _of_years(request: HttpRequest, context: Context) -> Said:
    (first, _), (last, _) = context["periods"][0], context["periods"][-1]
    scope, until = context["scope"], recorded_until(last, context["scope"])
    citation = cited_page(request, scope, context["title"], until)
    return {"days": (first.start, last.end), "until": until, "citation": citation}


def _of_record(request: HttpRequest, record: Any) -> Said:
    """A record has a publication date; a delegate or a town is shown as of today."""
    year = request.GET.get("year", "")
    what = f"{record}（{year}年）" if year else str(record)
    if not isinstance(record, Record):
        today = localdate()
        is_town = isinstance(record, Organization) and record.is_town
        scope = record if is_town else _district(request)
        return {"until": today, "citation": cited_page(request, scope, what, today)}
    return {
        "published_on": _day(record.published_at),
        "corrected_on": _day(record.corrected_at),
        "citation": cited_page(request, _district(request), what),
    }


def _of_list(request: HttpRequest, table: RecordTable, filters: Any) -> Said:
    """A list is as of today, or of a later day among its rows."""
    until = data_until(table, localdate())
    scope = _district(request)
    if filters is not None and "town" not in filters.form.fields:
        with suppress(Http404):  # if ?town= is wrong on a list without towns
            scope = scope_of(request)
    what = table.title + (filters_in_words(filters) if filters is not None else "")
    return {"until": until, "citation": cited_page(request, scope, what, until)}


def data_until(table: RecordTable | None, until: date | None) -> date | None:
    """Return the last day of a page's data: at least the latest day among its rows."""
    rows = table.latest_day if table is not None else None
    return max(filter(None, (until, rows)), default=None)


def _version(edition: Edition | None, context: Context) -> Said:
    if edition is None:
        return {"version": "没有定版，数字随记录变动"}
    period, scope = edition.report.period, edition.report.scope
    moved = context.get("corrections") or ()  # only set if the office shows corrections
    return {
        "version": f"第{edition.number}版，{_day(edition.published_at):%Y-%m-%d}公布",
        "edition_url": edition_url(period, scope, edition.number),
        "fingerprint": edition.fingerprint,
        "moved": sum(each["moved"].is_told_otherwise for each in moved),
        "note": edition.note,
    }


def _district(request: HttpRequest) -> Organization:
    return congress_of(request).organization


def _day(instant: Any) -> date | None:
    return localdate(instant) if instant else None
