"""全部记录导出为工作簿。"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from delegates.models import AuditEvent
from hanbin.lists.xlsx_writer import TextTooLong
from hanbin.record.periods import Period
from records.exports.workbook import records_workbook
from records.sheets import LAYOUT, OPEN


class Command(BaseCommand):
    help = "导出全部记录，可再导入：export_workbook 文件.xlsx [--period 2019]"

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="写到哪个文件")
        parser.add_argument("--period", help="只导出这一时期的记录，例如 2019、2019/H1、2019/Q3")
        parser.add_argument(
            "--private", action="store_true", help="连同代表的电话、住址、出生日期一并导出"
        )

    def handle(self, *, file, **options):
        sheets = LAYOUT if options["private"] else OPEN
        try:
            period = Period.parse(options["period"]) if options["period"] else None
            content = records_workbook(sheets, period)
            file.write_bytes(content)
        except (ValueError, TextTooLong) as problem:
            raise CommandError(str(problem)) from problem
        except OSError as problem:
            raise CommandError(f"写不了文件“{file}”，请检查路径和权限。") from problem
        AuditEvent.note(AuditEvent.Kind.EXPORTED, by="命令 export_workbook", text=file.name)
        self.stdout.write(f"已导出 {file}（{len(content) // 1024 + 1} KB）。")
