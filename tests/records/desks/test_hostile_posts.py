"""Whatever a form of a desk is sent, it says what is wrong and hands back what was typed."""

import errno
from itertools import cycle

import pytest
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.urls import reverse

from records.casework import STEPS, Party, open_steps
from records.models import Attachment, Reply, ReplyClass
from tests import files
from tests.fuzz_forms import parse_forms, parse_page

from .people import account, answered_by, draft, given_to, signed_in

pytestmark = pytest.mark.django_db

HOSTILE = ("a\0b", "文字", "9" * 30, "0000-00-00", "9223372036854775808", "²", "字" * 20_000)
TYPED = "写了半天的文字"


def undone(client, address, sent):
    """The answer to a post that leaves no trace."""
    with transaction.atomic():
        answer = client.post(address, sent)
        transaction.set_rollback(True)
    return answer


def sent_wrongly(client, address):
    """Each form of a page, sent empty, then with values that hardly any column holds."""
    for form in parse_forms(parse_page(client.get(address)), "", address):
        if form.method == "POST" and form.action != reverse("logout"):
            names = [field.name for field in form.fields if field.name]
            yield undone(client, form.action, dict.fromkeys(names, ""))
            for turn in range(len(HOSTILE)):
                values = cycle((*HOSTILE[turn:], *HOSTILE[:turn]))
                yield undone(client, form.action, {name: next(values) for name in names})


def pages_of_a_unit():
    lead = account("delegate").delegate
    share = given_to(account("unit").organization, lead)
    STEPS["sign"].take(share, by="单位")
    for step in open_steps(share, Party.UNIT):
        yield reverse("unit_step", args=[share.pk, step.name])
    answered = answered_by(account("unit").organization, lead, title="另一件")
    promise = answered.replies.get().promises.get()
    yield reverse("unit_promise", args=[answered.pk, promise.pk])
    unsigned = given_to(account("unit").organization, lead, title="又一件")
    yield reverse("unit_step", args=[unsigned.pk, "sign"])


def pages_of_a_delegate():
    lead = account("delegate").delegate
    paper = draft(lead)
    yield reverse("me_begin")
    for name in ("me_rewrite", "me_invite", "me_delete"):
        yield reverse(name, args=[paper.pk])
    yield reverse("me_step", args=[paper.pk, "submit"])
    answered = answered_by(account("unit").organization, lead, title="另一件")
    yield reverse("me_rate", args=[answered.suggestion_id, answered.pk])


class EveryFormOfADesk:
    @pytest.mark.parametrize(
        ("role", "pages"), [("unit", pages_of_a_unit), ("delegate", pages_of_a_delegate)]
    )
    def test_answers_whatever_it_is_sent(self, role, pages):
        client = signed_in(account(role).user)
        answers = [each for page in list(pages()) for each in sent_wrongly(client, page)]
        assert len(answers) > 30
        assert {each.status_code for each in answers} <= {200, 302, 400, 404}

    def test_hands_back_what_was_typed(self):
        client = signed_in(account("delegate").user)
        sent = {"title": TYPED, "text": TYPED, "subject": "文字", "wished_unit": "9" * 30}
        answer = client.post(reverse("me_begin"), sent)
        assert answer.status_code == 400
        assert answer.text.count(TYPED) == 2


class AnUnfinishedAnswer:
    def test_is_put_by_without_what_a_database_does_not_keep(self):
        share = given_to(account("unit").organization, account("delegate").delegate)
        STEPS["sign"].take(share, by="单位")
        client = signed_in(account("unit").user)
        page = reverse("unit_step", args=[share.pk, "answer"])
        client.post(page, {"draft": "1", "text": f"{TYPED}\0"})
        share.refresh_from_db()
        assert share.answer_draft == TYPED


class AFullDisk:
    def test_keeps_nothing_of_an_answer(self, monkeypatch):
        def full(storage, name, content):
            raise OSError(errno.ENOSPC, "No space left on device")

        share = given_to(account("unit").organization, account("delegate").delegate)
        STEPS["sign"].take(share, by="单位")
        monkeypatch.setattr(FileSystemStorage, "_save", full)
        kind = ReplyClass.objects.get(letter="A").pk
        letter = files.upload(files.pdf(), "a.pdf")
        sent = {"reply_class": kind, "text": TYPED, "file": letter}
        client = signed_in(account("unit").user)
        answer = client.post(reverse("unit_step", args=[share.pk, "answer"]), sent)
        assert (answer.status_code, "磁盘已满" in answer.text) == (400, True)
        assert TYPED in answer.text
        assert not Reply.objects.filter(assignment=share).exists()
        assert not Attachment.objects.filter(title__startswith=str(share.unit)).exists()
