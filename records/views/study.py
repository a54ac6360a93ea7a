"""Study and training."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hanbin.pages import facts, open_record
from records.models import StudySession


@require_safe
def study_session(request: HttpRequest, pk: int) -> HttpResponse:
    """One study session or training, and how many came."""
    found = open_record(StudySession.objects.select_related("kind", "organizer"), pk)
    context = {
        "record": found,
        "facts": facts(found, "kind", "first_day", "last_day", "place", "organizer"),
        "attendances": found.attendances.select_related("delegate"),
    }
    return render(request, "records/study_session.html", context)
