"""Admin of agenda items with their votes and reports."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.child_admin import PartAdmin
from hanbin.office.model_admin import OfficeTabularInline, UsedRelatedFilter
from records.models import AgendaItem, Report

from .meetings.meeting_names import meeting_name_condition


class ReportInline(OfficeTabularInline):
    model = Report


@admin.register(AgendaItem)
class AgendaItemAdmin(PartAdmin):
    desk = index_headings.MEETINGS
    list_display = ("title", "meeting", "order", "kind", "treatment", "organization", "outcome")
    list_select_related = ("meeting", "organization")
    list_filter = (
        "meeting__kind",
        "kind",
        "treatment",
        ("organization", UsedRelatedFilter),
    )
    search_fields = (
        "title",
        "organization__name",
        "organization__code",
        "reports__title",
        "meeting__title",
    )
    date_hierarchy = AgendaItem.DAY
    inlines = (ReportInline,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("meeting", "order"),
                    "title",
                    ("kind", "treatment"),
                    "organization",
                    "outcome",
                )
            },
        ),
        (
            "表决",
            {
                "fields": (
                    "method",
                    ("votes_for", "votes_against"),
                    ("abstained", "not_voted"),
                )
            },
        ),
    )

    def get_search_results(self, request, queryset, search_term):
        """Also search by the spoken name of the meeting."""
        found, repeats = super().get_search_results(request, queryset, search_term)
        named = meeting_name_condition(search_term, "meeting__")
        if named is None:
            return found, repeats
        return found.distinct() | queryset.filter(named).distinct(), repeats


@admin.register(Report)
class ReportAdmin(PartAdmin):
    desk = index_headings.MEETINGS
    list_display = ("title", "organization", "reporter", "meeting", "treatment")
    list_select_related = ("organization", "agenda_item__meeting")
    list_filter = (
        "agenda_item__meeting__kind",
        ("organization", UsedRelatedFilter),
    )
    search_fields = ("title", "organization__name", "organization__code", "reporter")
    date_hierarchy = Report.DAY

    @admin.display(description="会议", ordering="agenda_item__meeting__first_day")
    def meeting(self, report):
        return report.agenda_item.meeting

    @admin.display(description="处理方式", ordering="agenda_item__treatment")
    def treatment(self, report):
        return report.agenda_item.get_treatment_display()
