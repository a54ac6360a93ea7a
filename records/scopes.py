"""Period and scope of a URL, and the URLs of pages that have both."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import get_script_prefix, reverse
from django.utils import timezone
from django.utils.dateparse import parse_date

from delegates.models import Congress, Organization, Term
from hanbin.lists.listings import CODE
from hanbin.record.periods import FIRST_YEAR, LAST_YEAR, Period

from .figures.recorded_years import latest_day, years_of_evidence

YEARS_OF_TRAIL = 5
MOST_YEARS_COMPARED = 10


def congress_if_any(request: HttpRequest) -> Congress | None:
    """Return the congress of this installation, or None; queried once per request."""
    if not hasattr(request, "congress"):
        request.congress = Congress.objects.select_related("organization").first()
    return request.congress


def congress_of(request: HttpRequest) -> Congress:
    """Return the congress; raise Http404 if it has not been registered yet."""
    congress = congress_if_any(request)
    if congress is None:
        raise Http404("尚未登记本级人大：请先在后台的“本级人大”中填写。")
    return congress


def scope_of(request: HttpRequest) -> Organization:
    """Return the town named by ``?town=``, else the district; raise Http404 if it is unknown."""
    code = request.GET.get("town")
    if not code:
        return congress_of(request).organization
    return town_of(code)


def town_of(code: str) -> Organization:
    """Return the town with this code; raise Http404 if there is none."""
    if not CODE.fullmatch(code):
        raise Http404("没有这样的镇办代号：代号只有字母、数字、下划线和连字符。")
    town = Organization.objects.towns().filter(code=code).first()
    if town is None:
        raise Http404(f"没有代号为“{code}”的镇办。")
    return town


def in_scope(model: Any) -> Callable[[HttpRequest], Any]:
    """Return a function from the request to the model's rows within its scope."""
    return lambda request: model.objects.within(scope_of(request))


def place_of(request: HttpRequest, scope: Organization) -> str:
    """Return the short name of a scope: 汉滨区, or the town."""
    return scope.short_name if scope.is_town else congress_of(request).place


def office_name(request: HttpRequest, scope: Organization) -> str:
    """Return the name of the office of a scope: 汉滨区人大常委会, or the town's congress."""
    return f"{place_of(request, scope)}{'人大' if scope.is_town else '人大常委会'}"


def summary_url(period: Period, scope: Organization) -> str:
    """Return the URL of a period's summary."""
    return _address("summary", period, scope)


def figure_url(key: str, period: Period, scope: Organization) -> str:
    """Return the URL of a figure in a period, with its definition and counted rows."""
    return _address("figure", period, scope, key)


def report_url(period: Period, scope: Organization) -> str:
    """Return the URL of the published report of a period."""
    return _address("report", period, scope)


def edition_url(period: Period, scope: Organization, number: int) -> str:
    """Return the URL of one edition of a period's report."""
    return _address("edition", period, scope, number)


def edition_file_url(period: Period, scope: Organization, number: int, suffix: str) -> str:
    """Return the URL of one edition as a file."""
    return _address("edition_file", period, scope, number, suffix)


def picture_url(period: Period, scope: Organization, number: int, place: int) -> str:
    """Return the URL of a photo in an edition."""
    return _address("edition_picture", period, scope, number, place)


def drift_url(period: Period, scope: Organization) -> str:
    """Return the staff URL that lists what changed since the report was published."""
    return _address("drift", period, scope)


def compare_url(years: list[int], scope: Organization) -> str:
    """Return the URL of the comparison of some years."""
    town = f"&{urlencode({'town': scope.code})}" if scope.is_town else ""
    return f"{reverse('compare')}?years={','.join(map(str, sorted(years)))}{town}"


def suggestions_url(period: Period, scope: Organization, **narrowed: str) -> str:
    """Return the URL of the suggestions assigned in a year, as of its last day.

    ``narrowed`` adds filters of the list. Return "" for a period that is not a year.
    """
    if not period.is_year:
        return ""
    town = {"town": scope.code} if scope.is_town else {}
    whole = {"year": str(period.start.year), "counted": "suggestions"}
    query = urlencode(whole | narrowed | {"by": period.end.isoformat()} | town)
    return f"{reverse('suggestions')}?{query}"


def _address(name: str, period: Period, scope: Organization, *rest: str | int) -> str:
    query = {"town": scope.code} if scope.is_town else {}
    if not period.slug:
        query |= {"from": period.start.isoformat(), "to": period.end.isoformat()}
        path = _path(f"free_{name}", get_script_prefix(), *rest)
    elif period.is_term:
        number = period.slug.removeprefix("terms/")
        path = _path(f"term_{name}", get_script_prefix(), number, *rest)
    else:
        path = _path(name, get_script_prefix(), period, *rest)
    return f"{path}?{urlencode(query)}" if query else path


@lru_cache(maxsize=4096)
def _path(name: str, prefix: str, *rest: Any) -> str:
    """Reverse a URL name. It is cached because one page needs about a hundred of these.

    ``prefix`` is part of the cache key: the script prefix changes the result of reverse().
    """
    return reverse(name, args=rest)


def years_recorded(scope: Organization) -> list[int]:
    """Return the years that have counted records, latest first."""
    return sorted(
        (year for year in years_of_evidence(scope) if FIRST_YEAR <= year <= LAST_YEAR), reverse=True
    )


def year_links(years: list[int], scope: Organization) -> list[dict[str, Any]]:
    """Return each year with the URL of its summary."""
    return [{"year": year, "url": summary_url(Period.year(year), scope)} for year in years]


def previous_periods(period: Period) -> list[Period]:
    """Return the same period in the last years, oldest first, itself last; [] for a term."""
    if period.is_term:
        return []
    return [period.years_earlier(back) for back in range(YEARS_OF_TRAIL - 1, -1, -1)]


def years_within(period: Period, scope: Organization) -> list[Period]:
    """Return the years of a period that have counted records, oldest first."""
    return [
        Period.year(year)
        for year in reversed(years_recorded(scope))
        if period.start.year <= year <= period.end.year
    ]


def recorded_until(period: Period, scope: Organization) -> date | None:
    """Return the latest day up to today with a counted record in the period."""
    return latest_day(period, scope, timezone.localdate())


def told_until(period: Period, scope: Organization) -> date | None:
    """Return the latest day shown in a list of the records counted in the period.

    A record may count in another year than it happened in; its own day is considered too.
    """
    days = (latest_day(period, scope, timezone.localdate(), own=own) for own in (False, True))
    return max(filter(None, days), default=None)


def recorded_period_or_404(period: Period, years: list[int]) -> Period:
    """Return the period; raise Http404 if none of its years has records."""
    if not any(period.start.year <= year <= period.end.year for year in years):
        raise Http404(f"系统中没有{period}的记录。")
    return period


def term_period(number: int, scope: Organization) -> Period:
    """Return the period of a term; raise Http404 if the term is unknown."""
    term = Term.objects.filter(congress=scope, number=number).first()
    if term is None:
        raise Http404(f"没有第{number}届的记录。")
    return term.period


def period_asked(
    request: HttpRequest, period: Period | None = None, number: int | None = None
) -> Period:
    """Return the period of a URL: given directly, by the number of a term, or by two dates."""
    if number is not None:
        return term_period(number, scope_of(request))
    return period or free_period(request)


def free_period(request: HttpRequest) -> Period:
    """Return the period from ``?from=`` to ``?to=``; raise Http404 if one is wrong."""
    days: list[date] = []
    for name, label in (("from", "起始日期"), ("to", "截止日期")):
        text = request.GET.get(name, "")
        try:
            day = parse_date(text)
        except ValueError:
            day = None
        if day is None:
            raise Http404(f"请用 {name}=年-月-日 给出{label}，例如 {name}=2019-03-01。")
        days.append(day)
    try:
        return Period.between(*days)
    except ValueError as problem:
        raise Http404(str(problem)) from None
