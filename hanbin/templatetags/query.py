"""Query strings of links."""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def query(context, **changes):
    """Return the current query string with these parameters set, or removed if None."""
    parameters = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            parameters.pop(name, None)
        else:
            parameters[name] = value
    return parameters.urlencode()
