"""Template tag for links to the official forms of a case."""

from typing import Any

from django import template

from records.official_forms import FORMS

register = template.Library()


@register.inclusion_tag("_parts/papers.html")
def papers(*rows: Any) -> dict[str, Any]:
    """Return the forms for these rows: a suggestion, a share or a reply."""
    found = [(form, row.pk) for row in rows for form in FORMS.values() if isinstance(row, form.of)]
    return {"papers": found}
