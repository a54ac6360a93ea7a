"""The page of a town: its year, delegates, workstations and latest records."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from delegates.models import Delegate, Mandate, Organization, Workstation
from hanbin.lists.detail_pages import record_facts, record_page
from hanbin.lists.listings import year_of
from hanbin.record.periods import Period
from records.figures import Measured
from records.models import Activity, Meeting, Suggestion
from records.public_figures import edition_of, published_figures
from records.scopes import figure_url, report_url, summary_url, town_of, year_links, years_recorded

from .figure_data import figure_as_data as told_as_data

LATEST = 6


@require_safe
def town_detail(request: HttpRequest, code: str) -> HttpResponse:
    """Show a town or subdistrict in the requested year, else in its latest one."""
    found, today = town_of(code), timezone.localdate()
    years = years_recorded(found)
    year = year_of(request, years) or next(iter(years), None)
    own = _year(found, year) if year else {}
    seats = found.mandates.public().at(today).select_related("delegate", "constituency")
    mandates = list(seats.order_by("level", "constituency__code", "delegate__pk"))
    stations = list(found.workstations.public().at(today).select_related("kind"))
    return record_page(
        request,
        "records/town.html",
        found,
        record_facts(found, "name", "kind"),
        data={
            "year": year,
            "years": years,
            "figures": [told_as_data(each, found) for each in own.get("year_counted", ())],
            "delegates": [_place_link(each.delegate) for each in mandates],
            "workstations": [_place_link(each) for each in stations],
        },
        **own,
        years=year_links(years, found),
        mandates=mandates,
        workstations=stations,
        meetings=Meeting.objects.public().within(found)[:LATEST],
        activities=Activity.objects.public().within(found).select_related("kind")[:LATEST],
        suggestions=_suggestions(found),
        attainments=found.attainments.public().select_related("programme"),
        commendations=found.commendations.public().select_related("award"),
    )


def _place_link(row: Delegate | Workstation) -> dict[str, str]:
    return {"name": row.name, "url": row.get_absolute_url()}


def _year(town: Organization, year: int) -> dict[str, Any]:
    """Return the figures of a town's year, and its report if it is published."""
    period = Period.year(year)
    edition = edition_of(period, town)
    measured = [each for each in published_figures(period, town, edition).values() if each.value]
    return {
        "period": period,
        "year_counted": measured,
        "figures": [_figure_of_town(each, town) for each in measured],
        "summary_url": summary_url(period, town),
        "report_url": report_url(period, town) if edition else "",
    }


def _figure_of_town(measured: Measured, town: Organization) -> dict[str, Any]:
    url = figure_url(measured.figure.key, measured.period, town)
    return {"measured": measured, "figure": measured.figure, "url": url}


def _suggestions(town: Organization) -> Any:
    """Return the latest suggestions led by delegates whom the town elected."""
    seated = Mandate.objects.public().filter(town=town).values("delegate")
    return Suggestion.objects.public().filter(lead_delegate__in=seated)[:LATEST]
