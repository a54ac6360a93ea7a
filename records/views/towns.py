"""A town: its delegates, its workstations, and its own year."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from hanbin.pages import facts, record_page
from records.years import town_of, year_links, years_recorded


@require_safe
def town(request: HttpRequest, code: str) -> HttpResponse:
    """One town or subdistrict."""
    found, today = town_of(code), timezone.localdate()
    mandates = found.mandates.at(today)
    return record_page(
        request,
        "records/town.html",
        found,
        facts(found, "name", "kind"),
        years=year_links(years_recorded(found), found),
        mandates=mandates.select_related("delegate").order_by("level", "delegate__pk"),
        workstations=found.workstations.public().at(today).select_related("kind"),
        attainments=found.attainments.public().select_related("programme"),
        commendations=found.commendations.public().select_related("award"),
    )
