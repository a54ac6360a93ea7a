"""载入演示年度。"""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from delegates.passwords import PUBLISHED_PASSWORD
from hanbin.record.history import acting_as_command
from hanbin.record.roles import ROLES
from records.demonstration import in_hand
from records.demonstration.accounts import CALLED
from records.demonstration.loading import HoldsRealRecords, is_loaded, load_demonstration


class Command(BaseCommand):
    help = "载入演示年度（2017、2018、2019年）；已有真实记录的数据库不会被改动。"

    def add_arguments(self, parser):
        parser.add_argument(
            "--in-hand",
            action="store_true",
            help="另加十余件今天在办的演示建议，供承办单位、代表工作台试用；不计入任何数字。",
        )

    def handle(self, **options):
        if is_loaded():
            self.say("演示数据已在库中，未作改动。", options)
        else:
            try:
                with acting_as_command("load_demo"):
                    load_demonstration()
            except HoldsRealRecords as found:
                raise CommandError(
                    f"数据库中已有记录（{found}），为避免与演示数据混在一起，未载入。"
                    "请用 DATABASE_URL 另指一个空库。"
                ) from None
            self.say("已载入演示数据：2019年依据公开报道复原，2017年、2018年为合成数据。", options)
        if options["in_hand"] and not in_hand.is_entered():
            with acting_as_command("load_demo"):
                self.say(f"另加{in_hand.enter()}件在办的演示建议。", options)
        said = "、".join(f"{CALLED[role.code]}（{role.name}）" for role in ROLES)
        if settings.PUBLIC:
            self.say("网站对外服务，演示账号不能登录；请用 createsuperuser 另建账号。", options)
        else:
            self.say(f"后台 /admin/ 账号：{said}；口令均为 {PUBLISHED_PASSWORD}", options)

    def say(self, text, options):
        """Write a line unless --verbosity is 0."""
        if options["verbosity"]:
            self.stdout.write(text)
