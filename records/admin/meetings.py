"""Meetings with all that is entered about them in one form."""

import re

from django.contrib import admin

from delegates.admin import desks
from delegates.admin.records import RecordAdmin
from delegates.admin.terms import ChoosesTerm, TermFilter, current_term
from hanbin.admin import OrderedRows, Rows
from records.models import AgendaItem, Attendance, Meeting, SitIn
from records.models.meetings import in_chinese

NUMBERS = {in_chinese(number): number for number in range(1, 1000)}
SPOKEN = re.compile(r"第?([零一二三四五六七八九十百]+)次(.*)")


class AgendaItemRows(OrderedRows):
    model = AgendaItem
    extra = 3
    fields = ("order", "title", "kind", "treatment", "organization", "outcome")


class AttendanceRows(Rows):
    model = Attendance
    extra = 0
    classes = ("collapse",)


class SitInRows(Rows):
    model = SitIn
    extra = 0
    classes = ("collapse",)


@admin.register(Meeting)
class MeetingAdmin(ChoosesTerm, RecordAdmin):
    desk = desks.MEETINGS
    list_display = (*Meeting.LISTED, "state")
    list_filter = ("kind", ("term", TermFilter), *RecordAdmin.list_filter)
    carried_over = ("kind", "term", "organizer")
    search_fields = ("title", "number", "place", "chair", "minutes_number", "document_number")
    date_hierarchy = Meeting.DAY
    inlines = (AgendaItemRows, AttendanceRows, SitInRows)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "term", "number"),
                    "title",
                    ("first_day", "last_day"),
                    ("place", "chair"),
                    ("members_due", "members_present"),
                    ("organizer", "topics"),
                    ("document_number", "minutes_number"),
                    "summary",
                )
            },
        ),
    )

    def defaults(self, given):
        """The next meeting of the series that was chosen, else of the standing committee."""
        series = {"kind": Meeting.Kind.STANDING_COMMITTEE, "term": current_term()}
        series |= super().defaults(given)
        known = {name: given.get(name, series[name]) for name in ("kind", "term", "organizer")}
        return series | {"number": Meeting.next_number(**known)}

    def get_search_results(self, request, queryset, search_term):
        """A meeting is also found by its spoken name: 第二十三次常委会会议."""
        found, repeats = super().get_search_results(request, queryset, search_term)
        spoken = SPOKEN.fullmatch(search_term.strip())
        if spoken and spoken[1] in NUMBERS:
            kinds = [kind for kind in Meeting.Kind if kind.label.startswith(spoken[2])]
            named = queryset.filter(title="", number=NUMBERS[spoken[1]], kind__in=kinds)
            return found | named, repeats
        return found, repeats
