"""Cache of public pages: an unchanged page is not rendered again.

What an anonymous reader gets depends on the revision of the data, the day, the code and the URL.
The ETag is computed from these before the view runs. If the client has a page with this ETag, the
response is 304.
"""

import gzip
from collections.abc import Callable
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TypeGuard

import brotli
from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import http_date, parse_etags, parse_http_date_safe

from ..record import data_revision

ANYONES = {"csrftoken", "large"}
"""Cookies that do not identify anybody; any other cookie may."""
READING = "large"  # the cookie for the reader's display settings
READING_LENGTH = 8
STARTED = int(timezone.now().timestamp())
"""The start of this process, the earliest Last-Modified: an older process may have run other code.
"""
SECONDS = 60
FOLDERS = ("hanbin", "delegates", "records", "templates")
SUFFIXES = {".py", ".html", ".svg", ".txt", ".css", ".js"}
LARGEST_KEPT = 256 * 1024
SMALLEST_PACKED = 512
PACKED = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg")
PACK: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, quality=4),
    # mtime=0: the same page always gives the same bytes.
    "gzip": lambda body: gzip.compress(body, compresslevel=5, mtime=0),
}


class PageCacheMiddleware:
    """Answers from the browser's cache or the server's cache if the page is unchanged."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not is_page_request(request):
            return self.get_response(request)
        if not is_anonymous_request(request):
            return mark_private(self.get_response(request))
        asked = timezone.localtime()
        standing = standing_revision()
        if standing is None:
            return self.get_response(request)
        mark = etag_of(request, standing, asked)
        changed = last_modified(request, standing, asked)
        if mark in parse_etags(request.META.get("HTTP_IF_NONE_MATCH", "")):
            return set_validators(HttpResponseNotModified(), mark, changed)
        coding = content_coding_of(request)
        place = f"{coding}{mark}"
        kept = caches["pages"].get(place)
        if kept is None:
            response = self.get_response(request)
            if not is_cacheable(response):
                return response
            packed = set_validators(compress_response(response, coding), mark, changed)
            kept = packed.content, dict(packed.items())
            if len(packed.content) <= LARGEST_KEPT:
                caches["pages"].set(place, kept)
        # If-Modified-Since alone does not show that the page exists; only now is that known.
        if is_unmodified(request, changed):
            return set_validators(HttpResponseNotModified(), mark, changed)
        body, headers = kept
        return HttpResponse(body, headers=headers)


def is_page_request(request: HttpRequest) -> bool:
    """Return whether this is a request for a page, not for a static file."""
    asks = request.method in ("GET", "HEAD") and not settings.DEBUG
    return asks and not request.path_info.startswith(settings.STATIC_URL)


def is_anonymous_request(request: HttpRequest) -> bool:
    """Return whether the request contains nothing that identifies the reader."""
    own = "HTTP_AUTHORIZATION" in request.META or not ANYONES.issuperset(request.COOKIES)
    return not own and len(request.COOKIES.get(READING, "")) <= READING_LENGTH


def mark_private(response: HttpResponseBase) -> HttpResponseBase:
    """Forbid caching of a page for a logged-in user, unless the view has set Cache-Control."""
    if not response.has_header("Cache-Control"):
        patch_cache_control(response, private=True, no_store=True)
    return response


def standing_revision() -> data_revision.CurrentRevision | None:
    """Return the current revision; None within a transaction, because it may be rolled back."""
    return None if connection.in_atomic_block else data_revision.current_revision()


def etag_of(request: HttpRequest, standing: data_revision.CurrentRevision, asked: datetime) -> str:
    """Return the ETag of a URL for the current data, day and code."""
    parts = (
        standing.number,
        standing.changed,
        timezone.localdate(asked),
        code_fingerprint(),
        request.scheme,
        request.META.get("HTTP_HOST"),
        request.get_full_path(),
        request.COOKIES.get(READING),
    )
    # Weak, because the bytes also depend on the content coding.
    return f'W/"{sha256(repr(parts).encode()).hexdigest()[:32]}"'


def is_unmodified(request: HttpRequest, changed: int | None) -> bool:
    """Return whether the page is unchanged for a client that sent only If-Modified-Since."""
    if changed is None or "HTTP_IF_NONE_MATCH" in request.META:
        return False
    since = parse_http_date_safe(request.META.get("HTTP_IF_MODIFIED_SINCE", ""))
    return since is not None and changed <= since


def last_modified(
    request: HttpRequest, standing: data_revision.CurrentRevision, asked: datetime
) -> int | None:
    """Return the time of the last change of the data, the day or the code.

    None if a time is not precise enough: if the reader has display settings, and within the same
    second as a change, because another change may follow.
    """
    midnight = asked.replace(hour=0, minute=0, second=0, microsecond=0)
    changed = max(int(standing.changed.timestamp()), int(midnight.timestamp()), STARTED)
    tells = READING not in request.COOKIES and changed < int(asked.timestamp())
    return changed if tells else None


def source_files() -> list[Path]:
    """Return the source files that determine the pages."""
    found = (path for each in FOLDERS for path in (settings.BASE_DIR / each).rglob("*"))
    return sorted(path for path in found if path.suffix in SUFFIXES)


@cache
def code_fingerprint() -> str:
    """Return a hash of the source files; it is the same on every machine with the same code."""
    said = sha256()
    for path in source_files():
        said.update(path.read_bytes())
    return said.hexdigest()


def is_cacheable(response: HttpResponseBase) -> TypeGuard[HttpResponse]:
    """Return whether a response is a complete public page without Cache-Control."""
    return (
        isinstance(response, HttpResponse)
        and response.status_code == 200
        and not response.cookies
        and not response.has_header("Cache-Control")
        and not response.has_header("Content-Encoding")
    )


def set_validators(response: HttpResponse, mark: str, changed: int | None) -> HttpResponse:
    """Set the ETag, Last-Modified, Cache-Control and Vary headers."""
    response["ETag"] = mark
    if changed is not None:
        response["Last-Modified"] = http_date(changed)
    patch_cache_control(response, public=True, max_age=SECONDS, stale_while_revalidate=SECONDS)
    patch_vary_headers(response, ("Cookie", "Accept-Encoding"))
    return response


def content_coding_of(request: HttpRequest) -> str:
    """Return the best content coding that the client accepts."""
    said = request.META.get("HTTP_ACCEPT_ENCODING", "")
    words = {word.partition(";")[0].strip() for word in said.split(",") if "q=0" not in word}
    return next((coding for coding in PACK if coding in words), "")


def compress_response(response: HttpResponse, coding: str) -> HttpResponse:
    """Compress the response.

    Public pages contain no secrets, so attacks such as BREACH gain nothing.
    """
    is_text = response.get("Content-Type", "").startswith(PACKED)
    if coding and is_text and len(response.content) >= SMALLEST_PACKED:
        response.content = PACK[coding](response.content)
        response["Content-Encoding"] = coding
    response["Content-Length"] = str(len(response.content))
    return response
