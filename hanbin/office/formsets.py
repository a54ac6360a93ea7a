"""Formsets for the rows of a record, validated together before any row is saved."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.functional import cached_property

from ..record.deletion import deletion_hole
from .edit_conflicts import PREVAILS, ROW_IS_GONE, last_change
from .rule_checks import RulesBroken, add_findings

PARKED = 10_000
MOST_NEW = 100


class SentRows:
    """Submitted rows of a formset: locks the existing rows, and limits the number of new ones.

    Every row is rendered again if there are errors, so a management form that claims a billion rows
    would exhaust the server.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.is_bound:
            # ``of=("self",)``: PostgreSQL cannot lock the nullable side of an outer join.
            self.queryset = self.queryset.select_for_update(no_key=True, of=("self",))
            # absolute_max also limits the number of forms that the request claims.
            self.max_num = self.absolute_max = len(super().get_queryset()) + MOST_NEW

    def get_queryset(self) -> Any:
        """Return the rows in the submitted order.

        A row that no longer belongs to the record is None, so its input is kept.
        """
        return self._sent_rows if self.is_bound else super().get_queryset()

    @cached_property
    def _sent_rows(self) -> list[Any]:
        there = {str(row.pk): row for row in super().get_queryset()}
        number = min(self.initial_form_count(), self.absolute_max)
        keys = (f"{self.add_prefix(place)}-{self.model._meta.pk.name}" for place in range(number))
        return [there.get(self.data.get(key)) for key in keys]

    def _existing_object(self, pk: Any) -> Any:
        return next((row for row in self.get_queryset() if row and row.pk == pk), None)

    def clean(self) -> None:
        super().clean()
        key = self.model._meta.pk.name
        for form in self.initial_forms:
            is_going = self.can_delete and self._should_delete_form(form)
            is_none_of_ours = form.instance.pk is None
            if is_none_of_ours and is_going and form.cleaned_data.get(key):
                raise ValidationError(ROW_IS_GONE)  # it belongs to another record
            if is_none_of_ours and not is_going:
                # Django would skip it as if it had been saved.
                form.errors.pop(key, None)
                form.add_error(None, ROW_IS_GONE)
            elif is_going and form.is_stale:
                form.accept_stored()
                who = last_change(form.instance)
                raise ValidationError(
                    f"未删除“{form.instance}”：您打开表单之后，{who}修改了它。{PREVAILS}"
                )


class RowFormSet(SentRows, forms.BaseInlineFormSet):
    """Formset whose rows are validated against each other before they are saved."""

    refused = RulesBroken([])

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        for field in form.fields.values():
            field.widget.attrs.setdefault("aria-label", field.label)

    def clean(self) -> None:
        super().clean()
        self._refuse_to_tear_holes()
        kept = [form for form in self.forms if self._is_kept(form)]
        for constraint in self.model._meta.constraints:
            if isinstance(constraint, models.UniqueConstraint) and constraint.condition:
                self._refuse_repetition(constraint, kept)
        for form in self.forms:
            add_findings(form, self.refused.at(form.prefix))

    def _refuse_to_tear_holes(self) -> None:
        going = [
            form.instance
            for form in self.initial_forms
            if form.instance.pk and self.can_delete and self._should_delete_form(form)
        ]
        told = [f"“{row}”{text}" for row in going for text in deletion_hole([row]).sentences]
        if told:
            raise ValidationError(told)

    def _is_kept(self, form: Any) -> bool:
        filled = form.has_changed() or form.instance.pk
        return filled and form.is_valid() and not self._should_delete_form(form)

    def _refuse_repetition(self, constraint: Any, filled: list[Any]) -> None:
        """Check conditional constraints between the rows; Django only checks unconditional ones."""
        seen: set[Any] = set()
        for form in filled:
            row = form.instance
            # Private: UniqueConstraint.validate() checks its condition in the same way.
            columns = row._get_field_expression_map(meta=row._meta)
            value = tuple(getattr(row, name) for name in constraint.fields if name != self.fk.name)
            if not constraint.condition.check(columns):
                continue
            if value in seen:
                form.add_error(None, constraint.violation_error_message)
            seen.add(value)


class OrderedFormSet(RowFormSet):
    """Rows with a number: an empty one becomes the next number, and numbers can be swapped."""

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.fields["order"].required = False

    def clean(self) -> None:
        for form in self.forms:
            if self._is_kept(form) and form.cleaned_data.get("order") is None:
                form.instance.order = form.cleaned_data["order"] = self._next_order()
        super().clean()

    def _next_order(self) -> int:
        return max(form.instance.order or 0 for form in self.forms if self._is_kept(form)) + 1

    def save(self, commit: bool = True) -> Any:
        # Move the changed rows out of the way: unique constraints are checked row by row.
        touched = [form.instance.pk for form in self.initial_forms if form.has_changed()]
        if commit:
            rows = self.model._base_manager.filter(pk__in=touched)
            rows.update(order=models.F("order") + PARKED)
        return super().save(commit)
