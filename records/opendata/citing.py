"""How a number or a report is quoted, and on which terms."""

from datetime import date

from django.http import HttpRequest
from django.utils.timezone import localdate

from delegates.models import Organization
from hanbin.periods import Period
from records.figures import Measured
from records.models import Edition
from records.years import edition_url, figure_url, office_of, recorded_until, summary_url

LICENCE = (
    "本站公开的数据可以免费查阅、下载、转载和加工，请注明来源、版本和访问日期，不得歪曲原意；"
    "照片的署名须保留。"
)
DIGITS = 12  # of the fingerprint, enough to tell editions apart


def cited_figure(
    request: HttpRequest, measured: Measured, scope: Organization, edition: Edition | None
) -> str:
    """A number as it is quoted: who says it, of which time, in which version, where it is found."""
    figure, period = measured.figure, measured.period
    until = None if edition else recorded_until(period, scope)
    return _line(
        request,
        office_of(request, scope),
        f"{figure.label}（{period}）：{measured.text}",
        _version(edition, until),
        figure_url(figure.key, period, scope),
    )


def cited_report(request: HttpRequest, edition: Edition, title: str) -> str:
    """An edition of a report as it is quoted; always by the address of that edition."""
    report, period, scope = edition.report, edition.report.period, edition.report.scope
    told = f"{report.year}年度报告" if period.is_year else f"{period}报告"
    return _line(
        request,
        office_of(request, scope),
        f"{told}《{title}》",
        _version(edition, None),
        edition_url(period, scope, edition.number),
    )


def cited_summary(
    request: HttpRequest, period: Period, scope: Organization, edition: Edition | None
) -> str:
    """All numbers of a period as they are quoted."""
    until = None if edition else recorded_until(period, scope)
    what, version = f"{period}综述", _version(edition, until)
    return _line(request, office_of(request, scope), what, version, summary_url(period, scope))


def cited_page(
    request: HttpRequest, scope: Organization, what: str, until: date | None = None
) -> str:
    """A list or a record as it is quoted."""
    version = f"数据截至{until}" if until else ""
    return _line(request, office_of(request, scope), what, version, request.path)


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
