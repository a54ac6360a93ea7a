"""What every page says: whose record this is, whether it is a demonstration, how large it reads."""

from hanbin.reading_aid import is_large

from .years import congress_if_any


def site(request):
    """The congress of this installation, for the head and foot of each page."""
    return {"congress": congress_if_any(request), "is_large": is_large(request)}
