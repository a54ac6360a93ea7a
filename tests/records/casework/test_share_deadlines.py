"""Deadlines are reckoned from the rules; what cannot be reckoned is told."""

import pytest

from delegates.models import Organization
from records.admin.due_weeks import Week
from records.casework.share_deadlines import reckon_all, reckon_open, tier_of
from records.deadlines import Deadlines, Tier, deadline_tier
from records.models import Assignment, DeadlineRule

from .cases import BEGINNING, DUE, answer, days, share, take

pytestmark = pytest.mark.django_db


def beside(given, **columns) -> Assignment:
    """Another unit's share of the same case."""
    units = Organization.objects.handling_units().exclude(pk=given.unit_id)
    told = {"role": "separate", "assigned_on": BEGINNING} | columns
    return Assignment(suggestion=given.suggestion, unit=units[0], **told)


def back(on) -> Assignment:
    given = share()
    given.handed_back_on, given.hand_back_reason = on, "不属本单位职责。"
    given.save()
    return given


class TheTier:
    """One truth: what the rules of the day say, in a list, on a desk and, of first answers, in
    SQL."""

    @pytest.mark.parametrize("later", [0, 1, 30, 31])
    def test_is_long_overdue_where_the_list_of_these_says_so(self, later):
        on, deadlines = share().due_on + days(later), Deadlines.load()
        self.agree(on, deadlines)

    @pytest.mark.parametrize("later", [30, 31])
    def test_is_so_too_where_no_rule_was_in_force(self, later):
        given = share()
        DeadlineRule.objects.filter(limit="answer").update(since=BEGINNING + days(1))
        self.agree(given.due_on + days(later), Deadlines.load())

    def agree(self, on, deadlines):
        waiting = Assignment.objects.waiting().exclude(role="assisting")
        long = {each for each in waiting if tier_of(each, on, deadlines) is Tier.LONG_OVERDUE}
        assert long == {*Assignment.objects.long_overdue(on)}

    @pytest.mark.parametrize(
        ("later", "tier"),
        [(0, Tier.DUE_SOON), (1, Tier.OVERDUE), (30, Tier.OVERDUE), (31, Tier.LONG_OVERDUE)],
    )
    def test_of_a_share_is_that_of_its_own_day(self, later, tier):
        given = share()
        assert tier_of(given, given.due_on + days(later), Deadlines.load()) is tier

    def test_of_what_is_handled_again_is_that_of_the_second_answer(self):
        given = share()
        answer(given, BEGINNING)
        said = {"attitude": "satisfied", "result": "dissatisfied", "comment": "没有动工。"}
        take(given, "rate", BEGINNING, **said)
        again = take(given, "handle_again", BEGINNING, reason="请再办理。")
        assert tier_of(given, again.due_on + days(1), Deadlines.load()) is Tier.OVERDUE
        assert again.due_on < given.due_on

    def test_where_no_rule_was_in_force_is_as_usual(self):
        given = share()
        DeadlineRule.objects.all().delete()
        assert tier_of(given, given.due_on + days(31), Deadlines.load()) is Tier.LONG_OVERDUE

    def test_of_what_has_no_day_is_none(self):
        given = share()
        given.due_on = None
        assert tier_of(given, DUE, Deadlines.load()) is None

    @pytest.mark.parametrize("later", [-1, 0, 1])
    def test_is_late_in_the_week_that_is_overdue(self, later):
        is_overdue = deadline_tier(DUE, DUE + days(later)).is_overdue
        assert is_overdue == (Week.of(DUE, DUE + days(later)) is Week.OVERDUE)


class AShare:
    def test_takes_over_what_was_handed_back_that_day(self):
        given = back(BEGINNING + days(5))
        later = beside(given, assigned_on=BEGINNING + days(5))
        assert later.takes_over_from(given)

    def test_takes_over_nothing_from_itself(self):
        given = back(BEGINNING)
        assert not given.takes_over_from(given)

    def test_takes_over_nothing_where_it_was_there_before(self):
        given = back(BEGINNING)
        assert not beside(given).takes_over_from(given)


class AShareThatNoRuleCovers:
    def test_is_told_with_its_reason_and_keeps_its_day(self):
        given = share()
        DeadlineRule.objects.filter(limit="answer").delete()
        [refused] = reckon_all(Assignment.objects.filter(pk=given.pk), because="试算")
        given.refresh_from_db()
        assert (refused.share, given.due_on) == (given, DUE)
        assert "答复期限未能计算" in str(refused)

    def test_is_told_when_all_that_is_open_is_reckoned(self):
        given = share()
        DeadlineRule.objects.filter(limit="answer").delete()
        assert given in [each.share for each in reckon_open(because="试算").refused]
