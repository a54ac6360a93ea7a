"""How suggestions were handled: what each unit did about its share."""

from django.contrib import admin

from delegates.admin import desks
from delegates.admin.parts import PartAdmin, may_change_record
from hanbin.admin import Rows, StackedRows
from hanbin.roles import Reach, account_of
from records.models import Assignment, Feedback, Promise, Reply, Talk


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


class FeedbackRows(Rows):
    model = Feedback
    extra = 0


@admin.register(Assignment)
class AssignmentAdmin(PartAdmin):
    """Handling goes on while the suggestion is public: whoever keeps it signs, extends, takes
    back; what was answered is changed on the answer's own form."""

    desk = desks.SUGGESTIONS
    list_display = ("unit", "suggestion", "role", "assigned_on", "received_on", "handed_back_on")
    list_select_related = ("suggestion", "unit")
    list_filter = ("role", ("unit", admin.RelatedOnlyFieldListFilter))
    carried_over = ("role", "unit")
    search_fields = ("unit__name", "unit__code", "suggestion__title", "suggestion__series")
    date_hierarchy = "assigned_on"
    inlines = (TalkRows, ReplyRows, FeedbackRows)
    of_the_committee = (
        "suggestion",
        "unit",
        "role",
        "assigned_on",
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
        """A handling unit signs, hands back and answers; what was assigned it does not change."""
        account = account_of(request.user)
        is_unit = account is not None and account.as_role.reach is Reach.UNIT
        return self.of_the_committee if is_unit else super().get_readonly_fields(request, obj)


class PromiseRows(Rows):
    model = Promise


@admin.register(Reply)
class ReplyAdmin(PartAdmin):
    desk = desks.SUGGESTIONS
    list_display = ("suggestion", "unit", "replied_on", "reply_class", "document_number")
    list_select_related = ("assignment__suggestion", "assignment__unit", "reply_class")
    list_filter = (
        "reply_class",
        ("assignment__unit", admin.RelatedOnlyFieldListFilter),
    )
    search_fields = (
        "assignment__suggestion__title",
        "assignment__unit__name",
        "assignment__unit__code",
        "document_number",
    )
    date_hierarchy = Reply.DAY
    inlines = (PromiseRows,)
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
