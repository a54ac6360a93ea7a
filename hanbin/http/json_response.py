"""JSON responses."""

from typing import Any

from django.http import JsonResponse


def json_response(data: dict[str, Any], status: int = 200) -> JsonResponse:
    """Return data as JSON with unescaped Chinese."""
    return JsonResponse(data, status=status, json_dumps_params={"ensure_ascii": False})
