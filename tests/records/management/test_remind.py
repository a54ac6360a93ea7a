"""manage.py remind says what it did, and mails only where a server was named."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone

from records.casework import mailing
from tests.records.casework.cases import account, share

pytestmark = pytest.mark.django_db


@pytest.fixture
def overdue():
    account("unit", email="unit@example.cn")
    return share(timezone.localdate() - timedelta(days=100))


class TheCommand:
    def test_says_what_it_noted(self, overdue, capsys):
        call_command("remind")
        said = capsys.readouterr().out
        assert "新登记逾期" in said
        assert "未设置邮件服务器，不发邮件。" in said

    def test_finds_nothing_new_when_it_runs_again(self, overdue, capsys):
        call_command("remind")
        capsys.readouterr()
        call_command("remind")
        assert "新登记逾期0件，长期逾期0件。\n新增提醒0条。" in capsys.readouterr().out

    def test_writes_no_mail_unless_a_server_is_named(self, overdue):
        call_command("remind")
        assert mail.outbox == []

    def test_writes_mail_where_one_is(self, overdue, settings, capsys):
        settings.MAIL_IS_ON = True
        call_command("remind")
        assert "发出邮件1封。" in capsys.readouterr().out

    def test_fails_where_a_mail_could_not_be_sent(self, overdue, settings, monkeypatch, capsys):
        def refuse(*args):
            raise ConnectionRefusedError

        settings.MAIL_IS_ON = True
        monkeypatch.setattr(mailing, "send_mail", refuse)
        with pytest.raises(SystemExit):
            call_command("remind")
        assert "未能发给unit：邮件服务器不通" in capsys.readouterr().err
