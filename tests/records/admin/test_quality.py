"""The page of data quality: each rule, how many rows break it, and which."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from hanbin.periods import Period
from hanbin.rules import RULES, broken, exempt
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


class ACheck:
    @pytest.mark.parametrize("key", RULES)
    def test_opens(self, clerk, key):
        assert clerk.get(reverse("admin:quality_check", args=[key])).status_code == 200

    def test_leads_to_the_forms_of_its_rows(self, clerk, meeting):
        page = clerk.get(f"{PAGE}members_due_are_in_office/")
        assert address(Meeting, "change", meeting.pk) in page.text
        assert "当日在任35人" in page.text

    def test_lists_what_was_let_pass_apart(self, clerk, meeting):
        [finding] = broken(meeting)
        exempt(finding, reason="新任委员当日列入。", by=User.objects.get(username="clerk"))
        page = clerk.get(f"{PAGE}members_due_are_in_office/")
        assert page.context["open"] == []
        assert [line.row for line in page.context["exempted"]] == [meeting]
        assert "新任委员当日列入。" in page.text

    def test_of_no_rule_is_not_found(self, clerk):
        assert clerk.get(f"{PAGE}nothing/").status_code == 404
