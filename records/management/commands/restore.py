"""恢复。"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from delegates.models import AuditEvent
from hanbin.backups import BackupError
from hanbin.backups.restoring import restore_archive


class Command(BaseCommand):
    help = (
        "从备份恢复数据库和上传的文件：restore 文件.zip [--replace]。先核对，再恢复；"
        "损坏的、较新版本的、另一种数据库的备份，以及已有内容的系统，都拒绝恢复。"
        "中途失败时一切如旧。请用运行网站的账号执行，最好先停止网站服务。"
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, metavar="文件", help="backup 生成的备份文件")
        parser.add_argument("--replace", action="store_true", help="替换现有的全部数据和文件")

    def handle(self, *, file, replace, **options):
        try:
            restore_archive(file, replace=replace, say=self.stdout.write)
        except BackupError as problem:
            raise CommandError(str(problem)) from problem
        AuditEvent.note(AuditEvent.Kind.IMPORTED, by="命令 restore", text=file.name)
        self.stdout.write("已恢复。")
