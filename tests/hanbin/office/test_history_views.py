"""The trail: what was changed, by whom, and the way back."""

import pytest
from django.contrib.auth.models import User

from delegates.models import Congress, Delegate, DutyCategory, DutyRecord, PrivateContact
from hanbin.office.history_views import history_entries
from hanbin.record.history import acting_as_command
from hanbin.record.review import STEPS, State
from records.models import Meeting, Topic
from tests.records.admin.clerk import Clerk, address


@pytest.fixture
def clerk(db):
    return Clerk()


@pytest.fixture
def record(db):
    return DutyRecord.objects.create(
        organizer=Congress.objects.get().organization,
        delegate=Delegate.objects.first(),
        category=DutyCategory.objects.first(),
        done_on="2019-06-01",
        text="走访选民。",
    )


class TheTrail:
    def test_tells_before_and_after_under_the_label(self, clerk, record):
        clerk.amend(record, text="走访选民两户。")
        latest = history_entries(record)[0]
        assert latest.changes == [("履职内容", "走访选民。", "走访选民两户。")]

    def test_names_whoever_did_it(self, clerk, record):
        clerk.amend(record, text="走访选民两户。")
        assert history_entries(record)[0].row.history_user == clerk.user.username

    def test_keeps_the_name_when_the_account_is_gone(self, clerk, record):
        clerk.amend(record, text="走访选民两户。")
        User.objects.filter(pk=clerk.user.pk).delete()
        assert history_entries(record)[0].row.history_user == clerk.user.username

    def test_names_the_command(self, record):
        with acting_as_command("import_workbook"):
            record.save()
        assert record.history.first().history_user == "命令 import_workbook"

    def test_tells_choices_and_relations_in_words(self, clerk, record):
        clerk.amend(record, role="speaks")
        assert ("角色", "参加", "发言") in history_entries(record)[0].changes

    def test_tells_of_relations_to_many(self, clerk):
        meeting = Meeting.objects.filter(topics=None).first()
        meeting.save()
        topic = Topic.objects.first()
        clerk.amend(meeting, topics=[str(topic.pk)])
        assert any(("专题", "", str(topic)) in each.changes for each in history_entries(meeting))

    def test_says_why_a_step_was_taken(self, clerk, record):
        clerk.take(record, "submit")
        clerk.take(record, "return", _reason="日期有误")
        assert record.history.first().history_change_reason == "退回修改：日期有误"

    def test_includes_the_rows_of_the_form(self, clerk):
        meeting = Meeting.objects.filter(agenda_items__isnull=False).first()
        item = meeting.agenda_items.first()
        item.title = "改过的议题"
        item.save()
        page = clerk.get(address(Meeting, "history", meeting.pk))
        assert "改过的议题" in page.text

    def test_of_private_contacts_tells_no_phone(self, db):
        contact = PrivateContact.objects.create(
            delegate=Delegate.objects.filter(private_contact=None).first(), phone="0000-7654321"
        )
        columns = {field.name for field in contact.history.first().tracked_fields}
        assert columns == {"id", "delegate"}

    def test_is_not_changed_in_the_admin(self, clerk, record):
        page = clerk.get(address(DutyRecord, "history", record.pk))
        assert 'name="_save"' not in page.text


class ARestoration:
    def restore(self, clerk, record):
        first = record.history.earliest()
        return clerk.post(address(DutyRecord, "restore", record.pk, first.pk), follow=True)

    def test_brings_the_columns_back(self, clerk, record):
        clerk.amend(record, text="写错了。")
        self.restore(clerk, record)
        record.refresh_from_db()
        assert record.text == "走访选民。"

    def test_leaves_the_record_where_it_stands(self, clerk, record):
        clerk.amend(record, text="写错了。")
        clerk.take(record, "approve")
        self.restore(clerk, record)
        record.refresh_from_db()
        assert record.state == State.APPROVED

    def test_is_itself_in_the_trail(self, clerk, record):
        clerk.amend(record, text="写错了。")
        self.restore(clerk, record)
        assert record.history.first().history_change_reason.startswith("恢复到")


class ARecord:
    def test_says_when_it_was_corrected_after_publication(self, clerk, record):
        clerk.take(record, "approve")
        clerk.take(record, "publish")
        clerk.amend(record, text="走访选民三户。")
        record.refresh_from_db()
        assert record.corrected_by == clerk.user

    def test_is_not_corrected_by_its_own_publication(self, clerk, record):
        clerk.take(record, "approve")
        clerk.take(record, "publish")
        record.refresh_from_db()
        assert record.corrected_at is None

    def test_waits_for_a_second_person_where_the_office_wants_it(self, clerk, record):
        Congress.objects.update(four_eyes=True)
        DutyRecord.objects.filter(pk=record.pk).update(entered_by=clerk.user)
        page = clerk.take(record, "approve")
        assert "录审分离" in page.text

    @pytest.mark.parametrize("step", [each for each in STEPS if each.has_reason], ids=str)
    def test_is_asked_for_a_reason_in_a_list(self, clerk, record, step):
        DutyRecord.objects.filter(pk=record.pk).update(state=step.origins[0])
        assert 'name="_reason"' in clerk.act(step.name, record).text
