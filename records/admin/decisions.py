"""Admin of resolutions and opinions."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from hanbin.office.model_admin import OfficeTabularInline, OrderedTabularInline, UsedRelatedFilter
from records.models import Opinion, OpinionFollowUp, OpinionPoint, Resolution

from .shared import BALLOT


@admin.register(Resolution)
class ResolutionAdmin(RecordAdmin):
    desk = index_headings.MEETINGS
    list_display = (*Resolution.LISTED, "is_personnel", "state")
    list_select_related = ("meeting",)
    list_filter = ("kind", "is_personnel", *RecordAdmin.list_filter)
    search_fields = ("title", "document_number", "text")
    date_hierarchy = Resolution.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "document_number"),
                    "title",
                    ("adopted_on", "is_personnel"),
                    ("meeting", "agenda_item"),
                    "text",
                    ("organizer", "topics"),
                    "summary",
                )
            },
        ),
    )


class OpinionPointInline(OrderedTabularInline):
    model = OpinionPoint
    extra = 3


class OpinionFollowUpInline(OfficeTabularInline):
    model = OpinionFollowUp
    extra = 0


@admin.register(Opinion)
class OpinionAdmin(RecordAdmin):
    desk = index_headings.MEETINGS
    list_display = (*Opinion.LISTED, "state")
    list_select_related = ("addressee",)
    list_filter = (
        "kind",
        ("addressee", UsedRelatedFilter),
        *RecordAdmin.list_filter,
    )
    search_fields = ("title", "document_number", "addressee__name", "addressee__code")
    date_hierarchy = Opinion.DAY
    inlines = (OpinionPointInline, OpinionFollowUpInline)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "document_number"),
                    "title",
                    ("addressee", "organizer"),
                    ("report", "appraisal"),
                    ("issued_on", "due_on", "reported_on"),
                    "handling",
                    "summary",
                )
            },
        ),
        BALLOT,
    )
