"""A rule is the rows that break it; what breaks a soft one may be let pass, with a reason."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from delegates.models import Congress
from hanbin.models import Exemption
from hanbin.record.base import State
from hanbin.record.periods import Period
from hanbin.record.rules import (
    RULES,
    broken_rules,
    count_broken_rules,
    exempt_row,
    hard_rule,
    unresolved_hard_rules,
)
from records.models import Meeting

pytestmark = pytest.mark.django_db

YEAR = Period.year(2019)


@pytest.fixture
def scope():
    return Congress.objects.get().organization


@pytest.fixture
def meeting():
    return Meeting.objects.standing_committee().counting().during(YEAR).first()


@pytest.fixture
def too_few(meeting):
    """A meeting that half of the members attended."""
    meeting.attendances.all().delete()
    Meeting.objects.filter(pk=meeting.pk).update(members_due=35, members_present=17)
    meeting.refresh_from_db()
    return meeting


@pytest.fixture
def miscounted(meeting):
    """A meeting to which more members were due than were in office."""
    Meeting.objects.filter(pk=meeting.pk).update(members_due=36)
    meeting.attendances.all().delete()
    return meeting


def keys(findings) -> list[str]:
    return [finding.rule.key for finding in findings]


class ARecord:
    def test_breaks_no_rule_as_it_stands(self, meeting):
        assert broken_rules(meeting) == []

    def test_is_found_by_the_rule_it_breaks(self, too_few):
        assert "quorum_was_present" in keys(broken_rules(too_few))

    def test_is_found_through_its_parts(self, meeting):
        item = meeting.agenda_items.filter(votes_for__isnull=False).first()
        type(item).objects.filter(pk=item.pk).update(votes_against=99)
        [finding] = broken_rules(meeting)
        assert (finding.rule.key, finding.row) == ("votes_are_of_those_present", item)

    def test_is_out_of_question_once_withdrawn(self, too_few):
        Meeting.objects.filter(pk=too_few.pk).update(
            state=State.WITHDRAWN, withdrawn_reason="重复录入。"
        )
        assert "quorum_was_present" not in keys(broken_rules(too_few))


class AnExemption:
    def test_lets_a_row_pass(self, miscounted):
        [finding] = broken_rules(miscounted)
        exempt_row(finding, reason="一名委员当日刚任命。", by=User.objects.get(username="clerk"))
        assert broken_rules(miscounted) == []
        assert list(finding.rule.exempted(Meeting)) == [miscounted]

    def test_keeps_reason_and_person(self, miscounted):
        clerk = User.objects.get(username="clerk")
        [finding] = broken_rules(miscounted)
        exempt_row(finding, reason="一名委员当日刚任命。", by=clerk)
        kept = Exemption.objects.get()
        assert (kept.row, kept.reason, kept.exempted_by) == (
            miscounted, "一名委员当日刚任命。", clerk,
        )  # fmt: skip

    def test_is_given_once_a_rule_and_row(self, miscounted):
        [finding] = broken_rules(miscounted)
        for reason in ("一名委员当日刚任命。", "已核对。"):
            exempt_row(finding, reason=reason, by=User.objects.get(username="clerk"))
        assert Exemption.objects.get().reason == "已核对。"

    def test_holds_only_while_the_rule_tells_the_same(self, miscounted):
        clerk = User.objects.get(username="clerk")
        exempt_row(*broken_rules(miscounted), reason="一名委员当日刚任命。", by=clerk)
        Meeting.objects.filter(pk=miscounted.pk).update(members_due=60, members_present=40)
        [finding] = broken_rules(miscounted)
        assert finding.rule.key == "members_due_are_in_office"
        exempt_row(finding, reason="已核对。", by=clerk)
        assert broken_rules(miscounted) == []

    def test_is_never_given_to_a_hard_rule(self, too_few):
        finding = next(each for each in broken_rules(too_few) if each.rule.is_hard)
        with pytest.raises(ValueError, match="lets nothing pass"):
            exempt_row(finding, reason="没关系", by=User.objects.get(username="clerk"))


class AYear:
    def test_has_nothing_unresolved_as_it_stands(self, scope):
        assert unresolved_hard_rules(YEAR, scope) == []

    def test_is_held_up_by_a_hard_rule_a_counting_record_breaks(self, too_few, scope):
        found = [(rule.key, number) for rule, number in unresolved_hard_rules(YEAR, scope)]
        assert ("quorum_was_present", 1) in found

    def test_is_not_held_up_by_another_year(self, too_few, scope):
        assert unresolved_hard_rules(Period.year(2018), scope) == []

    def test_is_not_held_up_by_a_draft(self, too_few, scope):
        Meeting.objects.filter(pk=too_few.pk).update(state=State.DRAFT)
        assert "quorum_was_present" not in [
            rule.key for rule, _ in unresolved_hard_rules(YEAR, scope)
        ]

    def test_is_not_held_up_by_a_soft_rule(self, miscounted, scope):
        assert unresolved_hard_rules(YEAR, scope) == []


class TheRules:
    def test_are_counted_in_one_statement(self):
        with CaptureQueriesContext(connection) as asked:
            count_broken_rules(RULES.values())
        assert len(asked) == 1

    def test_count_what_they_list(self, too_few):
        assert count_broken_rules(RULES.values()) == {
            key: sum(rule.open(model).count() for model in rule.models)
            for key, rule in RULES.items()
        }

    def test_have_keys_of_their_own(self):
        with pytest.raises(ValueError, match="two rules are called quorum_was_present"):

            @hard_rule("出席人数不过半", "再说一遍。", Meeting)
            def quorum_was_present(meetings):
                return meetings
