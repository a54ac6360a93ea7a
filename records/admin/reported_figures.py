"""Admin of reported figures, taken from paper returns."""

from django.contrib import admin
from django.utils import timezone

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from hanbin.office.model_admin import UsedRelatedFilter
from hanbin.record.periods import Period
from records.models import ReportedFigure


@admin.register(ReportedFigure)
class ReportedFigureAdmin(RecordAdmin):
    desk = index_headings.TELLING
    list_display = (*ReportedFigure.LISTED, "state")
    list_select_related = ("kind", "returned_by")
    list_filter = (
        "kind",
        ("returned_by", UsedRelatedFilter),
        *RecordAdmin.list_filter,
    )
    carried_over = ("kind", "returned_by", "organizer")
    search_fields = ("kind__name", "returned_by__name", "returned_by__code", "source")
    date_hierarchy = ReportedFigure.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "returned_by"),
                    ("period_start", "period_end"),
                    ("value", "word"),
                    "source",
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
    )

    def defaults(self, given):
        year = Period.year(timezone.localdate().year)
        return super().defaults(given) | {"period_start": year.start, "period_end": year.end}
