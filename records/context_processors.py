"""Context processor: the congress, its contact and the font size of the page."""

from django.conf import settings

from hanbin.http.large_type import is_large

from .scopes import congress_if_any


def site_context(request):
    """Return the congress of this installation, its contact, and whether large type is on."""
    congress = congress_if_any(request)
    contact = (congress.contact if congress else "") or settings.OFFICE_CONTACT
    return {"congress": congress, "contact": contact, "is_large": is_large(request)}
