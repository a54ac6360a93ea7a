"""Admin of document reviews and of the oversight plan."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from hanbin.office.model_admin import UsedRelatedFilter
from records.models import DocumentReview, PlanItem


@admin.register(DocumentReview)
class DocumentReviewAdmin(RecordAdmin):
    desk = index_headings.OVERSIGHT
    list_display = (*DocumentReview.LISTED, "state")
    list_select_related = ("issuer",)
    list_filter = ("result", *RecordAdmin.list_filter)
    search_fields = ("title", "document_number", "issuer__name", "issuer__code")
    date_hierarchy = DocumentReview.DAY


@admin.register(PlanItem)
class PlanItemAdmin(RecordAdmin):
    desk = index_headings.OVERSIGHT
    list_display = (*PlanItem.LISTED, "state")
    list_select_related = ("responsible",)
    list_filter = (("responsible", UsedRelatedFilter), *RecordAdmin.list_filter)
    carried_over = ("responsible", "organizer")
    search_fields = ("title", "kind", "responsible__name", "responsible__code")
    date_hierarchy = PlanItem.DAY

    def defaults(self, given):
        found = super().defaults(given)
        return found | {"planned_for": found["planned_for"].replace(day=1)}
