"""Admin of the annual report."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminTextareaWidget
from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from delegates.admin import index_headings
from delegates.models import Congress
from hanbin.http.submissions import without_submission
from hanbin.office.edit_conflicts import SEEN
from hanbin.office.model_admin import (
    OfficeAdmin,
    OfficeStackedInline,
    OrderedFormSet,
    UsedRelatedFilter,
)
from records.models import AnnualReport, GlossaryTerm, ReportSection
from records.reports.annexes import ANNEXES

from .label_checks import refuse_unknown
from .report_publication import DriftedReportsFilter, LockedAdminMixin, PublicationAdminMixin
from .writing_desk import PlaceForm, as_read, at_hand, initial_report, text_version, write_draft

FRAGMENT = "X-Desk"


class AnnualReportForm(forms.ModelForm):
    annexes = forms.MultipleChoiceField(
        label="附表",
        choices=[(key, annex.title) for key, annex in ANNEXES.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text="选中的印在正文之后；没有内容的附表不印。",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        begun = self.initial.get("omitted_annexes") or []
        omitted = self.instance.omitted_annexes if self.instance.pk else begun
        self.initial["annexes"] = [key for key in ANNEXES if key not in omitted]

    def clean_lead(self):
        return refuse_unknown(self.cleaned_data["lead"])

    def clean(self):
        super().clean()
        chosen = self.cleaned_data.get("annexes", [])
        self.instance.omitted_annexes = [key for key in ANNEXES if key not in chosen]


class BodyForm(forms.ModelForm):
    def clean_body(self):
        return refuse_unknown(self.cleaned_data["body"])


class ReportSectionInline(LockedAdminMixin, OfficeStackedInline):
    model = ReportSection
    form = BodyForm
    formset = OrderedFormSet
    fieldsets = ((None, {"fields": (("order", "heading"), "body")}),)
    formfield_overrides = {models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 14})}}

    def get_extra(self, request, obj=None, **kwargs):
        begun = getattr(request, "beginning", None)
        return len(begun.sections) if begun and begun.sections else super().get_extra(request, obj)


@admin.register(AnnualReport)
class AnnualReportAdmin(PublicationAdminMixin, OfficeAdmin):
    desk = index_headings.TELLING
    form = AnnualReportForm
    list_display = ("title", "period", "scope", "state", "published_on")
    list_select_related = ("scope", "term")
    list_filter = (DriftedReportsFilter, "state", "year", "part", ("scope", UsedRelatedFilter))
    search_fields = ("title", "subtitle", "lead", "sections__heading")
    date_hierarchy = "published_on"
    inlines = (ReportSectionInline,)
    fieldsets = (
        (None, {"fields": (("scope", "year", "part"), ("term", "first_day", "last_day"))}),
        ("正文", {"fields": ("title", "subtitle", "byline", "lead")}),
        ("附表", {"fields": ("annexes",)}),
    )

    @admin.display(description="附表")
    def annexes(self, report):
        """Return the annexes to print, for a form where they are read-only."""
        omitted = report.omitted_annexes
        return "、".join(annex.title for key, annex in ANNEXES.items() if key not in omitted)

    def defaults(self, given):
        congress = Congress.objects.first()
        scope = congress.organization_id if congress else None
        return {"scope": scope, "year": timezone.localdate().year}

    def get_changeform_initial_data(self, request):
        request.beginning = initial_report(request)
        return super().get_changeform_initial_data(request) | request.beginning.texts

    def get_formset_kwargs(self, request, obj, inline, prefix):
        given = super().get_formset_kwargs(request, obj, inline, prefix)
        begun = getattr(request, "beginning", None)
        if begun and request.method == "GET":
            given["initial"] = [
                {"order": order, "heading": heading, "body": body}
                for order, (heading, body) in enumerate(begun.sections, start=1)
            ]
        return given

    def get_urls(self):
        preview = self.admin_site.admin_view(require_POST(self.preview_view))
        redraft = self.admin_site.admin_view(self.draft_view)
        return [
            path("preview/", preview, name="records_annualreport_preview"),
            path("<int:pk>/draft/", redraft, name="records_annualreport_draft"),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """Render the form with the writing desk beside it: figures, photos and a preview."""
        form = context["adminform"].form
        if obj is not None and not form.is_bound:
            typed = PlaceForm(forms.model_to_dict(obj, PlaceForm.Meta.fields))
        else:
            typed = PlaceForm(request.POST if form.is_bound else form.initial)
        is_locked = obj is not None and obj.is_locked
        desk = at_hand(typed.composition) if typed.is_valid() and not is_locked else {}
        start = PlaceForm(initial=form.initial) if add else None
        context |= {"desk": desk, "start": start}
        return super().render_change_form(request, context, add, change, form_url, obj)

    @without_submission
    def preview_view(self, request: HttpRequest) -> HttpResponse:
        """Show the text that is being typed as it will be read; save nothing."""
        if not (self.has_view_permission(request) or self.has_add_permission(request)):
            raise PermissionDenied
        page = "_preview" if FRAGMENT in request.headers else "preview"
        context = self.admin_site.each_context(request) | {"title": "预览", **as_read(request.POST)}
        return render(request, f"admin/records/annualreport/{page}.html", context)

    def draft_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Append a draft to the text or replace the text, after a confirmation page."""
        report = self.get_object(request, str(pk))
        if report is None:
            raise Http404("没有这份年度报告。")
        if not self.has_change_permission(request):
            raise PermissionDenied
        form_url = reverse("admin:records_annualreport_change", args=[pk])
        if report.is_locked:
            called = "已公布" if report.edition_id else "已撤回"
            messages.error(request, f"{called}的报告不能重新起草，请先点“修订”。")
            return HttpResponseRedirect(form_url)
        replace = request.POST.get("how") == "replace"
        version = text_version(report)
        if request.POST.get(SEEN, version) != version:
            messages.error(request, "他人刚刚修改了报告的文字，没有起草，请核对后再试。")
        elif request.method == "POST" and (not replace or request.POST.get("sure")):
            number = write_draft(report, replace=replace)
            self.log_change(request, report, "由系统起草")
            done = "原有文字已替换" if replace else "接在原有文字之后，原有文字未动"
            messages.success(request, f"已起草{number}节，{done}。")
            return HttpResponseRedirect(form_url)
        elif request.method == "POST":
            messages.error(request, "替换原有文字前，请勾选确认。")
        context = self.admin_site.each_context(request) | {
            "title": "由系统起草",
            "report": report,
            "version": version,
            "form_url": form_url,
            "opts": self.opts,
        }
        return render(request, "admin/records/annualreport/draft.html", context)


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(OfficeAdmin):
    desk = index_headings.TELLING
    list_display = ("term", "meaning", "first_year", "last_year")
    search_fields = ("term", "meaning")
