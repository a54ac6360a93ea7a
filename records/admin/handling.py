"""Admin of shares: how units handled suggestions."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils import timezone

from delegates.admin import index_headings
from delegates.admin.child_admin import PartAdmin, may_change_record
from hanbin.office.model_admin import OfficeStackedInline, OfficeTabularInline, UsedRelatedFilter
from records.casework.share_deadlines import reckon_again
from records.deadlines import explanation
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

from .case_steps import CaseStepsAdminMixin
from .deadline_updates import is_moved, reckon_moved
from .due_weeks import StageFilter


class TalkInline(OfficeTabularInline):
    model = Talk
    extra = 0


class ReplyForm(forms.ModelForm):
    """A new reply answers the current turn: the first, or a later one."""

    def clean(self):
        told, reply = super().clean(), self.instance
        if reply.pk is None and reply.assignment_id:
            reply.turn, reply.replied_on = reply.assignment.turn, told.get("replied_on")
            reply.validate_constraints()
        return told


class ReplyInline(OfficeStackedInline):
    model = Reply
    form = ReplyForm
    extra = 0
    can_delete = False

    def has_change_permission(self, request, obj=None):
        """Allow changes of an existing reply only to accounts that may change the suggestion."""
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


class RequestInline(OfficeTabularInline):
    """A request of a unit; only accounts with the approve permission decide it."""

    extra = 0

    def get_readonly_fields(self, request, obj=None):
        if request.user.has_perm("records.approve_suggestion"):
            return super().get_readonly_fields(request, obj)
        return ("decided_on", "is_agreed", "answer", "decided_by")


class HandBackInline(RequestInline):
    model = HandBack


class ExtensionInline(RequestInline):
    model = Extension


class RehandlingInline(OfficeTabularInline):
    model = Rehandling
    extra = 0


class FeedbackInline(OfficeTabularInline):
    model = Feedback
    extra = 0


class ReadOnlyInline(OfficeTabularInline):
    """Rows written by the system, read-only."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request, obj=None):
        return False

    def has_change_permission(self, request, obj=None):
        return False


class LatenessInline(ReadOnlyInline):
    model = Lateness


class DeadlineChangeInline(ReadOnlyInline):
    model = DeadlineChange


@admin.register(Assignment)
class AssignmentAdmin(CaseStepsAdminMixin, PartAdmin):
    """Handling continues while the suggestion is public.

    The office enters what came on paper here. Existing replies are changed on their own form. Units
    use their desk.
    """

    desk = index_headings.SUGGESTIONS
    change_form_template = "admin/records/assignment/change_form.html"
    list_display = ("unit", "suggestion", "role", "status", "assigned_on", "received_on", "due")
    list_select_related = ("suggestion__organizer", "unit")
    list_filter = (StageFilter, "role", ("unit", UsedRelatedFilter))
    carried_over = ("role", "unit")
    search_fields = ("unit__name", "unit__code", "suggestion__title", "suggestion__series")
    date_hierarchy = "assigned_on"
    inlines = (
        HandBackInline,
        ExtensionInline,
        TalkInline,
        ReplyInline,
        RehandlingInline,
        FeedbackInline,
        LatenessInline,
        DeadlineChangeInline,
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
                    ("due_on", "due_explanation"),
                )
            },
        ),
    )

    def get_queryset(self, request):
        """Return the shares of submitted suggestions, with their stage."""
        rows = super().get_queryset(request)
        return rows.filter(suggestion__submitted_on__isnull=False).staged()

    @admin.display(description="应答复日期", ordering="due_on")
    def due(self, share):
        """Return the deadline, with the time left while a reply is owed."""
        if share.due_on is None or share.stage not in (
            Stage.SENT,
            Stage.HANDING_BACK,
            Stage.WORKING,
        ):
            return share.due_on
        return f"{share.due_on}（{explanation.time_left(share.due_on, timezone.localdate())}）"

    def has_change_permission(self, request, obj=None):
        return super(PartAdmin, self).has_change_permission(request, obj)

    def get_readonly_fields(self, request, obj=None):
        return (*super().get_readonly_fields(request, obj), "due_on", "due_explanation")

    def save_related(self, request, form, formsets, change):
        """Apply the consequences that the corresponding steps would have."""
        super().save_related(request, form, formsets, change)
        share, rows = form.instance, {each.model: each for each in formsets}
        was_back = share.handed_back_on
        for asked in _changed_rows(rows.get(HandBack), "is_agreed"):
            if asked.is_agreed and share.handed_back_on is None:
                share.handed_back_on, share.hand_back_reason = asked.decided_on, asked.reason
                share.save(update_fields=["handed_back_on", "hand_back_reason"])
        for again in _changed_rows(rows.get(Rehandling), "ordered_on"):
            self._reckon_again(request, again)
        is_extended = Extension in rows and rows[Extension].has_changed()
        moved = is_moved(form) or is_extended or share.handed_back_on != was_back
        reckon_moved(request, share.suggestion, [share.pk] if moved else [])

    def _reckon_again(self, request, again):
        """Compute the deadline of the second reply; show a warning if no rule covers it."""
        try:
            reckon_again(again)
        except ValidationError as why:
            messages.warning(request, "；".join(why.messages))
        else:
            again.save(update_fields=["due_on", "due_explanation"])


def _changed_rows(rows, field):
    """Return the rows of a formset that were added, or whose ``field`` was changed."""
    if rows is None:
        return []
    return [*rows.new_objects, *(row for row, names in rows.changed_objects if field in names)]
