"""What somebody else wrote since a page was opened is not overwritten unseen on a desk either."""

import pytest
from django.urls import reverse
from django.utils import timezone

from records.casework import STEPS
from records.models import ReplyClass

from .people import TEXT, TITLE, account, draft, given_to, neighbour, newcomer, signed_in
from .test_drafts import form

pytestmark = pytest.mark.django_db

NEWER, MINE = "别处写的新内容", "这一页写的内容"


def version(page):
    """What an opened page carries of the contents that it showed."""
    context = page.context
    seen = context.get("version") or context.get("words_version")
    return {"seen_version": seen or context["form"]["seen_version"].value()}


class ADraftOfADelegate:
    @pytest.fixture
    def paper(self, delegate):
        return draft(delegate)

    @pytest.fixture
    def page(self, paper):
        return reverse("me_rewrite", args=[paper.pk])

    @pytest.fixture
    def stopped(self, paper, page):
        client = signed_in(account("delegate").user)
        seen = version(client.get(page))
        client.post(page, form(text=NEWER))
        return client.post(page, form(text=MINE) | seen)

    def test_written_in_another_tab_is_not_overwritten(self, stopped, paper):
        paper.refresh_from_db()
        assert (stopped.status_code, paper.text) == (400, NEWER)

    def test_is_shown_beside_what_was_typed(self, stopped):
        assert stopped.context["form"]["text"].value() == MINE
        assert stopped.context["form"].errors["text"] == [f"现存内容：{NEWER}"]

    def test_is_overwritten_once_it_was_seen(self, stopped, paper, page):
        client = signed_in(account("delegate").user)
        client.post(page, form(text=MINE) | version(stopped))
        paper.refresh_from_db()
        assert paper.text == MINE


class ADraftOfAnAnswer:
    @pytest.fixture
    def share(self, unit, delegate):
        share = given_to(unit, delegate)
        STEPS["sign"].take(share, by="单位")
        share.answer_draft = "原来的草稿"
        share.save()
        return share

    @pytest.fixture
    def page(self, share):
        return reverse("unit_step", args=[share.pk, "answer"])

    @pytest.fixture
    def seen(self, share, page):
        """The page of a clerk, before a colleague of the same unit puts another draft by."""
        client = signed_in(account("unit").user)
        seen = version(client.get(page))
        client.post(page, {"text": NEWER, "draft": "1"})
        return seen

    def put_by(self, page, **sent):
        return signed_in(account("unit").user).post(page, {"text": MINE, "draft": "1", **sent})

    def test_of_a_colleague_is_not_overwritten(self, share, page, seen):
        stopped = self.put_by(page, **seen)
        share.refresh_from_db()
        assert (stopped.status_code, share.answer_draft) == (400, NEWER)
        assert NEWER in stopped.text
        assert MINE in stopped.text

    def test_of_a_colleague_is_overwritten_once_it_was_seen(self, share, page, seen):
        self.put_by(page, **version(self.put_by(page, **seen)))
        share.refresh_from_db()
        assert share.answer_draft == MINE

    def test_of_a_colleague_is_not_thrown_away_by_an_answer(self, share, page, seen):
        letter = ReplyClass.objects.get(letter="A").pk
        sent = {"reply_class": letter, "text": MINE} | seen
        assert signed_in(account("unit").user).post(page, sent).status_code == 400
        share.refresh_from_db()
        assert (share.answer_draft, share.replies.exists()) == (NEWER, False)


class ASignature:
    def test_is_not_given_to_words_that_were_not_read(self, delegate):
        other = newcomer("delegate", delegate=neighbour(delegate))
        paper = draft(delegate)
        paper.cosign_requests.create(delegate=other.delegate, asked_on=timezone.localdate())
        theirs = signed_in(other.user)
        seen = version(theirs.get(reverse("me_paper", args=[paper.pk])))
        signed_in(account("delegate").user).post(
            reverse("me_rewrite", args=[paper.pk]), form(title=TITLE, text=f"{TEXT}{NEWER}")
        )
        theirs.post(reverse("me_cosign", args=[paper.pk]), {"agrees": "yes"} | seen)
        assert not paper.cosigners.exists()
