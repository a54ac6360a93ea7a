"""A browser as far as forms go: each form that it sends was opened anew."""

from itertools import count
from typing import Any

from django.http import HttpResponse
from django.test import Client

NUMBERS = count()
TOKEN = "csrfmiddlewaretoken"


class FormClient(Client):
    """Sends each form with a token of its own, as Django writes another on every page it draws."""

    def post(self, path: str, data: Any = None, *args: Any, **options: Any) -> HttpResponse:
        if data is None or isinstance(data, dict):
            data = {TOKEN: f"page {next(NUMBERS)}"} | (data or {})
        return super().post(path, data, *args, **options)
