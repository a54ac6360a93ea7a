"""Photographs of published records."""

from django.http import FileResponse, Http404, HttpRequest
from django.views.decorators.http import require_safe

from hanbin.pages import open_record
from records.models import Photo

KINDS = {".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".png": "image/png"}


@require_safe
def photo(request: HttpRequest, pk: int) -> FileResponse:
    """The picture itself; one of an unpublished record is not found."""
    image = open_record(Photo.objects.all(), pk).image
    suffix = image.name[image.name.rfind(".") :].lower()
    if suffix not in KINDS or not image.storage.exists(image.name):
        raise Http404("没有这张照片。")
    response = FileResponse(image.open("rb"), content_type=KINDS[suffix])
    response["Cache-Control"] = "public, max-age=86400"
    return response
