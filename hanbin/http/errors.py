"""Error pages with a plain explanation and a way back."""

from collections.abc import Callable
from typing import Any

from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import get_template
from django.urls import reverse
from django.utils.cache import patch_cache_control

from ..files.uploads import NO_ROOM, UploadRefused
from .json_response import json_response

_EXPIRED = (
    "这一页打开太久，或者在别的标签页重新登录过。请按浏览器的“后退”回到表单，填写的内容还在，"
    "再按一次保存。仍不能保存时，请另开一个标签页登录，再回来保存。"
)
_NOT_FOUND = "没有这个页面。请检查网址，或者从首页进入。"


_TOO_MUCH: dict[type[Exception], str] = {
    RequestDataTooBig: "提交的文字太多，没有保存。",
    TooManyFieldsSent: "这张表单的项目太多，没有保存。",
    TooManyFilesSent: "一次选择的文件太多，没有保存。",
}
_AGAIN = "请按浏览器的“后退”回到表单，填写的内容还在；请分几次填写、保存。"
_NO_SUCH_FILTER = "网址中的筛选条件无法识别。请回到列表，用列表旁的筛选项重新选择。"


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return 400, or 413 if the request is too large, and explain what to do.

    The template is rendered without the request, because the request may be too broken to use.
    """
    too_much = _TOO_MUCH.get(type(exception))
    said = f"{too_much}{_AGAIN}" if too_much else ""
    if isinstance(exception, DisallowedModelAdminLookup):
        said = _NO_SUCH_FILTER
    if isinstance(exception, UploadRefused):
        said = NO_ROOM
    page = get_template("400.html").render({"said": said, "code": 413 if too_much else 400})
    return HttpResponse(page, status=413 if too_much else 400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return 404 and name the period, figure or record that was not found."""
    said = exception.args[0] if exception.args and isinstance(exception.args[0], str) else ""
    return error_response(request, 404, "没有找到", said or _NOT_FOUND)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Return 403 for a page that this account may not open."""
    return error_response(request, 403, "无权访问", "这个账号不能打开这一页。")


class Gone(Exception):
    """A withdrawn record: its URL stays valid and shows the reason."""

    def __init__(self, record: Any):
        super().__init__(str(record))
        self.record = record


class GoneMiddleware:
    """Returns 410 with the reason for a withdrawn record."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Gone):
            return None
        said = f"本页内容已撤回。撤回理由：{exception.record.withdrawn_reason}"
        return error_response(request, 410, "已撤回", said)


def error_response(request: HttpRequest, status: int, title: str, said: str) -> HttpResponse:
    """Return an error page, or the same message as JSON."""
    if request.GET.get("format") == "json":
        return json_response({"error": said}, status)
    return render(
        request, "error.html", {"title": title, "said": said, "status": status}, status=status
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Return 403 if a form's CSRF token is no longer valid, and explain how to save the input."""
    return error_response(request, 403, "未保存：页面已过期", _EXPIRED)


def login_expired(request: HttpRequest, login: str = "") -> HttpResponse:
    """Return 401 instead of the login page.

    The page keeps the submitted data until the user logs in.
    """
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
