"""Where a case stands: only who still owes the answer is named, and only who is late is late."""

import pytest

from delegates.models import Organization
from records.casework import case_status
from records.models import Assignment, Suggestion

from .cases import BEGINNING, DUE, answer, days, handed_in, take

pytestmark = pytest.mark.django_db
LATER = DUE + days(30)


@pytest.fixture
def two():
    """One case to be answered by two units, each by itself; the second has more time."""
    case = handed_in()
    take(case, "examine", BEGINNING, result="accepted", series="闭2021")
    units = Organization.objects.handling_units()[:2]
    first, second = take(case, "assign", BEGINNING, lead=list(units))
    for each in (first, second):
        take(each, "sign", BEGINNING)
    take(second, "ask_extension", BEGINNING, until=LATER, reason="涉及面广。")
    take(second, "decide_extension", BEGINNING, is_agreed=True)
    return first, second


def told(given: Assignment, on) -> str:
    return case_status(Suggestion.objects.get(pk=given.suggestion_id), on)


class ACaseOfTwoUnits:
    def test_waits_for_the_one_that_has_not_answered(self, two):
        first, second = two
        answer(first, BEGINNING)
        said = told(first, DUE + days(4))
        assert said == f"{second.unit}正在办理，应于2021年7月1日前答复。"

    def test_is_late_with_the_one_that_is_late(self, two):
        first = two[0]
        said = told(first, DUE + days(4))
        assert said.endswith(f"正在办理，{first.unit}已超过期限4天，应于2021年6月1日前答复。")

    def test_says_how_late_each_of_them_is(self, two):
        first, second = two
        said = told(first, LATER + days(1))
        assert f"{first.unit}已超过期限31天" in said
        assert f"{second.unit}已超过期限1天，应于2021年7月1日前答复。" in said

    def test_is_due_when_the_next_answer_is(self, two):
        first = two[0]
        answer(first, BEGINNING)
        assert Suggestion.objects.get(pk=first.suggestion_id).due_on == LATER

    def test_keeps_its_first_day_once_all_are_given(self, two):
        for each in two:
            answer(each, BEGINNING)
        assert Suggestion.objects.get(pk=two[0].suggestion_id).due_on == DUE
