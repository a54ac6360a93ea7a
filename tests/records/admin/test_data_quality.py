"""The page of data quality: each rule, how many rows break it, and which."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hanbin.models import Exemption
from hanbin.record.periods import Period
from hanbin.record.rules import RULES, broken_rules, exempt_row
from records.models import Meeting

from .clerk import Clerk, address

pytestmark = pytest.mark.django_db

PAGE = "/admin/quality/"


@pytest.fixture
def meeting():
    """A meeting to which more members were due than were in office."""
    meeting = Meeting.objects.standing_committee().counting().during(Period.year(2019)).first()
    meeting.attendances.all().delete()
    Meeting.objects.filter(pk=meeting.pk).update(members_due=36)
    return meeting


def numbers(page) -> dict[str, int]:
    return {rule.key: number for _, _, lines in page.context["groups"] for rule, number in lines}


class ThePage:
    def test_lists_every_rule_with_its_number(self, clerk, meeting):
        found = numbers(clerk.get(PAGE))
        assert found.keys() == RULES.keys()
        assert (found["members_due_are_in_office"], found["quorum_was_present"]) == (1, 0)

    def test_leads_to_the_rows_of_each(self, clerk):
        page = clerk.get(PAGE)
        for key in RULES:
            assert reverse("admin:quality_check", args=[key]) in page.text

    def test_is_led_to_from_the_index(self, clerk):
        assert PAGE in clerk.get("/admin/").text

    def test_tells_one_year(self, clerk, meeting):
        assert numbers(clerk.get(PAGE, {"year": 2018}))["members_due_are_in_office"] == 0
        assert numbers(clerk.get(PAGE, {"year": 2019}))["members_due_are_in_office"] == 1

    @pytest.mark.parametrize("year", ["二〇一九", "0", "99999", "20190"])
    def test_knows_no_year_that_is_none(self, clerk, year):
        assert clerk.get(PAGE, {"year": year}).status_code == 404

    def test_asks_as_often_for_one_year_as_for_all(self, clerk):
        clerk.get(PAGE)
        costs = []
        for query in ({}, {"year": 2019}):
            with CaptureQueriesContext(connection) as asked:
                clerk.get(PAGE, query)
            costs.append(len(asked))
        assert costs[0] == costs[1] <= 6

    def test_is_for_the_office_only(self, client):
        assert client.get(PAGE).status_code == 302

    def test_tells_nobody_of_tables_they_may_not_see(self):
        shown = numbers(Clerk("view_meeting").get(PAGE))
        assert shown.keys() == {key for key, rule in RULES.items() if Meeting in rule.models}


def answer(clerk, meeting, *, key="members_due_are_in_office", **written):
    sent = {"model": "records.meeting", "row": meeting.pk, **written}
    return clerk.post(f"{PAGE}{key}/", sent, follow=True)


class ACheck:
    @pytest.mark.parametrize("key", RULES)
    def test_opens(self, clerk, key):
        assert clerk.get(reverse("admin:quality_check", args=[key])).status_code == 200

    def test_leads_to_the_forms_of_its_rows(self, clerk, meeting):
        page = clerk.get(f"{PAGE}members_due_are_in_office/")
        assert address(Meeting, "change", meeting.pk) in page.text
        assert "当日在任35人" in page.text

    def test_lists_what_was_let_pass_apart(self, clerk, meeting):
        [finding] = broken_rules(meeting)
        exempt_row(finding, reason="新任委员当日列入。", by=User.objects.get(username="clerk"))
        page = clerk.get(f"{PAGE}members_due_are_in_office/")
        assert page.context["open"] == []
        assert [line.row for line in page.context["exempted"]] == [meeting]
        assert "新任委员当日列入。" in page.text

    def test_marks_what_changed_since_it_was_let_pass(self, clerk, meeting):
        answer(clerk, meeting, reason="新任委员当日列入。")
        page = clerk.get(f"{PAGE}members_due_are_in_office/")
        assert "放行后情况已变" not in page.text
        Meeting.objects.filter(pk=meeting.pk).update(members_due=60)
        assert "放行后情况已变" in clerk.get(f"{PAGE}members_due_are_in_office/").text

    def test_lets_a_row_pass_with_a_reason(self, clerk, meeting):
        answer(clerk, meeting, reason="新任委员当日列入。")
        [kept] = Exemption.objects.all()
        assert (kept.row, kept.reason, kept.exempted_by) == (
            meeting, "新任委员当日列入。", clerk.user,
        )  # fmt: skip

    @pytest.mark.parametrize("reason", ["", "  ", "长" * 201])
    def test_lets_nothing_pass_without_a_reason(self, clerk, meeting, reason):
        assert "未能放行" in answer(clerk, meeting, reason=reason).text
        assert not Exemption.objects.exists()

    def test_asks_a_row_again(self, clerk, meeting):
        answer(clerk, meeting, reason="新任委员当日列入。")
        answer(clerk, meeting, again="1")
        assert not Exemption.objects.exists()

    def test_of_a_hard_rule_lets_nothing_pass(self, clerk, meeting):
        Meeting.objects.filter(pk=meeting.pk).update(members_present=1)
        page = answer(clerk, meeting, key="quorum_was_present", reason="没关系")
        assert "硬性规则不能放行" in page.text
        assert not Exemption.objects.exists()

    def test_lets_nobody_answer_who_may_not_change_the_record(self, meeting):
        page = answer(Clerk("view_meeting"), meeting, reason="没关系")
        assert page.status_code == 403

    def test_asks_as_often_for_many_rows_as_for_few(self, clerk):
        costs = []
        for query in ({"year": 2017}, {}):
            clerk.get(f"{PAGE}answered_in_time/", query)
            with CaptureQueriesContext(connection) as asked:
                page = clerk.get(f"{PAGE}answered_in_time/", query)
            costs.append((len(asked), len(page.context["open"])))
        (few, some), (many, all_of_them) = costs
        assert 0 < some < all_of_them
        assert few == many

    def test_of_no_rule_is_not_found(self, clerk):
        assert clerk.get(f"{PAGE}nothing/").status_code == 404
