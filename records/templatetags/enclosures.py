"""Template tag for the photos and attachments of a record."""

from django import template

from records.models import Attachment, Photo

register = template.Library()


@register.inclusion_tag("_parts/enclosures.html")
def enclosures(record):
    """Return the published photos and attachments of a published record."""
    return {
        "photos": Photo.objects.public().of(record),
        "attachments": Attachment.objects.public().of(record),
    }
