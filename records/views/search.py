"""Full-text search over all public records."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from delegates.models import Organization
from hanbin.http.json_response import json_response
from hanbin.lists.listings import ROWS_OF_DATA, format_of, page_of, sheet_as_file
from hanbin.lists.xlsx_writer import XlsxSheet
from hanbin.models import SearchEntry
from hanbin.record.periods import FIRST_YEAR, LAST_YEAR
from records.search.queries import LONGEST_QUERY, Found, readable_hits, search_records
from records.search.snippets import mark_words, text_snippet
from records.search.subjects import BY_KEY, SUBJECTS

OF_EACH_KIND = 5
HEADINGS = ["类别", "标题", "日期", "摘录", "网址"]


class SearchForm(forms.Form):
    """Search words and filters."""

    q = forms.CharField(
        label="词语",
        max_length=LONGEST_QUERY,
        required=False,
        widget=forms.TextInput({"type": "search", "placeholder": "例如：公路"}),
    )
    kind = forms.ChoiceField(label="类别", required=False)
    year = forms.IntegerField(
        label="年度", min_value=FIRST_YEAR, max_value=LAST_YEAR, required=False
    )
    town = forms.ChoiceField(label="镇办", required=False)

    def __init__(self, asked: Any, towns: Iterable[Organization]):
        super().__init__(asked)
        self.towns = {town.code: town for town in towns}
        named: dict[str, list[tuple[str, str]]] = {
            "kind": [(each.key, each.name) for each in SUBJECTS],
            "town": [(code, str(town)) for code, town in self.towns.items()],
        }
        for name, choices in named.items():
            self.fields[name].choices = [("", "全部"), *choices]  # type: ignore[attr-defined]

    @property
    def found(self) -> Found:
        """Return the search result; empty if the form is not valid."""
        if not self.is_valid():
            return Found([])
        asked = self.cleaned_data
        scope = self.towns.get(asked["town"])
        return search_records(asked["q"], kind=asked["kind"], year=asked["year"], scope=scope)


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Show the results for ``?q=``: the best of each kind, or all of one kind with pagination."""
    wanted = format_of(request)
    question = SearchForm(request.GET, Organization.objects.towns())
    found = question.found
    if wanted != "html":
        return _as_data(request, question, found, wanted)
    kind = question.cleaned_data.get("kind") if question.is_valid() else ""
    page = page_of(request, found.places)
    best = {kind: list(page)} if kind else found.best(OF_EACH_KIND)
    entries = readable_hits([place for places in best.values() for place in places], best)
    groups = [
        {
            "subject": subject,
            "number": number,
            "hits": [_hit(each, found.words) for each in entries if each.kind == subject.key],
        }
        for subject, number in found.kinds
    ]
    context = {"question": question, "found": found, "groups": groups, "kind": kind, "page": page}
    return render(request, "records/search.html", context)


def _hit(entry: SearchEntry, words: list[str]) -> dict[str, Any]:
    """Return a hit for the page, with the words marked."""
    return {
        "entry": entry,
        "title": mark_words(entry.title, words),
        "snippet": mark_words(text_snippet(entry.text, words), words),
    }


def _as_data(request: HttpRequest, question: SearchForm, found: Found, wanted: str) -> HttpResponse:
    """Return all results as JSON, CSV or Excel."""
    if not question.is_valid():
        return json_response({"errors": question.errors}, status=400)
    places = list(page_of(request, found.places, ROWS_OF_DATA))
    entries = readable_hits(places, {hit.kind for hit in found.hits})
    rows = [_row(each, found.words) for each in entries]
    asked = question.cleaned_data["q"]
    if wanted != "json":
        sheet = XlsxSheet("搜索结果", HEADINGS, [list(row.values())[1:] for row in rows])
        return sheet_as_file(sheet, wanted, f"搜索：{asked}")
    kinds = [
        {"kind": each.key, "label": each.name, "count": number, "url": _of_kind(request, each.key)}
        for each, number in found.kinds
    ]
    about = {"query": asked, "count": len(found.hits), "is_cut": found.is_cut, "kinds": kinds}
    return json_response(about | {"rows": rows})


def _of_kind(request: HttpRequest, kind: str) -> str:
    """Return the URL of the same search in one kind."""
    asked = request.GET.copy()
    asked["kind"] = kind
    for name in ("page", "format"):
        asked.pop(name, None)
    return f"{request.path}?{asked.urlencode()}"


def _row(entry: SearchEntry, words: list[str]) -> dict[str, Any]:
    """Return a hit as JSON data."""
    return {
        "kind": entry.kind,
        "label": BY_KEY[entry.kind].name,
        "title": entry.title,
        "day": entry.day,
        "snippet": " ".join(text_snippet(entry.text, words).split()),
        "url": entry.url,
    }
