"""Appointments and removals."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.lists.detail_pages import open_record, record_facts, record_page
from hanbin.lists.listings import listing_response
from records.listings import APPOINTMENTS
from records.models import PersonnelDecision


@require_safe
def appointment_list(request: HttpRequest) -> HttpResponse:
    """List the appointments and removals, latest first."""
    return listing_response(request, APPOINTMENTS)


@require_safe
def appointment_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one appointment or removal with its vote."""
    rows = PersonnelDecision.objects.select_related("official", "organization", "meeting")
    found = open_record(rows, pk)
    told = record_facts(
        found, "official", "act", "post", "organization", "proposer", "meeting", "voted_on",
        "votes_for", "votes_against", "abstained", "oath_on", "document_number",
    )  # fmt: skip
    return record_page(
        request,
        "records/appointment.html",
        found,
        told,
    )
