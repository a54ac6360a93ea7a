"""工作簿导入。"""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from delegates.models import AuditEvent
from hanbin.files import xlsx_reader
from hanbin.record.history import acting_as_command
from records.imports import Fate, bring_in


class Command(BaseCommand):
    help = "导入工作簿，全部通过才写入：import_workbook 文件.xlsx [--dry-run]"

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="要导入的工作簿")
        parser.add_argument("--dry-run", action="store_true", help="只检查，不写入")

    def handle(self, *, file, **options):
        reason = f"导入工作簿：{file.name}"
        with acting_as_command("import_workbook"):
            outcome = bring_in(self.pages(file), reason, keep=not options["dry_run"])
        if outcome.is_kept:
            AuditEvent.note(AuditEvent.Kind.IMPORTED, by="命令 import_workbook", text=file.name)
        for sheet, counts in outcome.counts().items():
            self.stdout.write(f"{sheet}：{counts_in_words(counts)}")
        for place in outcome.emptied():
            self.stdout.write(f"空着的格清空原有内容：{place}")
        for entry in outcome.refused:
            for sentence in entry.told():
                self.stderr.write(sentence)
        if outcome.refused:
            raise CommandError("有内容被拒绝，没有写入任何一行；请改正后重新导入。")
        ending = "已全部写入。" if outcome.is_kept else "只作检查，没有写入。"
        self.stdout.write(f"合计：{counts_in_words(outcome.total())}。{ending}")

    def pages(self, file):
        try:
            with file.open("rb") as content:
                return xlsx_reader.read_workbook(content)
        except OSError as problem:
            raise CommandError(f"读不了文件“{file}”，请检查路径。") from problem
        except xlsx_reader.WorkbookRefused as problem:
            raise CommandError(str(problem)) from problem


def counts_in_words(counts) -> str:
    """Return how many rows had each outcome, in words."""
    return "，".join(f"{fate.label}{counts[fate]}" for fate in Fate if counts[fate]) or "没有内容"
