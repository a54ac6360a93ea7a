"""Large type (长辈版): set by a query parameter, stored in a cookie, without JavaScript."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers

LARGE = "large"
A_YEAR = 365 * 24 * 3600


def is_large(request: HttpRequest) -> bool:
    """Return whether the reader chose large type."""
    return request.COOKIES.get(LARGE) == "1"


class LargeTypeMiddleware:
    """Handles ``?large=1`` (on) and ``?large=0`` (off) on any page, then redirects to it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in ("GET", "HEAD") and request.GET.get(LARGE) in ("0", "1"):
            return _remembered(request)
        response = self.get_response(request)
        if response.get("Content-Type", "").startswith("text/html"):
            patch_vary_headers(response, ("Cookie",))
        return response


def _remembered(request: HttpRequest) -> HttpResponse:
    rest = request.GET.copy()
    wanted = rest.pop(LARGE)[-1]
    # A path such as //example.com would redirect to another site.
    path = "/" + request.path.lstrip("/\\")
    answer = HttpResponseRedirect(f"{path}?{rest.urlencode()}" if rest else path)
    answer["Cache-Control"] = "no-store"
    if wanted == "1":
        answer.set_cookie(
            LARGE, "1", max_age=A_YEAR, httponly=True, samesite="Lax", secure=request.is_secure()
        )
    else:
        answer.delete_cookie(LARGE, samesite="Lax")
    return answer
