"""A holiday or a rule that changes moves the open cases, and leaves the closed ones alone."""

from datetime import date

import pytest
from django.urls import reverse

from records.models import Assignment, DeadlineChange, DeadlineRule, Holiday
from tests.records.casework.cases import answer, share, take

from .clerk import address

pytestmark = pytest.mark.django_db
PASTE = reverse("admin:records_holiday_paste")
AGAIN_ON = date(2021, 3, 29)


@pytest.fixture
def again():
    """A second answer that is due ten working days after 29 March 2021."""
    DeadlineRule.objects.filter(limit="again").update(unit="working_days", amount=10)
    given = share()
    answer(given, AGAIN_ON)
    take(given, "rate", AGAIN_ON, attitude="satisfied", result="dissatisfied", comment="未解决。")
    return take(given, "handle_again", AGAIN_ON, reason="请再次研究。")


def shorten(clerk, months=2):
    rule = DeadlineRule.objects.get(limit="answer")
    return clerk.amend(rule, amount=months)


class ARule:
    def test_moves_what_is_open_and_says_why(self, clerk):
        given = share()
        page = shorten(clerk)
        given.refresh_from_db()
        assert given.due_on == date(2021, 5, 1)
        assert DeadlineChange.objects.get(assignment=given).reason == "期限规则调整"
        assert "重新计算了1件在办建议的期限，其中1件有变动。" in page.text

    def test_leaves_what_was_closed(self, clerk):
        given = share()
        answer(given, date(2021, 4, 1))
        take(given.suggestion, "close", date(2021, 4, 2))
        before = list(Assignment.objects.values_list("pk", "due_on"))
        shorten(clerk)
        assert list(Assignment.objects.values_list("pk", "due_on")) == before

    def test_says_so_where_nothing_moves(self, clerk):
        share()
        page = clerk.amend(DeadlineRule.objects.get(limit="contact"), amount=15)
        assert "重新计算了1件在办建议的期限，其中0件有变动。" in page.text


class AHoliday:
    def test_moves_a_second_answer_when_it_is_entered(self, clerk, again):
        before = again.due_on
        clerk.enter(Holiday, day="2021-03-31", name="调休", works="")
        again.refresh_from_db()
        assert again.due_on > before

    def test_moves_it_when_it_is_pasted(self, clerk, again):
        page = clerk.post(PASTE, {"text": "2021-03-31 调休 休", "enter": "1"}, follow=True)
        assert "重新计算了1件在办建议的期限，其中1件有变动。" in page.text

    def test_moves_it_back_when_it_is_deleted(self, clerk, again):
        before = again.due_on
        clerk.enter(Holiday, day="2021-03-31", name="调休", works="")
        holiday = Holiday.objects.get(day="2021-03-31")
        clerk.post(address(Holiday, "delete", holiday.pk), {"post": "yes"})
        again.refresh_from_db()
        assert again.due_on == before

    def test_moves_it_when_several_are_deleted(self, clerk, again):
        rests = Holiday.objects.filter(day__range=("2021-04-01", "2021-04-10"), works=False)
        before = again.due_on
        chosen = [each.pk for each in rests]
        clerk.post(
            address(Holiday, "changelist"),
            {"action": "delete_selected", "_selected_action": chosen, "post": "yes"},
        )
        again.refresh_from_db()
        assert again.due_on < before
