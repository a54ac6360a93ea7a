"""Delegates' suggestions."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.lists.detail_pages import open_record, record_facts, record_page
from hanbin.lists.listings import listing_response
from records.casework import Reader, case_status, case_timeline, with_its_life
from records.listings import SUGGESTIONS
from records.models import Suggestion
from records.scopes import scope_of


@require_safe
def suggestion_list(request: HttpRequest) -> HttpResponse:
    """List the public suggestions, latest first, with the number of withheld ones."""
    scope = scope_of(request)

    def withheld(filters: Any) -> Any:
        """Return the withheld rows to count; none if the filter contains words or persons."""
        kept_back = Suggestion.objects.withheld().within(scope)
        return kept_back.none() if filters.names else filters.filter_queryset(kept_back)

    return listing_response(request, SUGGESTIONS, "records/suggestions.html", withheld, scope=scope)


@require_safe
def suggestion_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one suggestion: text, units, replies, timeline and promises."""
    found = open_record(with_its_life(Suggestion.objects.all()), pk)
    told = record_facts(
        found, "code", "kind", "subject", "lead_delegate", "session", "submitted_on",
        "review", "assigned_on", "due_on", "status", "closed_on", "is_key",
    )  # fmt: skip
    answers = [(share, reply) for share in found.owing for reply in share.replies.all()]
    return record_page(
        request,
        "records/suggestion.html",
        found,
        told,
        standing=case_status(found),
        events=case_timeline(found, reader=Reader.PUBLIC),
        answers=answers,
        promises=[each for _, reply in answers for each in reply.promises.all()],
        dues=[share for share in found.owing if share.due_explanation],
        cosigners=found.cosigners.all(),
        related=list(_related_cases(found)),
    )


def _related_cases(found: Suggestion) -> list[tuple[str, Suggestion]]:
    """Return the related cases that are public, each with its relation."""
    others = [
        ("由议案转来", found.motion),
        *(("转为建议", each) for each in found.conversions.all()),
        ("并入", found.merged_into),
        *(("并案办理", each) for each in found.merged.all()),
    ]
    return [(how, each) for how, each in others if each is not None and each.is_public]
