"""Who: delegates, towns, workstations. What they did is reached through their records."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hanbin.listings import listing
from hanbin.pages import facts, open_record, record_page

from .filters import DelegateFilter, TownFilter, WorkstationFilter
from .models import Delegate, Organization, Workstation


@require_safe
def delegates(request: HttpRequest) -> HttpResponse:
    """The directory of delegates."""
    return listing(request, DelegateFilter, Delegate.objects.elected(), "人大代表")


@require_safe
def towns(request: HttpRequest) -> HttpResponse:
    """The towns and subdistricts."""
    return listing(request, TownFilter, Organization.objects.towns(), "镇办")


@require_safe
def workstations(request: HttpRequest) -> HttpResponse:
    """Where delegates receive voters."""
    rows = Workstation.objects.public().at(timezone.localdate())
    return listing(request, WorkstationFilter, rows, "代表联络站")


@require_safe
def workstation(request: HttpRequest, pk: int) -> HttpResponse:
    """One workstation: place, hours, delegates, what voters brought."""
    found = open_record(Workstation.objects.select_related("kind", "town"), pk)
    told = facts(found, "kind", "town", "place", "hours", "opened_on", "closed_on")
    return record_page(
        request,
        "delegates/workstation.html",
        found,
        told,
        delegates=found.delegates.all(),
        contacts=found.voter_contacts.public()[:20],
    )
