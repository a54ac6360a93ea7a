"""A share becomes overdue once, on its true day, whenever anybody looks."""

import pytest

from records.casework.overdue import note_lateness
from records.casework.share_deadlines import reckon_all
from records.models import Assignment, DeadlineRule, Lateness

from .cases import BEGINNING, DUE, answer, days, share, take

pytestmark = pytest.mark.django_db


def noted(given) -> list[tuple]:
    rows = Lateness.objects.filter(assignment=given).order_by("became_on")
    return list(rows.values_list("tier", "due_on", "became_on"))


class AShareThatIsOverdue:
    def test_became_so_the_day_after(self):
        given = share()
        note_lateness(DUE + days(1))
        assert noted(given) == [("overdue", DUE, DUE + days(1))]

    def test_is_not_so_on_its_last_day(self):
        given = share()
        note_lateness(DUE)
        assert noted(given) == []

    def test_is_noted_once_however_often_one_looks(self):
        given = share()
        for day in range(1, 6):
            note_lateness(DUE + days(day))
        assert len(noted(given)) == 1

    def test_is_noted_with_its_true_day_after_days_of_silence(self):
        given = share()
        note_lateness(DUE + days(5))
        assert noted(given) == [("overdue", DUE, DUE + days(1))]

    def test_is_long_overdue_after_as_many_days_as_the_rule_says(self):
        given = share()
        note_lateness(DUE + days(200))
        assert noted(given) == [
            ("overdue", DUE, DUE + days(1)),
            ("long_overdue", DUE, DUE + days(31)),
        ]

    def test_tells_how_many_were_new(self):
        note_lateness(DUE + days(1))
        share()
        assert note_lateness(DUE + days(1)) == {"overdue": 1, "long_overdue": 0}


class AShareThatWasAnswered:
    def test_was_overdue_before_its_answer(self):
        given = share()
        answer(given, DUE + days(3))
        note_lateness(DUE + days(5))
        assert noted(given) == [("overdue", DUE, DUE + days(1))]

    def test_was_not_overdue_if_it_came_on_the_last_day(self):
        given = share()
        answer(given, DUE)
        note_lateness(DUE + days(50))
        assert noted(given) == []

    def test_may_be_overdue_once_more_when_it_is_handled_again(self):
        given = share()
        answer(given, DUE)
        take(given, "rate", DUE, attitude="satisfied", result="dissatisfied", comment="未解决。")
        again = take(given, "handle_again", DUE, reason="请再次研究。")
        note_lateness(again.due_on + days(2))
        assert noted(given) == [("overdue", again.due_on, again.due_on + days(1))]


class AShareThatWasGivenMoreTime:
    def extended(self, given, on):
        later = DUE + days(30)
        take(given, "sign", BEGINNING)
        take(given, "ask_extension", on, until=later, reason="涉及面广。")
        take(given, "decide_extension", on, is_agreed=True)
        return later

    def test_is_late_from_the_new_day_on(self):
        given = share()
        later = self.extended(given, DUE - days(5))
        note_lateness(later + days(1))
        assert noted(given) == [("overdue", later, later + days(1))]

    def test_keeps_that_it_was_late_before_it_was_given(self):
        given = share()
        later = self.extended(given, DUE + days(4))
        note_lateness(later + days(1))
        assert noted(given) == [
            ("overdue", DUE, DUE + days(1)),
            ("overdue", later, later + days(1)),
        ]


class AShareThatNobodyWaitsFor:
    def test_is_not_overdue_once_it_was_handed_back(self):
        given = share()
        take(given, "ask_hand_back", BEGINNING, reason="不属本单位职责。")
        take(given, "decide_hand_back", BEGINNING, is_agreed=True)
        note_lateness(DUE + days(50))
        assert noted(given) == []

    def test_is_not_overdue_once_the_delegate_took_it_back(self):
        given = share()
        take(given.suggestion, "take_back", BEGINNING, taken_back_reason="已经解决。")
        note_lateness(DUE + days(50))
        assert noted(given) == []


class WhatDoesNotFollowAnyMore:
    def test_is_taken_back_when_an_earlier_answer_comes_to_light(self):
        given = share()
        note_lateness(DUE + days(50))
        answer(given, DUE - days(1))
        note_lateness(DUE + days(51))
        assert noted(given) == []

    def test_is_taken_back_when_it_is_due_another_day(self):
        given = share()
        note_lateness(DUE + days(1))
        Assignment.objects.filter(pk=given.pk).update(assigned_on=BEGINNING + days(1))
        reckon_all(Assignment.objects.filter(pk=given.pk), because="更正")
        note_lateness(DUE + days(2))
        assert noted(given) == [("overdue", DUE + days(1), DUE + days(2))]

    def test_stays_in_a_closed_case_whose_rule_is_another_by_now(self):
        given = share()
        note_lateness(DUE + days(2))
        take(given, "sign", DUE + days(2))
        take(given, "ask_extension", DUE + days(2), until=DUE + days(30), reason="涉及面广。")
        take(given, "decide_extension", DUE + days(2), is_agreed=True)
        answer(given, DUE + days(3))
        take(given.suggestion, "close", DUE + days(4))
        DeadlineRule.objects.filter(limit="answer").update(amount=2)
        note_lateness(DUE + days(90))
        assert noted(given) == [("overdue", DUE, DUE + days(1))]
