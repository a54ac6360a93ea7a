"""Delegates' suggestions."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.listings import Listing, listing
from hanbin.pages import facts, open_record, record_page
from records.models import Suggestion
from records.years import in_scope

from .filters import SuggestionFilter

HANDLING = (
    "assignments__unit",
    "assignments__talks",
    "assignments__replies__reply_class",
    "assignments__replies__promises",
    "assignments__feedbacks",
)

SUGGESTIONS = Listing("suggestions", "代表建议", SuggestionFilter, in_scope(Suggestion))


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """All suggestions that may be public, latest first."""
    return listing(request, SUGGESTIONS)


@require_safe
def suggestion(request: HttpRequest, pk: int) -> HttpResponse:
    """One suggestion: its text, who handled it, the answer and the delegate's rating."""
    rows = Suggestion.objects.select_related("subject", "session", "lead_delegate")
    found = open_record(rows.prefetch_related(*HANDLING), pk)
    told = facts(
        found, "code", "kind", "subject", "lead_delegate", "session", "submitted_on",
        "review", "assigned_on", "due_on", "status", "closed_on", "is_key",
    )  # fmt: skip
    return record_page(
        request,
        "records/suggestion.html",
        found,
        told,
        cosigners=found.cosigners.all(),
        assignments=found.assignments.all(),
        supervisions=found.supervisions.all(),
    )
