"""A town: its delegates, its workstations, and its own year."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from delegates.models import Organization
from records.years import years_recorded


@require_safe
def town(request: HttpRequest, code: str) -> HttpResponse:
    """One town or subdistrict."""
    found = Organization.objects.towns().filter(code=code).first()
    if found is None:
        raise Http404(f"没有代号为“{code}”的镇办。")
    mandates = found.mandates.filter(ended_on__isnull=True)
    context = {
        "town": found,
        "years": years_recorded(found),
        "mandates": mandates.select_related("delegate").order_by("level", "delegate__pk"),
        "workstations": found.workstations.public().select_related("kind"),
        "attainments": found.attainments.public().select_related("programme"),
        "commendations": found.commendations.public().select_related("award"),
    }
    return render(request, "records/town.html", context)
