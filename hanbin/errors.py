"""Pages for what is not there: plain words, and the way back."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control

from .pages import Gone, as_json

_EXPIRED = (
    "这一页打开太久，或者在别的标签页重新登录过。请按浏览器的“后退”回到表单，填写的内容还在，"
    "再按一次保存。仍不能保存时，请另开一个标签页登录，再回来保存。"
)
_NOT_FOUND = "没有这个页面。请检查网址，或者从首页进入。"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """404, saying which period, figure or record was not found."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return answer(request, 404, "没有找到", said or _NOT_FOUND)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """403 for a page that is not for this account."""
    return answer(request, 403, "无权访问", "这个账号不能打开这一页。")


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
    return render(
        request, "error.html", {"title": title, "said": said, "status": status}, status=status
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403 where a form has grown too old, saying how to save what was typed."""
    return answer(request, 403, "未保存：页面已过期", _EXPIRED)


def login_expired(request: HttpRequest, login: str = "") -> HttpResponse:
    """401 in place of the login page, holding what was sent until somebody has logged in."""
    login = login or f"{reverse('admin:login')}?next={reverse('admin:index')}"
    kept = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken" and "password" not in name
    ]
    context = {"kept": kept, "with_files": bool(request.FILES), "login": login}
    answer = render(request, "login_expired.html", context, status=401)
    patch_cache_control(answer, no_store=True, private=True)
    return answer
