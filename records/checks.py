"""System check: every public list is declared completely."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register

from .listings import LISTINGS


@register(Tags.models)
def every_listing_is_complete(**kwargs: Any) -> list[CheckMessage]:
    """Report a listing whose model lacks LISTED or get_absolute_url.

    Without this check its page, feed and open data would fail only when somebody requests them.
    """
    return [
        Error(
            f"列表“{each.title}”的 {each.model.__name__} 缺少 {missing}。",
            hint="可参照 records/models/publicity.py 的 Publication。",
            id="records.E001",
        )
        for each in LISTINGS
        for missing in ("LISTED", "get_absolute_url")
        if not hasattr(each.model, missing)
    ]
