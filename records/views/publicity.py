"""Press reports about the congress."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from hanbin.lists.detail_pages import open_record, record_facts, record_page
from hanbin.lists.listings import listing_response
from records.listings import PUBLICITY
from records.models import Publication


@require_safe
def publication_list(request: HttpRequest) -> HttpResponse:
    """List the publications, latest first."""
    return listing_response(request, PUBLICITY)


@require_safe
def publication_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one publication."""
    found = open_record(Publication.objects.select_related("kind", "delegate"), pk)
    told = record_facts(found, "kind", "outlet", "media_level", "published_on", "delegate")
    return record_page(
        request,
        "records/publication.html",
        found,
        told,
    )
