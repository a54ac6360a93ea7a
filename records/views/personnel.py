"""Appointments and removals."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.listings import Listing, listing
from hanbin.pages import facts, open_record, record_page
from records.models import PersonnelDecision
from records.years import in_scope

from .filters import PersonnelFilter

APPOINTMENTS = Listing("appointments", "人事任免", PersonnelFilter, in_scope(PersonnelDecision))


@require_safe
def appointments(request: HttpRequest) -> HttpResponse:
    """All appointments and removals that were voted, latest first."""
    return listing(request, APPOINTMENTS)


@require_safe
def appointment(request: HttpRequest, pk: int) -> HttpResponse:
    """One act: who, which post, by which vote."""
    rows = PersonnelDecision.objects.select_related("official", "organization", "meeting")
    found = open_record(rows, pk)
    told = facts(
        found, "official", "act", "post", "organization", "proposer", "meeting", "voted_on",
        "votes_for", "votes_against", "abstained", "oath_on", "document_number",
    )  # fmt: skip
    return record_page(
        request,
        "records/appointment.html",
        found,
        told,
    )
