"""How suggestions were handled: what each unit did about its share."""

from django.contrib import admin

from delegates.admin import desks
from delegates.admin.parts import PartAdmin, may_change_record
from hanbin.admin import Rows, StackedRows
from records.casework.reckoning import reckon_all
from records.models import (
    Assignment,
    DeadlineChange,
    Extension,
    Feedback,
    HandBack,
    Lateness,
    Rehandling,
    Reply,
    Talk,
)


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
class AssignmentAdmin(PartAdmin):
    """Handling goes on while the suggestion is public: the office notes what came on paper; what
    was answered is changed on the answer's own form. Units act at their own desk."""

    desk = desks.SUGGESTIONS
    list_display = ("unit", "suggestion", "role", "assigned_on", "received_on", "handed_back_on")
    list_select_related = ("suggestion", "unit")
    list_filter = ("role", ("unit", admin.RelatedOnlyFieldListFilter))
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

    def has_change_permission(self, request, obj=None):
        return super(PartAdmin, self).has_change_permission(request, obj)

    def get_readonly_fields(self, request, obj=None):
        return (*super().get_readonly_fields(request, obj), "due_on", "due_told")

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        reckon_all(form.instance.suggestion.assignments.all(), because="更改交办登记")
