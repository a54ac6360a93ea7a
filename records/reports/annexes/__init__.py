"""附表: the tables behind the report, generated from the records; their totals are the figures."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from delegates.models import Organization
from hanbin.record.periods import Period
from records.figures import Measured
from records.reports.document import Block, Heading, ReportTable

from .attendance import attendance_annex
from .lists import (
    activities_annex,
    agenda_told,
    appointments_annex,
    decisions_annex,
    meetings_annex,
    opinions_annex,
)
from .numbers import figure_tables, term_years_annex
from .suggestions import suggestions_annex

Figures = Mapping[str, Measured]
Make = Callable[[Figures, Period, Organization], Iterator[ReportTable]]


@dataclass(frozen=True)
class Annex:
    """An annex that the office may include or omit."""

    title: str
    make: Make


ANNEXES = {
    "figures": Annex("主要数字和统计口径", figure_tables),
    "years": Annex("逐年对照（届的报告）", term_years_annex),
    "meetings": Annex("常委会会议和议题", meetings_annex),
    "activities": Annex("监督活动", activities_annex),
    "decisions": Annex("决议、决定", decisions_annex),
    "opinions": Annex("审议意见和处理情况", opinions_annex),
    "suggestions": Annex("代表建议分类统计", suggestions_annex),
    "appointments": Annex("人事任免", appointments_annex),
    "attendance": Annex("常委会组成人员出席情况", attendance_annex),
}


def report_annexes(
    measured: Iterable[Measured],
    period: Period,
    scope: Organization,
    omitted: Collection[str] = (),
) -> Iterator[Block]:
    """Yield the annexes of a period that are not empty and not omitted by the office."""
    tables = annex_tables(measured, period, scope, [key for key in ANNEXES if key not in omitted])
    for number, table in enumerate(tables, start=1):
        if number == 1:
            yield Heading("附表")
        yield replace(table, caption=f"附表{number}　{table.caption}")


def annex_tables(
    measured: Iterable[Measured], period: Period, scope: Organization, chosen: Iterable[str]
) -> Iterator[ReportTable]:
    """Yield the tables of these annexes, without annex numbers."""
    figures = {each.figure.key: each for each in measured}
    for key in chosen:
        for table in ANNEXES[key].make(figures, period, scope):
            yield replace(table, annex=key)


__all__ = ["ANNEXES", "Annex", "agenda_told", "annex_tables", "report_annexes"]
