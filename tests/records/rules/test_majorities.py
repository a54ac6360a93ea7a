"""More than half is more than half: of those due for a quorum, of all members for a decision."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from hanbin.record.rules import RULES
from records.models import AgendaItem, Meeting, PersonnelDecision

from .examples import change, meeting, vote
from .examples import some as record

pytestmark = pytest.mark.django_db

HEADS = some.integers(1, 400)
in_one_database = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

NOT_PASSED = (
    *("未通过", "表决未通过。", "未获通过", "未获得通过", "未予通过", "未能通过", "没有通过"),
    *("没有获得通过", "没通过", "不予通过", "不通过", "未经表决通过", "表决后否决", "暂不付表决"),
    *("暂不通过", "暂缓通过", "通过一项，否决一项", "赞成票未过半数，不获通过", "审议意见", ""),
)
PASSED = (
    *("通过", "表决通过", "全票通过", "无记名投票通过", "经审议，通过了决定", "未修改，通过"),
    *("不记名投票表决通过", "没有反对票，通过"),
)


def breaks(key: str, row) -> bool:
    return RULES[key].open(type(row)).filter(pk=row.pk).exists()


class AQuorum:
    @given(due=HEADS, present=HEADS)
    @in_one_database
    def test_is_more_than_half_of_the_members(self, due, present):
        row = change(meeting(), members_due=max(due, present), members_present=present)
        is_quorum = present > max(due, present) / 2
        assert breaks("quorum_was_present", row) is not is_quorum


class AMajority:
    @given(members=HEADS, votes=HEADS)
    @in_one_database
    def test_is_more_than_half_of_all_members(self, members, votes):
        row = vote()
        change(row, votes_for=votes)
        change(row.meeting, members_due=members, members_present=members)
        assert breaks("adopted_by_most_of_all_members", row) is not (votes > members / 2)

    @given(votes=some.integers(0, 35))
    @in_one_database
    def test_is_of_those_in_office_where_the_meeting_says_no_number(self, votes):
        row = vote()
        change(row, votes_for=votes)
        change(row.meeting, members_due=None, members_present=None)
        assert breaks("adopted_by_most_of_all_members", row) is not (votes >= 18)

    @given(members=HEADS, votes=HEADS)
    @in_one_database
    def test_appoints_by_more_than_half_of_all_members(self, members, votes):
        row = record(PersonnelDecision, votes_for__isnull=False)
        change(row, votes_for=votes)
        change(row.meeting, members_due=members, members_present=members)
        assert breaks("appointed_by_most_of_all_members", row) is not (votes > members / 2)

    @pytest.mark.parametrize("outcome", NOT_PASSED)
    def test_is_asked_only_of_what_was_passed(self, outcome):
        row = change(vote(), votes_for=1, outcome=outcome)
        assert not breaks("adopted_by_most_of_all_members", row)

    @pytest.mark.parametrize("outcome", PASSED)
    def test_is_asked_of_whatever_was_passed(self, outcome):
        row = change(vote(), votes_for=1, outcome=outcome)
        assert breaks("adopted_by_most_of_all_members", row)

    def test_is_not_asked_of_a_meeting_that_decides_nothing(self):
        row = change(vote(), votes_for=1)
        change(row.meeting, kind=Meeting.Kind.PARTY_GROUP)
        assert not breaks("adopted_by_most_of_all_members", AgendaItem.objects.get(pk=row.pk))
