"""Lists of the admin: narrowed by their filters, and by nothing else that an address may say.

Django lets any lookup on a table's own columns pass: a regular expression in an address holds the
database for as long as it takes.
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
"""The one lookup that is no filter's: links of our own pages name rows by their keys."""
MOST_WORDS = 10
DAY = re.compile("[0-9]{1,2}")


class OfficeChangeList(ChangeList):
    """A list that refuses what none of its filters understands; a page beyond the last is the
    first."""

    def get_queryset(self, request: HttpRequest, exclude_parameters: Any = None) -> Any:
        """The rows. Raises DisallowedModelAdminLookup, which is answered 400."""
        try:
            return super().get_queryset(request, exclude_parameters)
        except (IncorrectLookupParameters, OverflowError) as error:
            raise DisallowedModelAdminLookup(str(error)) from error

    def get_filters(self, request: HttpRequest) -> Any:
        """The filters, once each has taken from the address what it understands."""
        found = super().get_filters(request)
        unknown = found[2].keys() & self.get_filters_params().keys() - {CHOSEN_ROWS}
        if unknown:
            raise DisallowedModelAdminLookup(f"No filter for {', '.join(sorted(unknown))}")
        return found

    def get_results(self, request: HttpRequest) -> None:
        """The rows of one page."""
        try:
            super().get_results(request)
        except IncorrectLookupParameters:
            self.page_num = 1
            super().get_results(request)


def resolve_lookup(model: type[Model], lookup: str) -> tuple[Any, str]:
    """The column that a lookup compares and how, such as ``exact``; no column where the lookup
    is the name of a filter."""
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
    """Whether a column could hold what an address compares it with."""
    field, how = resolve_lookup(model, lookup)
    if field is not None and how in ("exact", "in"):
        return all(can_hold(field, each) for each in (value.split(",") if how == "in" else [value]))
    if how == "year":
        return bool(YEAR.fullmatch(value)) and FIRST_YEAR <= int(value) <= LAST_YEAR
    if how in ("month", "day"):
        return bool(DAY.fullmatch(value))
    return "\0" not in value
