"""The annual report to read and to take away."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hanbin.listings import download
from records.exports import FORMATS, export
from records.models import AnnualReport
from records.reports.composing import compose
from records.years import place_of, scope_of, summary_url


@require_safe
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
