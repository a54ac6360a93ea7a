"""Admin of appraisals of persons and departments."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from records.models import Appraisal

from .shared import BALLOT


@admin.register(Appraisal)
class AppraisalAdmin(RecordAdmin):
    desk = index_headings.OVERSIGHT
    list_display = (*Appraisal.LISTED, "rectified_on", "state")
    list_select_related = ("official", "delegate", "organization", "meeting")
    list_filter = ("grade", *RecordAdmin.list_filter)
    search_fields = (
        "official__name",
        "delegate__name",
        "organization__name",
        "organization__code",
        "post",
    )
    date_hierarchy = Appraisal.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("official", "delegate"),
                    ("organization", "post"),
                    ("appraised_on", "meeting"),
                    ("grade", "rectified_on"),
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
        BALLOT,
    )
