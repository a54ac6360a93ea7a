"""Of two rows that cannot both stand, each is found: whichever is saved last is refused."""

from datetime import timedelta

import pytest

from delegates.models import Mandate, Term
from hanbin.record.rules import broken_rules
from records.models import Suggestion

from .examples import change

pytestmark = pytest.mark.django_db


def keys(row) -> set[str]:
    return {finding.rule.key for finding in broken_rules(row)}


class AMandate:
    @pytest.fixture
    def seat(self):
        seats = Mandate.objects.at_level("district").filter(ended_on=None)
        return seats.order_by("-started_on").first()

    def before(self, seat, **written):
        """A mandate of the same delegate that began two days earlier."""
        term = Term.objects.exclude(pk=seat.term_id).first()
        return Mandate.objects.create(
            delegate=seat.delegate, organizer=seat.organizer, level=seat.level, term=term,
            started_on=seat.started_on - timedelta(days=2), **written,
        )  # fmt: skip

    def test_is_found_beside_a_later_one(self, seat):
        earlier = self.before(seat)
        assert "one_mandate_at_a_time" in keys(earlier)
        assert "one_mandate_at_a_time" in keys(seat)

    def test_may_end_on_the_day_the_next_begins(self, seat):
        earlier = self.before(seat, ended_on=seat.started_on, end_reason="expired")
        assert not {"one_mandate_at_a_time"} & (keys(earlier) | keys(seat))


class AMergedSuggestion:
    @pytest.fixture
    def chain(self):
        """The last is merged into the middle one, the middle one into the first."""
        first, middle, last = Suggestion.objects.counting()[:3]
        for row, lead in ((middle, first), (last, middle)):
            change(row, review=Suggestion.Review.MERGED, merged_into=lead)
        return first, middle, last

    def test_is_found_where_others_were_merged_into_it(self, chain):
        _, middle, last = chain
        assert "merged_into_a_case_of_its_own" in keys(middle)
        assert "merged_into_a_case_of_its_own" in keys(last)

    def test_may_lead_to_a_case_that_is_merged_into_none(self, chain):
        first, middle, last = chain
        change(last, merged_into=first)
        assert "merged_into_a_case_of_its_own" not in keys(first) | keys(middle) | keys(last)
