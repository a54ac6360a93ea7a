"""登记逾期，提醒有关人员。"""

import sys

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date

from delegates.models import AuditEvent
from hanbin.http.submissions import forget_old_submissions
from records.casework.overdue import note_lateness
from records.casework.reminder_days import LONGEST_GAP, check_day, record_run
from records.casework.reminder_mail import is_on, send_digests
from records.casework.reminders import give_notices, retract_notices
from records.models import Lateness


class Command(BaseCommand):
    help = (
        "登记逾期的建议，提醒承办单位、代表和代表工作机构；宜每日运行一次："
        "逾期不论隔几日运行，都按到期之日登记一次；临期提醒只在到期之前发出，停几日可能漏发。"
        "一日多次运行不会重复。设置了邮件服务器（EMAIL_URL）的，"
        "每人每日至多一封邮件；有发不出的，其余照发，退出码为1。"
        f"本机日期早于上一次运行，或者晚于上一次运行{LONGEST_GAP.days}日以上，"
        "可能是时钟有误，不运行，退出码为1；核对后用 --as-of 写明日期。"
        "时钟曾经超前的，以正确的日期再运行一次，多登的逾期和提醒即予撤回。"
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--as-of", metavar="日期", help="以这一天为今天，例如 2026-05-01；核对时钟之后使用"
        )

    def handle(self, *, as_of, **options):
        today = self.day_given(as_of) if as_of else self.day_of_clock()
        with transaction.atomic():
            self.note(today)
            record_run(today)
        forget_old_submissions()  # here because this command runs daily
        self.mail(today)

    def day_given(self, text):
        try:
            day = parse_date(text)
        except ValueError:
            day = None
        if day is None:
            raise CommandError(f"“{text}”不是日期，请写成 2026-05-01 的样子。")
        return day

    def day_of_clock(self):
        today = timezone.localdate()
        try:
            check_day(today)
        except ValidationError as problem:
            raise CommandError(
                f"{problem.messages[0]}，没有运行，什么也没有登记。请核对本机时钟；"
                f"日期无误的，运行 remind --as-of {today}；有误的，在 --as-of 后写正确的日期。"
            ) from problem
        return today

    def note(self, today):
        noted = note_lateness(today)
        retracted, mailed = retract_notices(today)
        told = "，".join(f"{Lateness.Tier(tier).label}{n}件" for tier, n in noted.items())
        self.stdout.write(f"新登记{told}。")
        self.stdout.write(f"新增提醒{give_notices(today)}条。")
        if retracted:
            self.stdout.write(f"撤回提前或者不再成立的提醒{retracted}条。")
        if mailed:
            text = f"撤回的提醒中有{len(mailed)}条此前已发邮件，收件人到期时会再收到"
            self.stdout.write(f"{text}。")
            AuditEvent.note(AuditEvent.Kind.REMINDED, by="命令 remind", text=text)

    def mail(self, today):
        if not is_on():
            self.stdout.write("未设置邮件服务器，不发邮件。")
            return
        mailed = send_digests(today)
        self.stdout.write(f"发出邮件{mailed.sent}封。")
        for failure in mailed.failures:
            self.stderr.write(f"未能发给{failure}。")
        if mailed.failures:
            sys.exit(1)
