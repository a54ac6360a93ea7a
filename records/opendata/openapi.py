"""The OpenAPI document, generated from the same lists, filters and figures as the site."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from hanbin import __version__
from records.scopes import congress_of

from .citations import LICENCE
from .operations import HTML, JSON, Operation, all_operations
from .schemas import PARTS, schema_reference

REFUSALS = {
    400: ("条件看不懂，逐项说明。", "Errors"),
    404: ("没有这个地址、记录或时段，说明原因。", "Error"),
    410: ("已撤回，说明理由。", "Error"),
}


def openapi_document(request: HttpRequest) -> dict[str, Any]:
    """Return the document."""
    congress = congress_of(request)
    paths: dict[str, Any] = {}
    for each in all_operations(request):
        paths[each.path] = {"get": _operation(each)}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": f"{congress.place}人大工作记录开放数据",
            "version": __version__,
            "description": (
                "本站的每个清单、每个数字都可以取得数据；网页、数据和文件出自同一份记录。"
                f"{congress.notice}"
            ),
            "license": {
                "name": LICENCE,
                "url": request.build_absolute_uri(f"{reverse('about')}#licence"),
            },
        },
        "servers": [{"url": request.build_absolute_uri("/").rstrip("/")}],
        "paths": paths,
        "components": {"schemas": PARTS},
    }


def _operation(each: Operation) -> dict[str, Any]:
    answers = {kind: {"schema": schema} for kind, schema in each.answers.items()}
    return {
        "operationId": each.name,
        "summary": each.says,
        "tags": [each.topic],
        "parameters": [*each.asked],
        "responses": {
            "200": {"description": each.says, "content": answers},
            **{str(status): _refusal(status) for status in each.refusals},
        },
    }


def _refusal(status: int) -> dict[str, Any]:
    said, shape = REFUSALS[status]
    content = {JSON: {"schema": schema_reference(shape)}, HTML: {"schema": {"type": "string"}}}
    return {"description": said, "content": content}
