"""Admin of the deadline rules, with a page that explains a deadline."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from delegates.admin import index_headings
from hanbin.office.model_admin import OfficeAdmin
from hanbin.record.periods import FIRST_YEAR, LAST_YEAR
from records.deadlines import Deadlines, NoRule
from records.models import DeadlineRule

from .deadline_updates import DeadlineUpdatesAdminMixin


class DeadlineQuestionForm(forms.Form):
    """The question of the explanation page: a deadline kind and its first day."""

    limit = forms.ChoiceField(label="期限事项", choices=DeadlineRule.Limit)
    start = forms.DateField(label="起算日期", widget=AdminDateWidget)

    def clean_start(self):
        start = self.cleaned_data["start"]
        if not FIRST_YEAR <= start.year < LAST_YEAR:
            raise forms.ValidationError(f"年份应在{FIRST_YEAR}至{LAST_YEAR - 1}之间。")
        return start

    def clean(self):
        limit, start = self.cleaned_data.get("limit"), self.cleaned_data.get("start")
        if limit and start:
            self._answer(limit, start)

    def _answer(self, limit, start):
        deadlines, today = Deadlines.load(), timezone.localdate()
        try:
            self.due = deadlines.due(limit, start)
        except NoRule as error:
            self.add_error("start", error)
        else:
            self.tier = self.due.tier(today)
            self.countdown = deadlines.calendar.countdown(self.due.on, today)


@admin.register(DeadlineRule)
class DeadlineRuleAdmin(DeadlineUpdatesAdminMixin, OfficeAdmin):
    desk = index_headings.SUGGESTIONS
    because = "期限规则调整"
    list_display = ("limit", "length", "at_most", "extended_by", "restarts", "early_by", "since")
    ordering = ("pk",)
    list_filter = ("limit",)
    fieldsets = (
        (None, {"fields": (("limit", "since"), ("amount", "unit"), "moves_on", "law")}),
        ("延期", {"fields": (("longest", "extended_by"),)}),
        ("退办", {"fields": ("restarts",)}),
        ("催办", {"fields": (("early_by", "long_overdue_after"),)}),
    )

    @admin.display(description="期限", ordering="amount")
    def length(self, rule):
        return rule.length

    @admin.display(description="最长", ordering="longest")
    def at_most(self, rule):
        return rule.longest and rule.said(rule.longest)

    def get_urls(self):
        page = self.admin_site.admin_view(self.explain)
        return [path("explain/", page, name="records_deadlinerule_explain"), *super().get_urls()]

    def explain(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied
        form = DeadlineQuestionForm(request.GET if "start" in request.GET else None)
        context = {
            **self.admin_site.each_context(request),
            "title": "期限怎样算出",
            "opts": self.model._meta,
            "form": form,
            "is_answered": form.is_bound and form.is_valid(),
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/records/deadlinerule/explain.html", context)
