"""Meetings."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.lists.detail_pages import open_record, record_facts, record_page
from hanbin.lists.listings import listing_response
from records.listings import MEETINGS
from records.models import Meeting
from records.reports.annexes import agenda_told


@require_safe
def meeting_list(request: HttpRequest) -> HttpResponse:
    """List the meetings, latest first."""
    return listing_response(request, MEETINGS)


@require_safe
def meeting_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one meeting with its agenda, reports and decisions."""
    found = open_record(Meeting.objects.select_related("term", "organizer"), pk)
    told = record_facts(
        found, "kind", "term", "first_day", "last_day", "place", "chair",
        "members_due", "members_present", "organizer",
    )  # fmt: skip
    return record_page(
        request,
        "records/meeting.html",
        found,
        told,
        agenda=agenda_told().filter(meeting=found).prefetch_related("reports__organization"),
        resolutions=found.resolutions.public(),
        appointments=found.personnel_decisions.public().select_related("official"),
        sit_ins=found.sit_ins.exclude(delegate=None).select_related("delegate"),
    )
