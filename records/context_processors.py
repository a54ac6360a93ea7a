"""What every page says: whose record this is, whether it is a demonstration, how large it reads."""

from django.conf import settings

from hanbin.http.large_type import is_large

from .scopes import congress_if_any


def site_context(request):
    """The congress of this installation, how to reach it, and how large its pages read."""
    congress = congress_if_any(request)
    contact = (congress.contact if congress else "") or settings.OFFICE_CONTACT
    return {"congress": congress, "contact": contact, "is_large": is_large(request)}
