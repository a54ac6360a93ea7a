"""Answers as data."""

from typing import Any

from django.http import JsonResponse


def json_response(data: dict[str, Any], status: int = 200) -> JsonResponse:
    """Data as JSON, with Chinese as it is written."""
    return JsonResponse(data, status=status, json_dumps_params={"ensure_ascii": False})
