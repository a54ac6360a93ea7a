"""Entering records: who did what, who may see what, and where it stands in the index."""

import pytest
from django.utils import timezone

from delegates.models import Congress, Delegate, DutyCategory, DutyRecord, PrivateContact
from hanbin.record.base import State
from tests.records.admin.clerk import Clerk, address


@pytest.fixture
def clerk(db) -> Clerk:
    return Clerk()


@pytest.fixture
def delegate(db) -> Delegate:
    return Delegate.objects.first()


@pytest.fixture
def record(delegate) -> DutyRecord:
    return DutyRecord.objects.create(
        organizer=Congress.objects.get().organization,
        delegate=delegate,
        category=DutyCategory.objects.first(),
        done_on="2019-06-01",
        text="走访选民。",
    )


class ARecord:
    def test_begins_with_the_standing_committee_and_today(self, clerk):
        form = clerk.get(address(DutyRecord, "add")).context["adminform"].form
        assert form["organizer"].value() == Congress.objects.get().organization_id
        assert form["done_on"].value() == timezone.localdate()

    def test_remembers_who_entered_it(self, clerk, delegate):
        category = DutyCategory.objects.first()
        clerk.enter(DutyRecord, delegate=delegate.pk, category=category.pk, text="参加述职。")
        assert DutyRecord.objects.get(text="参加述职。").entered_by == clerk.user

    def test_remembers_who_approved_and_who_published_it(self, clerk, record):
        clerk.take(record, "approve")
        publisher = Clerk()
        publisher.take(record, "publish")
        record.refresh_from_db()
        assert (record.approved_by, record.published_by) == (clerk.user, publisher.user)
        assert record.approved_at <= record.published_at

    def test_keeps_its_first_approval(self, clerk, record):
        clerk.take(record, "approve")
        Clerk().amend(record, text="走访选民两户。")
        record.refresh_from_db()
        assert record.approved_by == clerk.user

    def test_is_not_withdrawn_without_a_reason(self, clerk, record):
        clerk.act("approve", record)
        page = clerk.take(record, "withdraw")
        assert "撤回须写明理由" in page.text

    def test_folds_its_review_below_its_facts(self, clerk, record):
        page = clerk.get(address(DutyRecord, "change", record.pk))
        *facts, review = page.context["adminform"].fieldsets
        assert "collapse" in review[1]["classes"]
        assert ("state", "withdrawn_reason") in review[1]["fields"]
        assert "state" not in str(facts)


class AnAction:
    def test_approves_a_draft(self, clerk, record):
        clerk.act("approve", record)
        record.refresh_from_db()
        assert (record.state, record.approved_by) == (State.APPROVED, clerk.user)

    def test_publishes_what_was_approved(self, clerk, record):
        clerk.act("approve", record)
        clerk.act("publish", record)
        record.refresh_from_db()
        assert (record.state, record.published_by) == (State.PUBLISHED, clerk.user)

    def test_does_not_publish_a_draft(self, clerk, record):
        page = clerk.act("publish", record)
        record.refresh_from_db()
        assert record.state == State.DRAFT
        assert "现为“草稿”" in page.text

    def test_is_written_into_the_history(self, clerk, record):
        clerk.act("approve", record)
        assert "审核通过" in clerk.get(address(DutyRecord, "history", record.pk)).text

    def test_is_not_offered_to_those_who_only_look(self, record):
        page = Clerk("view_dutyrecord").get(address(DutyRecord, "changelist"))
        assert page.status_code == 200
        assert "审核通过" not in page.text


class APrivateContact:
    @pytest.fixture(autouse=True)
    def contact(self, delegate):
        contact, _ = PrivateContact.objects.get_or_create(delegate=delegate)
        contact.phone = "0000-1234567"
        contact.save()

    def test_is_hidden_from_those_who_keep_the_register(self, delegate):
        register = Clerk("view_delegate", "change_delegate", "view_mandate")
        assert "0000-1234567" not in register.get(address(Delegate, "change", delegate.pk)).text

    def test_is_seen_by_those_permitted(self, delegate):
        keeper = Clerk("view_delegate", "view_privatecontact")
        assert "0000-1234567" in keeper.get(address(Delegate, "change", delegate.pk)).text

    def test_is_not_what_a_search_finds(self, clerk):
        assert clerk.find(Delegate, "0000-1234567") == []


class TheIndex:
    def test_is_told_by_what_the_office_does(self, clerk):
        desks = clerk.get("/admin/").context["app_list"]
        assert [desk["name"] for desk in desks][:4] == [
            "会议与决定",
            "监督",
            "人事任免",
            "代表建议",
        ]
        assert [model["name"] for model in desks[0]["models"]][:2] == ["会议", "议题"]

    def test_shows_only_what_one_may_do(self, db):
        desks = Clerk("view_meeting").get("/admin/").context["app_list"]
        assert [model["name"] for desk in desks for model in desk["models"]] == ["会议"]
