"""What a developer hears before the site starts with a list that is only half declared."""

from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register

from .listings import LISTINGS


@register(Tags.models)
def every_listing_is_complete(**kwargs: Any) -> list[CheckMessage]:
    """A list needs the columns of its model and an address for each row; without, its page, its
    feed and its open data would fail only when they are read."""
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
