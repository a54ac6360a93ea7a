"""What goes with a record, below it on its page."""

from django import template

from records.models import Attachment, Photo

register = template.Library()


@register.inclusion_tag("_parts/enclosures.html")
def enclosures(record):
    """The published photographs and attachments of a record that is open itself."""
    return {
        "photos": Photo.objects.public().of(record),
        "attachments": Attachment.objects.public().of(record),
    }
