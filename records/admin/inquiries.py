"""Admin of special inquiries: questions and answers."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.child_admin import PartAdmin
from hanbin.office.model_admin import OfficeStackedInline, OrderedFormSet
from records.models import InquiryAnswer, Question

from .shared import BALLOT


class InquiryQuestionInline(OfficeStackedInline):
    model = Question
    formset = OrderedFormSet
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("order", "asker"),
                    "text",
                    "answer",
                    "promise",
                    ("promise_due", "kept_on"),
                )
            },
        ),
    )


@admin.register(InquiryAnswer)
class InquiryAnswerAdmin(PartAdmin):
    desk = index_headings.OVERSIGHT
    list_display = (*InquiryAnswer.LISTED, "ballot_abstained")
    list_select_related = ("organization", "activity")
    search_fields = ("organization__name", "organization__code", "activity__title")
    date_hierarchy = InquiryAnswer.DAY
    inlines = (InquiryQuestionInline,)
    fieldsets = ((None, {"fields": (("organization", "activity"),)}), BALLOT)
