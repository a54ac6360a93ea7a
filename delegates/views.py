"""Public pages of delegates, towns and workstations."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hanbin import qr_codes
from hanbin.lists.detail_pages import open_record, record_facts, record_page
from hanbin.lists.listings import listing_response, year_of
from hanbin.record.base import State

from .listings import DELEGATES, TOWNS, WORKSTATIONS
from .models import (
    Delegate,
    Mandate,
    Organization,
    ReceptionDay,
    VoterContact,
    Workstation,
)

NUMBERS = ("people_received", "opinions_collected", "opinions_forwarded", "opinions_settled")


@require_safe
def delegate_list(request: HttpRequest) -> HttpResponse:
    """我的代表是谁: current and former delegates by town; former ones come last."""
    towns = Organization.objects.towns()
    return listing_response(request, DELEGATES, "delegates/delegates.html", towns=towns)


@require_safe
def town_list(request: HttpRequest) -> HttpResponse:
    """Show the towns and subdistricts."""
    return listing_response(request, TOWNS)


@require_safe
def workstation_list(request: HttpRequest) -> HttpResponse:
    """Show the workstations where delegates receive voters."""
    return listing_response(request, WORKSTATIONS)


@require_safe
def workstation_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a workstation with place, hours, receptions and results; it can be printed as a sign."""
    found = open_record(Workstation.objects.select_related("kind", "town"), pk)
    today = timezone.localdate()
    serving = Mandate.objects.public().at(today).values("delegate")
    days = found.reception_days.filter(Q(delegate=None) | Q(delegate__in=serving))
    receptions = _receptions(found, days.select_related("delegate"), today)
    held = list(found.voter_contacts.counting().prefetch_related("delegates"))
    years = sorted({each.counted_on.year for each in held}, reverse=True)
    year = year_of(request, years)
    chosen = [each for each in held if year in (None, each.counted_on.year)]
    members = list(found.delegates.filter(pk__in=serving))
    by_year = [_numbers(each, held) for each in years]
    address = request.build_absolute_uri(found.get_absolute_url())
    return record_page(
        request,
        "delegates/workstation.html",
        found,
        record_facts(found, "kind", "town", "place", "hours", "opened_on", "closed_on"),
        data={
            "delegates": [_delegate_link(each) for each in members],
            "receptions": receptions,
            "years": by_year,
        },
        delegates=members,
        receptions=receptions,
        next_on=min((each["next"] for each in receptions if each["next"]), default=None),
        years=by_year,
        year=year,
        contacts=[each for each in chosen if each.state == State.PUBLISHED],
        unpublished=sum(each.is_unpublished for each in chosen),
        address=address,
        code=qr_codes.qr_code(address, f"{found}的网页"),
    )


def _receptions(
    station: Workstation, days: Iterable[ReceptionDay], today: date
) -> list[dict[str, Any]]:
    """Return the receptions with their next day; None if the workstation is closed by then."""
    told = []
    for each in days:
        coming = each.next_on(max(today, station.opened_on))
        is_open = coming and (station.closed_on is None or coming < station.closed_on)
        told.append(
            {
                "delegate": _delegate_link(each.delegate) if each.delegate else None,
                "day": each.said,
                "hours": each.hours,
                "next": coming if is_open else None,
            }
        )
    return told


def _delegate_link(delegate: Delegate) -> dict[str, str]:
    return {"name": delegate.name, "url": delegate.get_absolute_url()}


def _numbers(year: int, contacts: Iterable[VoterContact]) -> dict[str, Any]:
    """Return the number of voter contacts in a year and their sums."""
    rows = [each for each in contacts if each.counted_on.year == year]
    sums = {name: sum(getattr(each, name) for each in rows) for name in NUMBERS}
    return {"year": year, "contacts": len(rows)} | sums
