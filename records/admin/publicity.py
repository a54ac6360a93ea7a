"""Admin of publications about the congress."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from records.models import Publication


@admin.register(Publication)
class PublicationAdmin(RecordAdmin):
    desk = index_headings.OTHER_WORK
    list_display = (*Publication.LISTED, "state")
    list_select_related = ("kind", "delegate")
    list_filter = ("kind", "media_level", *RecordAdmin.list_filter)
    carried_over = ("kind", "media_level", "organizer")
    search_fields = ("title", "outlet", "delegate__name")
    date_hierarchy = Publication.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "published_on"),
                    "title",
                    ("outlet", "media_level"),
                    "url",
                    "delegate",
                    ("organizer", "topics"),
                    "document_number",
                    "summary",
                )
            },
        ),
    )
