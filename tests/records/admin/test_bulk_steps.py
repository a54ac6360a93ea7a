"""Many suggestions go to their units at once: all of them, or none and the reasons."""

from urllib.parse import urlencode

import pytest
from django.contrib.admin.models import LogEntry
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from delegates.models import Organization
from hanbin.record.base import State
from records.admin import bulk_steps
from records.models import Assignment, DeadlineRule, Stage, Suggestion

from .clerk import Clerk, address

DAY = "2019-12-20"


@pytest.fixture
def waiting(db):
    """Three suggestions that nobody has been given."""
    first = Suggestion.objects.filter(kind="suggestion").first()
    return [
        Suggestion.objects.create(
            organizer=first.organizer,
            series="闭9999",
            number=number,
            title=f"第{number}件建议",
            text="内容。",
            subject=first.subject,
            lead_delegate=first.lead_delegate,
            submitted_on="2019-12-01",
        )
        for number in (1, 2, 3)
    ]


@pytest.fixture
def units(db):
    return list(Organization.objects.handling_units()[:2])


def asked(act) -> int:
    """How many questions the database is asked meanwhile."""
    with CaptureQueriesContext(connection) as seen:
        act()
    return len(seen)


def admit(clerk, suggestions):
    sent = {"action": "admit", "admit_now": "1", "on": DAY}
    sent["_selected_action"] = [each.pk for each in suggestions]
    answered = clerk.post(address(Suggestion, "changelist"), sent)
    assert answered.status_code == 302


def assign(clerk, suggestions, units, role="lead", day=DAY, follow=True, **narrowed):
    return clerk.post(
        f"{address(Suggestion, 'changelist')}?{urlencode(narrowed)}",
        {
            "action": "assign",
            "assign_now": "1",
            "_selected_action": [each.pk for each in suggestions],
            "units": [each.pk for each in units],
            "role": role,
            "assigned_on": day,
        },
        follow=follow,
    )


class AListOfSuggestions:
    def test_asks_to_whom_before_anything_is_assigned(self, clerk, waiting):
        page = clerk.act("assign", *waiting)
        assert "所选的3件建议" in page.text
        assert not Assignment.objects.filter(suggestion__in=waiting).exists()

    def test_is_assigned_at_once(self, clerk, waiting, units):
        page = assign(clerk, waiting, units[:1])
        shares = Assignment.objects.filter(suggestion__in=waiting, unit=units[0], role="lead")
        assert shares.count() == 3
        assert f"3件建议已交{units[0]}办理。" in page.text

    def test_is_owed_an_answer_from_that_day_on(self, clerk, waiting, units):
        assign(clerk, waiting, units[:1])
        days = Assignment.objects.filter(suggestion__in=waiting).values_list(
            "assigned_on", "due_on"
        )
        assert {tuple(map(str, row)) for row in days} == {(DAY, "2020-03-20")}

    def test_goes_to_several_units_that_answer_separately(self, clerk, waiting, units):
        assign(clerk, waiting, units, role="separate")
        assert Assignment.objects.filter(suggestion__in=waiting).count() == 6

    def test_is_refused_two_lead_units(self, clerk, waiting, units):
        page = assign(clerk, waiting, units)
        assert "一件建议只有一个主办单位" in page.text
        assert not Assignment.objects.filter(suggestion__in=waiting).exists()

    def test_is_assigned_whole_or_not_at_all(self, clerk, waiting, units):
        waiting[1].assignments.create(unit=units[1], role="lead", assigned_on="2019-12-02")
        page = assign(clerk, waiting, units[:1])
        assert page.context["refused"] == ["闭9999-002《第2件建议》：现为“待签收”，不能交办"]
        assert Assignment.objects.filter(suggestion__in=waiting).count() == 1
        waiting[0].refresh_from_db()
        assert waiting[0].assigned_on is None

    def test_is_refused_a_day_before_it_was_handed_in(self, clerk, waiting, units):
        page = assign(clerk, waiting, units[:1], day="2019-11-01")
        assert "不能早于提出日期" in page.text

    def test_keeps_its_state(self, clerk, waiting, units):
        assign(clerk, waiting, units[:1])
        assert {each.state for each in Suggestion.objects.filter(series="闭9999")} == {State.DRAFT}

    def test_leaves_a_trace_of_every_case_and_share(self, clerk, waiting, units):
        assign(clerk, waiting, units[:1])
        for each in waiting:
            assert each.history.first().assigned_on == each.assignments.get().assigned_on
            assert each.assignments.get().history.count() == 1
            logged = LogEntry.objects.get(object_id=each.pk)
            assert logged.get_change_message() == "批量交办。"

    def test_asks_little_for_each_one_more(self, clerk, waiting, units):
        admit(clerk, waiting)
        one, two = (
            asked(lambda rows=rows: assign(clerk, rows, units[:1], follow=False))
            for rows in (waiting[:1], waiting[1:])
        )
        assert two - one <= 12

    def test_is_admitted_asking_little_for_each_one_more(self, clerk, waiting):
        one, two = (
            asked(lambda rows=rows: admit(clerk, rows)) for rows in (waiting[:1], waiting[1:])
        )
        assert two - one <= 14

    def test_is_not_offered_to_those_who_may_only_look(self, waiting, units):
        assign(Clerk("view_suggestion", "view_assignment"), waiting, units[:1])
        assert not Assignment.objects.filter(suggestion__in=waiting).exists()


class AListThatOthersWorkOnToo:
    """It is narrowed to what waits to be assigned; somebody assigned the second meanwhile."""

    @pytest.fixture
    def page(self, clerk, waiting, units):
        admit(clerk, waiting)
        assign(clerk, waiting[1:2], units[1:])
        LogEntry.objects.all().delete()
        return assign(clerk, waiting[:2], units[:1], stage=Stage.ADMITTED.value)

    def test_is_refused_what_is_no_longer_on_it(self, page, waiting):
        assert page.context["refused"] == ["与他人刚刚的登记冲突，请刷新页面后再试"]
        assert not waiting[0].assignments.exists()

    def test_leaves_no_trace_of_what_was_not_done(self, page):
        assert not LogEntry.objects.exists()

    def test_is_refused_where_only_the_database_knows_of_it(
        self, clerk, waiting, units, monkeypatch
    ):
        def refuse(cases):
            raise IntegrityError("a key that leads nowhere, found at the end")

        monkeypatch.setattr(bulk_steps, "hard_rules_broken_by", refuse)
        assert "与他人刚刚的登记冲突" in assign(clerk, waiting, units[:1]).text
        assert not Assignment.objects.filter(suggestion__in=waiting).exists()


class ARefusal:
    def test_names_no_number_that_was_never_given(self, clerk, waiting, units):
        Suggestion.objects.filter(pk=waiting[0].pk).update(series="", number=None)
        DeadlineRule.objects.filter(limit="answer").delete()
        [said] = assign(clerk, waiting[:1], units[:1]).context["refused"]
        assert said.startswith("未编号《第1件建议》：2019年12月20日没有适用的“答复”期限规则")
