"""Study and training."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.lists.detail_pages import open_record, record_facts, record_page
from records.models import StudySession


@require_safe
def study_session(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one study session or training with its attendance."""
    found = open_record(StudySession.objects.select_related("kind", "organizer"), pk)
    told = record_facts(found, "kind", "first_day", "last_day", "place", "organizer")
    return record_page(
        request,
        "records/study_session.html",
        found,
        told,
        attendances=found.attendances.select_related("delegate"),
    )
