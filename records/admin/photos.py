"""Admin of the photos of all records, with the texts that are still missing."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from records.models import Photo

from .file_views import KeptFileAdmin, thumbnail_link

WORDS = {"caption": "缺图片说明", "alt_text": "缺替代文字"}


class LacksWordsFilter(admin.SimpleListFilter):
    """Filter for photos that cannot be published yet."""

    title = "缺少文字"
    parameter_name = "lacks"

    def lookups(self, request, model_admin):
        return list(WORDS.items())

    def queryset(self, request, queryset):
        return queryset.filter(**{self.value(): ""}) if self.value() in WORDS else queryset


@admin.register(Photo)
class PhotoAdmin(KeptFileAdmin):
    desk = index_headings.TELLING
    list_display = ("shown", "__str__", "lacking", "taken_on", "goes_with", "state")
    list_display_links = ("__str__",)
    list_select_related = ("content_type",)
    list_filter = (LacksWordsFilter, *RecordAdmin.list_filter)
    search_fields = ("caption", "alt_text", "photographer")
    date_hierarchy = Photo.DAY
    readonly_fields = ("shown", "belongs")
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "shown",
                    "image",
                    "caption",
                    "alt_text",
                    ("photographer", "taken_on"),
                    "belongs",
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
    )

    @admin.display(description="缩略图")
    def shown(self, photo):
        return thumbnail_link(photo)

    @admin.display(description="尚缺")
    def lacking(self, photo):
        return "、".join(said for name, said in WORDS.items() if not getattr(photo, name)) or "—"
