"""Headcounts: participants by name or as a number, with one line per category."""

from functools import cached_property

from django import forms
from django.contrib import admin
from django.db.models import Q

from delegates.models import Delegate
from hanbin.office.choice_fields import RowSelectMultipleWidget, RowsField
from hanbin.record.roles import reachable_rows
from records.models import Headcount, Word

from .grids import GridFormSet, GridInline

NAMED = (Headcount.Category.DELEGATE, Headcount.Category.MEMBER)


class CategoryForm(forms.Form):
    """One category: named participants and the number of others."""

    names = RowsField(
        Delegate.objects.none(), label="姓名", required=False, help_text="可连续选多人。"
    )
    people = forms.IntegerField(label="人次", min_value=1, required=False)
    word = forms.ChoiceField(label="约数词", choices=[("", "—"), *Word.choices], required=False)

    def __init__(self, *args, key, grid, **kwargs):
        super().__init__(*args, **kwargs)
        self.category = key
        self.label = Headcount.Category(key).label if key else ""
        rows = [row for row in grid.rows if row.category == key]
        self.named = {row.delegate_id: row for row in rows if row.delegate_id}
        self.counted = [row for row in rows if not row.delegate_id]
        if key not in NAMED and not self.named:
            del self.fields["names"]
        else:
            self.fields["names"].queryset = grid.may_name(self.named)
            source = grid.model._meta.get_field("delegate")
            # A new widget has no choices of its own; it takes those of the field.
            choices = self.fields["names"].widget.choices
            self.fields["names"].widget = RowSelectMultipleWidget(source, admin.site)
            self.fields["names"].widget.choices = choices
            self.initial["names"] = list(self.named)
        self.initial["people"] = sum(row.people for row in self.counted) or None
        self.initial["word"] = next((row.word for row in self.counted if row.word), "")
        for field in self.fields.values():
            field.widget.attrs["aria-label"] = f"{self.label}：{field.label}"

    def clean(self):
        if self.cleaned_data.get("word") and not self.cleaned_data.get("people"):
            self.add_error("people", "填写约数词须有人次。")


class HeadcountFormSet(GridFormSet):
    """One line per category."""

    form = CategoryForm

    def may_name(self, named):
        """Return the delegates to choose from: those within reach and those already named."""
        within = reachable_rows(Delegate.objects.all(), self.user).order_by().values("pk")
        return Delegate.objects.filter(Q(pk__in=within) | Q(pk__in=list(named)))

    @cached_property
    def rows(self):
        return self.recorded()

    def keys(self):
        return list(Headcount.Category.values)

    def clean(self):
        seen = {}
        for form in self.forms:
            for delegate in form.cleaned_data.get("names", ()) if form.is_valid() else ():
                if delegate in seen:
                    form.add_error("names", f"{delegate}已列入“{seen[delegate]}”。")
                seen[delegate] = form.label

    def write(self):
        for form in self.forms:
            if form.has_changed():
                self._write_names(form, form.cleaned_data.get("names", ()))
                self._write_number(form, form.cleaned_data["people"], form.cleaned_data["word"])

    def _write_names(self, form, chosen):
        there = {delegate.pk for delegate in chosen}
        self.deleted_objects += [row for pk, row in form.named.items() if pk not in there]
        for delegate in chosen:
            if delegate.pk not in form.named:
                self.new(category=form.category, delegate=delegate)

    def _write_number(self, form, people, word):
        if not {"people", "word"} & set(form.changed_data):
            return
        kept, *surplus = form.counted or [None]
        self.deleted_objects += surplus
        if not people:
            self.deleted_objects += filter(None, [kept])
        elif kept:
            self.change(kept, ["people"], people=people, word=word)
        else:
            self.new(category=form.category, people=people, word=word)


class HeadcountInline(GridInline):
    """The grid of participants on the form of a record."""

    grid = HeadcountFormSet
    template = "admin/grids/headcounts.html"
    is_open = True
    fields = ("people",)
