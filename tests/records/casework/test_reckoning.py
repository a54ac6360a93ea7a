"""Deadlines are reckoned from the rules; what cannot be reckoned is told."""

import pytest

from delegates.models import Organization
from records.casework.reckoning import reckon_all, reckon_open
from records.models import Assignment, DeadlineRule

from .cases import BEGINNING, DUE, days, share

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
