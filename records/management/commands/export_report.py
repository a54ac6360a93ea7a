"""年度报告导出为文件。"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from delegates.models import Congress
from hanbin.periods import Period
from records.exports import FORMATS, export
from records.reports.narrative import UnknownLabel
from records.years import years_recorded


class Command(BaseCommand):
    help = "导出年度报告：export_report 2019 --format docx|pdf|xlsx --output 文件"

    def add_arguments(self, parser):
        parser.add_argument("year", type=int, help="年度，例如 2019")
        parser.add_argument("--format", choices=tuple(FORMATS), required=True, help="文件格式")
        parser.add_argument("--output", type=Path, required=True, help="写到哪个文件")

    def handle(self, *, year, output, **options):
        congress = Congress.objects.select_related("organization").first()
        if congress is None:
            raise CommandError("尚未登记本级人大：请先在后台的“本级人大”中填写。")
        if year not in years_recorded(congress.organization):
            raise CommandError(f"系统中没有{year}年的记录。")
        try:
            content = export(Period.year(year), congress.organization, options["format"])
            output.write_bytes(content)
        except UnknownLabel as problem:
            raise CommandError(str(problem)) from problem
        except OSError as problem:
            raise CommandError(f"写不了文件“{output}”：{problem.strerror}。") from problem
        self.stdout.write(f"已导出 {output}（{len(content) // 1024 + 1} KB）。")
