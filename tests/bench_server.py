"""The site with a bare view beside it, both behind the same server: the unit of all ratios."""

from collections.abc import Callable, Iterable
from typing import Any

from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpResponse

from hanbin.wsgi import application as site
from tests.bench_pages import BARE


class BareHandler(WSGIHandler):
    """Django with nothing in between."""

    def load_middleware(self, is_async: bool = False) -> None:
        self._middleware_chain = lambda request: HttpResponse("ok")


bare = BareHandler()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """The site, but for one address."""
    served = bare if environ["PATH_INFO"] == BARE else site
    return served(environ, start_response)
