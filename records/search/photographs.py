"""What a photograph shows is said by the record it goes with, for as long as it is public."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models

from records.models import Photo

from .subjects import Subject


def captions_of_photos(model: type[models.Model], keys: Iterable[int]) -> dict[int, list[str]]:
    """The words below and behind the public photographs of these records, by record."""
    kind = ContentType.objects.get_for_model(model)
    found: dict[int, list[str]] = {}
    for photo in Photo.objects.public().filter(content_type=kind, object_id__in=keys):
        found.setdefault(photo.object_id, []).extend((photo.credited, photo.alt_text))
    return found


@dataclass(frozen=True)
class Pictured:
    """A kind of record that says what its photographs show."""

    subject: Subject

    def touched(self, photos: Iterable[Any]) -> set[int]:
        """The records that speak otherwise when these photographs change."""
        kind = ContentType.objects.get_for_model(self.subject.model)
        return {photo.object_id for photo in photos if photo.content_type_id == kind.pk}
