"""Whoever is concerned is told once, and no longer than there is something to do."""

import pytest
from django.contrib.auth.models import User

from delegates.models import Account, Organization
from records.casework.overdue import note_lateness
from records.casework.reminders import CONCERNED, give_notices
from records.models import Notice, Promise

from .cases import BEGINNING, DUE, account, answer, days, share, take, unit

pytestmark = pytest.mark.django_db


def remind(on):
    note_lateness(on)
    return give_notices(on)


def told(username, given=None) -> set[str]:
    rows = Notice.objects.open_for(User.objects.get(username=username))
    return set(rows.filter(assignment=given).values_list("kind", flat=True))


class AUnit:
    def test_is_told_that_an_answer_falls_due(self):
        given = share()
        take(given, "sign", BEGINNING)
        remind(DUE - days(7))
        assert "due_soon" in told("unit", given)

    def test_is_not_told_long_before(self):
        given = share()
        take(given, "sign", BEGINNING)
        take(given, "talk", BEGINNING, form="visit")
        remind(DUE - days(60))
        assert told("unit", given) == set()

    def test_is_told_of_the_days_to_hand_back_and_to_talk(self):
        given = share()
        take(given, "sign", BEGINNING)
        remind(BEGINNING + days(5))
        assert told("unit", given) == {"hand_back_limit"}
        remind(BEGINNING + days(28))
        assert "contact_limit" in told("unit", given)

    def test_has_nothing_to_do_once_it_has_answered(self):
        given = share()
        remind(DUE + days(1))
        assert "overdue" in told("unit", given)
        answer(given, DUE + days(1))
        assert told("unit", given) == set()

    def test_is_told_anew_of_a_day_that_was_moved(self):
        given = share()
        take(given, "sign", BEGINNING)
        remind(DUE)
        take(given, "ask_extension", DUE, until=DUE + days(30), reason="涉及面广。")
        take(given, "decide_extension", DUE, is_agreed=True)
        assert "due_soon" not in told("unit", given)
        remind(DUE + days(25))
        assert "due_soon" in told("unit", given)

    def test_is_told_of_a_promise_of_a_closed_case(self):
        given = share()
        reply = answer(given, DUE)
        Promise.objects.create(reply=reply, text="年底前建成。", due_on=DUE + days(90))
        take(given.suggestion, "close", DUE)
        remind(DUE + days(85))
        assert told("unit", given) == {"promise_due"}

    def test_is_told_nothing_of_others(self):
        other = share(to=Organization.objects.handling_units().exclude(pk=unit().pk).first())
        remind(DUE + days(1))
        assert not Notice.objects.filter(assignment=other, recipient__username="unit").exists()


class TheOffice:
    def test_is_told_what_nobody_signed_for(self):
        given = share()
        remind(BEGINNING + days(3))
        assert "not_signed" not in told("clerk", given)
        remind(BEGINNING + days(4))
        assert "not_signed" in told("clerk", given)

    def test_is_told_what_units_ask_for(self):
        given = share()
        take(given, "ask_hand_back", BEGINNING, reason="不属本单位职责。")
        remind(BEGINNING)
        assert told("clerk", given) == {"hand_back_asked"}
        take(given, "decide_hand_back", BEGINNING, is_agreed=True)
        assert told("clerk", given) == set()

    def test_is_told_what_is_overdue_and_long_overdue(self):
        given = share()
        remind(DUE + days(31))
        assert {"overdue", "long_overdue"} <= told("publisher", given)

    def test_is_told_that_a_delegate_is_not_satisfied(self):
        given = share()
        answer(given, DUE)
        take(given, "rate", DUE, attitude="satisfied", result="dissatisfied", comment="未解决。")
        remind(DUE)
        assert told("clerk", given) == {"unhappy"}
        take(given, "handle_again", DUE, reason="请再次研究。")
        assert told("clerk", given) == set()


class ADelegate:
    def test_is_told_that_there_is_an_answer_to_rate(self):
        given = share()
        lead = given.suggestion.lead_delegate
        Account.objects.filter(role="delegate").update(delegate=lead)
        answer(given, DUE)
        remind(DUE)
        assert told("delegate", given) == {"answered"}
        remind(DUE + days(25))
        assert told("delegate", given) == {"answered", "rating_limit"}
        take(given, "rate", DUE, attitude="satisfied", result="satisfied")
        assert told("delegate", given) == set()


class EveryNotice:
    def test_is_given_once(self):
        share()
        assert remind(DUE + days(1)) > 0
        assert remind(DUE + days(1)) == 0

    def test_passes_by_accounts_that_are_disabled(self):
        account("unit", is_active=False)
        share()
        remind(DUE + days(1))
        assert not Notice.objects.filter(recipient__username="unit").exists()

    def test_is_of_a_kind_that_concerns_somebody(self):
        assert set().union(*CONCERNED.values()) == set(Notice.Kind)
