"""manage.py remind says what it did, and mails only where a server was named."""

from datetime import timedelta

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from delegates.models import AuditEvent
from records.casework import reminder_mail
from records.models import Lateness, Notice, ReminderRun
from tests.records.casework.cases import account, answer, days, share

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
        monkeypatch.setattr(reminder_mail, "send_mail", refuse)
        with pytest.raises(SystemExit):
            call_command("remind")
        assert "未能发给unit：邮件服务器不通" in capsys.readouterr().err


LOCAL_DAY = timezone.localdate


class AClockThatJumped:
    """It lies months ahead for a while."""

    @pytest.fixture(autouse=True)
    def _cases(self):
        account("unit", email="unit@example.cn")
        account("clerk")
        self.today = timezone.localdate()
        self.late = share(self.today - days(150))  # long overdue in truth
        share(self.today - days(20))
        share(self.today - days(85))  # due within days
        answered = share(self.today - days(120))
        answer(answered, self.today - days(10))
        ReminderRun.objects.create(day=self.today)

    def run(self, monkeypatch, day, **options):
        monkeypatch.setattr(
            "django.utils.timezone.localdate",
            lambda instant=None: day if instant is None else LOCAL_DAY(instant),
        )
        call_command("remind", **options)

    def kept(self):
        lateness = Lateness.objects.values_list("assignment", "tier", "due_on", "became_on")
        notices = Notice.objects.values_list("recipient", "kind", "assignment", "about_on")
        return set(lateness), set(notices), list(ReminderRun.objects.values_list("day"))

    @pytest.mark.parametrize("ahead", [32, 200, 9000])
    def test_is_not_believed(self, monkeypatch, ahead):
        before = self.kept()
        with pytest.raises(CommandError, match=r"没有运行.*核对本机时钟.*--as-of"):
            self.run(monkeypatch, self.today + days(ahead))
        assert self.kept() == before

    def test_is_believed_after_a_month_of_silence(self, monkeypatch):
        self.run(monkeypatch, self.today + days(31))
        assert ReminderRun.objects.filter(day=self.today + days(31)).exists()

    def test_is_not_believed_behind_the_last_run_either(self, monkeypatch):
        with pytest.raises(CommandError, match="早于上一次提醒"):
            self.run(monkeypatch, self.today - days(1))

    def test_is_held_against_the_data_before_the_first_run(self, monkeypatch):
        ReminderRun.objects.all().delete()
        for day in (self.today + days(40), self.today - days(40)):
            with pytest.raises(CommandError, match="数据最近一次变动"):
                self.run(monkeypatch, day)
        self.run(monkeypatch, self.today)

    def test_leaves_nothing_behind_once_it_is_right_again(self, monkeypatch, capsys):
        self.run(monkeypatch, self.today)
        truth = self.kept()
        assert any(pk == self.late.pk for pk, *_ in truth[0])
        self.run(monkeypatch, self.today, as_of=str(self.today + days(200)))
        lateness, notices, _ = self.kept()
        assert len(lateness) > len(truth[0])
        assert len(notices) > len(truth[1])
        with pytest.raises(CommandError, match="早于上一次提醒"):
            self.run(monkeypatch, self.today)
        self.run(monkeypatch, self.today, as_of=str(self.today))
        assert self.kept() == truth
        assert "撤回提前或者不再成立的提醒" in capsys.readouterr().out

    def test_has_its_mail_noted_and_written_again_when_it_is_time(self, monkeypatch, settings):
        settings.MAIL_IS_ON = True
        ahead, early = self.today + days(75), self.today + days(30)
        self.run(monkeypatch, self.today, as_of=str(ahead))
        assert Notice.objects.filter(mailed_on=ahead, about_on__gt=early).exists()
        self.run(monkeypatch, self.today, as_of=str(self.today))
        noted = AuditEvent.objects.filter(kind=AuditEvent.Kind.REMINDED).get()
        assert "此前已发邮件" in noted.text
        assert not Notice.objects.filter(about_on__gt=early).exists()

    @pytest.mark.parametrize("text", ["明天", "2026-13-01", "20260101x"])
    def test_is_not_replaced_by_what_is_no_day(self, text, monkeypatch):
        with pytest.raises(CommandError, match="不是日期"):
            self.run(monkeypatch, self.today, as_of=text)
