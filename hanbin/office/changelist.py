"""Change lists of the admin that only accept the parameters of their filters.

Django allows any lookup on the table's own columns. A regular expression in the query string could
keep the database busy for a long time.
"""

import re
from typing import Any

from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.db.models.constants import LOOKUP_SEP
from django.http import HttpRequest

from ..record.periods import FIRST_YEAR, LAST_YEAR, YEAR
from .rule_checks import can_hold

CHOSEN_ROWS = "pk__in"
"""The only lookup without a filter: links of our own pages select rows by their keys."""
MOST_WORDS = 10
DAY = re.compile("[0-9]{1,2}")


class OfficeChangeList(ChangeList):
    """A change list that rejects unknown parameters.

    A page number beyond the last one shows the first page.
    """

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> Any:
        """Return the rows; raise DisallowedModelAdminLookup, which becomes a 400 response."""
        try:
            return super().get_queryset(request, exclude_parameters)
        except (IncorrectLookupParameters, OverflowError) as error:
            raise DisallowedModelAdminLookup(str(error)) from error

    def get_filters(self, request: HttpRequest) -> Any:
        """Return the filters; raise DisallowedModelAdminLookup for parameters that none accepts."""
        found = super().get_filters(request)
        unknown = found[2].keys() & self.get_filters_params().keys() - {CHOSEN_ROWS}
        if unknown:
            raise DisallowedModelAdminLookup(f"No filter for {', '.join(sorted(unknown))}")
        return found

    def get_results(self, request: HttpRequest) -> None:
        """Load the rows of one page."""
        try:
            super().get_results(request)
        except IncorrectLookupParameters:
            self.page_num = 1
            super().get_results(request)


def resolve_lookup(model: type[Model], lookup: str) -> tuple[Any, str]:
    """Return the column that a lookup compares, and the lookup type such as ``exact``.

    The column is None if the lookup is the name of a filter.
    """
    field: Any = None
    way = lookup.split(LOOKUP_SEP)
    while way:
        try:
            field = model._meta.pk if way[0] == "pk" else model._meta.get_field(way[0])
        except FieldDoesNotExist:
            break
        way.pop(0)
        if not (field and field.is_relation and field.related_model):
            break
        model = field.related_model
    return field, LOOKUP_SEP.join(way) or "exact"


def is_valid_lookup(model: type[Model], lookup: str, value: str) -> bool:
    """Return whether the column of a lookup could have this value."""
    field, how = resolve_lookup(model, lookup)
    if field is not None and how in ("exact", "in"):
        return all(can_hold(field, each) for each in (value.split(",") if how == "in" else [value]))
    if how == "year":
        return bool(YEAR.fullmatch(value)) and FIRST_YEAR <= int(value) <= LAST_YEAR
    if how in ("month", "day"):
        return bool(DAY.fullmatch(value))
    return "\0" not in value
