"""A list at a URL: filters in the query string, pages, and the same rows in every format."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.paginator import InvalidPage, Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django_filters import CharFilter, FilterSet, ModelChoiceFilter
from django_filters.fields import ModelChoiceField

from ..http.errors import error_response
from ..http.json_response import json_response
from ..record.base import Countable, Record
from .changes import changed_since, parse_instant, tombstone_as_data, with_changes, withdrawn_since
from .tables import RecordTable, rows_as_csv
from .xlsx_writer import XlsxSheet, write_workbook

LONGEST_SEARCH = 100
ROWS_A_PAGE = 20
ROWS_OF_DATA = 1000
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CODE = re.compile(r"[A-Za-z0-9_-]+")
FORMATS = ("html", "json", "csv", "xlsx")


class _CodeField(ModelChoiceField):
    def to_python(self, value: Any) -> Any:
        # PostgreSQL raises an error for text with NUL characters.
        if isinstance(value, str) and value and not CODE.fullmatch(value):
            raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice")
        return super().to_python(value)


class CodeFilter(ModelChoiceFilter):
    """Filter by one row of a queryset, given in the URL by its code."""

    field_class = _CodeField

    def __init__(self, **how: Any):
        super().__init__(to_field_name="code", **how)


class TextFilter(CharFilter):
    """Filter by a text, whose length is limited."""

    def __init__(self, **how: Any):
        super().__init__(**{"max_length": LONGEST_SEARCH} | how)


def clean_search_text(typed: str) -> str:
    """Return search input that every database accepts: short, without NUL characters."""
    return typed.replace("\0", "").strip()[:LONGEST_SEARCH]


def format_of(request: HttpRequest) -> str:
    """Return the ``?format=`` of the request; raise Http404 for an unknown one."""
    chosen = request.GET.get("format", "html")
    if chosen not in FORMATS:
        raise Http404(f"没有“{chosen}”这种格式。可用：{'、'.join(FORMATS)}。")
    return chosen


def page_of(request: HttpRequest, rows: Any, size: int = ROWS_A_PAGE) -> Any:
    """Return the ``?page=`` of the request; raise Http404 if the page does not exist.

    ``rows`` is a sequence, or a queryset that can still be filtered: no slice, no union.
    """
    number = request.GET.get("page", "1")
    try:
        page = Paginator(rows, size).page(number)
    except InvalidPage:
        raise Http404(f"没有第“{number}”页。") from None
    if isinstance(rows, QuerySet):
        # Sort only the keys, so that texts and annotations are read only for the rows of the page.
        first = (page.number - 1) * size
        page.object_list = rows.filter(pk__in=rows.values("pk")[first : first + size])
    return page


def year_of(request: HttpRequest, years: Collection[int]) -> int | None:
    """Return the ``?year=`` of the request or None; raise Http404 for a year without data."""
    asked = request.GET.get("year", "")
    if not asked:
        return None
    found = next((year for year in years if str(year) == asked), None)
    if found is None:
        raise Http404(f"没有“{asked}”年度的记录。")
    return found


@dataclass(frozen=True)
class Listing:
    """A list of the site, declared once for its page, its files and the open data.

    ``rows`` returns all rows of the congress in the URL; only public ones are listed.
    """

    name: str  # part of the URL
    title: str
    filterset: type[FilterSet]
    rows: Callable[[HttpRequest], Any]

    @property
    def model(self) -> Any:
        """Return the model of the rows."""
        return self.filterset._meta.model

    def public(self, request: HttpRequest) -> Any:
        """Return the rows that the public may open."""
        rows = self.rows(request)
        return rows.public() if isinstance(rows, Countable) else rows

    def withdrawn(self, request: HttpRequest, since: datetime) -> list[dict[str, Any]]:
        """Return the records withdrawn since a time.

        Filters do not apply, because the contents of withdrawn records must not be revealed.
        """
        if not issubclass(self.model, Record):
            return []
        return [tombstone_as_data(row) for row in withdrawn_since(self.rows(request), since)]


def listing_response(
    request: HttpRequest,
    declared: Listing,
    template: str = "listing.html",
    withheld: Callable[[Any], Any] | None = None,
    **beside: Any,
) -> HttpResponse:
    """Return the rows that match the filters in the URL, as a page or a file.

    ``withheld`` returns the rows that match but are not public. ``beside`` is additional context
    for a custom template.
    """
    wanted = format_of(request)
    try:
        since = parse_instant(request.GET.get("modified_since", ""))
    except ValidationError as problem:
        return _no_day(request, wanted, problem.messages)
    filters = declared.filterset(request.GET, declared.public(request))
    if wanted != "html" and not filters.is_valid():
        return json_response({"errors": filters.errors}, status=400)
    rows = filters.qs if filters.is_valid() else filters.queryset.none()
    rows = changed_since(rows, since) if since else rows
    table = RecordTable(rows, declared.title)
    if withheld and filters.is_valid():
        count_withheld(table, withheld(filters))
    if wanted != "html":
        gone = declared.withdrawn(request, since) if since else []
        return table_as_file(request, table, wanted, gone)
    page = page_of(request, table.queryset)
    context = {
        "title": declared.title,
        "filters": filters,
        "table": table,
        "page": page,
        "rows": table.shown(page),
        **beside,
    }
    return render(request, template, context)


def count_withheld(table: RecordTable, rows: Countable) -> None:
    """Set on a table how many matching rows are withheld and how many of them are unpublished."""
    waiting = Count("pk", filter=Q(pk__in=rows.unpublished().order_by().values("pk")))
    found = rows.order_by().aggregate(withheld=Count("pk"), unpublished=waiting)
    table.withheld, table.unpublished = found["withheld"], found["unpublished"]


def _no_day(request: HttpRequest, wanted: str, said: list[str]) -> HttpResponse:
    """Return the error for an invalid day."""
    if wanted == "html":
        return error_response(request, 400, "日期有误", said[0])
    return json_response({"errors": {"modified_since": said}}, status=400)


def table_as_file(
    request: HttpRequest, table: RecordTable, wanted: str, gone: Sequence[dict[str, Any]] = ()
) -> HttpResponse:
    """Return a table in one of the file formats."""
    if wanted == "json":
        return json_response(table_page_as_data(request, table, gone))
    table.taken_back = len(gone)
    return sheet_as_file(
        XlsxSheet(table.title, table.headings, table.values()), wanted, table.title
    )


def sheet_as_file(sheet: XlsxSheet, wanted: str, name: str) -> HttpResponse:
    """Return one sheet as CSV or as a workbook, for download."""
    if wanted == "csv":
        content = rows_as_csv(sheet.headings, sheet.rows)
        return download_response(content, "text/csv; charset=utf-8", f"{name}.csv")
    return download_response(write_workbook([sheet]), XLSX, f"{name}.xlsx")


def download_response(content: str | bytes, kind: str, name: str) -> HttpResponse:
    """Return a download with a Chinese file name."""
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def table_page_as_data(
    request: HttpRequest, table: RecordTable, gone: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """Return a page of a table as data, with the URL of the next page.

    It includes the number of withheld rows if known; the last page also has the withdrawn records.
    """
    page = page_of(request, with_changes(table.queryset), ROWS_OF_DATA)
    query = request.GET.copy()
    following: str | None = None
    if page.has_next():
        query["page"] = str(page.next_page_number())
        following = f"{request.path}?{query.urlencode()}"
    return {
        "title": table.title,
        "columns": {column.key: column.label for column in table.columns},
        "count": page.paginator.count + len(gone),
        "next": following,
        "rows": [*table.data(page), *(() if following else gone)],
    } | withheld_as_data(table.withheld, table.unpublished)


def withheld_as_data(withheld: int | None, unpublished: int) -> dict[str, int]:
    """Return how many rows count but are not listed, and how many of them are unpublished."""
    return {} if withheld is None else {"withheld": withheld, "unpublished": unpublished}
