"""Drift: differences from the published report, in full for staff, as 更正 for the public."""

from typing import Any

from django.contrib.auth.decorators import permission_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from records.editions.drift import Act, Explained, Moved, explain_changes, figures_that_moved
from records.models import Edition
from records.public_figures import edition_of
from records.scopes import (
    drift_url,
    figure_url,
    period_asked,
    place_of,
    report_url,
    scope_of,
    summary_url,
)

MAY_SEE = "records.view_annualreport"


@require_safe
@permission_required(MAY_SEE, raise_exception=True)
def drift_page(request: HttpRequest, **place: Any) -> HttpResponse:
    """Show staff every figure that differs from the published report, with its records."""
    period = period_asked(request, **place)
    edition = edition_of(period, scope_of(request))
    if edition is None:
        raise Http404(f"{period}的报告没有公布的版本。")
    report, moved = edition.report, figures_that_moved(edition)
    context = {
        "report": report,
        "edition": edition,
        "report_url": report_url(report.period, report.scope),
        "place": place_of(request, report.scope),
        "summary_url": summary_url(report.period, report.scope),
        "moved": _for_staff(request, edition, moved),
    }
    return render(request, "records/drift.html", context)


def corrections_beside(
    request: HttpRequest, edition: Edition | None, key: str = ""
) -> dict[str, Any]:
    """Return the context for corrections beside the numbers of a published period.

    Staff see everything. The public sees the changed numbers if the office has chosen so.
    """
    if edition is None:
        return {}
    is_staff = request.user.has_perm(MAY_SEE)
    if not (is_staff or edition.report.shows_corrections):
        return {}
    moved = figures_that_moved(edition, key)
    told = [_moved_figure(each, edition) for each in moved if is_staff or each.is_told_otherwise]
    if is_staff and key:
        told = _for_staff(request, edition, moved)
    report = edition.report
    return {
        "corrections": told,
        "is_for_staff": is_staff,
        "edition": edition,
        "drift_url": drift_url(report.period, report.scope),
    }


def _moved_figure(moved: Moved, edition: Edition) -> dict[str, Any]:
    report = edition.report
    return {
        "moved": moved,
        "url": figure_url(moved.figure.key, report.period, report.scope),
        "counts": {
            act: number for act in Act if (number := sum(each.act == act for each in moved.touched))
        },
    }


def _for_staff(request: HttpRequest, edition: Edition, moved: list[Moved]) -> list[dict[str, Any]]:
    """Return the context of each changed figure; records are named if the account may see them."""

    def may_see(model: Any) -> bool:
        about = model._meta
        return request.user.has_perm(f"{about.app_label}.view_{about.model_name}")

    touched = [each for one in moved for each in one.touched]
    known = explain_changes(touched, edition.published_at, may_see)
    lines = iter([_line(each) for each in known])
    return [
        _moved_figure(one, edition) | {"records": [next(lines) for _ in one.touched]}
        for one in moved
    ]


def _line(explained: Explained) -> dict[str, Any]:
    touched, record, carrier = explained.touched, explained.record, explained.carrier
    kind = touched.model._meta.verbose_name
    remark = ""
    if record is None:
        remark = "已删除" if explained.may_see else "您无权查看这类记录"
    elif hasattr(carrier, "get_state_display"):
        remark = carrier.get_state_display()
    return {
        "explained": explained,
        "touched": touched,
        "kind": kind,
        "name": str(record) if record else touched.said or f"编号{touched.pk}",
        "url": _address(record) if record else "",
        "carrier": carrier if carrier != record else None,
        "carrier_url": _address(carrier) if carrier else "",
        "remark": remark,
    }


def _address(record: Any) -> str:
    """Return the URL of a record for staff: its admin form, else its page."""
    about = record._meta
    try:
        return reverse(f"admin:{about.app_label}_{about.model_name}_change", args=[record.pk])
    except NoReverseMatch:
        return record.get_absolute_url() if hasattr(record, "get_absolute_url") else ""
