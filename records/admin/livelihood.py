"""Admin of livelihood projects."""

from django.contrib import admin
from django.utils import timezone

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from records.models import LivelihoodProject

from .shared import BALLOT


@admin.register(LivelihoodProject)
class LivelihoodProjectAdmin(RecordAdmin):
    desk = index_headings.OTHER_WORK
    list_display = (*LivelihoodProject.LISTED, "state")
    list_filter = ("year", "is_chosen", *RecordAdmin.list_filter)
    carried_over = ("organizer",)
    search_fields = ("title",)
    date_hierarchy = "voted_on"
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("year", "progress"),
                    "title",
                    ("voted_on", "votes", "is_chosen"),
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
        BALLOT,
    )

    def defaults(self, given):
        return super().defaults(given) | {"year": timezone.localdate().year}
