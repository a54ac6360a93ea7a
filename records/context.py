"""What every page says: whose record this is, and whether it is a demonstration."""

from delegates.models import Congress


def site(request):
    """The congress of this installation, for the head and foot of each page."""
    if not hasattr(request, "congress"):
        request.congress = Congress.objects.select_related("organization").first()
    return {"congress": request.congress}
