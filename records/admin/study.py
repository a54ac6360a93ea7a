"""Admin of study sessions and of reports to the party committee."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from records.admin.headcounts import HeadcountInline
from records.models import PartyReport, StudyAttendance, StudySession


class StudyAttendanceInline(HeadcountInline):
    model = StudyAttendance
    fk_name = "study_session"


@admin.register(StudySession)
class StudySessionAdmin(RecordAdmin):
    desk = index_headings.OTHER_WORK
    list_display = (*StudySession.LISTED, "state")
    list_select_related = ("kind",)
    list_filter = ("kind", *RecordAdmin.list_filter)
    search_fields = ("title", "place")
    date_hierarchy = StudySession.DAY
    inlines = (StudyAttendanceInline,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "place"),
                    "title",
                    ("first_day", "last_day"),
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
    )


@admin.register(PartyReport)
class PartyReportAdmin(RecordAdmin):
    desk = index_headings.OTHER_WORK
    list_display = (*PartyReport.LISTED, "state")
    list_filter = ("kind", *RecordAdmin.list_filter)
    search_fields = ("title", "document_number")
    date_hierarchy = PartyReport.DAY
