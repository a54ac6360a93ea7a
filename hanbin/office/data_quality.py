"""The data quality pages: each rule with the rows that break it and the exempted rows."""

from typing import Any, NamedTuple

from django.contrib import messages
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from ..models import Exemption
from ..record.periods import FIRST_YEAR, LAST_YEAR, YEAR, Period
from ..record.roles import reachable_rows
from ..record.rules import RULES, BrokenRule, Rule, count_broken_rules, exempt_row
from .rule_checks import ExemptionForm

MOST_ROWS = 200


class BrokenRuleLine(NamedTuple):
    """A row that breaks a rule, as listed on the page."""

    row: Any
    detail: str
    url: str
    exemption: Exemption | None = None
    is_outdated: bool = False  # the finding has changed since the exemption

    @property
    def table(self) -> Any:
        """Return the ``_meta`` of its table."""
        return self.row._meta


def rules_visible_to(site: Any, request: HttpRequest) -> list[Rule]:
    """Return the rules about tables that the user may view."""
    return [
        rule
        for rule in RULES.values()
        if any(may_view(site, request, model) for model in rule.models)
    ]


def entry_form_of(site: Any, model: Any) -> tuple[Any, str]:
    """Return the model whose form edits a row, and the column with the key of that form's object.

    It is the model itself, or the owner if the row is edited in an inline.
    """
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
    """Return whether the user may view the form of these rows."""
    return bool(model_admin_of(site, model).has_view_permission(request))


def model_admin_of(site: Any, model: Any) -> Any:
    """Return the model admin whose form edits these rows."""
    owner, _ = entry_form_of(site, model)
    return site._registry[owner]


def year_from_query(request: HttpRequest) -> Period | None:
    """Return the year in the query string; None means all years.

    Raise Http404 if it is not a year.
    """
    year = request.GET.get("year", "")
    if not year:
        return None
    if not (YEAR.fullmatch(year) and FIRST_YEAR <= int(year) <= LAST_YEAR):
        raise Http404("年度应是四位数字。")
    return Period.year(int(year))


def count_rows_to_mend(request: HttpRequest, site: Any) -> int:
    """Return how many rows visible to the user break a hard rule; shown on the home page."""
    rules = [rule for rule in rules_visible_to(site, request) if rule.is_hard]
    return sum(_numbers(request, site, rules, None).values())


def _numbers(
    request: HttpRequest, site: Any, rules: list[Rule], period: Period | None
) -> dict[str, int]:
    """Return how many rows visible to the user break each rule."""

    def rows(rule: Rule, model: Any) -> Any:
        open_rows = reachable_rows(rule.open(model), request.user)
        if not may_view(site, request, model):
            return open_rows.none()
        return rule.dated(model, open_rows, period, None)

    return count_broken_rules(rules, rows)


def quality_overview(request: HttpRequest, site: Any) -> HttpResponse:
    """Show every rule with the number of rows that break it."""
    period = year_from_query(request)
    rules = rules_visible_to(site, request)
    found = _numbers(request, site, rules, period)
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


def quality_of_rule(request: HttpRequest, site: Any, key: str) -> HttpResponse:
    """Show the rows that break a rule, and the exempted rows with their reasons."""
    rule = next((rule for rule in rules_visible_to(site, request) if rule.key == key), None)
    if rule is None:
        raise Http404("没有这项检查。")
    if request.method == "POST":
        _answer(request, site, rule)
        return HttpResponseRedirect(request.get_full_path())
    period = year_from_query(request)
    models = [model for model in rule.models if may_view(site, request, model)]
    context = {
        "title": rule.name,
        "rule": rule,
        "period": period,
        "has_details": rule.tells is not None,
        "open": [line for model in models for line in _lines(request, site, rule, model, period)],
        "exempted": [
            line for model in models for line in _exempted_lines(request, site, rule, model, period)
        ],
        "most": MOST_ROWS,
    }
    return TemplateResponse(
        request, "admin/quality_check.html", site.each_context(request) | context
    )


def _answer(request: HttpRequest, site: Any, rule: Rule) -> None:
    """Exempt a row with the submitted reason, or remove its exemption."""
    form = ExemptionForm(request.POST)
    models = {model._meta.label_lower: model for model in rule.models}
    if rule.is_hard or not form.is_valid() or form.cleaned_data["model"] not in models:
        messages.error(request, "未能放行：请写明理由，不超过200字；硬性规则不能放行。")
        return
    model = models[form.cleaned_data["model"]]
    if not model_admin_of(site, model).has_change_permission(request):
        raise PermissionDenied
    reason = form.cleaned_data["reason"]
    if "again" in request.POST:
        row = (
            reachable_rows(rule.exempted(model), request.user)
            .filter(pk=form.cleaned_data["row"])
            .first()
        )
        if row is not None:
            rule.exemptions(model).filter(object_id=row.pk).delete()
            messages.success(request, f"“{row}”重新列入待改正。")
        return
    row = reachable_rows(rule.open(model), request.user).filter(pk=form.cleaned_data["row"]).first()
    if row is None or not reason:
        messages.error(request, "未能放行：请写明放行理由。" if row else "该记录已不在待改正之列。")
        return
    exempt_row(BrokenRule(rule, row), reason=reason, by=request.user)
    messages.success(request, f"“{row}”已放行。")


def _lines(
    request: HttpRequest, site: Any, rule: Rule, model: Any, period: Period | None
) -> list[BrokenRuleLine]:
    rows = reachable_rows(rule.dated(model, rule.open(model), period, None), request.user)
    return [_line(site, rule, row) for row in with_related_rows(site, rows)[:MOST_ROWS]]


def _exempted_lines(
    request: HttpRequest, site: Any, rule: Rule, model: Any, period: Period | None
) -> list[BrokenRuleLine]:
    if rule.is_hard:
        return []
    rows = reachable_rows(rule.dated(model, rule.exempted(model), period, None), request.user)
    rows = with_related_rows(site, rows)[:MOST_ROWS]
    kept = rule.exemptions(model).select_related("exempted_by")
    reasons = {each.object_id: each for each in kept}
    return [
        _line(site, rule, row)._replace(
            exemption=reasons[row.pk],
            is_outdated=reasons[row.pk].finding != BrokenRule(rule, row).stated,
        )
        for row in rows
    ]


def with_related_rows(site: Any, rows: Any) -> Any:
    """Join the foreign keys, because the ``__str__`` of a row uses them."""
    office = site._registry.get(rows.model)
    listed = office.list_select_related if office else ()
    own = (each.name for each in rows.model._meta.fields if each.is_relation)
    return rows.select_related(*own, *(listed or ()))


def _line(site: Any, rule: Rule, row: Any) -> BrokenRuleLine:
    owner, way = entry_form_of(site, type(row))
    name = f"admin:{owner._meta.app_label}_{owner._meta.model_name}_change"
    url = reverse(name, args=[quote(getattr(row, way))])
    return BrokenRuleLine(row, rule.tells(row) if rule.tells else "", url)
