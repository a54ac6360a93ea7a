"""The annual report to read and to take away, edition by edition."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hanbin.listings import download
from hanbin.pages import Gone
from records.exports import FORMATS, file_of
from records.models import Edition
from records.reports.editions import Reading, changes
from records.years import place_of, scope_of, summary_url

from .drift import corrections
from .photos import KINDS
from .reading import addresses, contents, placed

JSON = "application/json; charset=utf-8"
EXCERPT = 120


@require_safe
def report(request: HttpRequest, year: int, number: int | None = None) -> HttpResponse:
    """An edition to read; each number is a link to its records.

    ``?format=json`` is the canonical form, whose SHA-256 is the printed fingerprint.
    """
    edition = _edition(request, year, number)
    wanted = request.GET.get("format", "html")
    if wanted == "json":
        return download(edition.canonical, JSON, f"{_name(request, edition)}.json")
    if wanted != "html":
        raise Http404(f"年度报告没有“{wanted}”这种格式。可用：html、json。")
    return render(request, "records/report.html", _page(request, edition))


@require_safe
def report_file(
    request: HttpRequest, year: int, suffix: str, number: int | None = None
) -> HttpResponse:
    """The same edition as Word, PDF or Excel."""
    if suffix not in FORMATS:
        raise Http404(f"年度报告没有“{suffix}”这种格式。可用：{'、'.join(FORMATS)}。")
    edition = _edition(request, year, number)
    content = file_of(edition, suffix)
    return download(content, FORMATS[suffix].content_type, f"{_name(request, edition)}.{suffix}")


@require_safe
def report_picture(request: HttpRequest, year: int, number: int, place: int) -> HttpResponse:
    """A photograph of an edition as it was published; not found once it was taken back."""
    reading = Reading(_edition(request, year, number))
    shown = dict(enumerate(reading.pictures, start=1)).get(place)
    if shown is None or shown.photo not in reading.open_photos or not shown.path.exists():
        raise Http404("没有这张照片。")
    kind = KINDS.get(shown.path.suffix)
    response = FileResponse(shown.path.open("rb"), content_type=kind)
    response["Cache-Control"] = "no-cache"
    return response


def _edition(request: HttpRequest, year: int, number: int | None) -> Edition:
    """The edition asked for, else the one that stands.

    Raises Gone, with the reason, for one that was taken back.
    """
    of_year = Edition.objects.filter(report__scope=scope_of(request), report__year=year)
    editions = of_year.select_related("report__scope")
    if number is None:
        found = editions.standing().first() or editions.first()
    else:
        found = editions.filter(number=number).first()
    if found is None:
        raise Http404(f"{year}年的年度报告没有公布{f'第{number}版' if number else ''}。")
    if found.withdrawn_at:
        raise Gone(found)
    return found


def _name(request: HttpRequest, edition: Edition) -> str:
    place = place_of(request, edition.report.scope)
    return f"{place}人大常委会{edition.report.year}年度报告第{edition.number}版"


def _page(request: HttpRequest, edition: Edition) -> dict[str, Any]:
    reading, report = Reading(edition), edition.report
    blocks = list(placed(reading))
    paragraphs = [each["block"].text for each in blocks if each["block"].kind == "paragraph"]
    return {
        "report": report,
        "edition": edition,
        "is_latest": report.edition_id == edition.pk,
        "others": report.editions.standing().exclude(pk=edition.pk).defer("canonical"),
        "changes": changes(edition) if edition.number > 1 else [],
        "document": reading.document,
        "title": reading.document.title.split(),
        "excerpt": "".join(paragraphs)[:EXCERPT],
        "blocks": blocks,
        "contents": contents(blocks),
        "picture": next((each for each in blocks if each["block"].kind == "picture"), None),
        "address": addresses(request, edition),
        "files": [
            {"suffix": suffix, "name": each.name, "size": len(file_of(edition, suffix))}
            for suffix, each in FORMATS.items()
        ],
        **(corrections(request, edition) if report.edition_id == edition.pk else {}),
        "place": place_of(request, report.scope),
        "summary_url": summary_url(report.period, report.scope),
    }
