"""孤立文件。"""

from datetime import timedelta

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from hanbin.backups.archive import as_written
from hanbin.files.stored_files import delete_orphan, missing_files, orphaned_files


class Command(BaseCommand):
    help = (
        "找出孤立文件：上传中断、磁盘写满留下的，没有任何记录引用的文件；也列出有记录引用、"
        "但磁盘上没有的文件（有则退出码为1）。加 --delete 删除孤立文件。"
    )

    def add_arguments(self, parser):
        parser.add_argument("--delete", action="store_true", help="删除列出的孤立文件")
        parser.add_argument(
            "--older-than",
            type=float,
            default=24,
            metavar="小时",
            help="只处理这么多小时没有变动的文件，默认24：更新的可能正在上传",
        )

    def handle(self, *, delete, older_than, **options):
        found, age = orphaned_files(), timedelta(hours=older_than)
        for file in found:
            self.stdout.write(f"孤立：{file_in_words(file)}")
        old = [file for file in found if timezone.now() - file.changed >= age]
        gone = sum(delete_orphan(file, at_least=age) for file in old) if delete else 0
        size = as_written(sum(file.size for file in old))
        self.stdout.write(
            f"孤立文件{len(found)}个，其中{older_than:g}小时以上的{len(old)}个（{size}），已删除{gone}个。"
        )
        missing = missing_files()
        for each in missing:
            self.stderr.write(f"缺失：{each.name} ← {each.row}")
        if missing:
            raise CommandError(f"有{len(missing)}个文件缺失，请从备份中找回，或在记录中重新上传。")


def file_in_words(file) -> str:
    """Return the path, size and age of a file in words."""
    hours = (timezone.now() - file.changed) / timedelta(hours=1)
    age = f"{hours / 24:.0f}天" if hours >= 48 else f"{hours:.0f}小时"
    root = settings.MEDIA_ROOT
    name = file.path.relative_to(root) if file.path.is_relative_to(root) else file.path
    return f"{name}（{as_written(file.size)}，{age}前）"
