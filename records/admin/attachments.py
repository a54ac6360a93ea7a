"""Admin of the attachments of all records."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from records.models import Attachment

from .file_views import KeptFileAdmin, download_link


@admin.register(Attachment)
class AttachmentAdmin(KeptFileAdmin):
    desk = index_headings.TELLING
    list_display = ("title", "opened", "filed_on", "goes_with", "state")
    list_select_related = ("content_type",)
    list_filter = ("kind", *RecordAdmin.list_filter)
    search_fields = ("title", "sha256")
    date_hierarchy = Attachment.DAY
    readonly_fields = ("opened", "belongs", "sha256")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "opened",
                    "file",
                    ("title", "filed_on"),
                    "belongs",
                    ("organizer", "document_number"),
                    "summary",
                    "sha256",
                )
            },
        ),
    )

    @admin.display(description="现有文件")
    def opened(self, attachment):
        return download_link(attachment)
