"""Drafts: written, signed, handed in; and nobody else's until then."""

import io

import pytest
from django.contrib import admin
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from delegates.models import Suspension
from hanbin.record.rules import RULES
from records.casework import STEPS
from records.exports.workbook import records_workbook
from records.models import CosignRequest, Meeting, Stage, Suggestion, SuggestionSubject
from tests.records.admin.clerk import address

from .people import TEXT, TITLE, account, draft, neighbour, newcomer, signed_in

pytestmark = pytest.mark.django_db

SECRET = "关于无人知晓之事的建议"


@pytest.fixture
def client():
    return signed_in(account("delegate").user)


@pytest.fixture
def other(delegate):
    return newcomer("delegate", delegate=neighbour(delegate))


def form(**written):
    subject = SuggestionSubject.objects.first()
    known = {"kind": "suggestion", "title": TITLE, "text": TEXT, "subject": subject.pk}
    return known | {"wished_unit": "", "may_be_public": "on"} | written


def at(paper, name):
    return reverse(f"me_{name}", args=[paper.pk])


def submitted(client, paper, name="submit"):
    return client.post(reverse("me_step", args=[paper.pk, name]))


class ADraft:
    def test_is_written_saved_rewritten_and_handed_in(self, client, delegate):
        client.post("/me/suggestions/new/", form())
        paper = Suggestion.objects.get(title=TITLE)
        assert (paper.stage, paper.lead_delegate) == (Stage.DRAFT, delegate)
        client.post(at(paper, "rewrite"), form(text="改过的内容"))
        submitted(client, paper)
        paper.refresh_from_db()
        assert (paper.stage, paper.text) == (Stage.SUBMITTED, "改过的内容")

    def test_that_lacks_something_is_handed_back_with_what_was_typed(self, client):
        answer = client.post("/me/suggestions/new/", form(subject="", text="写了半天"))
        assert answer.status_code == 400
        assert "写了半天" in answer.text
        assert not Suggestion.objects.filter(title=TITLE).exists()

    def test_is_not_given_to_another_delegate_or_a_later_stage(self, client, other):
        stolen = form(lead_delegate=other.delegate_id, submitted_on="2020-01-01", number="9")
        client.post("/me/suggestions/new/", stolen)
        paper = Suggestion.objects.get(title=TITLE)
        assert (paper.stage, paper.lead_delegate) == (Stage.DRAFT, account("delegate").delegate)

    def test_is_not_changed_once_it_was_handed_in(self, client, delegate):
        paper = draft(delegate)
        submitted(client, paper)
        client.post(at(paper, "rewrite"), form(text="事后改动"))
        assert client.post(at(paper, "delete")).status_code == 404
        assert Suggestion.objects.get(pk=paper.pk).text == TEXT

    def test_is_deleted_after_a_question_and_without_a_trace_of_its_words(self, client):
        client.post("/me/suggestions/new/", form(title=SECRET))
        paper = Suggestion.objects.get(title=SECRET)
        client.get(at(paper, "delete"))
        assert Suggestion.objects.filter(pk=paper.pk).exists()
        client.post(at(paper, "delete"))
        assert not Suggestion.objects.filter(pk=paper.pk).exists()
        assert not Suggestion.history.filter(title=SECRET).exists()

    def test_returned_says_why_and_is_handed_in_again(self, client, delegate):
        paper = draft(delegate)
        submitted(client, paper)
        STEPS["examine"].take(paper, by="代工委", result="returned", reason="请分成两件")
        assert "请分成两件" in client.get(at(paper, "paper")).text
        client.post(at(paper, "rewrite"), form(text="只写一件"))
        submitted(client, paper)
        assert paper.stage == Stage.SUBMITTED

    def test_is_shown_what_was_asked_before(self, client, delegate):
        earlier = Suggestion.objects.public().exclude(title="").first()
        paper = draft(delegate, title=f"{earlier.title}（再提）")
        assert earlier.title in client.get(at(paper, "paper")).text

    def test_handed_in_while_the_congress_meets_belongs_to_its_session(self, client, delegate):
        paper = draft(delegate)
        session = Meeting.objects.congress_sessions().within(paper.organizer).first()
        STEPS["submit"].take(paper, by="代表", on=session.first_day)
        paper.refresh_from_db()
        assert paper.session == session

    def test_of_a_delegate_out_of_office_is_not_handed_in(self, client, delegate):
        paper, today = draft(delegate), timezone.localdate()
        for mandate in delegate.mandates.all():
            Suspension.objects.create(mandate=mandate, first_day=today, ground="被采取强制措施")
        assert "暂停执行代表职务" in submitted(client, paper).text
        assert paper.stage == Stage.DRAFT

    def test_of_a_motion_needs_ten_delegates(self, client, delegate):
        paper = draft(delegate, kind="motion")
        assert "10人以上联名" in submitted(client, paper).text
        assert paper.stage == Stage.DRAFT


class ACosigner:
    @pytest.fixture
    def paper(self, delegate):
        return draft(delegate)

    def invited(self, client, paper, other):
        return client.post(at(paper, "invite"), {"delegates": [other.delegate_id]})

    def test_is_found_in_ones_own_delegation_and_by_name(self, client, paper, other):
        own = client.get(at(paper, "invite")).context["found"]
        named = client.get(at(paper, "invite"), {"q": other.delegate.name}).context["found"]
        assert other.delegate_id in {seat.delegate_id for seat in own}
        assert other.delegate_id in {seat.delegate_id for seat in named}

    def test_agrees_and_is_named(self, client, paper, other):
        self.invited(client, paper, other)
        theirs = signed_in(other.user)
        assert paper.title in theirs.get("/me/").text
        theirs.post(at(paper, "cosign"), {"agrees": "yes"})
        assert list(paper.cosigners.all()) == [other.delegate]

    def test_declines_and_sees_it_no_longer(self, client, paper, other):
        self.invited(client, paper, other)
        theirs = signed_in(other.user)
        theirs.post(at(paper, "cosign"), {"agrees": "no"})
        assert not paper.cosigners.exists()
        assert theirs.get(at(paper, "paper")).status_code == 404

    def test_reads_before_signing_and_changes_nothing(self, client, paper, other):
        self.invited(client, paper, other)
        theirs = signed_in(other.user)
        assert TEXT in theirs.get(at(paper, "paper")).text
        for name in ("rewrite", "delete", "invite"):
            assert theirs.post(at(paper, name)).status_code == 404
        assert submitted(theirs, paper).status_code == 404

    def test_is_asked_again_when_the_words_change(self, client, paper, other):
        self.invited(client, paper, other)
        signed_in(other.user).post(at(paper, "cosign"), {"agrees": "yes"})
        client.post(at(paper, "rewrite"), form(text="另一个意思"))
        assert not paper.cosigners.exists()
        assert CosignRequest.objects.get(suggestion=paper).agrees is None

    def test_is_asked_no_more_once_it_was_handed_in(self, client, paper, other):
        self.invited(client, paper, other)
        submitted(client, paper)
        theirs = signed_in(other.user)
        assert theirs.post(at(paper, "cosign"), {"agrees": "yes"}).status_code == 404
        assert not paper.cosigners.exists()

    def test_is_not_asked_twice_nor_the_lead_at_all(self, client, paper, other, delegate):
        self.invited(client, paper, other)
        assert self.invited(client, paper, other).status_code == 400
        assert client.post(at(paper, "invite"), {"delegates": [delegate.pk]}).status_code == 400
        assert paper.cosign_requests.count() == 1


class AnotherDesk:
    @pytest.fixture(autouse=True)
    def _secret(self, client, delegate, other):
        client.post("/me/suggestions/new/", form(title=SECRET))
        self.paper = Suggestion.objects.get(title=SECRET)
        client.post(at(self.paper, "invite"), {"delegates": [other.delegate_id]})
        signed_in(other.user).post(at(self.paper, "cosign"), {"agrees": "yes"})

    @pytest.mark.parametrize("name", ["admin", "clerk", "publisher", "auditor"])
    def test_in_the_office_does_not_find_it(self, name):
        office = signed_in(User.objects.get(username=name))
        listed = office.get(address(Suggestion, "changelist"), {"q": "无人知晓"})
        assert SECRET not in listed.text
        for act in ("change", "history", "delete"):
            assert (
                SECRET not in office.get(address(Suggestion, act, self.paper.pk), follow=True).text
            )

    @pytest.mark.parametrize("url", ["/admin/", "/admin/trail/", "/suggestions/?q=无人知晓"])
    def test_does_not_name_it(self, url):
        assert SECRET not in signed_in(User.objects.get(username="admin")).get(url).text

    def test_does_not_offer_it_to_choose(self):
        asked = {"app_label": "records", "model_name": "assignment", "field_name": "suggestion"}
        office = signed_in(User.objects.get(username="admin"))
        found = office.get("/admin/autocomplete/", asked | {"term": "无人知晓"}).json()
        assert found["results"] == []

    def test_does_not_export_it(self):
        book = load_workbook(io.BytesIO(records_workbook()), read_only=True)
        rows = book["代表建议"].iter_rows(values_only=True)
        assert SECRET not in {cell for row in rows for cell in row}

    def test_is_told_no_rule_that_it_breaks(self):
        rules = [rule for rule in RULES.values() if Suggestion in rule.models]
        assert not [rule.key for rule in rules if rule.open(Suggestion).filter(pk=self.paper.pk)]

    def test_does_not_count_it(self):
        assert self.paper not in Suggestion.objects.counting()
        assert self.paper not in Suggestion.objects.assigned()

    def test_sees_it_once_it_is_handed_in(self, client, rf):
        submitted(client, self.paper)
        request = rf.get("/admin/")
        request.user = User.objects.get(username="clerk")
        rows = admin.site._registry[Suggestion].get_queryset(request)
        assert self.paper in rows
