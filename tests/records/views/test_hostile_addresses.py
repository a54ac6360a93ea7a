"""Public lists and searches answer whatever an address asks of them."""

from itertools import cycle, islice

import pytest
from django.urls import reverse

from records.listings import LISTINGS

pytestmark = pytest.mark.django_db

HOSTILE = ("9223372036854775808", "a\0b", "字" * 20_000, "²", "9" * 5000, "1e400", "NaN", "文字")
values = cycle(HOSTILE)
FILTERS = [
    pytest.param(each.name, name, list(islice(values, 3)), id=f"{each.name}-{name}")
    for each in LISTINGS
    for name in each.filterset.base_filters
]
PLACES = ("search", "compare", "free_summary", "suggestion_tables", "suggestion_units", "data")
NAMES = ("q", "year", "years", "from", "to", "town", "by", "page", "kind", "format", "large")


class EveryFilter:
    @pytest.mark.parametrize(("listing", "name", "wrong"), FILTERS)
    def test_says_what_it_does_not_understand(self, client, listing, name, wrong):
        for value in wrong:
            answer = client.get(reverse(listing), {name: value, "format": "json"})
            assert answer.status_code in (200, 400), value

    def test_tells_a_reader_that_a_text_is_too_long(self, client):
        answer = client.get(reverse("suggestions"), {"q": "字" * 101})
        assert answer.status_code == 200
        assert 'role="alert"' in answer.text


class EveryPublicPage:
    @pytest.mark.parametrize("place", PLACES)
    def test_answers_whatever_it_is_asked(self, client, place):
        for name, value in zip(NAMES, values, strict=False):
            assert client.get(reverse(place), {name: value}).status_code < 500, (name, value)
