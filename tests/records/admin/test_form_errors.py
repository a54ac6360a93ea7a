"""On a long form every mistake is told at its top, with the way to its field."""

import pytest

from hanbin.record.periods import Period
from records.models import Meeting

from .clerk import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    meeting = Meeting.objects.standing_committee().counting().during(Period.year(2019)).first()
    meeting.attendances.all().delete()
    return meeting


def told(page) -> list[tuple[str, str]]:
    return [(mistake.place, mistake.anchor) for mistake in page.context["mistakes"]]


class AMistake:
    def test_leads_to_its_field(self, clerk, meeting):
        page = clerk.amend(meeting, first_day="", members_present=17)
        assert told(page)[0] == ("开始日期", "id_first_day")
        assert '<a href="#id_first_day">开始日期</a>' in page.text

    def test_in_a_row_says_which_row(self, clerk, meeting):
        page = clerk.amend(meeting, **{"agenda_items-1-title": ""})
        assert told(page) == [("议题第2行，议题", "id_agenda_items-1-title")]

    def test_of_a_member_says_whose_it_is(self, clerk, meeting):
        page = clerk.get(address(Meeting, "change", meeting.pk))
        [rows] = [
            each.formset
            for each in page.context["inline_admin_formsets"]
            if each.formset.prefix == "attendances"
        ]
        first = rows.forms[0]
        page = clerk.amend(
            meeting, **{"attendances-kept": "on", f"{first.prefix}-standing": "nonsense"}
        )
        place = f"出席情况{first.member}，出席情况"
        assert (place, f"id_{first.prefix}-standing_0") in told(page)

    def test_that_is_no_field_is_told_without_a_link(self, clerk, meeting):
        page = clerk.amend(meeting, number="", title="")
        assert page.context["mistakes"]
        assert all(mistake.text for mistake in page.context["mistakes"])

    def test_is_told_only_once_something_was_sent(self, clerk, meeting):
        assert told(clerk.get(address(Meeting, "change", meeting.pk))) == []


class AReminder:
    SAID = "请核对：写明放行理由后可以保存。"

    def test_alone_asks_for_a_reason_only(self, clerk, meeting):
        assert self.SAID in clerk.amend(meeting, members_due=36).text

    def test_beside_a_mistake_does_not_promise_that_it_is_saved(self, clerk, meeting):
        assert self.SAID not in clerk.amend(meeting, members_due=36, members_present=17).text
