"""What each page tells machines at its head, and of itself at its foot."""

import json
from typing import Any

from django import template
from django.utils.html import _json_script_escapes
from django.utils.safestring import SafeString, mark_safe

from records.models import Edition
from records.opendata import schema_org
from records.opendata.page_metadata import page_metadata
from records.scopes import congress_if_any

register = template.Library()

THINGS = ("record", "edition", "table")


@register.inclusion_tag("_parts/head_links.html", takes_context=True)
def head_links(context: dict[str, Any]) -> dict[str, Any]:
    """Feeds, the same page as data, and what it is about in the words of schema.org."""
    request = context.get("request")
    congress = congress_if_any(request) if request else None
    if congress is None:
        return {}
    said = _schema_org_of_page(context, request, congress.organization)
    has_data = any(name in context for name in ("table", "facts", "sections", "document"))
    return {"request": request, "has_data": has_data, "said": said and as_block(said)}


@register.inclusion_tag("_parts/standing.html", takes_context=True)
def page_standing(context: dict[str, Any]) -> dict[str, Any]:
    """Which time the page tells, up to which day, its version, corrections, and how to quote it."""
    if "request" not in context or not context.get("congress"):
        return {}
    return page_metadata(context)


def as_block(said: dict[str, Any]) -> SafeString:
    """Data within a page: no sign in it can end the block."""
    text = json.dumps(said, ensure_ascii=False, default=str)
    return mark_safe(text.translate(_json_script_escapes))


def _schema_org_of_page(context: dict[str, Any], request: Any, publisher: Any) -> dict[str, Any]:
    if "figure" in context and "measured" in context:
        return schema_org.figure_dataset(context["measured"], context["scope"], request)
    if "sections" in context and "period" in context:
        return schema_org.summary_dataset(context["period"], context["scope"], request)
    for name in THINGS:
        thing = context.get(name)
        if thing is not None and not (name == "edition" and not _is_report(context, thing)):
            return schema_org.schema_org_json(thing, request, publisher)
    return {}


def _is_report(context: dict[str, Any], thing: Any) -> bool:
    """Corrections on other pages bring an edition along; a report shows its document."""
    return isinstance(thing, Edition) and "document" in context
