"""Admin of appointments, officials, exams, consents and staff changes."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.public_flags import PublicFlagsAdminMixin
from delegates.admin.record_admin import RecordAdmin
from hanbin.office.model_admin import OfficeAdmin
from records.models import LegalExam, MeasureConsent, Official, PersonnelDecision, StaffChange


@admin.register(PersonnelDecision)
class PersonnelDecisionAdmin(RecordAdmin):
    desk = index_headings.PERSONNEL
    list_display = (*PersonnelDecision.LISTED, "state")
    list_select_related = ("official", "organization", "meeting")
    list_filter = ("act", *RecordAdmin.list_filter)
    carried_over = ("act", "organizer")
    search_fields = (
        "official__name",
        "post",
        "organization__name",
        "organization__code",
        "document_number",
    )
    date_hierarchy = PersonnelDecision.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("official", "act"),
                    ("post", "organization"),
                    ("proposer", "organizer"),
                    ("meeting", "agenda_item"),
                    "voted_on",
                    ("votes_for", "votes_against", "abstained", "is_adopted"),
                    ("oath_on", "certificate_number"),
                    "document_number",
                    "summary",
                )
            },
        ),
    )


@admin.register(Official)
class OfficialAdmin(PublicFlagsAdminMixin, OfficeAdmin):
    desk = index_headings.PERSONNEL
    list_display = ("name", "note", "is_invented")
    search_fields = ("name", "note")


@admin.register(LegalExam)
class LegalExamAdmin(RecordAdmin):
    desk = index_headings.PERSONNEL
    list_display = (*LegalExam.LISTED, "score", "state")
    list_select_related = ("official",)
    list_filter = ("is_passed", *RecordAdmin.list_filter)
    search_fields = ("official__name", "subjects")
    date_hierarchy = LegalExam.DAY


@admin.register(MeasureConsent)
class MeasureConsentAdmin(RecordAdmin):
    desk = index_headings.PERSONNEL
    list_display = ("decided_on", "delegate", "requested_by", "state")
    list_select_related = ("delegate",)
    search_fields = ("delegate__name", "requested_by")
    date_hierarchy = MeasureConsent.DAY


@admin.register(StaffChange)
class StaffChangeAdmin(RecordAdmin):
    desk = index_headings.PERSONNEL
    list_display = (*StaffChange.LISTED, "state")
    list_filter = ("kind", *RecordAdmin.list_filter)
    search_fields = ("name", "from_post", "to_post")
    date_hierarchy = StaffChange.DAY
