"""What a published report counts stays; what nobody counts may go."""

import pytest

from delegates.models import Congress, Delegate
from hanbin.record.base import State
from hanbin.record.periods import Period
from records.models import AgendaItem, AnnualReport, Meeting, Resolution

from ..admin.clerk import Clerk, address

pytestmark = pytest.mark.django_db

YEAR = Period.year(2019)


@pytest.fixture
def clerk():
    return Clerk()


@pytest.fixture
def meeting():
    return Meeting.objects.chairpersons().counting().during(YEAR).first()


@pytest.fixture
def draft():
    clerk = Clerk("view_meeting", "change_meeting", "add_meeting")
    congress = Congress.objects.get().organization
    meeting = Meeting.objects.create(
        organizer=congress, term=congress.terms.latest("first_day"), kind=Meeting.Kind.OTHER,
        title="座谈会", first_day="2019-05-06", last_day="2019-05-06", entered_by=clerk.user,
    )  # fmt: skip
    meeting.agenda_items.create(order=1, title="座谈", kind="other")
    return clerk, meeting


def delete(clerk, row):
    page = address(type(row), "delete", row.pk)
    return clerk.post(page, {"post": "yes"}, follow=True)


def is_there(row) -> bool:
    return type(row).objects.filter(pk=row.pk).exists()


class ACountedRecord:
    def test_is_not_deleted(self, clerk, meeting):
        page = delete(clerk, meeting)
        assert is_there(meeting)
        assert "已计入区人大常委会2019年已公布的年度报告（指标：主任会议）" in page.text
        assert "请改用撤回并写明理由" in page.text

    def test_is_not_deleted_from_the_list(self, clerk, meeting):
        chosen = {"action": "delete_selected", "_selected_action": [meeting.pk], "post": "yes"}
        page = clerk.post(address(Meeting, "changelist"), chosen)
        assert is_there(meeting)
        assert "已公布的年度报告" in page.text

    def test_is_deleted_while_no_report_is_published(self, clerk, meeting):
        AnnualReport.objects.update(state=State.DRAFT, published_on=None, edition=None)
        delete(clerk, meeting)
        assert not is_there(meeting)

    def test_of_another_year_than_the_reports_is_deleted(self, clerk, meeting):
        AnnualReport.objects.filter(year=2019).update(
            state=State.DRAFT, published_on=None, edition=None
        )
        delete(clerk, meeting)
        assert not is_there(meeting)

    def test_is_deleted_once_withdrawn(self, clerk, meeting):
        Meeting.objects.filter(pk=meeting.pk).update(
            state=State.WITHDRAWN, withdrawn_reason="重复录入。"
        )
        delete(clerk, meeting)
        assert not is_there(meeting)


class APartOfACountedRecord:
    @pytest.fixture
    def item(self):
        free = AgendaItem.objects.at_standing_committee().counting().during(YEAR)
        return free.filter(kind="congress_preparation", resolutions=None).first()

    def test_is_not_deleted(self, clerk, item):
        delete(clerk, item)
        assert is_there(item)

    def test_is_not_deleted_on_the_form_of_its_record(self, clerk, item):
        place = list(item.meeting.agenda_items.all()).index(item)
        page = clerk.amend(item.meeting, **{f"agenda_items-{place}-DELETE": "on"})
        assert is_there(item)
        assert f"“{item}”已计入区人大常委会2019年已公布的年度报告" in page.text

    def test_is_not_deleted_with_the_person_it_hangs_on(self, clerk):
        seated = Delegate.objects.filter(mandates__level="district", duty_records=None)
        delegate = seated.filter(attendances=None, led_suggestions=None).first()
        page = delete(clerk, delegate)
        assert is_there(delegate)
        assert "已公布的年度报告" in page.text


class ARecordThatOthersPointAt:
    def test_names_them_with_their_number_and_links(self, clerk):
        resolution = Resolution.objects.filter(meeting__isnull=False).first()
        page = clerk.get(address(Meeting, "delete", resolution.meeting_id))
        number = Resolution.objects.filter(meeting=resolution.meeting_id).count()
        assert f"决议决定（{number}条）引用了要删除的记录" in page.text
        assert address(Resolution, "change", resolution.pk) in page.text


class ADraft:
    def test_is_deleted_by_who_entered_it(self, draft):
        clerk, meeting = draft
        delete(clerk, meeting)
        assert not is_there(meeting)

    def test_is_not_deleted_by_another_clerk(self, draft):
        _, meeting = draft
        assert delete(Clerk("change_meeting"), meeting).status_code == 403

    def test_is_not_deleted_by_a_clerk_once_submitted(self, draft):
        clerk, meeting = draft
        Meeting.objects.filter(pk=meeting.pk).update(state=State.SUBMITTED)
        assert delete(clerk, meeting).status_code == 403

    def test_loses_a_row_on_its_form(self, draft):
        clerk, meeting = draft
        clerk.user.user_permissions.add(
            *type(clerk.user.user_permissions.first()).objects.filter(
                codename__in=("view_agendaitem", "change_agendaitem")
            )
        )
        clerk.amend(meeting, **{"agenda_items-0-DELETE": "on"})
        assert not meeting.agenda_items.exists()
