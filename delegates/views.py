"""Who: delegates, towns, workstations. What they did is reached through their records."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hanbin.listings import Listing, listing
from hanbin.pages import facts, open_record, record_page

from .filters import DelegateFilter, TownFilter, WorkstationFilter
from .models import Delegate, Organization, Workstation


def _directory() -> Any:
    """Those who hold or held a seat; nobody else has a page."""
    return Delegate.objects.filter(mandates__isnull=False).distinct()


DELEGATES = Listing("delegates", "人大代表", DelegateFilter, lambda request: _directory())
TOWNS = Listing("towns", "镇办", TownFilter, lambda request: Organization.objects.towns())
WORKSTATIONS = Listing(
    "workstations",
    "代表联络站",
    WorkstationFilter,
    lambda request: Workstation.objects.at(timezone.localdate()),
)


@require_safe
def delegates(request: HttpRequest) -> HttpResponse:
    """The directory of delegates."""
    return listing(request, DELEGATES)


@require_safe
def delegate(request: HttpRequest, pk: int) -> HttpResponse:
    """One delegate: seats, posts, suggestions, activities, commendations."""
    found = _directory().filter(pk=pk).first()
    if found is None:
        raise Http404("没有这名代表。")
    told = facts(found, "sex", "ethnicity", "party", "education", "occupation", "employer", "post")
    return record_page(
        request,
        "delegates/delegate.html",
        found,
        told,
        mandates=found.mandates.select_related("term", "constituency", "town"),
        posts=found.posts.select_related("organization"),
        suggestions=found.led_suggestions.public(),
        participations=found.participations.public().select_related("activity"),
        sit_ins=found.sitins.public().select_related("meeting"),
        commendations=found.commendations.public().select_related("award"),
        workstations=found.workstations.public(),
    )


@require_safe
def towns(request: HttpRequest) -> HttpResponse:
    """The towns and subdistricts."""
    return listing(request, TOWNS)


@require_safe
def workstations(request: HttpRequest) -> HttpResponse:
    """Where delegates receive voters."""
    return listing(request, WORKSTATIONS)


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
