"""Open data: catalogue, OpenAPI document, feeds and calendars."""

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
    """Show every list and figure with its formats and the meaning of its columns."""
    wanted, told = request.GET.get("format", "html"), open_data_catalogue(request)
    if wanted == "json":
        return json_response(told)
    if wanted != "html":
        raise Http404(f"数据目录没有“{wanted}”这种格式。可用：html、json。")
    return render(request, "records/data.html", {"catalogue": told, "formats": FORMATS[1:]})


@require_safe
@conditional_page
def openapi_json(request: HttpRequest) -> HttpResponse:
    """Return the OpenAPI document."""
    return json_response(openapi_document(request))


@require_safe
@conditional_page
def record_feed(request: HttpRequest, name: str) -> HttpResponse:
    """Return the feed of the latest records, of all lists or of one."""
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
    """Return the feed of report editions."""
    return _atom(feed_of_reports(request))


@require_safe
@conditional_page
def meetings_calendar(request: HttpRequest) -> HttpResponse:
    """Return the calendar of meetings."""
    return HttpResponse(calendar_of_meetings(request).to_ical(), content_type=ICS)


@require_safe
@conditional_page
def plan_calendar(request: HttpRequest) -> HttpResponse:
    """Return the calendar of the oversight plan."""
    return HttpResponse(calendar_of_the_plan(request).to_ical(), content_type=ICS)


def _atom(told: Any) -> HttpResponse:
    return HttpResponse(told.writeString("utf-8"), content_type=told.content_type)
