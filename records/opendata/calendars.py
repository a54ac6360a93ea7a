"""Meetings and the oversight plan as iCalendar files."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from icalendar import Calendar, Event

from hanbin.lists.changes import with_changes, withdrawal_reason, withdrawn_since
from hanbin.record.periods import Period
from records.models import Meeting, PlanItem
from records.scopes import office_name, scope_of

from .identifiers import calendar_uid, tag_authority, xml_text

A_DAY = timedelta(days=1)
ICS = "text/calendar; charset=utf-8"


def calendar_of_meetings(request: HttpRequest) -> Calendar:
    """Return a calendar of the published meetings; withdrawn ones are cancelled."""
    scope = scope_of(request)
    rows = Meeting.objects.within(scope)
    told = _calendar(f"{office_name(request, scope)}会议")
    for row in with_changes(rows.public()):
        event = _event(row, _days(row), str(row), row.changed_at)
        event.add("status", "CONFIRMED")
        event.add("categories", [row.get_kind_display()])
        event.add("url", request.build_absolute_uri(row.get_absolute_url()))
        if row.place:
            event.add("location", xml_text(row.place))
        if row.summary:
            event.add("description", xml_text(row.summary))
        told.add_component(event)
    return _with_cancelled(told, rows, _days)


def calendar_of_the_plan(request: HttpRequest) -> Calendar:
    """Return a calendar of the published plan items, each over its planned month."""
    scope = scope_of(request)
    rows = PlanItem.objects.within(scope)
    told = _calendar(f"{office_name(request, scope)}监督计划")
    for row in with_changes(rows.public().select_related("responsible")):
        event = _event(row, _month(row), str(row), row.changed_at)
        event.add("status", "CONFIRMED")
        event.add("transp", "TRANSPARENT")
        said = (f"监督方式：{row.kind}" if row.kind else "", f"责任机构：{row.responsible}")
        event.add("description", xml_text("\n".join(filter(None, said))))
        told.add_component(event)
    return _with_cancelled(told, rows, _month)


def _days(meeting: Meeting) -> tuple[date, date]:
    return meeting.first_day, meeting.last_day


def _month(item: PlanItem) -> tuple[date, date]:
    month = Period.month(item.planned_for.year, item.planned_for.month)
    return month.start, month.end


def _calendar(name: str) -> Calendar:
    told = Calendar()
    told.add("prodid", f"-//{tag_authority()}//hanbin//ZH")
    told.add("version", "2.0")
    told.add("calscale", "GREGORIAN")
    told.add("x-wr-calname", name)
    told.add("x-wr-timezone", timezone.get_default_timezone_name())
    return told


def _event(row: Any, days: tuple[date, date], name: str, changed_at: datetime) -> Event:
    """Return an all-day event; in iCalendar the end is the day after the last one."""
    event = Event()
    event.add("uid", calendar_uid(row))
    event.add("dtstamp", changed_at)
    event.add("last-modified", changed_at)
    event.add("dtstart", days[0])
    event.add("dtend", days[1] + A_DAY)
    event.add("summary", xml_text(name))
    return event


def _with_cancelled(
    told: Calendar, rows: Any, days: Callable[[Any], tuple[date, date]]
) -> Calendar:
    """Add withdrawn rows as cancelled events, with the reason but without their name."""
    for row in withdrawn_since(rows).defer(None):
        name = f"{row._meta.verbose_name}（已撤回）"
        event = _event(row, days(row), name, row.taken_back_at)
        event.add("status", "CANCELLED")
        event.add("sequence", 1)
        event.add("description", xml_text(withdrawal_reason(row)))
        told.add_component(event)
    return told
