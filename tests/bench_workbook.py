"""What it costs to bring in a workbook of 6000 rows: beside the same rows saved one by one."""

import io
import resource
import time
from collections.abc import Callable
from datetime import date, timedelta

from django.db import transaction

from delegates.models import Congress, Delegate
from hanbin.files.xlsx_reader import read_workbook
from hanbin.lists.xlsx_writer import XlsxSheet, write_workbook
from records.imports import bring_in
from records.models import Suggestion, SuggestionSubject

ROWS, SAMPLE = 6000, 300
HEADINGS = (
    "主办机构",
    "编号系列",
    "编号",
    "标题",
    "内容",
    "分类",
    "领衔代表",
    "提出日期",
    "交办日期",
)


def _values(number: int) -> tuple:
    handed_in = date(2016, 1, 1) + timedelta(days=number % 300)
    return number, f"关于第{number}件事的建议", "请研究办理。", handed_in, handed_in + timedelta(7)


def content() -> bytes:
    """The suggestions of many years, as an office keeps them."""
    names = list(Delegate.objects.values_list("name", flat=True)[:50])
    organizer, subject = Congress.objects.get().organization, SuggestionSubject.objects.first()
    rows = []
    for number in range(1, ROWS + 1):
        place, title, text, handed_in, assigned = _values(number)
        lead = names[number % len(names)]
        rows.append(
            (str(organizer), "旧", place, title, text, str(subject), lead, handed_in, assigned)
        )
    return write_workbook([XlsxSheet("代表建议", HEADINGS, rows)])


def one_by_one() -> None:
    """A sample of the same rows, each checked and saved by itself."""
    leads = list(Delegate.objects.all()[:50])
    organizer, subject = Congress.objects.get().organization, SuggestionSubject.objects.first()
    with transaction.atomic():
        for number in range(1, SAMPLE + 1):
            place, title, text, handed_in, assigned = _values(number)
            row = Suggestion(
                organizer=organizer, series="旧", number=place, title=title, text=text,
                subject=subject, lead_delegate=leads[number % len(leads)],
                submitted_on=handed_in, assigned_on=assigned,
            )  # fmt: skip
            row.full_clean()
            row.save()
        transaction.set_rollback(True)


def measured(timed: Callable[[Callable[[], object]], float]) -> tuple[float, float, float]:
    """Times of one full_clean and save per row; megabytes more at the peak; seconds."""
    file = content()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    outcome = bring_in(read_workbook(io.BytesIO(file)), "导入工作簿", keep=False)
    seconds = time.perf_counter() - start
    assert outcome.total() == {"new": ROWS}, outcome.refused[:3]
    peak = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    return seconds / (timed(one_by_one) * ROWS / SAMPLE), peak, seconds
