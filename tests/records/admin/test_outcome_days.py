"""A step of a meeting says what of the meeting stays where it was."""

import re

import pytest

from hanbin.record.base import State
from records.models import Meeting, Resolution

from .clerk import Clerk

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting():
    """A meeting and its decisions, all still drafts."""
    decision = Resolution.objects.filter(meeting__isnull=False).order_by("pk").last()
    meeting = decision.meeting
    Resolution.objects.filter(meeting=meeting).update(state=State.DRAFT)
    Meeting.objects.filter(pk=meeting.pk).update(state=State.DRAFT)
    meeting.refresh_from_db()
    return meeting


class AMeetingThatGoesOn:
    def test_says_how_many_of_its_decisions_are_still_drafts(self, clerk, meeting):
        number = meeting.resolutions.count()
        page = clerk.act("submit", meeting)
        assert f">{number}件决议决定</a>仍是草稿。" in page.text

    def test_leads_to_the_list_of_just_these(self, clerk, meeting):
        page = clerk.act("submit", meeting)
        [address] = re.findall(r'href="([^"]+pk__in=[^"]+)"', page.text)
        listed = clerk.get(address).context["cl"].result_list
        assert set(listed) == set(meeting.resolutions.all())

    def test_says_nothing_when_they_have_come_as_far(self, clerk, meeting):
        meeting.resolutions.update(state=State.PUBLISHED)
        assert "另有" not in clerk.act("submit", meeting).text

    def test_names_no_table_that_may_not_be_seen(self, meeting):
        clerk = Clerk("view_meeting", "change_meeting", "submit_meeting")
        assert "另有" not in clerk.act("submit", meeting).text
