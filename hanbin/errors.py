"""Pages for what is not there: plain words, and the way back."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from .pages import Gone, as_json

_NOT_FOUND = "没有这个页面。请检查网址，或者从首页进入。"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, saying which period, figure or record was not found."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return answer(request, 404, "没有找到", said or _NOT_FOUND)


class GoneMiddleware:
    """410 for what was withdrawn, with the reason."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Gone):
            return None
        said = f"本页内容已撤回。撤回理由：{exception.record.withdrawn_reason}"
        return answer(request, 410, "已撤回", said)


def answer(request: HttpRequest, status: int, title: str, said: str) -> HttpResponse:
    """A plain page in place of the one asked for, or the same sentence as data."""
    if request.GET.get("format") == "json":
        return as_json({"error": said}, status)
    return render(request, "error.html", {"title": title, "said": said}, status=status)
