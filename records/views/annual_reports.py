"""Published reports, edition by edition, as pages and files."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hanbin.http.errors import Gone
from hanbin.lists.listings import download_response
from records.editions.content import EditionContent, changes_since_previous
from records.exports import FORMATS, file_of
from records.models import AnnualReport, Edition
from records.scopes import (
    edition_file_url,
    edition_url,
    office_name,
    period_asked,
    place_of,
    scope_of,
    summary_url,
)

from .drift import corrections_beside
from .edition_pages import edition_urls, place_blocks, table_of_contents
from .enclosures import SEALED

JSON = "application/json; charset=utf-8"
EXCERPT = 120


@require_safe
def edition_page(request: HttpRequest, edition: int | None = None, **place: Any) -> HttpResponse:
    """Show an edition; each number links to its records.

    ``?format=json`` returns the canonical form, whose SHA-256 is the printed fingerprint.
    """
    found = _edition(request, edition, **place)
    wanted = request.GET.get("format", "html")
    if wanted == "json":
        return download_response(found.canonical, JSON, f"{_name(request, found)}.json")
    if wanted != "html":
        raise Http404(f"年度报告没有“{wanted}”这种格式。可用：html、json。")
    return render(request, "records/report.html", _page(request, found))


@require_safe
def report_file(
    request: HttpRequest, suffix: str, edition: int | None = None, **place: Any
) -> HttpResponse:
    """Return the edition as Word, PDF or Excel."""
    if suffix not in FORMATS:
        raise Http404(f"年度报告没有“{suffix}”这种格式。可用：{'、'.join(FORMATS)}。")
    found = _edition(request, edition, **place)
    content = file_of(found, suffix)
    return download_response(
        content, FORMATS[suffix].content_type, f"{_name(request, found)}.{suffix}"
    )


@require_safe
def report_picture(request: HttpRequest, edition: int, place: int, **of: Any) -> HttpResponse:
    """Return a photo of an edition as published; raise Http404 if it has been withdrawn since."""
    reading = EditionContent(_edition(request, edition, **of))
    shown = dict(enumerate(reading.pictures, start=1)).get(place)
    if shown is None or shown.photo not in reading.open_photos or not shown.path.exists():
        raise Http404("没有这张照片。")
    response = FileResponse(shown.path.open("rb"))
    response["Cache-Control"] = "no-cache"
    response["Content-Security-Policy"] = SEALED
    return response


def _edition(request: HttpRequest, edition: int | None, **place: Any) -> Edition:
    """Return the requested edition, else the current one.

    Raise Gone, with the reason, if the edition has been withdrawn.
    """
    period, scope = period_asked(request, **place), scope_of(request)
    reports = AnnualReport.objects.of_period(period, scope)
    editions = Edition.objects.filter(report__in=reports)
    editions = editions.select_related("report__scope", "report__term")
    if edition is None:
        found = editions.standing().first() or editions.first()
    else:
        found = editions.filter(number=edition).first()
    if found is None:
        raise Http404(f"{period}的报告没有公布{'' if edition is None else f'第{edition}版'}。")
    if found.withdrawn_at:
        raise Gone(found)
    return found


def _name(request: HttpRequest, edition: Edition) -> str:
    period, scope = edition.report.period, edition.report.scope
    told = f"{edition.report.year}年度报告" if period.is_year else f"{period}报告"
    return f"{office_name(request, scope)}{told}第{edition.number}版"


def _page(request: HttpRequest, edition: Edition) -> dict[str, Any]:
    reading, report = EditionContent(edition), edition.report
    period, scope = report.period, report.scope
    blocks = list(place_blocks(reading))
    paragraphs = [each["block"].text for each in blocks if each["block"].kind == "paragraph"]
    return {
        "report": report,
        "edition": edition,
        "is_latest": report.edition_id == edition.pk,
        "others": [
            (each, edition_url(period, scope, each.number))
            for each in report.editions.standing().exclude(pk=edition.pk).defer("canonical")
        ],
        "changes": changes_since_previous(edition) if edition.number > 1 else [],
        "document": reading.document,
        "title": reading.document.title.split(),
        "excerpt": "".join(paragraphs)[:EXCERPT],
        "blocks": blocks,
        "contents": table_of_contents(blocks),
        "picture": next((each for each in blocks if each["block"].kind == "picture"), None),
        "address": edition_urls(request, edition),
        "files": [
            {
                "name": each.name,
                "url": edition_file_url(period, scope, edition.number, suffix),
                "size": len(file_of(edition, suffix)),
            }
            for suffix, each in FORMATS.items()
        ],
        **(corrections_beside(request, edition) if report.edition_id == edition.pk else {}),
        "place": place_of(request, scope),
        "summary_url": summary_url(period, scope),
    }
