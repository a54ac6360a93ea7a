"""A small share of what ``python -m tests.fuzz`` sends: no form of the site answers with a 5xx."""

import pytest

from tests.fuzz import Fuzz

pytestmark = pytest.mark.django_db


class EveryForm:
    def test_answers_whatever_it_is_sent(self):
        fuzz = Fuzz(("admin", "town", "delegate"), seed=11, most_pages=30)
        result = fuzz.send(posts=150)
        assert result.failures == []
        assert sum(result.statuses.values()) >= 150
