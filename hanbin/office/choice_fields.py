"""Form fields for choosing rows by key; an impossible key is a validation error.

Django queries the database with any submitted key, and a word, a number of thirty digits or a NUL
character causes a database error.
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
    """Widget for chosen rows; it ignores impossible keys."""

    def optgroups(self, name: str, value: Sequence[str], attr: Any = None) -> Any:
        key = self.choices.queryset.model._meta.pk
        return super().optgroups(name, [each for each in value if can_hold(key, each)], attr)


class RowSelectWidget(_LooksUpKeys, AutocompleteSelect):
    """Autocomplete for one row."""


class RowSelectMultipleWidget(_LooksUpKeys, AutocompleteSelectMultiple):
    """Autocomplete for several rows."""


class RowsField(forms.ModelMultipleChoiceField):
    """Several rows, chosen by key."""

    def clean(self, value: Any) -> Any:
        """Return the rows; raise ValidationError for an impossible key."""
        rows: Any = self.queryset
        for key in self.prepare_value(value) or ():
            if not can_hold(rows.model._meta.pk, key):
                raise ValidationError(
                    self.error_messages["invalid_pk_value"],
                    code="invalid_pk_value",
                    params={"pk": str(key)[:20]},
                )
        return super().clean(value)
