"""The year as a workbook: a sheet of figures, then the counted rows of each section."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import groupby

from delegates.models import Organization, SectionOfYear
from hanbin.files.packages import date_package
from hanbin.lists.tables import Plain, withheld_note
from hanbin.lists.xlsx_writer import XlsxSheet, write_workbook
from hanbin.record.periods import Period
from records.editions.evidence import Entry, figures_with_rows
from records.editions.freezing import as_entry
from records.figures import Measured
from records.models import AnnualReport
from records.public_figures import counted_now
from records.reports.annexes import report_annexes
from records.reports.document import Block, ReportTable
from records.scopes import previous_periods

HEADINGS = ("板块", "指标", "数值", "约数词", "单位", "上年同期", "统计口径", "代号")
ROWS = ("指标", "记录", "日期", "数量")


def year_workbook(period: Period, scope: Organization) -> bytes:
    """Return the workbook of a period from today's records."""
    measured = counted_now(period, scope, previous_periods(period)).values()
    report = AnnualReport.objects.of_period(period, scope).first()
    tables = report_annexes(measured, period, scope, report.omitted_annexes if report else ())
    found = figures_with_rows(measured, period, scope)
    return figures_workbook([as_entry(*each) for each in found], period, tables)


def figures_workbook(
    entries: Iterable[Entry],
    period: Period,
    blocks: Iterable[Block],
    imprint: str = "",
    made_at: datetime | None = None,
) -> bytes:
    """Return a workbook with the figures, their counted rows and the annexes of the report.

    The same ``made_at`` gives the same bytes.
    """
    entries = list(entries)
    note = f"统计时间：{period.start}至{period.end}；数字由后面各表的记录统计得出。"
    first = f"{note}{imprint}".replace("\n", "　")
    sheets = [XlsxSheet(f"{period}主要数字", HEADINGS, map(_figure, entries), first)]
    for section, members in groupby(entries, key=lambda each: each["section"]):
        rows = [row for each in members for row in _rows(each)]
        sheets.append(XlsxSheet(section, ROWS, rows, note))
    sheets += _annexes(blocks, note)
    return date_package(write_workbook(sheets), made_at or datetime.now(UTC))


def _annexes(blocks: Iterable[Block], note: str) -> Iterator[XlsxSheet]:
    """Yield a sheet per annex, except the annex of figures, which is the first sheet."""
    for block in blocks:
        if isinstance(block, ReportTable) and block.annex != "figures":
            caption = block.caption.partition("　")[2]
            yield XlsxSheet(caption, block.headings, block.rows, note)


def figure_row(measured: Measured) -> list[Plain]:
    """Return a figure as a row under :data:`HEADINGS`."""
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
    """Yield the public rows of a figure, and a remark on the number of rows not listed."""
    for row in sorted(entry["rows"], key=lambda row: (row["day"] or "", row["id"])):
        day = date.fromisoformat(row["day"]) if row["day"] else None
        yield [entry["label"], row["said"], day, row["amount"]]
    if remark := withheld_note(entry["withheld"], entry.get("unpublished", 0)):
        yield [entry["label"], remark, None, None]
