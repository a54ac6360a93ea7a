"""What every page says: whose record this is, and whether it is a demonstration."""

from django.conf import settings

from .years import congress_if_any


def site(request):
    """The congress of this installation, and how to reach it, for head and foot."""
    congress = congress_if_any(request)
    contact = (congress.contact if congress else "") or settings.OFFICE_CONTACT
    return {"congress": congress, "contact": contact}
