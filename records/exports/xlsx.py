"""The year as a workbook: the figures, and one sheet of rows behind each section."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from delegates.models import Organization, SectionOfYear
from hanbin.periods import Period
from hanbin.tables import Column, Plain, Table, withheld_note
from hanbin.workbooks import Sheet, workbook
from records.figures import Figure, Measured, measure
from records.figures.definition import STOCK
from records.models import AnnualReport
from records.reports.annexes import ANNEXES, annex_tables

HEADINGS = ("板块", "指标", "数值", "约数词", "单位", "上年同期", "统计口径", "代号")
ROWS = ("指标", "记录", "日期", "数量")


def xlsx(period: Period, scope: Organization) -> bytes:
    """Figures with their definitions on the first sheet, what they count on the others."""
    measured = list(measure(period, scope).values())
    note = f"统计时间：{period.start}至{period.end}；数字由后面各表的记录统计得出。"
    sheets = [Sheet(f"{period}主要数字", HEADINGS, [figure_row(each) for each in measured], note)]
    for name, members in groupby(measured, key=lambda each: each.figure.section):
        rows = [row for each in members for row in _rows(each, period, scope)]
        sheets.append(Sheet(str(SectionOfYear(name).label), ROWS, rows, note))
    return workbook([*sheets, *_annexes(measured, period, scope, note)])


def _annexes(
    measured: list[Measured], period: Period, scope: Organization, note: str
) -> Iterator[Sheet]:
    """A sheet for each annex of the report; the first sheet is the annex of the figures."""
    report = AnnualReport.objects.of_period(period, scope).first()
    omitted = report.omitted_annexes if report else []
    chosen = [key for key in ANNEXES if key not in ("figures", *omitted)]
    for table in annex_tables(measured, period, scope, chosen):
        yield Sheet(table.caption, table.headings, table.rows, note)


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


def _rows(measured: Measured, period: Period, scope: Organization) -> Iterator[list[Plain]]:
    """The public rows a figure counts, and how many more the law keeps from the public."""
    figure = measured.figure
    rows = figure.listed(period, scope)
    day = _day(figure, rows)
    table = Table(rows.select_related(*day.joins) if day and day.joins else rows, figure.label)
    listed = 0
    for row in table.queryset:
        listed += 1
        said = "，".join(str(cell) for cell in table.cells(row) if cell not in (None, ""))
        amount = getattr(row, figure.adds) if figure.adds else 1
        yield [figure.label, said, day.read(row) if day else None, amount]
    remark = withheld_note(figure.counted(period, scope).count() - listed)
    if remark:
        yield [figure.label, remark, None, None]


def _day(figure: Figure, rows: Any) -> Column | None:
    """The day by which a row counts; for a stock, since when it is there."""
    if figure.kind == STOCK:
        path = getattr(rows.model, "DAY", "")
    else:
        path = "" if figure.of else rows.along(figure.by)
    return Column.of(rows.model, path) if path else None
