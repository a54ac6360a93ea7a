"""Attachments of replies, for users who may read the reply."""

from django.contrib.contenttypes.models import ContentType

from records.models import Attachment, Reply
from records.views.enclosures import row_file_response

from .guard import get_own_row


def files_of(replies) -> dict[int, list[Attachment]]:
    """Return the attachments by pk of the reply, in one query."""
    kind = ContentType.objects.get_for_model(Reply)
    found: dict[int, list[Attachment]] = {}
    keys = [each.pk for each in replies]
    for file in Attachment.objects.filter(content_type=kind, object_id__in=keys):
        found.setdefault(file.object_id, []).append(file)
    return found


def hand_out(replies, pk):
    """Serve an attachment of one of these replies; raise Http404 for any other."""
    kind = ContentType.objects.get_for_model(Reply)
    keys = replies.order_by().values("pk")
    found = get_own_row(Attachment.objects.filter(content_type=kind, object_id__in=keys), pk)
    response = row_file_response(found, found.file.name)
    response["Cache-Control"] = "no-store, private"
    return response
