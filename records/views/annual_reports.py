"""The annual report to read and to take away."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hanbin.errors import answer
from hanbin.listings import download
from hanbin.periods import Period
from records.exports import FORMATS, export
from records.models import AnnualReport
from records.reports.composing import compose
from records.reports.narrative import UnknownLabel
from records.years import (
    free_period,
    place_of,
    report_file_url,
    scope_of,
    summary_url,
    term_period,
)


def _if_it_can_be_composed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """503 where the text names a figure there is not, until the office corrects it."""

    @wraps(view)
    def answered(request: HttpRequest, **place: Any) -> HttpResponse:
        try:
            return view(request, **place)
        except UnknownLabel as unknown:
            said = f"报告正文引用了“{unknown.label}”，系统中没有这个指标，须更正后才能打开。"
            return answer(request, 503, "报告暂时不能打开", said)

    return answered


@require_safe
@_if_it_can_be_composed
def report(request: HttpRequest, **place: Any) -> HttpResponse:
    """The report as published; each number is a link to its records."""
    found = _published(request, **place)
    period, scope = found.period, found.scope
    context = {
        "report": found,
        "document": compose(period, scope),
        "place": place_of(request, scope),
        "files": [
            {"name": each.name, "url": report_file_url(period, scope, suffix)}
            for suffix, each in FORMATS.items()
        ],
        "summary_url": summary_url(period, scope),
    }
    return render(request, "records/report.html", context)


@require_safe
@_if_it_can_be_composed
def report_file(request: HttpRequest, suffix: str, **place: Any) -> HttpResponse:
    """The same report as Word, PDF or Excel."""
    if suffix not in FORMATS:
        raise Http404(f"年度报告没有“{suffix}”这种格式。可用：{'、'.join(FORMATS)}。")
    found = _published(request, **place)
    content = export(found.period, found.scope, suffix)
    told = f"{found.year}年度报告" if found.period.is_year else f"{found.period}报告"
    committee = "人大" if found.scope.is_town else "人大常委会"
    name = f"{place_of(request, found.scope)}{committee}{told}.{suffix}"
    return download(content, FORMATS[suffix].content_type, name)


def _published(
    request: HttpRequest, period: Period | None = None, number: int | None = None
) -> AnnualReport:
    """The report of a period, of a term by its number, else of the days in the query."""
    scope = scope_of(request)
    if number is not None:
        period = term_period(number, scope)
    wanted = period or free_period(request)
    rows = AnnualReport.objects.public().select_related("scope", "term")
    found = rows.of_period(wanted, scope).first()
    if found is None:
        raise Http404(f"{wanted}的年度报告尚未公布。")
    return found
