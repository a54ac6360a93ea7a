"""Which period and whose record an address speaks of."""

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
    """Whose record this is, read once for a request; None before it was registered."""
    if not hasattr(request, "congress"):
        request.congress = Congress.objects.select_related("organization").first()
    return request.congress


def congress_of(request: HttpRequest) -> Congress:
    """Whose record this is; without one there is nothing to show."""
    congress = congress_if_any(request)
    if congress is None:
        raise Http404("尚未登记本级人大：请先在后台的“本级人大”中填写。")
    return congress


def scope_of(request: HttpRequest) -> Organization:
    """The district, or the one town named by ``?town=``; an unknown town is not found."""
    code = request.GET.get("town")
    if not code:
        return congress_of(request).organization
    return town_of(code)


def town_of(code: str) -> Organization:
    """The town of a code; an unknown one is not found."""
    if not CODE.fullmatch(code):
        raise Http404("没有这样的镇办代号：代号只有字母、数字、下划线和连字符。")
    town = Organization.objects.towns().filter(code=code).first()
    if town is None:
        raise Http404(f"没有代号为“{code}”的镇办。")
    return town


def in_scope(model: Any) -> Callable[[HttpRequest], Any]:
    """The rows of a model that belong to the congress an address speaks of."""
    return lambda request: model.objects.within(scope_of(request))


def place_of(request: HttpRequest, scope: Organization) -> str:
    """What a scope is called: 汉滨区, or the town."""
    return scope.short_name if scope.is_town else congress_of(request).place


def office_name(request: HttpRequest, scope: Organization) -> str:
    """Who speaks of a scope: 汉滨区人大常委会, or the congress of the town."""
    return f"{place_of(request, scope)}{'人大' if scope.is_town else '人大常委会'}"


def summary_url(period: Period, scope: Organization) -> str:
    """The address of a period's summary."""
    return _address("summary", period, scope)


def figure_url(key: str, period: Period, scope: Organization) -> str:
    """The address of a figure in a period: its definition and the rows it counts."""
    return _address("figure", period, scope, key)


def report_url(period: Period, scope: Organization) -> str:
    """The address of the report of a period, where it is published."""
    return _address("report", period, scope)


def edition_url(period: Period, scope: Organization, number: int) -> str:
    """The address of one edition of the report of a period."""
    return _address("edition", period, scope, number)


def edition_file_url(period: Period, scope: Organization, number: int, suffix: str) -> str:
    """The address of one edition as a file."""
    return _address("edition_file", period, scope, number, suffix)


def picture_url(period: Period, scope: Organization, number: int, place: int) -> str:
    """The address of a photograph as an edition shows it."""
    return _address("edition_picture", period, scope, number, place)


def drift_url(period: Period, scope: Organization) -> str:
    """The address at which staff read what moved since the report of a period was published."""
    return _address("drift", period, scope)


def compare_url(years: list[int], scope: Organization) -> str:
    """The address of some years beside each other."""
    town = f"&{urlencode({'town': scope.code})}" if scope.is_town else ""
    return f"{reverse('compare')}?years={','.join(map(str, sorted(years)))}{town}"


def suggestions_url(period: Period, scope: Organization, **narrowed: str) -> str:
    """The address of the suggestions assigned in a year as they stood on its last day, narrowed
    by the filters of the list; of another period there is none."""
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
    """A page names a hundred of these; ``prefix`` is where the site itself stands."""
    return reverse(name, args=rest)


def years_recorded(scope: Organization) -> list[int]:
    """The years in which something counts, latest first."""
    return sorted(
        (year for year in years_of_evidence(scope) if FIRST_YEAR <= year <= LAST_YEAR), reverse=True
    )


def year_links(years: list[int], scope: Organization) -> list[dict[str, Any]]:
    """Each year with the address of its summary."""
    return [{"year": year, "url": summary_url(Period.year(year), scope)} for year in years]


def previous_periods(period: Period) -> list[Period]:
    """The same stretch of the years before, oldest first, this one last; a term has none."""
    if period.is_term:
        return []
    return [period.years_earlier(back) for back in range(YEARS_OF_TRAIL - 1, -1, -1)]


def years_within(period: Period, scope: Organization) -> list[Period]:
    """The years of a period in which something counts, oldest first."""
    return [
        Period.year(year)
        for year in reversed(years_recorded(scope))
        if period.start.year <= year <= period.end.year
    ]


def recorded_until(period: Period, scope: Organization) -> date | None:
    """The latest day up to today on which something counts in a period."""
    return latest_day(period, scope, timezone.localdate())


def told_until(period: Period, scope: Organization) -> date | None:
    """The latest day that a list of what counts in a period tells: what is counted in another year
    than it happened in is told with its own day."""
    days = (latest_day(period, scope, timezone.localdate(), own=own) for own in (False, True))
    return max(filter(None, days), default=None)


def recorded_period_or_404(period: Period, years: list[int]) -> Period:
    """The period, if anything was recorded in one of its years; otherwise not found."""
    if not any(period.start.year <= year <= period.end.year for year in years):
        raise Http404(f"系统中没有{period}的记录。")
    return period


def term_period(number: int, scope: Organization) -> Period:
    """The period of a term; an unknown term is not found."""
    term = Term.objects.filter(congress=scope, number=number).first()
    if term is None:
        raise Http404(f"没有第{number}届的记录。")
    return term.period


def period_asked(
    request: HttpRequest, period: Period | None = None, number: int | None = None
) -> Period:
    """The period of an address: as it names it, of the term of a number, else of two days."""
    if number is not None:
        return term_period(number, scope_of(request))
    return period or free_period(request)


def free_period(request: HttpRequest) -> Period:
    """The span between ``?from=`` and ``?to=``; says in Chinese what is missing or wrong."""
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
