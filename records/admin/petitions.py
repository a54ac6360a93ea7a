"""Admin of petitions, by month."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from records.models import PetitionCount


@admin.register(PetitionCount)
class PetitionCountAdmin(RecordAdmin):
    desk = index_headings.OTHER_WORK
    list_display = (*PetitionCount.LISTED, "state")
    list_filter = ("channel", *RecordAdmin.list_filter)
    carried_over = ("channel", "organizer")
    search_fields = ("document_number", "summary")
    date_hierarchy = PetitionCount.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("month", "channel"),
                    ("visitors", "groups", "letters"),
                    ("accepted", "closed"),
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
    )

    def defaults(self, given):
        found = super().defaults(given)
        return found | {"month": found["month"].replace(day=1)}
