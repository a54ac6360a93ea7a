"""One form, one record: what is sent again is not taken again."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from hanbin.http.submissions import REPEATED
from hanbin.models import Submission
from records.casework import STEPS
from records.models import Publication, PublicityKind, Stage, Suggestion, Talk
from tests.forms import TOKEN
from tests.records.admin.clerk import Clerk, address, contents

from .people import TITLE, account, draft, given_to, signed_in
from .test_drafts import form

pytestmark = pytest.mark.django_db

NEW = "/me/suggestions/new/"
PAGE = {TOKEN: "the form that was drawn once"}


def drafts():
    return Suggestion.objects.filter(title=TITLE)


class ASuggestionSentFourTimes:
    @pytest.fixture
    def answers(self):
        client = signed_in(account("delegate").user)
        return [client.post(NEW, form() | PAGE) for _ in range(4)]

    def test_is_one_draft(self, answers):
        assert drafts().count() == 1

    def test_leads_to_that_draft_each_time(self, answers):
        page = reverse("me_paper", args=[drafts().get().pk])
        assert [answer.url for answer in answers] == [page] * 4

    def test_says_that_it_was_taken_before(self, answers):
        page = signed_in(account("delegate").user)
        page.cookies = answers[1].client.cookies
        assert REPEATED in page.get(answers[1].url).text

    def test_keeps_no_word_of_it(self, answers):
        assert TITLE not in str(Submission.objects.values_list())


class AFormSentAgain:
    def test_from_a_page_that_was_opened_anew_is_another_record(self):
        client = signed_in(account("delegate").user)
        for _ in range(2):
            client.post(NEW, form())
        assert drafts().count() == 2

    def test_by_somebody_else_is_another_record(self, clerk):
        written = {TOKEN: "the same", **news(clerk)}
        for each in (clerk, Clerk()):
            each.post(address(Publication, "add"), written)
        assert Publication.objects.filter(title=TITLE).count() == 2

    def test_once_its_mistake_is_mended_is_taken(self):
        client = signed_in(account("delegate").user)
        assert client.post(NEW, form(title="") | PAGE).status_code == 400
        assert client.post(NEW, form(title="") | PAGE).status_code == 400
        assert client.post(NEW, form() | PAGE).status_code == 302
        assert drafts().count() == 1

    def test_once_what_stood_in_its_way_is_gone_is_taken(self, unit, delegate):
        share = given_to(unit, delegate)
        client = signed_in(account("unit").user)
        talk = reverse("unit_step", args=[share.pk, "talk"])
        assert client.post(talk, spoken() | PAGE).status_code == 400
        STEPS["sign"].take(share, by="单位")
        assert client.post(talk, spoken() | PAGE).status_code == 302
        assert share.talks.count() == 1


def spoken():
    today = timezone.localdate()
    return {"held_on": today, "form": "phone", "place": "", "people": "", "text": "谈妥"}


def news(clerk):
    """The form of an item of news, filled in."""
    written = contents(clerk.get(address(Publication, "add")))
    return written | {
        "kind": PublicityKind.objects.first().pk,
        "title": TITLE,
        "outlet": "报",
        "media_level": "city",
        "published_on": "2024-03-01",
    }


@pytest.fixture
def clerk(db):
    return Clerk()


class ATalkSentSixTimes:
    def test_is_one_talk(self, unit, delegate):
        share = given_to(unit, delegate)
        STEPS["sign"].take(share, by="单位")
        client = signed_in(account("unit").user)
        for _ in range(6):
            client.post(reverse("unit_step", args=[share.pk, "talk"]), spoken() | PAGE)
        assert Talk.objects.filter(assignment=share).count() == 1


class ARecordSentTwice:
    def test_is_one_record(self, clerk):
        written = news(clerk) | PAGE
        first, second = (clerk.post(address(Publication, "add"), written) for _ in range(2))
        assert (first.url, Publication.objects.filter(title=TITLE).count()) == (second.url, 1)

    def test_from_a_small_window_is_one_record_and_is_offered_to_it(self, clerk):
        written = news(clerk) | PAGE | {"_popup": "1"}
        first, second = (clerk.post(address(Publication, "add"), written) for _ in range(2))
        assert Publication.objects.filter(title=TITLE).count() == 1
        assert str(Publication.objects.get(title=TITLE).pk) in second.text
        assert first.text == second.text

    def test_adds_its_rows_once(self, clerk, unit, delegate):
        case = given_to(unit, delegate).suggestion
        page = address(Suggestion, "change", case.pk)
        row = {"done_on": timezone.localdate().isoformat(), "form": "on_site", "led_by": "张三"}
        rows = {f"supervisions-0-{name}": value for name, value in row.items()}
        written = contents(clerk.get(page)) | rows | {"supervisions-TOTAL_FORMS": "1"} | PAGE
        for _ in range(2):
            clerk.post(page, written)
        assert case.supervisions.count() == 1


class AFormSentFourTimesAtOnce:
    def test_is_one_record(self):
        if connection.vendor != "postgresql":
            pytest.skip("SQLite lets one write at a time")
        user = account("delegate").user

        def send():
            try:
                return signed_in(user).post(NEW, form() | PAGE).url
            finally:
                connection.close()

        with ThreadPoolExecutor(4) as threads:
            answers = [each.result() for each in [threads.submit(send) for _ in range(4)]]

        def count():
            found = drafts()
            number = found.count()
            found.delete()
            Submission.objects.all().delete()
            connection.close()
            return number

        with ThreadPoolExecutor(1) as threads:
            assert threads.submit(count).result() == 1
        assert len(set(answers)) == 1


class AnInvitationThatNobodyAnswered:
    @pytest.fixture
    def paper(self, delegate):
        paper = draft(delegate)
        other = Suggestion.objects.exclude(lead_delegate=delegate).first()
        paper.cosign_requests.create(delegate=other.lead_delegate, asked_on=timezone.localdate())
        return paper

    def test_is_named_before_the_suggestion_is_handed_in(self, paper):
        page = signed_in(account("delegate").user).get(
            reverse("me_step", args=[paper.pk, "submit"])
        )
        assert str(paper.cosign_requests.get().delegate) in page.context["known"]

    def test_stays_when_it_is_handed_in(self, paper):
        client = signed_in(account("delegate").user)
        client.post(reverse("me_step", args=[paper.pk, "submit"]))
        paper.refresh_from_db()
        assert (paper.stage, paper.cosign_requests.count()) == (Stage.SUBMITTED, 1)

    def test_is_told_on_the_page_of_the_suggestion(self, paper):
        client = signed_in(account("delegate").user)
        client.post(reverse("me_step", args=[paper.pk, "submit"]))
        name = str(paper.cosign_requests.get().delegate)
        assert f"{name}：提交时尚未回复" in client.get(reverse("me_paper", args=[paper.pk])).text
