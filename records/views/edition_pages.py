"""Layout of an edition as a page: anchors of headings and URLs of pictures."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest

from records.editions.content import EditionContent
from records.models import Edition
from records.reports.document import Heading, Picture
from records.scopes import edition_url, picture_url, report_url


def place_blocks(reading: EditionContent) -> Iterator[dict[str, Any]]:
    """Yield each block of the document; headings with an anchor, pictures with a URL."""
    edition = reading.edition
    report = edition.report
    places = {picture: place for place, picture in enumerate(reading.pictures, start=1)}
    for number, block in enumerate(reading.document.blocks, start=1):
        told: dict[str, Any] = {"block": block}
        if isinstance(block, Heading):
            told["anchor"] = f"s{number}"
        elif isinstance(block, Picture):
            place = places[block]
            told["src"] = picture_url(report.period, report.scope, edition.number, place)
        yield told


def table_of_contents(blocks: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the headings of level 1, each with its headings of level 2."""
    told: list[dict[str, Any]] = []
    for each in blocks:
        block = each["block"]
        if not isinstance(block, Heading):
            continue
        entry = {"text": block.text, "anchor": each["anchor"], "parts": []}
        if block.level == 1 or not told:
            told.append(entry)
        elif block.level == 2:
            told[-1]["parts"].append(entry)
    return told


def edition_urls(request: HttpRequest, edition: Edition) -> dict[str, str]:
    """Return the URLs of an edition: its own, the latest, the one to share, and JSON."""
    report = edition.report
    own = edition_url(report.period, report.scope, edition.number)
    latest = report_url(report.period, report.scope)
    is_latest = report.edition_id == edition.pk
    return {
        "own": own,
        "latest": latest,
        "shared": request.build_absolute_uri(latest if is_latest else own),
        "json": f"{own}{'&' if '?' in own else '?'}format=json",
    }
