"""Resolutions, decisions and opinions."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hanbin.listings import listing
from hanbin.pages import facts, open_record
from records.models import Opinion, Resolution
from records.years import scope_of

from .filters import OpinionFilter, ResolutionFilter


@require_safe
def decisions(request: HttpRequest) -> HttpResponse:
    """All resolutions and decisions, latest first."""
    rows = Resolution.objects.public().within(scope_of(request))
    return listing(request, ResolutionFilter, rows, "决议决定")


@require_safe
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """One resolution or decision with its text."""
    found = open_record(Resolution.objects.select_related("meeting", "organizer"), pk)
    context = {
        "record": found,
        "facts": facts(found, "kind", "document_number", "adopted_on", "meeting", "organizer"),
    }
    return render(request, "records/decision.html", context)


@require_safe
def opinions(request: HttpRequest) -> HttpResponse:
    """All opinions handed over, latest first."""
    rows = Opinion.objects.public().within(scope_of(request))
    return listing(request, OpinionFilter, rows, "审议意见")


@require_safe
def opinion(request: HttpRequest, pk: int) -> HttpResponse:
    """One opinion: its points, and what came of them."""
    rows = Opinion.objects.select_related("addressee", "report", "appraisal", "organizer")
    found = open_record(rows, pk)
    context = {
        "record": found,
        "facts": facts(
            found, "kind", "document_number", "addressee", "issued_on", "due_on", "reported_on",
            "satisfied", "basically_satisfied", "dissatisfied",
        ),
        "points": found.points.all(),
        "follow_ups": found.follow_ups.all(),
    }  # fmt: skip
    return render(request, "records/opinion.html", context)
