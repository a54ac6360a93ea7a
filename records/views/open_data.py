"""Open data: what there is, in which formats, and how to follow it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import conditional_page, require_safe

from hanbin.http.json_response import json_response
from hanbin.lists.listings import FORMATS
from records.listings import FEED_LISTINGS
from records.opendata.calendars import ICS, calendar_of_meetings, calendar_of_the_plan
from records.opendata.catalogue import open_data_catalogue
from records.opendata.feeds import feed_of_records, feed_of_reports
from records.opendata.openapi import openapi_document


@require_safe
def open_data_page(request: HttpRequest) -> HttpResponse:
    """Every list and figure with its formats, and what each column means."""
    wanted, told = request.GET.get("format", "html"), open_data_catalogue(request)
    if wanted == "json":
        return json_response(told)
    if wanted != "html":
        raise Http404(f"数据目录没有“{wanted}”这种格式。可用：html、json。")
    return render(request, "records/data.html", {"catalogue": told, "formats": FORMATS[1:]})


@require_safe
@conditional_page
def openapi_json(request: HttpRequest) -> HttpResponse:
    """All of it described for machines."""
    return json_response(openapi_document(request))


@require_safe
@conditional_page
def record_feed(request: HttpRequest, name: str) -> HttpResponse:
    """What was published and corrected last: of all kinds, or of one."""
    chosen = (
        FEED_LISTINGS
        if name == "records"
        else [each for each in FEED_LISTINGS if each.name == name]
    )
    if not chosen:
        known = "、".join(("records", "reports", *(each.name for each in FEED_LISTINGS)))
        raise Http404(f"没有“{name}”这个订阅。可用：{known}。")
    title = "工作记录" if name == "records" else chosen[0].title
    return _atom(feed_of_records(request, chosen, title))


@require_safe
@conditional_page
def reports_feed(request: HttpRequest) -> HttpResponse:
    """The editions of reports."""
    return _atom(feed_of_reports(request))


@require_safe
@conditional_page
def meetings_calendar(request: HttpRequest) -> HttpResponse:
    """Meetings, for calendars."""
    return HttpResponse(calendar_of_meetings(request).to_ical(), content_type=ICS)


@require_safe
@conditional_page
def plan_calendar(request: HttpRequest) -> HttpResponse:
    """The plan of oversight, for calendars."""
    return HttpResponse(calendar_of_the_plan(request).to_ical(), content_type=ICS)


def _atom(told: Any) -> HttpResponse:
    return HttpResponse(told.writeString("utf-8"), content_type=told.content_type)
