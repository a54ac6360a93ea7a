"""Admin of notices, which the system creates and only their recipient reads."""

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from delegates.admin import index_headings
from hanbin.office.model_admin import OfficeAdmin
from records.models import Notice, ReminderRun


@admin.register(Notice)
class NoticeAdmin(OfficeAdmin):
    desk = index_headings.SUGGESTIONS
    list_display = ("kind", "case", "unit", "about_on", "created_at", "mailed_on")
    list_display_links = None
    list_select_related = ("assignment__suggestion", "assignment__unit")
    list_filter = ("kind",)
    date_hierarchy = Notice.DAY

    def get_queryset(self, request):
        """Return the notices of the current user."""
        return super().get_queryset(request).filter(recipient=request.user.pk)

    @admin.display(description="建议", ordering="assignment__suggestion")
    def case(self, notice):
        case = notice.assignment.suggestion
        page = reverse("admin:records_suggestion_change", args=[case.pk])
        return format_html('<a href="{}">{} {}</a>', page, case.code, case)

    @admin.display(description="承办单位", ordering="assignment__unit")
    def unit(self, notice):
        return notice.assignment.unit

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(ReminderRun)
class ReminderRunAdmin(OfficeAdmin):
    desk = index_headings.SUGGESTIONS
    list_display = ("day", "updated_at")
    list_display_links = None

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
