"""Persons and departments appraised."""

from django.contrib import admin

from delegates.admin import desks
from delegates.admin.records import RecordAdmin
from records.models import Appraisal

from .shared import BALLOT


@admin.register(Appraisal)
class AppraisalAdmin(RecordAdmin):
    desk = desks.OVERSIGHT
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
