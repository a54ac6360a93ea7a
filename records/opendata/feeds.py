"""Atom feeds: records as they are published or corrected, and editions of reports."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice
from typing import Any

from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from delegates.models import Organization
from hanbin.lists.changes import instant_as_data, with_changes, withdrawal_reason, withdrawn_since
from hanbin.lists.listings import Listing
from hanbin.lists.tables import RecordTable
from records.models import Edition
from records.scopes import edition_url, office_name, scope_of

from .identifiers import tag_uri, xml_text

ENTRIES = 50
Gone = tuple[str, datetime, str]  # URL, time and reason of the withdrawal
ATOM = "application/atom+xml; charset=utf-8"


class Feed(Atom1Feed):
    """An Atom feed that also lists withdrawn entries (RFC 6721)."""

    content_type = ATOM

    def root_attributes(self) -> dict[str, str]:
        """Add the namespace of withdrawn entries."""
        return super().root_attributes() | {"xmlns:at": "http://purl.org/atompub/tombstones/1.0"}

    def add_root_elements(self, handler: Any) -> None:
        """Write the head of the feed, then the withdrawn entries."""
        super().add_root_elements(handler)
        for address, when, reason in self.feed["gone"]:
            handler.startElement(
                "at:deleted-entry", {"ref": tag_uri(address), "when": instant_as_data(when)}
            )
            handler.addQuickElement("at:comment", xml_text(reason))
            handler.endElement("at:deleted-entry")


def feed_of_records(request: HttpRequest, lists: Iterable[Listing], title: str) -> Feed:
    """Return a feed of the latest published, corrected and withdrawn records of some lists."""
    latest: list[tuple[Any, RecordTable]] = []
    gone: list[Any] = []
    for declared in lists:
        table = RecordTable(declared.public(request), declared.title)
        rows = with_changes(table.queryset).order_by("-changed_at", "-pk")
        latest += [(row, table) for row in rows[:ENTRIES]]
        gone += withdrawn_since(declared.rows(request))[:ENTRIES]
    latest.sort(key=lambda pair: pair[0].changed_at, reverse=True)
    gone.sort(key=lambda row: row.taken_back_at, reverse=True)
    told = [
        (row.get_absolute_url(), row.taken_back_at, withdrawal_reason(row))
        for row in gone[:ENTRIES]
    ]
    feed = _feed(request, scope_of(request), title, told)
    for row, table in islice(latest, ENTRIES):
        feed.add_item(
            title=xml_text(str(row)),
            link=request.build_absolute_uri(row.get_absolute_url()),
            description=escape(xml_text(_says(row, table))),
            unique_id=tag_uri(row.get_absolute_url()),
            pubdate=row.published_at,
            updateddate=row.changed_at,
            categories=[table.title],
        )
    return feed


def feed_of_reports(request: HttpRequest) -> Feed:
    """Return a feed of the current editions, latest first, with the withdrawn ones."""
    scope = scope_of(request)
    editions = Edition.objects.filter(report__scope=scope)
    editions = editions.select_related("report__scope", "report__term").order_by("-published_at")
    taken = editions.filter(withdrawn_at__isnull=False).defer("canonical")[:ENTRIES]
    gone = [(_address(each), each.withdrawn_at, each.withdrawn_reason) for each in taken]
    feed = _feed(request, scope, "工作报告", gone)
    for edition in editions.standing()[:ENTRIES]:
        said = "；".join(filter(None, (edition.note, f"SHA-256 {edition.fingerprint}")))
        feed.add_item(
            title=xml_text(f"{edition}：{edition.title}"),
            link=request.build_absolute_uri(_address(edition)),
            description=escape(xml_text(said)),
            unique_id=tag_uri(_address(edition)),
            pubdate=edition.published_at,
            updateddate=edition.published_at,
            categories=["工作报告"],
        )
    return feed


def _address(edition: Edition) -> str:
    return edition_url(edition.report.period, edition.report.scope, edition.number)


def _feed(request: HttpRequest, scope: Organization, title: str, gone: Iterable[Gone]) -> Feed:
    office, own = office_name(request, scope), request.get_full_path()
    return Feed(
        title=f"{office}：{title}",
        link=request.build_absolute_uri("/"),
        description=f"{office}公开的{title}，新公开和更正的在前。",
        language="zh-CN",
        author_name=str(scope.name),
        feed_url=request.build_absolute_uri(own),
        feed_guid=tag_uri(f"{request.path}?town={scope.code}" if scope.is_town else request.path),
        gone=gone,
    )


def _says(row: Any, table: RecordTable) -> str:
    """Return the public summary of a record, else the cells of its row in the list."""
    cells = zip(table.headings, table.cells(row), strict=True)
    listed = "；".join(f"{label}：{cell}" for label, cell in cells if cell not in (None, ""))
    return getattr(row, "summary", "") or listed
