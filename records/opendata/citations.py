"""Citations of numbers, reports and pages, and the licence."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.utils.timezone import localdate

from delegates.models import Organization
from hanbin.http.large_type import LARGE
from hanbin.record.periods import Period
from records.figures import Measured
from records.models import Edition
from records.scopes import edition_url, figure_url, office_name, summary_url

LICENCE = (
    "本站公开的数据可以免费查阅、下载、转载和加工，请注明来源、版本和访问日期，不得歪曲原意；"
    "照片的署名须保留。"
)
DIGITS = 12  # of the fingerprint, enough to identify an edition
ASIDE = ("format", "page", LARGE)
"""Query parameters that do not change the cited page."""


def cited_figure(
    request: HttpRequest,
    measured: Measured,
    scope: Organization,
    edition: Edition | None,
    until: date | None,
) -> str:
    """Return the citation of a number: publisher, period, version and URL."""
    figure, period = measured.figure, measured.period
    return _line(
        request,
        office_name(request, scope),
        f"{figure.label}（{period}）：{measured.text}",
        _version(edition, until),
        figure_url(figure.key, period, scope),
    )


def cited_report(request: HttpRequest, edition: Edition, title: str) -> str:
    """Return the citation of an edition of a report, always with the URL of that edition."""
    report, period, scope = edition.report, edition.report.period, edition.report.scope
    told = f"{report.year}年度报告" if period.is_year else f"{period}报告"
    return _line(
        request,
        office_name(request, scope),
        f"{told}《{title}》",
        _version(edition, None),
        edition_url(period, scope, edition.number),
    )


def cited_summary(
    request: HttpRequest,
    period: Period,
    scope: Organization,
    edition: Edition | None,
    until: date | None,
) -> str:
    """Return the citation of the summary of a period."""
    what, version = f"{period}综述", _version(edition, until)
    return _line(request, office_name(request, scope), what, version, summary_url(period, scope))


def cited_home(
    request: HttpRequest,
    period: Period,
    scope: Organization,
    edition: Edition | None,
    until: date | None,
) -> str:
    """Return the citation of the home page, which shows the latest year."""
    what, version = f"首页（{period}）", _version(edition, until)
    return _line(request, office_name(request, scope), what, version, page_address(request))


def cited_page(
    request: HttpRequest, scope: Organization, what: str, until: date | None = None
) -> str:
    """Return the citation of a list or a record, with the current URL."""
    version = f"数据截至{until}" if until else ""
    return _line(request, office_name(request, scope), what, version, page_address(request))


def page_address(request: HttpRequest) -> str:
    """Return the path of the page with its filters and scope."""
    query = request.GET.copy()
    for name in list(query):
        kept = [value for value in query.getlist(name) if value]
        if name in ASIDE or not kept:
            del query[name]
        else:
            query.setlist(name, kept)
    return f"{request.path}?{query.urlencode()}" if query else request.path


def filters_in_words(filters: Any) -> str:
    """Return the filters used, as text: （年度：2019；会议类别：常委会会议）; "" if none."""
    told = "；".join(_filters_used(filters.form)) if filters.form.is_bound else ""
    return f"（{told}）" if told else ""


def _filters_used(form: Any) -> Iterator[str]:
    for field in form if form.is_valid() else ():
        value = form.cleaned_data.get(field.name)
        if value in (None, ""):
            continue
        if not isinstance(value, Model):
            value = dict(getattr(field.field, "choices", ())).get(field.value(), value)
        yield f"{field.label}：{value}"


def _line(request: HttpRequest, publisher: str, what: str, version: str, address: str) -> str:
    where = f"{request.build_absolute_uri(address)}，访问日期{localdate()}。"
    return f"{publisher}．{what}．{version}{'，' if version else ''}{where}"


def _version(edition: Edition | None, until: date | None) -> str:
    if edition is not None:
        return (
            f"第{edition.number}版，{localdate(edition.published_at)}公布，"
            f"SHA-256 {edition.fingerprint[:DIGITS]}"
        )
    return f"未定版，数据截至{until}" if until else "未定版"
