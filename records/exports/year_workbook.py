"""The year as a workbook: the figures, and one sheet of rows behind each section."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import groupby

from delegates.models import Organization, SectionOfYear
from hanbin.files.packages import dated
from hanbin.lists.tables import Plain, withheld_note
from hanbin.lists.xlsx_writer import Sheet, workbook
from hanbin.record.periods import Period
from records.editions.evidence import Entry, evidence
from records.editions.freezing import as_entry
from records.figures import Measured
from records.models import AnnualReport
from records.public_figures import counted_now
from records.reports.annexes import annexes
from records.reports.document import Block, Table
from records.scopes import trail

HEADINGS = ("板块", "指标", "数值", "约数词", "单位", "上年同期", "统计口径", "代号")
ROWS = ("指标", "记录", "日期", "数量")


def xlsx(period: Period, scope: Organization) -> bytes:
    """The year as the records say it now."""
    measured = counted_now(period, scope, trail(period)).values()
    report = AnnualReport.objects.of_period(period, scope).first()
    tables = annexes(measured, period, scope, report.omitted_annexes if report else ())
    found = evidence(measured, period, scope)
    return book([as_entry(*each) for each in found], period, tables)


def book(
    entries: Iterable[Entry],
    period: Period,
    blocks: Iterable[Block],
    imprint: str = "",
    made_at: datetime | None = None,
) -> bytes:
    """Figures with their definitions on the first sheet, what they count on the others, then the
    annexes of the report; the same bytes whenever it is made as of the same moment."""
    entries = list(entries)
    note = f"统计时间：{period.start}至{period.end}；数字由后面各表的记录统计得出。"
    first = f"{note}{imprint}".replace("\n", "　")
    sheets = [Sheet(f"{period}主要数字", HEADINGS, map(_figure, entries), first)]
    for section, members in groupby(entries, key=lambda each: each["section"]):
        rows = [row for each in members for row in _rows(each)]
        sheets.append(Sheet(section, ROWS, rows, note))
    sheets += _annexes(blocks, note)
    return dated(workbook(sheets), made_at or datetime.now(UTC))


def _annexes(blocks: Iterable[Block], note: str) -> Iterator[Sheet]:
    """A sheet for each annex of the report; the first sheet is the annex of the figures."""
    for block in blocks:
        if isinstance(block, Table) and block.annex != "figures":
            caption = block.caption.partition("　")[2]
            yield Sheet(caption, block.headings, block.rows, note)


def figure_row(measured: Measured) -> list[Plain]:
    """A figure as a row under :data:`HEADINGS`."""
    figure = measured.figure
    return [
        str(SectionOfYear(figure.section).label),
        figure.label,
        measured.value,
        measured.word,
        figure.unit,
        measured.previous,
        figure.definition,
        figure.key,
    ]


def _figure(entry: Entry) -> list[Plain]:
    names = ("section", "label", "value", "word", "unit", "previous", "definition", "key")
    return [entry[name] for name in names]


def _rows(entry: Entry) -> Iterator[list[Plain]]:
    """The public rows a figure counts, and how many more are not listed, and why."""
    for row in sorted(entry["rows"], key=lambda row: (row["day"] or "", row["id"])):
        day = date.fromisoformat(row["day"]) if row["day"] else None
        yield [entry["label"], row["said"], day, row["amount"]]
    if remark := withheld_note(entry["withheld"], entry.get("unpublished", 0)):
        yield [entry["label"], remark, None, None]
