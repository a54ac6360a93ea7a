"""附表: the tables behind the report, made from the records; their totals are the figures."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from delegates.models import Organization
from hanbin.record.periods import Period
from records.figures import Measured
from records.reports.document import Block, Heading, Table

from .attendance import attendance
from .lists import activities, agenda_told, appointments, decisions, meetings, opinions
from .numbers import figure_tables, years
from .suggestions import suggestions

Figures = Mapping[str, Measured]
Make = Callable[[Figures, Period, Organization], Iterator[Table]]


@dataclass(frozen=True)
class Annex:
    """An annex that the office may print or leave out."""

    title: str
    make: Make


ANNEXES = {
    "figures": Annex("主要数字和统计口径", figure_tables),
    "years": Annex("逐年对照（届的报告）", years),
    "meetings": Annex("常委会会议和议题", meetings),
    "activities": Annex("监督活动", activities),
    "decisions": Annex("决议、决定", decisions),
    "opinions": Annex("审议意见和处理情况", opinions),
    "suggestions": Annex("代表建议分类统计", suggestions),
    "appointments": Annex("人事任免", appointments),
    "attendance": Annex("常委会组成人员出席情况", attendance),
}


def annexes(
    measured: Iterable[Measured],
    period: Period,
    scope: Organization,
    omitted: Collection[str] = (),
) -> Iterator[Block]:
    """The annexes of a period that have something to list, but for those the office left out."""
    tables = annex_tables(measured, period, scope, [key for key in ANNEXES if key not in omitted])
    for number, table in enumerate(tables, start=1):
        if number == 1:
            yield Heading("附表")
        yield replace(table, caption=f"附表{number}　{table.caption}")


def annex_tables(
    measured: Iterable[Measured], period: Period, scope: Organization, chosen: Iterable[str]
) -> Iterator[Table]:
    """The tables of these annexes, without their numbers."""
    figures = {each.figure.key: each for each in measured}
    for key in chosen:
        for table in ANNEXES[key].make(figures, period, scope):
            yield replace(table, annex=key)


__all__ = ["ANNEXES", "Annex", "agenda_told", "annex_tables", "annexes"]
