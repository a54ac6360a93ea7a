"""备份。"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError

from delegates.models import AuditEvent
from hanbin.backups import BackupError
from hanbin.backups.archive import as_written
from hanbin.backups.writing import write_backup


class Command(BaseCommand):
    help = (
        "把数据库和上传的文件备份成一个带校验和的文件：backup 目录。网站照常使用；"
        "写完后读回核对，核对无误才算完成。备份含个人信息，只有本账号可读。"
    )

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path, metavar="目录", help="备份文件放在哪个目录")
        parser.add_argument(
            "--with-secret-key",
            action="store_true",
            help="把 SECRET_KEY 也放进备份；默认只记它的指纹。得到密钥的人可以伪造登录，请妥善保管",
        )

    def handle(self, *, folder, with_secret_key, **options):
        try:
            made = write_backup(folder, with_key=with_secret_key)
        except BackupError as problem:
            raise CommandError(str(problem)) from problem
        manifest = made.manifest
        size = as_written(made.path.stat().st_size)
        files, rows = len(manifest.media), sum(manifest.rows.values())
        self.stdout.write(
            f"已备份并核对：{made.path}（{size}，{rows}行记录，{files}个文件，版本{manifest.version}）"
        )
        for name in manifest.missing:
            self.stderr.write(f"有记录引用、但磁盘上没有的文件，未能备份：{name}")
        self.note(made)

    def note(self, made):
        """Record the backup as an audit event.

        The tables may not be migrated yet, so a missing audit table is only reported.
        """
        try:
            AuditEvent.note(AuditEvent.Kind.EXPORTED, by="命令 backup", text=made.path.name)
        except DatabaseError as problem:
            self.stderr.write(f"备份已完成，但未能记入审计事件：{problem}")
