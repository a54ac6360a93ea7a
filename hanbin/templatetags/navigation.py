"""Navigation links."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def goes_to(context, name: str, label: str) -> SafeString:
    """Return a link to a named URL, with aria-current if the reader is on that page or below it."""
    url, path = reverse(name), context["request"].path if "request" in context else ""
    current = {url: ' aria-current="page"'}.get(path, "")
    if not current and path.startswith(url):
        current = ' aria-current="true"'
    return format_html('<a href="{}"{}>{}</a>', url, SafeString(current), label)
