"""Every choice of every filter, in every format, is answered."""

import django_filters as filters
import pytest
from django.urls import reverse

from records.listings import LISTINGS

pytestmark = pytest.mark.django_db


def choices_of(listing):
    """What may be chosen without asking the database."""
    for name, each in listing.filterset.base_filters.items():
        choices = each.extra.get("choices", ())
        if isinstance(each, filters.ChoiceFilter) and not callable(choices):
            yield from ((name, value) for value, _ in choices if value)


CHOSEN = [
    pytest.param(each.name, name, value, id=f"{each.name}-{name}-{value}")
    for each in LISTINGS
    for name, value in choices_of(each)
]


class EveryChoice:
    @pytest.mark.parametrize(("listing", "name", "value"), CHOSEN)
    def test_is_answered(self, client, listing, name, value):
        assert client.get(reverse(listing), {name: value}).status_code == 200


class EveryListing:
    @pytest.mark.parametrize("listing", LISTINGS, ids=lambda each: each.name)
    @pytest.mark.parametrize("wanted", ["html", "json", "csv", "xlsx"])
    def test_tells_what_changed(self, client, listing, wanted):
        asked = {"modified_since": "2019-05-01", "format": wanted}
        assert client.get(reverse(listing.name), asked).status_code == 200
