"""Admin of kinds that have figures; keys and labels of figures must stay unique."""

from collections import Counter
from copy import copy

from django import forms
from django.contrib import admin
from django.db import transaction

from delegates.admin import index_headings
from delegates.models import Award, Programme, WorkstationKind
from hanbin.office.model_admin import KindAdmin, OfficeAdmin
from records.figures import Catalogue
from records.models import (
    ActivityKind,
    FigureAlias,
    PublicityKind,
    ReplyClass,
    ReportedKind,
    StudyKind,
    SuggestionSubject,
    Topic,
)

from .label_checks import years_naming


def figures_with(kind):
    """Return all figures as if this kind were saved, and the keys of its own figures.

    The kind is saved in a transaction that is rolled back.
    """
    with transaction.atomic():
        tried = copy(kind)
        tried.save()
        figures = Catalogue.today().figures
        transaction.set_rollback(True)
    return figures, (tried.code, f"{tried.code}_attendance")


class FigureKindForm(forms.ModelForm):
    """Validates that the figures of a kind have unique keys and labels.

    Two figures with the same label could not be told apart in prose. A label that prose uses must
    keep its figure.
    """

    named_by = "name"

    def clean_code(self):
        code = self.cleaned_data["code"]
        figures = {figure.key: figure for figure in Catalogue.today().figures}
        for key in (code, f"{code}_attendance"):
            if key in figures:
                raise forms.ValidationError(
                    f"代号“{key}”已用于指标“{figures[key].label}”，请换一个。"
                )
        return code

    def validate_unique(self):
        """Check labels last; at this point the instance has its final values."""
        super().validate_unique()
        if not self.errors:
            self._refuse_labels()

    def _refuse_labels(self):
        before = {figure.key: figure.label for figure in Catalogue.today().figures}
        figures, keys = figures_with(self.instance)
        after = {figure.key: figure.label for figure in figures}
        borne = Counter(after.values())
        for key, field in zip(keys, (self.named_by, "attendance_name"), strict=True):
            field = field if field in self.fields else None
            label, present = after.get(key), before.get(key)
            taught = label and FigureAlias.objects.filter(words=label).exclude(figure=key).exists()
            if taught:
                self.add_error(field, f"“{label}”已登记为另一个指标的别名，请换一个名称。")
            elif borne[label] > 1:
                self.add_error(field, f"另一个指标已叫“{label}”，正文将无法区分，请换一个名称。")
            elif present and not borne[present] and (years := years_naming(present)):
                told = "、".join(f"{year}年" for year in years)
                self.add_error(
                    field, f"{told}的年度报告引用了指标“{present}”，改名前请先修改报告。"
                )


class ReplyClassForm(FigureKindForm):
    named_by = "letter"


class FigureKindAdmin(KindAdmin):
    desk = index_headings.KINDS
    form = FigureKindForm


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
    form = ReplyClassForm
    list_display = ("letter", "meaning", "scheme", "code", "order")
    list_filter = ("scheme",)
    ordering = ("scheme", "order", "letter")


@admin.register(Topic)
class TopicAdmin(OfficeAdmin):
    desk = index_headings.KINDS
    list_display = ("name", "code", "order")
    search_fields = ("name", "code")
