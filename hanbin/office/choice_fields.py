"""Rows that a form lets choose by their keys; what cannot be a key is a wrong choice.

Django asks the database for whatever was sent as a key, and a word, a number of thirty digits or
an empty byte ends in an error of the database.
"""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.contrib.admin.widgets import (
    AutocompleteMixin,
    AutocompleteSelect,
    AutocompleteSelectMultiple,
)
from django.core.exceptions import ValidationError

from .rule_checks import can_hold


class _LooksUpKeys(AutocompleteMixin):
    """A widget that shows what was chosen; what cannot be a key names no row to be shown."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        key = self.choices.queryset.model._meta.pk
        return super().optgroups(name, [each for each in value if can_hold(key, each)], attr)


class RowSelectWidget(_LooksUpKeys, AutocompleteSelect):
    """One row, looked up by typing."""


class RowSelectMultipleWidget(_LooksUpKeys, AutocompleteSelectMultiple):
    """Some rows, looked up by typing."""


class RowsField(forms.ModelMultipleChoiceField):
    """Some rows, each named by its key."""

    def clean(self, value: Any) -> Any:
        """The rows. Raises ValidationError for a key that is none."""
        rows: Any = self.queryset
        for key in self.prepare_value(value) or ():
            if not can_hold(rows.model._meta.pk, key):
                raise ValidationError(
                    self.error_messages["invalid_pk_value"],
                    code="invalid_pk_value",
                    params={"pk": str(key)[:20]},
                )
        return super().clean(value)
