"""A meeting is entered whole, in one form."""

import pytest

from delegates.models import Congress, Organization
from records.models import AgendaItem, Meeting

from .clerk import address

CHAIRPERSONS = Meeting.Kind.CHAIRPERSONS


@pytest.fixture
def organizer(db):
    return Congress.objects.get().organization


@pytest.fixture
def term(organizer):
    return organizer.terms.latest("first_day")


@pytest.fixture
def meeting(organizer, term):
    number = Meeting.next_number(term=term, kind=CHAIRPERSONS, organizer=organizer)
    days = {"first_day": "2019-05-06", "last_day": "2019-05-06"}
    return Meeting.objects.create(
        organizer=organizer, term=term, kind=CHAIRPERSONS, number=number, **days
    )


def agenda(*rows: dict) -> dict:
    """Lines of the agenda as a form sends them."""
    written = {
        f"agenda_items-{place}-{name}": value
        for place, row in enumerate(rows)
        for name, value in {"kind": "other", "treatment": "hear", **row}.items()
    }
    return {"agenda_items-TOTAL_FORMS": len(rows), **written}


class AMeeting:
    def test_begins_with_the_next_number_of_the_standing_committee(self, clerk, organizer, term):
        form = clerk.get(address(Meeting, "add")).context["adminform"].form
        kind = Meeting.Kind.STANDING_COMMITTEE
        assert form["kind"].value() == kind
        assert form["term"].value() == term.pk
        assert form["number"].value() == Meeting.next_number(
            term=term, kind=kind, organizer=organizer
        )

    def test_added_from_a_filtered_list_goes_on_with_its_series(self, clerk, meeting):
        filters = {"_changelist_filters": f"kind__exact={CHAIRPERSONS}"}
        form = clerk.get(address(Meeting, "add"), filters).context["adminform"].form
        assert form["kind"].value() == CHAIRPERSONS
        assert form["number"].value() == meeting.number + 1

    def test_is_entered_with_its_agenda(self, clerk):
        lines = agenda({"title": "听取视察情况"}, {"title": "讨论议题草案"})
        clerk.enter(Meeting, kind=CHAIRPERSONS, number=777, **lines)
        items = AgendaItem.objects.filter(meeting__number=777).values_list("order", "title")
        assert list(items) == [(1, "听取视察情况"), (2, "讨论议题草案")]

    def test_is_refused_with_more_present_than_due(self, clerk):
        page = clerk.enter(Meeting, kind=CHAIRPERSONS, number=777, members_due=3, members_present=4)
        assert "实到人数不能多于应到人数" in page.text
        assert not Meeting.objects.filter(number=777).exists()

    def test_lets_lines_of_the_agenda_change_places(self, clerk, meeting):
        for order, title in ((1, "甲"), (2, "乙")):
            meeting.agenda_items.create(order=order, title=title, kind="other")
        written = {"agenda_items-0-order": 2, "agenda_items-1-order": 1}
        clerk.amend(meeting, **written)
        assert list(meeting.agenda_items.values_list("title", flat=True)) == ["乙", "甲"]

    def test_is_found_by_its_spoken_name(self, clerk, organizer, term):
        days = {"first_day": "2019-05-06", "last_day": "2019-05-06"}
        for kind in (CHAIRPERSONS, Meeting.Kind.PARTY_GROUP):
            Meeting.objects.create(organizer=organizer, term=term, kind=kind, number=666, **days)
        [found] = clerk.find(Meeting, "第六百六十六次主任会议")
        assert (found.kind, found.number) == (CHAIRPERSONS, 666)

    def test_tells_in_chinese_what_keeps_it_from_being_deleted(self, clerk, meeting):
        meeting.resolutions.create(
            organizer=meeting.organizer, title="关于若干事项的决定", adopted_on="2019-05-06"
        )
        page = clerk.get(address(Meeting, "delete", meeting.pk))
        assert page.context["protected"]
        assert "受保护" in page.text

    def test_shows_the_public_page_only_once_published(self, clerk, meeting):
        change = address(Meeting, "change", meeting.pk)
        assert "在站点上查看" not in clerk.get(change).text
        clerk.take(meeting, "approve")
        clerk.take(meeting, "publish")
        assert "在站点上查看" in clerk.get(change).text


class AnAgendaItem:
    def test_is_led_to_from_its_meeting(self, clerk, meeting):
        item = meeting.agenda_items.create(order=1, title="听取报告", kind="other")
        page = clerk.get(address(Meeting, "change", meeting.pk))
        assert address(AgendaItem, "change", item.pk) in page.text

    def test_takes_the_reports_heard_under_it(self, clerk, meeting):
        item = meeting.agenda_items.create(order=1, title="听取报告", kind="other")
        court = Organization.objects.exclude(pk=meeting.organizer_id).first()
        report = {"title": "工作报告", "organization": court.pk, "reporter": ""}
        rows = {f"reports-0-{name}": value for name, value in report.items()}
        clerk.amend(item, **{"reports-TOTAL_FORMS": 1}, **rows)
        assert item.reports.get().organization == court
