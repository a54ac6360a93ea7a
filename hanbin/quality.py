"""Data quality: each rule with the rows that break it, and with those that were let pass."""

from typing import Any, NamedTuple

from django.contrib.admin.utils import quote
from django.contrib.contenttypes.models import ContentType
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from .models import Exemption
from .periods import FIRST_YEAR, LAST_YEAR, Period
from .rules import RULES, Finding, Rule, counts

MOST_ROWS = 200


class Line(NamedTuple):
    """A row that breaks a rule, as the page lists it."""

    model: str
    row: Any
    text: str
    url: str
    exemption: Exemption | None = None


def seen_by(site: Any, request: HttpRequest) -> list[Rule]:
    """The rules about tables that somebody may look at."""
    return [
        rule
        for rule in RULES.values()
        if any(may_view(site, request, model) for model in rule.models)
    ]


def entered_at(site: Any, model: Any) -> tuple[Any, str]:
    """The table on whose form a row is entered, and the way there: the row's own, or its owner."""
    if model in site._registry:
        return model, "pk"
    return next(
        (owner, field.attname)
        for owner, office in site._registry.items()
        if any(rows.model is model for rows in office.inlines)
        for field in model._meta.fields
        if field.related_model is owner
    )


def may_view(site: Any, request: HttpRequest, model: Any) -> bool:
    """Whether somebody may look at the form where a row is entered."""
    owner, _ = entered_at(site, model)
    return bool(site._registry[owner].has_view_permission(request))


def chosen_year(request: HttpRequest) -> Period | None:
    """The year asked for; none is all years, and what is no year is not found."""
    year = request.GET.get("year", "")
    if not year:
        return None
    if not (year.isdecimal() and FIRST_YEAR <= int(year) <= LAST_YEAR):
        raise Http404("年度应是四位数字。")
    return Period.year(int(year))


def checks(request: HttpRequest, site: Any) -> HttpResponse:
    """Every rule, and how many rows break it, counted in one statement."""
    period = chosen_year(request)
    rules = seen_by(site, request)

    def rows(rule: Rule, model: Any) -> Any:
        open_rows = rule.open(model)
        if not may_view(site, request, model):
            return open_rows.none()
        return rule.dated(model, open_rows, period, None)

    found = counts(rules, rows)
    lines = [(rule, found[rule.key]) for rule in rules]
    groups = [
        (title, sum(bool(number) for _, number in group), group)
        for title, group in (
            ("必须改正（硬性规则）", [line for line in lines if line[0].is_hard]),
            ("提醒核对（可写明理由放行）", [line for line in lines if not line[0].is_hard]),
        )
    ]
    context = {"title": "数据质量", "groups": groups, "period": period}
    return TemplateResponse(request, "admin/quality.html", site.each_context(request) | context)


def check(request: HttpRequest, site: Any, key: str) -> HttpResponse:
    """The rows that break one rule, and those let pass with their reasons."""
    rule = next((rule for rule in seen_by(site, request) if rule.key == key), None)
    if rule is None:
        raise Http404("没有这项检查。")
    period = chosen_year(request)
    models = [model for model in rule.models if may_view(site, request, model)]
    context = {
        "title": rule.name,
        "rule": rule,
        "period": period,
        "open": [line for model in models for line in _lines(site, rule, model, period)],
        "exempted": [line for model in models for line in _exempted(site, rule, model, period)],
        "most": MOST_ROWS,
    }
    return TemplateResponse(
        request, "admin/quality_check.html", site.each_context(request) | context
    )


def _lines(site: Any, rule: Rule, model: Any, period: Period | None) -> list[Line]:
    rows = rule.dated(model, rule.open(model), period, None)
    return [_line(site, rule, row) for row in related(rows)[:MOST_ROWS]]


def _exempted(site: Any, rule: Rule, model: Any, period: Period | None) -> list[Line]:
    if rule.is_hard:
        return []
    rows = related(rule.dated(model, rule.exempted(model), period, None))[:MOST_ROWS]
    kind = ContentType.objects.get_for_model(model)
    kept = Exemption.objects.filter(rule=rule.key, content_type=kind)
    reasons = {each.object_id: each for each in kept.select_related("exempted_by")}
    return [_line(site, rule, row)._replace(exemption=reasons[row.pk]) for row in rows]


def related(rows: Any) -> Any:
    """A row is called by its relations, so they are read with it."""
    return rows.select_related(*(each.name for each in rows.model._meta.fields if each.is_relation))


def _line(site: Any, rule: Rule, row: Any) -> Line:
    owner, way = entered_at(site, type(row))
    name = f"admin:{owner._meta.app_label}_{owner._meta.model_name}_change"
    url = reverse(name, args=[quote(getattr(row, way))])
    return Line(str(row._meta.verbose_name), row, Finding(rule, row).text, url)
