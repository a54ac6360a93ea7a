"""One mail a day for each person, and nothing twice."""

import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from records.casework import reminder_mail
from records.casework.overdue import note_lateness
from records.casework.reminder_mail import send_digests
from records.casework.reminders import give_notices
from records.models import Notice

from .cases import BEGINNING, DUE, account, answer, days, share

pytestmark = pytest.mark.django_db
LATE = DUE + days(1)


@pytest.fixture
def overdue():
    """A share of which its unit, with an address, is to be told."""
    account("unit", email="unit@example.cn")
    given = share()
    note_lateness(LATE)
    give_notices(LATE)
    return given


def failing(error):
    def send(self, messages):
        raise error

    return send


class ADigest:
    def test_tells_what_there_is_to_do(self, overdue):
        send_digests(LATE)
        [sent] = mail.outbox
        assert sent.to == ["unit@example.cn"]
        assert f"{overdue.suggestion.code}《{overdue.suggestion}》：2021年6月1日" in sent.body
        assert "项提醒（2021年6月2日）" in sent.subject

    def test_names_nobody(self, overdue):
        send_digests(LATE)
        assert overdue.suggestion.lead_delegate.name not in mail.outbox[0].body

    def test_is_sent_once_a_day(self, overdue):
        send_digests(LATE)
        share(BEGINNING + days(1))
        give_notices(DUE + days(2))
        send_digests(LATE)
        assert len(mail.outbox) == 1

    def test_tells_nothing_twice(self, overdue):
        send_digests(LATE)
        send_digests(LATE + days(1))
        assert len(mail.outbox) == 1

    def test_leaves_out_what_was_done_meanwhile(self, overdue):
        answer(overdue, LATE)
        Notice.objects.exclude(assignment=overdue).delete()
        assert send_digests(LATE).sent == 0

    def test_goes_to_nobody_without_an_address(self, overdue):
        account("unit", email="")
        assert send_digests(LATE).sent == 0


class AMailThatCannotBeSent:
    def test_keeps_none_of_the_others_back(self, overdue, monkeypatch):
        account("clerk", email="clerk@example.cn")
        real = reminder_mail.send_mail

        def send(subject, text, sender, to):
            if to == ["clerk@example.cn"]:
                raise ConnectionRefusedError
            return real(subject, text, sender, to)

        monkeypatch.setattr(reminder_mail, "send_mail", send)
        done = send_digests(LATE)
        assert (done.sent, len(done.failures)) == (1, 1)

    def test_is_tried_again_where_it_was_surely_refused(self, overdue, monkeypatch):
        refused = smtplib.SMTPDataError(554, "拒收".encode())
        with monkeypatch.context() as patched:
            patched.setattr(EmailBackend, "send_messages", failing(refused))
            assert "邮件服务器答复554（拒收），下次再发" in send_digests(LATE).failures[0]
        assert send_digests(LATE).sent == 1

    def test_is_not_sent_twice_where_it_may_have_left(self, overdue, monkeypatch):
        with monkeypatch.context() as patched:
            patched.setattr(EmailBackend, "send_messages", failing(TimeoutError()))
            assert "可能已经发出" in send_digests(LATE).failures[0]
        assert send_digests(LATE).sent == 0
