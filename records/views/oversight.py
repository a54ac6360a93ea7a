"""Oversight activities and appraisals."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.lists.detail_pages import open_record, record_facts, record_page
from hanbin.lists.listings import listing_response
from records.listings import ACTIVITIES
from records.models import Activity, Appraisal


@require_safe
def activity_list(request: HttpRequest) -> HttpResponse:
    """List the oversight activities, latest first."""
    return listing_response(request, ACTIVITIES)


@require_safe
def activity_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one activity: places, leaders, inspected units and findings."""
    found = open_record(Activity.objects.select_related("kind", "organizer"), pk)
    told = record_facts(
        found, "kind", "first_day", "last_day", "organizer", "led_by", "places",
        "findings", "proposals",
    )  # fmt: skip
    return record_page(
        request,
        "records/activity.html",
        found,
        told,
        inspected=found.inspected.all(),
        laws=found.laws.all(),
        participations=found.participations.select_related("delegate"),
        answers=found.answers.select_related("organization").prefetch_related("questions"),
    )


@require_safe
def appraisal_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one appraisal with its vote."""
    rows = Appraisal.objects.select_related("official", "delegate", "organization", "meeting")
    found = open_record(rows, pk)
    told = record_facts(
        found, "subject", "post", "appraised_on", "meeting", "grade", "satisfied",
        "basically_satisfied", "dissatisfied", "ballot_abstained", "rectified_on",
    )  # fmt: skip
    return record_page(
        request,
        "records/appraisal.html",
        found,
        told,
        opinions=found.opinions.public(),
    )
