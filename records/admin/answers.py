"""Admin of replies and promises."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.child_admin import PartAdmin
from hanbin.office.model_admin import OfficeTabularInline, UsedRelatedFilter
from records.models import Promise, PromiseProgress, Reply


class PromiseInline(OfficeTabularInline):
    model = Promise
    extra = 0


class ProgressInline(OfficeTabularInline):
    model = PromiseProgress


@admin.register(Reply)
class ReplyAdmin(PartAdmin):
    desk = index_headings.SUGGESTIONS
    list_display = ("suggestion", "unit", "replied_on", "reply_class", "document_number")
    list_select_related = ("assignment__suggestion", "assignment__unit", "reply_class")
    list_filter = (
        "reply_class",
        ("assignment__unit", UsedRelatedFilter),
    )
    search_fields = (
        "assignment__suggestion__title",
        "assignment__unit__name",
        "assignment__unit__code",
        "document_number",
    )
    date_hierarchy = Reply.DAY
    inlines = (PromiseInline,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "assignment",
                    ("replied_on", "reply_class"),
                    ("document_number", "signatory"),
                    "text",
                )
            },
        ),
    )

    @admin.display(description="建议", ordering="assignment__suggestion")
    def suggestion(self, reply):
        return reply.assignment.suggestion

    @admin.display(description="承办单位", ordering="assignment__unit")
    def unit(self, reply):
        return reply.assignment.unit


@admin.register(Promise)
class PromiseAdmin(PartAdmin):
    """承诺事项台账: promises are followed until they are kept, in whatever year."""

    desk = index_headings.SUGGESTIONS
    list_display = ("text", "suggestion", "unit", "due_on", "kept_on", "given_up_on")
    list_select_related = ("reply__assignment__suggestion", "reply__assignment__unit")
    search_fields = ("text", "reply__assignment__suggestion__title")
    date_hierarchy = Promise.DAY
    inlines = (ProgressInline,)

    @admin.display(description="建议", ordering="reply__assignment__suggestion")
    def suggestion(self, promise):
        return promise.reply.assignment.suggestion

    @admin.display(description="承办单位", ordering="reply__assignment__unit")
    def unit(self, promise):
        return promise.reply.assignment.unit
