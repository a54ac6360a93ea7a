"""What every page says: whose record this is, and whether it is a demonstration."""

from .years import congress_if_any


def site(request):
    """The congress of this installation, for the head and foot of each page."""
    return {"congress": congress_if_any(request)}
