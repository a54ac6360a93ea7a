"""Template tags for the metadata in the head and at the foot of each page."""

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
    """Return the feeds, the data formats and the schema.org description of the page."""
    request = context.get("request")
    congress = congress_if_any(request) if request else None
    if congress is None:
        return {}
    said = _schema_org_of_page(context, request, congress.organization)
    has_data = any(name in context for name in ("table", "facts", "sections", "document"))
    return {"request": request, "has_data": has_data, "said": said and as_block(said)}


@register.inclusion_tag("_parts/standing.html", takes_context=True)
def page_standing(context: dict[str, Any]) -> dict[str, Any]:
    """Return the period, last day, version, corrections and citation of the page."""
    if "request" not in context or not context.get("congress"):
        return {}
    return page_metadata(context)


def as_block(said: dict[str, Any]) -> SafeString:
    """Serialize data as JSON for a script element, escaped so that it cannot end the element."""
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
    """Whether the page shows a report; other pages have an edition for their corrections only."""
    return isinstance(thing, Edition) and "document" in context
