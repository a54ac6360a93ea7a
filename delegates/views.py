"""Who: delegates, towns, workstations. What they did is reached through their records."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hanbin.listings import listing
from hanbin.pages import facts, open_record

from .filters import DelegateFilter, TownFilter, WorkstationFilter
from .models import Delegate, Organization, Workstation


@require_safe
def delegates(request: HttpRequest) -> HttpResponse:
    """The directory of delegates."""
    rows = Delegate.objects.filter(mandates__isnull=False).distinct()
    return listing(request, DelegateFilter, rows, "人大代表")


@require_safe
def delegate(request: HttpRequest, pk: int) -> HttpResponse:
    """One delegate: seats, posts, suggestions, activities, commendations."""
    found = get_object_or_404(Delegate.objects.all(), pk=pk)
    context = {
        "record": found,
        "facts": facts(
            found, "sex", "ethnicity", "party", "education", "occupation", "employer", "post"
        ),
        "mandates": found.mandates.select_related("term", "constituency", "town"),
        "posts": found.posts.select_related("organization"),
        "suggestions": found.led_suggestions.public(),
        "participations": found.participations.public().select_related("activity"),
        "sit_ins": found.sitins.public().select_related("meeting"),
        "commendations": found.commendations.public().select_related("award"),
        "workstations": found.workstations.public(),
    }
    return render(request, "delegates/delegate.html", context)


@require_safe
def towns(request: HttpRequest) -> HttpResponse:
    """The towns and subdistricts."""
    return listing(request, TownFilter, Organization.objects.towns(), "镇办")


@require_safe
def workstations(request: HttpRequest) -> HttpResponse:
    """Where delegates receive voters."""
    rows = Workstation.objects.public().filter(closed_on__isnull=True)
    return listing(request, WorkstationFilter, rows, "代表联络站")


@require_safe
def workstation(request: HttpRequest, pk: int) -> HttpResponse:
    """One workstation: place, hours, delegates, what voters brought."""
    found = open_record(Workstation.objects.select_related("kind", "town"), pk)
    context = {
        "record": found,
        "facts": facts(found, "kind", "town", "place", "hours", "opened_on", "closed_on"),
        "delegates": found.delegates.all(),
        "contacts": found.voter_contacts.public()[:20],
    }
    return render(request, "delegates/workstation.html", context)
