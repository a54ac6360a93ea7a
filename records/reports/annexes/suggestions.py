"""The published tables of suggestions, as an annex of the report."""

from collections.abc import Iterator, Mapping

from delegates.models import Organization
from hanbin.record.periods import Period
from records.figures import Measured
from records.reports.breakdowns import TOLD_ELSEWHERE, suggestion_breakdowns
from records.reports.document import ReportTable


def suggestions_annex(
    figures: Mapping[str, Measured], period: Period, scope: Organization
) -> Iterator[ReportTable]:
    """Yield the tables; every total in 件 is the number of suggestions assigned in the period."""
    if figures["suggestions_assigned"].value:
        for each in suggestion_breakdowns(period, scope, TOLD_ELSEWHERE):
            yield each.as_table()
