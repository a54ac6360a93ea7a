"""Kinds that bring figures of their own: a code must not be the key of another figure."""

from django import forms
from django.contrib import admin

from delegates.admin import desks
from delegates.models import Award, Programme, WorkstationKind
from hanbin.admin import KindAdmin, OfficeAdmin
from records.figures import Catalogue
from records.models import (
    ActivityKind,
    PublicityKind,
    ReplyClass,
    ReportedKind,
    StudyKind,
    SuggestionSubject,
    Topic,
)


class NewCodeForm(forms.ModelForm):
    """A code is chosen once; two figures of one key would be one number."""

    def clean_code(self):
        code = self.cleaned_data["code"]
        figures = {figure.key: figure for figure in Catalogue.today().figures}
        for key in (code, f"{code}_attendance"):
            if key in figures:
                raise forms.ValidationError(
                    f"代号“{key}”已用于指标“{figures[key].label}”，请换一个。"
                )
        return code


class FigureKindAdmin(KindAdmin):
    desk = desks.KINDS
    form = NewCodeForm


@admin.register(ActivityKind)
class ActivityKindAdmin(FigureKindAdmin):
    list_display = (*KindAdmin.list_display, "basis", "is_oversight", "in_composite")
    list_filter = ("basis", "is_oversight", "in_composite")


@admin.register(StudyKind, ReportedKind)
class SectionKindAdmin(FigureKindAdmin):
    list_display = (*KindAdmin.list_display, "section")
    list_filter = ("section",)


@admin.register(Award)
class AwardAdmin(FigureKindAdmin):
    list_display = (*KindAdmin.list_display, "section", "by_merit")
    list_filter = ("section", "by_merit")


admin.site.register((SuggestionSubject, PublicityKind, WorkstationKind, Programme), FigureKindAdmin)


@admin.register(ReplyClass)
class ReplyClassAdmin(FigureKindAdmin):
    list_display = ("letter", "meaning", "scheme", "code", "order")
    list_filter = ("scheme",)
    ordering = ("scheme", "order", "letter")


@admin.register(Topic)
class TopicAdmin(OfficeAdmin):
    desk = desks.KINDS
    list_display = ("name", "code", "order")
    search_fields = ("name", "code")
