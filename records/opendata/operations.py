"""Every operation that returns data; the OpenAPI document is generated from this table."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from delegates.models import Delegate, Workstation
from hanbin.lists.dictionary import data_dictionary
from hanbin.lists.listings import Listing
from hanbin.lists.tables import RecordTable
from hanbin.record.base import Record
from records.exports import FORMATS
from records.listings import FEED_LISTINGS, LISTINGS
from records.models import (
    Activity,
    Appraisal,
    Meeting,
    Opinion,
    PersonnelDecision,
    Publication,
    Resolution,
    StudySession,
    Suggestion,
)

from . import schemas
from .examples import Examples
from .operation import ATOM, HTML, ICS, JSON, Operation, tabular_responses
from .parameters import CODED, PAGE, SINCE, YEARS, of_filter, of_format, one_of, path_parameter
from .suggestion_operations import about_suggestions, search_of

RECORDS: dict[str, Any] = {
    "meeting": Meeting,
    "activity": Activity,
    "appraisal": Appraisal,
    "decision": Resolution,
    "opinion": Opinion,
    "appointment": PersonnelDecision,
    "suggestion": Suggestion,
    "study_session": StudySession,
    "publication": Publication,
    "delegate": Delegate,
    "workstation": Workstation,
}
"""Models of the pages of single records, by URL name."""

SHAPES = {"delegate": schemas.DELEGATE, "workstation": schemas.WORKSTATION}
"""Schemas of records with more than a list of facts."""


def all_operations(request: HttpRequest) -> list[Operation]:
    """Return all operations, with examples that exist in this installation."""
    shown = Examples.of(request)
    return [
        *(_list(each, shown) for each in LISTINGS),
        *(_record(name, shown) for name in RECORDS),
        _town(shown),
        *_periods(shown),
        _compare(shown),
        *_reports(shown),
        *about_suggestions(shown),
        search_of(shown),
        *_about_the_data(shown),
    ]


def _list(declared: Listing, shown: Examples) -> Operation:
    columns = data_dictionary(
        RecordTable(declared.model._default_manager.none(), declared.title).columns
    )
    own = declared.filterset.base_filters
    asked = [of_filter(name, each) for name, each in own.items()]
    if issubclass(declared.model, Record) and "town" not in own:
        asked.append(shown.town)
    return Operation(
        declared.name,
        reverse(declared.name),
        declared.title,
        "清单",
        tabular_responses(schemas.list_of(columns)),
        (of_format(), PAGE, SINCE, *asked),
        (400, 404),
    )


def _record(name: str, shown: Examples) -> Operation:
    model = RECORDS[name]
    marked = reverse(name, args=[0]).replace("/0/", "/{pk}/")
    number = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}
    return Operation(
        name,
        marked,
        f"一条{model._meta.verbose_name}",
        "记录",
        {JSON: SHAPES.get(name, schemas.RECORD), HTML: {"type": "string"}},
        (of_format(("html", "json")), path_parameter("pk", "编号。", number, shown.first(model))),
        (404, 410) if issubclass(model, Record) else (404,),
    )


def _town(shown: Examples) -> Operation:
    code = one_of(shown.towns, CODED)
    return Operation(
        "town",
        "/towns/{code}/",
        "一个镇办",
        "记录",
        {JSON: schemas.TOWN, HTML: {"type": "string"}},
        (
            of_format(("html", "json")),
            path_parameter("code", "简码。", code, next(iter(shown.towns), None)),
        ),
    )


def _periods(shown: Examples) -> Iterator[Operation]:
    for form in shown.forms:
        yield Operation(
            f"{form.name}summary",
            f"/{form.route}/",
            f"{form.says}的综述",
            "数字",
            tabular_responses(schemas.SUMMARY),
            (of_format(), *form.asked, shown.town),
        )
        keys = {"enum": list(shown.keys)}
        yield Operation(
            f"{form.name}figure",
            f"/{form.route}/{{key}}/",
            f"{form.says}的一个数字和它所计的记录",
            "数字",
            tabular_responses(schemas.FIGURE_WITH_ROWS),
            (
                of_format(),
                *form.asked,
                path_parameter("key", "数字的代号。", keys, shown.keys[0]),
                PAGE,
                shown.town,
            ),
        )


def _compare(shown: Examples) -> Operation:
    answers = tabular_responses(schemas.COMPARISON)
    return Operation(
        "compare", reverse("compare"), "各年对照", "数字", answers, (of_format(), YEARS, shown.town)
    )


def _reports(shown: Examples) -> Iterator[Operation]:
    numbered = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}
    edition = path_parameter("edition", "版次。", numbered, 1)
    suffix = path_parameter("suffix", "文件格式。", {"enum": [*FORMATS]}, "xlsx")
    files = {each.content_type: {"type": "string"} for each in FORMATS.values()}
    for form in shown.forms:
        for name, way, more in (
            ("report", f"/reports/{form.route}", ()),
            ("edition", f"/reports/{form.route}/v{{edition}}", (edition,)),
        ):
            says = f"{form.says}的报告{'（一版）' if more else '（现行版）'}"
            asked = (*form.asked, *more, shown.town)
            page = {JSON: schemas.REPORT, HTML: {"type": "string"}}
            page_asked = (of_format(("html", "json")), *asked)
            yield Operation(
                f"{form.name}{name}", f"{way}/", says, "报告", page, page_asked, (404, 410)
            )
            yield Operation(
                f"{form.name}{name}_file", f"{way}.{{suffix}}", f"{says}的文件", "报告", files,
                (suffix, *asked), (404, 410),
            )  # fmt: skip


def _about_the_data(shown: Examples) -> Iterator[Operation]:
    catalogue = {JSON: schemas.CATALOGUE, HTML: {"type": "string"}}
    yield Operation(
        "data", reverse("data"), "数据目录和列的说明", "目录", catalogue,
        (of_format(("html", "json")),),
    )  # fmt: skip
    yield Operation("openapi", reverse("openapi"), "本说明", "目录", {JSON: {"type": "object"}})
    names = {"type": "string", "enum": ["records", *(each.name for each in FEED_LISTINGS)]}
    feed = {ATOM: {"type": "string"}}
    yield Operation(
        "feed", "/data/feeds/{name}.atom", "最新公开的记录", "订阅", feed,
        (path_parameter("name", "records 为各类，其余为一类。", names, "records"), shown.town),
    )  # fmt: skip
    yield Operation(
        "reports_feed", reverse("reports_feed"), "最新公布的报告", "订阅", feed, (shown.town,)
    )
    for name, says in (("meetings_calendar", "会议日历"), ("plan_calendar", "监督计划日历")):
        calendar = {ICS: {"type": "string"}}
        yield Operation(name, reverse(name), says, "订阅", calendar, (shown.town,))
