"""登记逾期，提醒有关人员。"""

import sys

from django.core.management.base import BaseCommand
from django.utils import timezone

from records.casework.lateness import note_lateness
from records.casework.mailing import is_on, send_digests
from records.casework.reminding import give_notices
from records.models import Lateness


class Command(BaseCommand):
    help = (
        "登记逾期的建议，提醒承办单位、代表和代表工作机构；宜每日运行一次："
        "逾期不论隔几日运行，都按到期之日登记一次；临期提醒只在到期之前发出，停几日可能漏发。"
        "一日多次运行不会重复。设置了邮件服务器（EMAIL_URL）的，"
        "每人每日至多一封邮件；有发不出的，其余照发，退出码为1。"
    )

    def handle(self, **options):
        today = timezone.localdate()
        noted = note_lateness(today)
        told = "，".join(f"{Lateness.Tier(tier).label}{n}件" for tier, n in noted.items())
        self.stdout.write(f"新登记{told}。")
        self.stdout.write(f"新增提醒{give_notices(today)}条。")
        if not is_on():
            self.stdout.write("未设置邮件服务器，不发邮件。")
            return
        mailed = send_digests(today)
        self.stdout.write(f"发出邮件{mailed.sent}封。")
        for failure in mailed.failures:
            self.stderr.write(f"未能发给{failure}。")
        if mailed.failures:
            sys.exit(1)
