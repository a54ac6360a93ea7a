"""The annual report to read and to take away."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hanbin.errors import answer
from hanbin.listings import download
from records.exports import FORMATS, export
from records.models import AnnualReport
from records.reports.composing import compose
from records.reports.narrative import UnknownLabel
from records.years import place_of, scope_of, summary_url


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
def report(request: HttpRequest, year: int) -> HttpResponse:
    """The report as published; each number is a link to its records."""
    found = _published(request, year)
    context = {
        "report": found,
        "document": compose(found.period, found.scope),
        "place": place_of(request, found.scope),
        "formats": FORMATS,
        "summary_url": summary_url(found.period, found.scope),
    }
    return render(request, "records/report.html", context)


@require_safe
@_if_it_can_be_composed
def report_file(request: HttpRequest, year: int, suffix: str) -> HttpResponse:
    """The same report as Word, PDF or Excel."""
    if suffix not in FORMATS:
        raise Http404(f"年度报告没有“{suffix}”这种格式。可用：{'、'.join(FORMATS)}。")
    found = _published(request, year)
    content = export(found.period, found.scope, suffix)
    name = f"{place_of(request, found.scope)}人大常委会{year}年度报告.{suffix}"
    return download(content, FORMATS[suffix].content_type, name)


def _published(request: HttpRequest, year: int) -> AnnualReport:
    found = AnnualReport.objects.public().of_year(year, scope_of(request)).first()
    if found is None:
        raise Http404(f"{year}年的年度报告尚未公布。")
    return found
