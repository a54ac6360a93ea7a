"""文稿中的数字与记录核对。"""

import json
import sys
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.http import Http404

from delegates.models import Congress
from hanbin.record.periods import Period
from records.prose.draft_files import UnreadableDraft, read_draft
from records.prose.reconciliation import SAID, Check, QuantityFinding, check_prose
from records.scopes import term_period, town_of


class Command(BaseCommand):
    help = (
        "核对文稿（.txt 或 .docx）中的数字：check_prose 文件 --period 2019。有不一致时退出码为1。"
        "JSON 是一张表：每个数字一项；文稿自相矛盾处另成一项，figure 为 null，verdict 为 "
        "disagrees，counted 是按文稿自己的数推算的值，note 说明理由。"
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="文稿，.txt 或 .docx")
        parser.add_argument(
            "--period", required=True, help="统计期：2019、2019/H1、2019/Q3、2019/M05 或 terms/18"
        )
        parser.add_argument("--town", help="镇办代号；不填为区人大常委会")
        parser.add_argument("--format", choices=("text", "json"), default="text", help="输出格式")

    def handle(self, *, file, period, town, **options):
        congress = Congress.objects.select_related("organization").first()
        if congress is None:
            raise CommandError("尚未登记本级人大：请先在后台的“本级人大”中填写。")
        try:
            scope = town_of(town) if town else congress.organization
            checked = check_prose(
                read_draft(file.name, file.read_bytes()), _period(period, scope), scope
            )
        except (UnreadableDraft, ValueError, Http404) as problem:
            raise CommandError(str(problem)) from problem
        except OSError as problem:
            raise CommandError(f"读不了文件“{file}”：{problem.strerror}。") from problem
        tell = self._json if options["format"] == "json" else self._text
        tell(checked)
        if checked.disagreeing:
            sys.exit(1)

    def _json(self, checked: Check) -> None:
        rows = [finding_as_data(each) for each in checked.findings]
        self.stdout.write(json.dumps(rows, ensure_ascii=False, indent=1))

    def _text(self, checked: Check) -> None:
        for each in checked.findings:
            line = f"{SAID[each.verdict]}　{each.text}"
            if each.figure:
                line += f"　{each.period}{each.figure.label}：记录为{each.counted_text}"
            self.stdout.write(line + (f"　{each.note}" if each.note else ""))
        self.stdout.write(checked.said)


def finding_as_data(each: QuantityFinding) -> dict:
    """Return a finding as JSON data; the first six keys are a stable interface."""
    return {
        "text": each.text,
        "stated": each.stated,
        "unit": each.unit,
        "figure": each.figure.key if each.figure else None,
        "counted": each.counted,
        "verdict": each.verdict.value,
        "word": each.word,
        "start": each.start,
        "end": each.end,
        "period": str(each.period) if each.period else None,
        "url": each.url or None,
        "note": each.note,
    }


def _period(slug: str, scope) -> Period:
    if slug.startswith("terms/"):
        number = slug.removeprefix("terms/")
        if not (number.isascii() and number.isdigit() and len(number) < 5):
            raise CommandError(f"“{slug}”不是一个届次，应写作 terms/18。")
        return term_period(int(number), scope)
    return Period.parse(slug)
