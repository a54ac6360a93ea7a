"""What a page says of itself: which time it tells, up to which day, in which version, what was
corrected, and how it is quoted."""

from datetime import date
from typing import Any

from django.db.models import Max
from django.http import HttpRequest
from django.utils.timezone import localdate

from delegates.models import Organization
from hanbin.record import Record
from hanbin.tables import Table
from records.models import Edition
from records.years import congress_of, edition_url, recorded_until

from .citing import cited_figure, cited_page, cited_report, cited_summary

Context = Any
Said = dict[str, Any]


def standing(context: Context) -> Said:
    """What stands at the foot of a page, read from what the page is about; nothing for others."""
    request = context["request"]
    if "period" in context:
        return _of_period(request, context)
    if isinstance(context.get("edition"), Edition) and "document" in context:
        return _of_report(request, context["edition"], context)
    if context.get("record") is not None:
        return _of_record(request, context["record"])
    if "periods" in context:
        return _of_years(request, context)
    if isinstance(context.get("table"), Table):
        return _of_list(request, context["table"])
    return {}


def _of_period(request: HttpRequest, context: Context) -> Said:
    period = context["period"]
    report = context.get("report")
    edition = context.get("published") or (report.edition if report else None)
    scope = context.get("scope") or (report.scope if report else _district(request))
    until = context.get("recorded_until") or recorded_until(period, scope)
    measured = context.get("measured")
    if measured is not None:
        citation = cited_figure(request, measured, scope, edition)
    else:
        citation = cited_summary(request, period, scope, edition)
    return _version(edition, context) | {
        "days": (period.start, period.end),
        "until": until,
        "citation": citation,
    }


def _of_report(request: HttpRequest, edition: Edition, context: Context) -> Said:
    period, scope = edition.report.period, edition.report.scope
    return _version(edition, context) | {
        "days": (period.start, period.end),
        "until": recorded_until(period, scope),
        "citation": cited_report(request, edition, context["document"].title),
    }


def _of_years(request: HttpRequest, context: Context) -> Said:
    (first, _), (last, _) = context["periods"][0], context["periods"][-1]
    scope, until = context["scope"], recorded_until(last, context["scope"])
    citation = cited_page(request, scope, context["title"], until)
    return {"days": (first.start, last.end), "until": until, "citation": citation}


def _of_record(request: HttpRequest, record: Any) -> Said:
    """A record says when it was published and corrected; a person or a town is as it is today."""
    if not isinstance(record, Record):
        today = localdate()
        return {
            "until": today,
            "citation": cited_page(request, _district(request), str(record), today),
        }
    return {
        "published_on": _day(record.published_at),
        "corrected_on": _day(record.corrected_at),
        "citation": cited_page(request, _district(request), str(record)),
    }


def _of_list(request: HttpRequest, table: Table) -> Said:
    """A list reaches to its last day; what has no day is as it is today."""
    day = getattr(table.model, "DAY", "")
    if day and issubclass(table.model, Record):
        until = table.queryset.order_by().aggregate(last=Max(day))["last"]
    else:
        until = localdate()
    citation = cited_page(request, _district(request), table.title, until)
    return {"until": until, "citation": citation}


def _version(edition: Edition | None, context: Context) -> Said:
    if edition is None:
        return {"version": "没有定版，数字随记录变动"}
    period, scope = edition.report.period, edition.report.scope
    moved = context.get("corrections") or ()  # known only where the office shows them
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
