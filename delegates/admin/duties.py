"""The admin of duty records, commendations and attainments."""

from django.contrib import admin

from delegates.models import Attainment, Commendation, DutyCategory, DutyRecord, PointsRule
from hanbin.office.model_admin import KindAdmin, OfficeTabularInline

from . import index_headings
from .record_admin import RecordAdmin


class PointsRuleInline(OfficeTabularInline):
    model = PointsRule
    extra = 0


@admin.register(DutyCategory)
class DutyCategoryAdmin(KindAdmin):
    desk = index_headings.KINDS
    inlines = (PointsRuleInline,)


@admin.register(DutyRecord)
class DutyRecordAdmin(RecordAdmin):
    desk = index_headings.DELEGATES
    list_display = ("done_on", "delegate", "category", "role", "hours", "state")
    list_select_related = ("delegate", "category")
    list_filter = ("category", "role", *RecordAdmin.list_filter)
    carried_over = ("category", "organizer")
    search_fields = ("delegate__name", "text")
    date_hierarchy = DutyRecord.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("delegate", "category"),
                    ("done_on", "role", "hours"),
                    "text",
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
    )


@admin.register(Commendation)
class CommendationAdmin(RecordAdmin):
    desk = index_headings.DELEGATES
    list_display = (*Commendation.LISTED, "state")
    list_select_related = ("award", "delegate", "organization")
    list_filter = ("award", "merit_year", *RecordAdmin.list_filter)
    carried_over = ("award", "organizer")
    search_fields = ("delegate__name", "organization__name", "organization__code", "given_by")
    date_hierarchy = Commendation.DAY


@admin.register(Attainment)
class AttainmentAdmin(RecordAdmin):
    desk = index_headings.DELEGATES
    list_display = (*Attainment.LISTED, "lost_on", "state")
    list_select_related = ("organization", "programme")
    list_filter = ("programme", *RecordAdmin.list_filter)
    carried_over = ("programme", "organizer")
    search_fields = ("organization__name", "organization__code")
    date_hierarchy = Attainment.DAY
