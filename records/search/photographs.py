"""Index the captions of photos with the record they belong to, while they are public."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models

from records.models import Photo

from .subjects import Subject


def captions_of_photos(model: type[models.Model], keys: Iterable[int]) -> dict[int, list[str]]:
    """Return the captions and alternative texts of public photos, by pk of the record."""
    kind = ContentType.objects.get_for_model(model)
    found: dict[int, list[str]] = {}
    for photo in Photo.objects.public().filter(content_type=kind, object_id__in=keys):
        found.setdefault(photo.object_id, []).extend((photo.credited, photo.alt_text))
    return found


@dataclass(frozen=True)
class Pictured:
    """A subject whose indexed text includes the captions of its photos."""

    subject: Subject

    def touched(self, photos: Iterable[Any]) -> set[int]:
        """Return the pks of the records whose text changes with these photos."""
        kind = ContentType.objects.get_for_model(self.subject.model)
        return {photo.object_id for photo in photos if photo.content_type_id == kind.pk}
