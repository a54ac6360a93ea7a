"""Base class of photos and documents that belong to a record."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from hanbin.files.uploads import KeepsFile, delete_with_files
from hanbin.record.base import Countable, Record, State

STAYS = "{label}不能改到另一条记录下。请在原记录中撤回，再到那条记录中重新上传。"


class EnclosureQuerySet(Countable):
    """Rows that belong to a record."""

    def of(self, record):
        """Return the rows of this record."""
        kind = ContentType.objects.get_for_model(record)
        return self.filter(content_type=kind, object_id=record.pk)

    def delete(self):
        """Delete the rows, and their files after the commit."""
        return delete_with_files(self)

    # As on Django's own delete(): not callable in templates or on the manager.
    delete.alters_data = True
    delete.queryset_only = True


class Enclosure(KeepsFile, Record):
    """随附: a record with its own review that belongs to another record."""

    content_type = models.ForeignKey(
        ContentType,
        models.CASCADE,
        verbose_name="所属记录类别",
        null=True,
        blank=True,
        editable=False,
    )
    object_id = models.PositiveBigIntegerField("所属记录", null=True, blank=True, editable=False)
    subject = GenericForeignKey()

    objects = EnclosureQuerySet.as_manager()

    class Meta(Record.Meta):
        abstract = True
        indexes = [*Record.Meta.indexes, models.Index(fields=["content_type", "object_id"])]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="%(class)s_subject_is_whole",
                condition=Q(content_type__isnull=True, object_id__isnull=True)
                | Q(content_type__isnull=False, object_id__isnull=False),
                violation_error_message="所属记录须写明类别和编号。",
            ),
        ]

    def save(self, *args, **options):
        """Raise ValidationError if the row would move to another record.

        It was shown with the first record and must not disappear there.
        """
        own = {"content_type": self.content_type_id, "object_id": self.object_id}
        joined = type(self)._base_manager.filter(pk=self.pk, object_id__isnull=False)
        if not self._state.adding and joined.exclude(**own).exists():
            raise ValidationError(STAYS.format(label=self._meta.verbose_name))
        super().save(*args, **options)

    def follow(self, record, *, by):
        """Join a record: take its organizer and day.

        If the record is reviewed already, this row needs its own review.
        """
        is_early = record.state in (State.DRAFT, State.SUBMITTED)
        self.organizer_id = record.organizer_id
        self.state = record.state if is_early else State.SUBMITTED
        self.entered_by = by
        if getattr(self, self.DAY) is None:
            setattr(self, self.DAY, day_of_subject(record) or timezone.localdate())


def day_of_subject(record):
    """Return the day of a record, following the path in ``DAY``."""
    found = record
    for step in record.DAY.split("__"):
        found = getattr(found, step) if found is not None else None
    return found
