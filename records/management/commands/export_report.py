"""年度报告导出为文件。"""

import re
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.http import Http404

from delegates.models import Congress, Organization
from hanbin.record.periods import Period
from records.exports import FORMATS, export_report
from records.reports.narrative import UnknownLabel
from records.scopes import recorded_period_or_404, term_period, town_of, years_recorded


class Command(BaseCommand):
    help = "导出年度报告：export_report 2019 --format docx|pdf|xlsx --output 文件"

    def add_arguments(self, parser):
        parser.add_argument("period", help="时段，例如 2019、2019/H1、2019/Q3、terms/18")
        parser.add_argument("--town", help="镇办代号；不写为本级")
        parser.add_argument("--format", choices=tuple(FORMATS), required=True, help="文件格式")
        parser.add_argument("--output", type=Path, required=True, help="写到哪个文件")

    def handle(self, *, period, output, **options):
        congress = Congress.objects.select_related("organization").first()
        if congress is None:
            raise CommandError("尚未登记本级人大：请先在后台的“本级人大”中填写。")
        try:
            scope = town_of(options["town"]) if options["town"] else congress.organization
            content = export_report(_period(period, scope), scope, options["format"])
            output.write_bytes(content)
        except (UnknownLabel, Http404, ValueError) as problem:
            raise CommandError(str(problem)) from problem
        except OSError as problem:
            raise CommandError(f"写不了文件“{output}”：{problem.strerror}。") from problem
        self.stdout.write(f"已导出 {output}（{len(content) // 1024 + 1} KB）。")


def _period(text: str, scope: Organization) -> Period:
    """Return the period of this text; raise ValueError or Http404 with a Chinese message."""
    term = re.fullmatch("terms/([0-9]{1,4})", text)
    period = term_period(int(term[1]), scope) if term else Period.parse(text)
    return recorded_period_or_404(period, years_recorded(scope))
