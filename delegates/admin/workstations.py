"""The admin of workstations and voter contacts."""

from django.contrib import admin

from delegates.models import ReceptionDay, VoterContact, Workstation
from hanbin.office.model_admin import OfficeTabularInline, UsedRelatedFilter

from . import index_headings
from .record_admin import RecordAdmin


class ReceptionDayInline(OfficeTabularInline):
    model = ReceptionDay
    fields = ("delegate", "day", "week", "weekday", "hours")


@admin.register(Workstation)
class WorkstationAdmin(RecordAdmin):
    desk = index_headings.DELEGATES
    list_display = (*Workstation.LISTED, "closed_on", "state")
    list_select_related = ("kind", "town")
    list_filter = ("kind", ("town", UsedRelatedFilter), *RecordAdmin.list_filter)
    carried_over = ("kind", "town", "organizer")
    search_fields = ("name", "place", "town__name", "town__code")
    date_hierarchy = Workstation.DAY
    inlines = (ReceptionDayInline,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "town"),
                    ("name", "place"),
                    "hours",
                    ("opened_on", "closed_on"),
                    "delegates",
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
    )


@admin.register(VoterContact)
class VoterContactAdmin(RecordAdmin):
    desk = index_headings.DELEGATES
    list_display = (*VoterContact.LISTED, "state")
    list_select_related = ("workstation",)
    list_filter = ("form", *RecordAdmin.list_filter)
    carried_over = ("form", "organizer")
    search_fields = ("workstation__name", "delegates__name")
    date_hierarchy = VoterContact.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("held_on", "form"),
                    "workstation",
                    "delegates",
                    ("people_received", "opinions_collected"),
                    ("opinions_forwarded", "opinions_settled"),
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
    )
