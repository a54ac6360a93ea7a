"""Photographs of published records."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.views.decorators.http import require_safe

from hanbin.pages import of_open_subjects, open_record
from records.models import Photo

KINDS = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png"}


@require_safe
def photo(request: HttpRequest, pk: int) -> HttpResponse:
    """The picture itself; one of an unpublished record is not found.

    A browser asks each time whether it still may show what it kept.
    """
    found = open_record(of_open_subjects(Photo.objects.all()), pk)
    image = found.image
    suffix = image.name[image.name.rfind(".") :].lower()
    if suffix not in KINDS or not image.storage.exists(image.name):
        raise Http404("没有这张照片。")
    changed = int(found.updated_at.timestamp())
    etag = quote_etag(f"{image.name}-{found.updated_at.timestamp()}")
    response = get_conditional_response(request, etag, changed)
    if response is None:
        response = FileResponse(image.open("rb"), content_type=KINDS[suffix])
    response["Cache-Control"] = "no-cache"
    response["ETag"] = etag
    response["Last-Modified"] = http_date(changed)
    return response
