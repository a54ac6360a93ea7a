"""A small share of what ``python -m tests.fuzz`` sends: no form of the site answers with a 5xx."""

import pytest

from tests.fuzz import Fuzz

pytestmark = pytest.mark.django_db(transaction=False)


class EveryForm:
    def test_answers_whatever_it_is_sent(self):
        fuzz = Fuzz(("admin", "town", "unit", "delegate"), seed=11, most_pages=45)
        told = fuzz.send(posts=200)
        assert told.failures == []
        assert sum(told.statuses.values()) >= 200
