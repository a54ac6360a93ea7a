"""The annual report as it is written."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.utils import timezone

from delegates.admin import desks
from delegates.models import Congress
from hanbin.admin import OfficeAdmin, OrderedFormSet, StackedRows
from records.models import AnnualReport, GlossaryTerm, ReportSection

from .labels import refuse_unknown
from .publishing import Locked, Publishing


class LeadForm(forms.ModelForm):
    def clean_lead(self):
        return refuse_unknown(self.cleaned_data["lead"])


class BodyForm(forms.ModelForm):
    def clean_body(self):
        return refuse_unknown(self.cleaned_data["body"])


class ReportSectionRows(Locked, StackedRows):
    model = ReportSection
    form = BodyForm
    formset = OrderedFormSet
    fieldsets = ((None, {"fields": (("order", "heading"), "body")}),)
    formfield_overrides = {models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 14})}}


@admin.register(AnnualReport)
class AnnualReportAdmin(Publishing, OfficeAdmin):
    desk = desks.TELLING
    form = LeadForm
    list_display = ("title", "year", "scope", "state", "published_on")
    list_select_related = ("scope",)
    list_filter = ("state", "year", ("scope", admin.RelatedOnlyFieldListFilter))
    search_fields = ("title", "subtitle", "lead", "sections__heading")
    date_hierarchy = "published_on"
    inlines = (ReportSectionRows,)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("scope", "year"),
                    "title",
                    "subtitle",
                    "byline",
                    "lead",
                    "state",
                )
            },
        ),
    )

    def defaults(self, given):
        congress = Congress.objects.first()
        scope = congress.organization_id if congress else None
        return {"scope": scope, "year": timezone.localdate().year}


@admin.register(GlossaryTerm)
class GlossaryTermAdmin(OfficeAdmin):
    desk = desks.TELLING
    list_display = ("term", "meaning", "first_year", "last_year")
    search_fields = ("term", "meaning")
