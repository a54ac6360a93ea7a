"""What was reviewed stays as it was reviewed, by whatever way one comes."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from delegates.models import Account, Congress, DutyRecord
from hanbin.record.children import record_of
from hanbin.record.review import State
from records.models import AgendaItem, Meeting, Reply, Suggestion, Talk
from tests.records.admin.clerk import address, contents

pytestmark = pytest.mark.django_db


def signed_in(name: str) -> Client:
    """A browser in which one of the demonstration's accounts has signed in."""
    client = Client()
    client.force_login(User.objects.get(username=name), "delegates.backends.RoleBackend")
    return client


@pytest.fixture
def item():
    return AgendaItem.objects.filter(meeting__state=State.PUBLISHED).first()


class APart:
    def test_leads_to_its_record(self, item):
        assert record_of(item) == item.meeting

    def test_of_a_part_leads_there_too(self):
        talk = Talk.objects.first()
        assert record_of(talk) == talk.assignment.suggestion

    def test_of_a_published_record_is_not_changed_by_a_clerk(self, item):
        page = address(AgendaItem, "change", item.pk)
        assert signed_in("clerk").post(page, {"title": "改过"}).status_code == 403

    def test_of_a_published_record_is_not_deleted_by_a_clerk(self, item):
        page = address(AgendaItem, "delete", item.pk)
        assert signed_in("clerk").post(page, {"post": "yes"}).status_code == 403

    def test_is_not_added_to_a_published_record_by_a_clerk(self, item):
        sent = {"meeting": item.meeting_id, "order": 99, "title": "补上的", "kind": "other"}
        sent |= {"treatment": "hear", "reports-TOTAL_FORMS": 0, "reports-INITIAL_FORMS": 0}
        page = signed_in("clerk").post(address(AgendaItem, "add"), sent)
        assert page.status_code == 403
        assert not AgendaItem.objects.filter(title="补上的").exists()

    def test_changed_by_a_publisher_is_a_correction_of_its_record(self, item):
        client, page = signed_in("publisher"), address(AgendaItem, "change", item.pk)
        client.post(page, contents(client.get(page)) | {"title": "更正的议题"})
        item.meeting.refresh_from_db()
        assert item.meeting.corrected_by == User.objects.get(username="publisher")

    def test_that_answers_is_not_rewritten_by_the_unit(self):
        unit = Account.objects.get(role="unit")
        reply = Reply.objects.filter(assignment__unit=unit.organization).first()
        page = address(Reply, "change", reply.pk)
        assert signed_in("unit").post(page, {"text": "改过"}).status_code == 403


class AStepBack:
    def test_needs_no_form_without_fault(self):
        meeting = Meeting.objects.filter(state=State.PUBLISHED).first()
        sent = {"_step": "withdraw", "_reason": "录错了"}
        signed_in("publisher").post(address(Meeting, "change", meeting.pk), sent)
        meeting.refresh_from_db()
        assert (meeting.state, meeting.withdrawn_reason) == (State.WITHDRAWN, "录错了")

    def test_is_not_taken_by_whoever_may_not(self):
        meeting = Meeting.objects.filter(state=State.PUBLISHED).first()
        sent = {"_step": "withdraw", "_reason": "录错了"}
        page = signed_in("clerk").post(address(Meeting, "change", meeting.pk), sent)
        assert page.status_code == 403

    def test_offers_room_for_its_reason(self):
        meeting = Meeting.objects.filter(state=State.PUBLISHED).first()
        Meeting.objects.filter(pk=meeting.pk).update(state=State.SUBMITTED)
        page = signed_in("reviewer").get(address(Meeting, "change", meeting.pk))
        assert 'name="_reason"' in page.text

    def test_takes_the_approval_along(self):
        record = DutyRecord.objects.filter(state=State.PUBLISHED).first()
        DutyRecord.objects.filter(pk=record.pk).update(state=State.APPROVED)
        sent = {"_step": "return", "_reason": "请核对"}
        signed_in("reviewer").post(address(DutyRecord, "change", record.pk), sent)
        record.refresh_from_db()
        assert record.approved_by is None


class TheAdministrator:
    @pytest.fixture
    def admin(self):
        User.objects.filter(username="admin").update(is_superuser=False)
        return User.objects.get(username="admin")

    def test_does_not_become_a_superuser_out_of_the_past(self, admin):
        then = admin.history.order_by("history_id").first()
        page = address(User, "restore", admin.pk, then.pk)
        assert signed_in("admin").post(page).status_code == 403

    def test_gives_no_role_to_themselves(self, admin):
        client, page = signed_in("admin"), address(User, "change", admin.pk)
        client.post(page, contents(client.get(page)) | {"account-0-role": "publisher"})
        assert Account.objects.get(user=admin).role == "administrator"


class AnOfficeOfTwo:
    def test_lets_no_author_change_what_another_approved(self):
        Congress.objects.update(four_eyes=True)
        record = DutyRecord.objects.filter(state=State.PUBLISHED).first()
        author = User.objects.get(username="reviewer")
        DutyRecord.objects.filter(pk=record.pk).update(state=State.APPROVED, entered_by=author)
        page = signed_in("reviewer").post(address(DutyRecord, "change", record.pk), {})
        assert page.status_code == 403


class AClerk:
    def test_assigns_nothing_that_was_published(self):
        suggestion = Suggestion.objects.filter(state=State.PUBLISHED).first()
        before = suggestion.assignments.count()
        unit = Account.objects.get(role="unit").organization_id
        sent = {"action": "assign", "_selected_action": [suggestion.pk], "assign_now": "1"}
        sent |= {"units": [unit], "role": "assisting", "assigned_on": "2019-03-01"}
        page = signed_in("clerk").post(address(Suggestion, "changelist"), sent)
        assert suggestion.assignments.count() == before
        assert "没有交办任何一件" in page.text
