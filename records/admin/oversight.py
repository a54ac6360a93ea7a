"""Admin of oversight activities."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from hanbin.office.model_admin import OfficeAdmin, OfficeTabularInline
from records.admin.headcounts import HeadcountInline
from records.models import Activity, InquiryAnswer, Law, Participation


class ParticipationInline(HeadcountInline):
    model = Participation
    fk_name = "activity"


class InquiryAnswerInline(OfficeTabularInline):
    model = InquiryAnswer
    extra = 0
    fields = (
        "organization",
        "satisfied",
        "basically_satisfied",
        "dissatisfied",
        "ballot_abstained",
    )


@admin.register(Activity)
class ActivityAdmin(RecordAdmin):
    desk = index_headings.OVERSIGHT
    list_display = (*Activity.LISTED, "led_by", "state")
    list_select_related = ("kind", "organizer")
    list_filter = ("kind", *RecordAdmin.list_filter)
    search_fields = ("title", "places", "led_by", "document_number")
    date_hierarchy = Activity.DAY
    inlines = (ParticipationInline, InquiryAnswerInline)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "organizer"),
                    "title",
                    ("first_day", "last_day"),
                    ("led_by", "document_number"),
                    "places",
                    ("inspected", "laws"),
                    ("findings", "proposals"),
                    ("agenda_item", "topics"),
                    "summary",
                )
            },
        ),
    )


@admin.register(Law)
class LawAdmin(OfficeAdmin):
    desk = index_headings.KINDS
    list_display = Law.LISTED
    list_filter = ("level",)
    search_fields = ("title",)
