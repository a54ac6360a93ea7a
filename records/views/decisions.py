"""Resolutions, decisions and opinions."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.lists.detail_pages import open_record, record_facts, record_page
from hanbin.lists.listings import listing_response
from hanbin.lists.tables import is_public
from records.listings import DECISIONS, OPINIONS
from records.models import Opinion, Resolution


@require_safe
def decision_list(request: HttpRequest) -> HttpResponse:
    """List the resolutions and decisions, latest first."""
    return listing_response(request, DECISIONS)


@require_safe
def decision_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one resolution or decision with its text."""
    found = open_record(Resolution.objects.select_related("meeting", "organizer"), pk)
    told = record_facts(found, "kind", "document_number", "adopted_on", "meeting", "organizer")
    meeting = found.meeting if is_public(found.meeting) else None
    return record_page(request, "records/decision.html", found, told, meeting=meeting)


@require_safe
def opinion_list(request: HttpRequest) -> HttpResponse:
    """List the opinions, latest first."""
    return listing_response(request, OPINIONS)


@require_safe
def opinion_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one opinion with its points and their follow-up."""
    rows = Opinion.objects.select_related("addressee", "report", "appraisal", "organizer")
    found = open_record(rows, pk)
    told = record_facts(
        found, "kind", "document_number", "addressee", "issued_on", "due_on", "reported_on",
        "satisfied", "basically_satisfied", "dissatisfied",
    )  # fmt: skip
    return record_page(
        request,
        "records/opinion.html",
        found,
        told,
        points=found.points.all(),
        follow_ups=found.follow_ups.all(),
    )
