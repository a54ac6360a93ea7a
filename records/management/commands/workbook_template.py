"""空白工作簿。"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from records.exports.workbook import empty_workbook


class Command(BaseCommand):
    help = "写出空白工作簿，供填写后导入：workbook_template 文件.xlsx"

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="写到哪个文件")

    def handle(self, *, file, **options):
        try:
            file.write_bytes(empty_workbook())
        except OSError as problem:
            raise CommandError(f"写不了文件“{file}”，请检查路径和权限。") from problem
        self.stdout.write(f"已写出空白工作簿 {file}。")
