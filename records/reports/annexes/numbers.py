"""The figures with those of the previous period, and the years of a term side by side."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from delegates.models import Organization, SectionOfYear
from hanbin.record.periods import Period
from records.figures import Measured, side_by_side
from records.reports.document import ReportTable
from records.scopes import years_within


def figure_tables(
    figures: Mapping[str, Measured], period: Period, scope: Organization
) -> Iterator[ReportTable]:
    """Yield a table per section: figures, previous values and definitions."""
    told = (each for each in figures.values() if each.value or each.previous)
    for name, members in groupby(told, key=lambda each: each.figure.section):
        rows = tuple(
            (each.figure.label, each.text, each.text_before, each.figure.definition)
            for each in members
        )
        title = f"{period}主要数字：{SectionOfYear(name).label}"
        yield ReportTable(title, ("指标", "本期", "上年同期", "统计口径"), rows)


def term_years_annex(
    figures: Mapping[str, Measured], period: Period, scope: Organization
) -> Iterator[ReportTable]:
    """Yield, for a term, its recorded years side by side with the total."""
    walked = years_within(period, scope) if period.is_term else []
    if len(walked) < 2:
        return
    rows = side_by_side(walked, scope)
    told = (row for row in rows if any(each.value for each in row))
    for name, members in groupby(told, key=lambda row: row[0].figure.section):
        yield ReportTable(
            f"{period}逐年对照：{SectionOfYear(name).label}",
            ("指标", *(str(each) for each in walked), "合计或期末"),
            tuple(
                (
                    row[0].figure.label,
                    *(each.text for each in row),
                    figures[row[0].figure.key].text,
                )
                for row in members
            ),
        )
