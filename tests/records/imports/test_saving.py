"""Rows written many at a time, each refusal still that of one row."""

import pytest

from delegates.models import Organization
from records.imports import Fate
from records.models import Assignment, Suggestion

from .conftest import bring, fates, sheets, told

pytestmark = pytest.mark.django_db

SHARES = ["建议", "承办单位", "承办方式", "交办日期", "签收日期"]


@pytest.fixture
def suggestion():
    """One that nobody was assigned yet, and two units for it."""
    found = Suggestion.objects.filter(series="18-3").first()
    found.assignments.all().delete()
    return found


def shares(suggestion, *rows):
    written = [[suggestion.code, unit, role, "2019-02-01", got] for unit, role, got in rows]
    return sheets(交办=[SHARES, *written])


class ARowAmongMany:
    def test_is_the_only_one_that_is_refused(self, suggestion):
        units = Organization.objects.handling_units()[:20]
        rows = [[str(unit), "协办", "2019-02-02"] for unit in units]
        rows[13][2] = "2019-01-02"
        assert told(bring(shares(suggestion, *rows))) == [
            "“交办”表第15行“签收日期、交办日期”列：签收日期不能早于交办日期。"
        ]

    def test_may_take_the_place_that_another_gives_up(self, suggestion):
        before = [("区水利局", "主办", None), ("区教体局", "协办", None)]
        after = [("区水利局", "协办", None), ("区教体局", "主办", None)]
        for rows in (before, after, before, after[::-1], before[::-1]):
            assert bring(shares(suggestion, *rows)).is_kept

    def test_keeps_its_place_in_the_order_of_the_sheet(self, suggestion):
        rows = [("区教体局", "协办", None), ("区水利局", "协办", None)]
        bring(shares(suggestion, *rows))
        kept = Assignment.objects.filter(suggestion=suggestion).order_by("pk")
        assert [str(each.unit) for each in kept] == ["区教体局", "区水利局"]

    def test_cannot_be_a_second_lead_unit(self, suggestion):
        rows = [("区教体局", "主办", None), ("区水利局", "主办", None)]
        outcome = bring(shares(suggestion, *rows))
        assert told(outcome) == ["“交办”表第3行“建议”列：一件建议只有一个主办单位。"]
        assert fates(outcome) == {Fate.NEW: 1, Fate.REFUSED: 1}
