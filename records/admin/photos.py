"""Photographs of all records, to be looked through: what is there, and what it still lacks."""

from django.contrib import admin
from django.urls import NoReverseMatch, reverse
from django.utils.html import format_html

from delegates.admin import desks
from delegates.admin.records import RecordAdmin
from records.models import Photo

from .kept_files import KeptFileAdmin, thumbnail

NOT_OF_A_RECORD = "不属于某一条记录。要随某条记录公开的照片，请在那条记录的表单里添加。"
WORDS = {"caption": "缺图片说明", "alt_text": "缺替代文字"}


class LacksWords(admin.SimpleListFilter):
    """Photographs that cannot be published yet."""

    title = "缺少文字"
    parameter_name = "lacks"

    def lookups(self, request, model_admin):
        return list(WORDS.items())

    def queryset(self, request, queryset):
        return queryset.filter(**{self.value(): ""}) if self.value() in WORDS else queryset


def subject_told(row):
    """The record in words, leading to its form."""
    if row is None or row.content_type_id is None:
        return NOT_OF_A_RECORD
    kind, subject = row.content_type, row.subject
    if subject is None:
        return f"{kind.name}（已删除）"
    try:
        page = reverse(f"admin:{kind.app_label}_{kind.model}_change", args=[subject.pk])
    except NoReverseMatch:
        return f"{kind.name}：{subject}"
    return format_html('{}：<a href="{}">{}</a>', kind.name, page, subject)


@admin.register(Photo)
class PhotoAdmin(KeptFileAdmin):
    desk = desks.TELLING
    list_display = ("shown", "__str__", "lacking", "taken_on", "content_type", "state")
    list_display_links = ("__str__",)
    list_select_related = ("content_type",)
    list_filter = (LacksWords, *RecordAdmin.list_filter)
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
        return thumbnail(photo)

    @admin.display(description="所属记录")
    def belongs(self, photo):
        return subject_told(photo)

    @admin.display(description="尚缺")
    def lacking(self, photo):
        return "、".join(said for name, said in WORDS.items() if not getattr(photo, name)) or "—"
