"""How suggestions were handled: what each unit did about its share."""

from django.contrib import admin
from django.utils import timezone

from delegates.admin import desks
from delegates.admin.parts import PartAdmin, may_change_record
from hanbin.admin import Rows, StackedRows
from records.casework.reckoning import reckon_all
from records.deadlines import telling
from records.models import (
    Assignment,
    DeadlineChange,
    Extension,
    Feedback,
    HandBack,
    Lateness,
    Rehandling,
    Reply,
    Stage,
    Talk,
)

from .stepping import TakesSteps
from .weeks import StageFilter


class TalkRows(Rows):
    model = Talk
    extra = 0


class ReplyRows(StackedRows):
    model = Reply
    extra = 0
    can_delete = False

    def has_change_permission(self, request, obj=None):
        """A given answer is changed by whoever may change the suggestion."""
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or may_change_record(self.admin_site, request, obj))

    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("replied_on", "reply_class"),
                    ("document_number", "signatory"),
                    "text",
                )
            },
        ),
    )


class HandBackRows(Rows):
    model = HandBack
    extra = 0


class ExtensionRows(Rows):
    model = Extension
    extra = 0


class RehandlingRows(Rows):
    model = Rehandling
    extra = 0


class FeedbackRows(Rows):
    model = Feedback
    extra = 0


class ReadRows(Rows):
    """What the system wrote down; read, never typed."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class LatenessRows(ReadRows):
    model = Lateness


class DeadlineChangeRows(ReadRows):
    model = DeadlineChange


@admin.register(Assignment)
class AssignmentAdmin(TakesSteps, PartAdmin):
    """Handling goes on while the suggestion is public: the office notes what came on paper; what
    was answered is changed on the answer's own form. Units act at their own desk."""

    desk = desks.SUGGESTIONS
    change_form_template = "admin/records/assignment/change_form.html"
    list_display = ("unit", "suggestion", "role", "status", "assigned_on", "received_on", "due")
    list_select_related = ("suggestion__organizer", "unit")
    list_filter = (StageFilter, "role", ("unit", admin.RelatedOnlyFieldListFilter))
    carried_over = ("role", "unit")
    search_fields = ("unit__name", "unit__code", "suggestion__title", "suggestion__series")
    date_hierarchy = "assigned_on"
    inlines = (
        HandBackRows,
        ExtensionRows,
        TalkRows,
        ReplyRows,
        RehandlingRows,
        FeedbackRows,
        LatenessRows,
        DeadlineChangeRows,
    )
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "suggestion",
                    ("unit", "role"),
                    ("assigned_on", "received_on"),
                    ("handed_back_on", "hand_back_reason"),
                    ("due_on", "due_told"),
                )
            },
        ),
    )

    def get_queryset(self, request):
        """With its stage; of what was handed in."""
        rows = super().get_queryset(request)
        return rows.filter(suggestion__submitted_on__isnull=False).staged()

    @admin.display(description="应答复日期", ordering="due_on")
    def due(self, share):
        """When the answer is due, and how far that is while it is owed."""
        if share.due_on is None or share.stage not in (
            Stage.SENT,
            Stage.HANDING_BACK,
            Stage.WORKING,
        ):
            return share.due_on
        return f"{share.due_on}（{telling.left(share.due_on, timezone.localdate())}）"

    def has_change_permission(self, request, obj=None):
        return super(PartAdmin, self).has_change_permission(request, obj)

    def get_readonly_fields(self, request, obj=None):
        return (*super().get_readonly_fields(request, obj), "due_on", "due_told")

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        reckon_all(form.instance.suggestion.assignments.all(), because="更改交办登记")
