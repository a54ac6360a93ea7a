"""Photos and attachments of published records."""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.views.decorators.http import require_safe

from hanbin.files.photos import TYPES
from hanbin.http.errors import Gone
from hanbin.lists.detail_pages import of_open_subjects, open_record
from hanbin.record.base import State
from records.models import Attachment, Photo

SEALED = "default-src 'none'; sandbox"
# Only the browser may cache it, for a year: the URL contains the version of the file.
FOR_GOOD = "private, max-age=31536000, immutable"


def open_enclosure(model: Any, pk: int) -> Any:
    """Return a public photo or attachment whose record is public.

    Raise Gone if one of them was public and has been withdrawn, else Http404.
    """
    try:
        return open_record(of_open_subjects(model.objects.all()), pk)
    except Http404:
        found = model.objects.public().filter(pk=pk).first()
        subject = found.subject if found else None
        if subject and subject.state == State.WITHDRAWN and subject.published_at:
            raise Gone(subject) from None
        raise


@require_safe
def photo_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the original photo; raise Http404 if its record is not published."""
    found = open_enclosure(Photo, pk)
    return file_response(request, found, found.image.name)


@require_safe
def photo_copy(request: HttpRequest, pk: int, width: int) -> HttpResponse:
    """Return a smaller copy of a photo, as JPEG or in the ``?format=`` requested."""
    found, suffix = open_enclosure(Photo, pk), request.GET.get("format", "jpg")
    if width not in found.widths:
        raise Http404(f"这张照片没有{width}像素宽的版本。")
    if suffix not in TYPES:
        raise Http404(f"照片没有“{suffix}”这种格式。可用：{'、'.join(TYPES)}。")
    name, plain = (found.image.copy_name(width, each) for each in (suffix, "jpg"))
    # Photos saved before this format was supported only have a JPEG copy.
    if not found.kept_file.storage.exists(name):
        suffix, name = "jpg", plain
    response = file_response(request, found, name)
    if response.status_code == 200:
        response["Content-Type"] = TYPES[suffix]
    if request.GET.get("v") == found.version:
        response["Cache-Control"] = FOR_GOOD
    return response


@require_safe
def attachment_file(request: HttpRequest, pk: int) -> HttpResponse:
    """Return the attachment as a download; browsers never open it within the site."""
    found = open_enclosure(Attachment, pk)
    return file_response(request, found, found.file.name)


def file_response(request: HttpRequest, found: Any, name: str) -> HttpResponse:
    """Return a stored file with an ETag; browsers must revalidate it before each use."""
    changed = int(found.updated_at.timestamp())
    etag = quote_etag(f"{name}-{found.updated_at.timestamp()}")
    response = get_conditional_response(request, etag, changed) or row_file_response(found, name)
    response["Cache-Control"] = "no-cache"
    response["ETag"] = etag
    response["Last-Modified"] = http_date(changed)
    return response


def row_file_response(found: Any, name: str) -> HttpResponse:
    """Return the file of a row with security headers for uploaded content."""
    storage = found.kept_file.storage
    if not storage.exists(name):
        raise Http404(f"这{'张照片' if isinstance(found, Photo) else '个附件'}的文件不在了。")
    response = FileResponse(
        storage.open(name),
        as_attachment=not isinstance(found, Photo),
        filename=found.file_name,
        content_type=found.content_type_sent,
    )
    response["Content-Security-Policy"] = SEALED
    response["X-Content-Type-Options"] = "nosniff"
    return response
