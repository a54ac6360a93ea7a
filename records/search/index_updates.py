"""Updates of the search index when records are saved, changed or deleted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models, transaction

from hanbin.models import SearchEntry
from hanbin.record.history import follows_changes
from records.models import Photo

from .photographs import Pictured, captions_of_photos
from .subjects import BY_KEY, SUBJECTS, Subject

A_BATCH = 500
_WRITTEN = [field.name for field in SearchEntry._meta.fields if not field.primary_key]


@dataclass(frozen=True)
class SubjectOfTable:
    """A subject whose indexed text includes rows of a table."""

    subject: Subject
    way: str  # lookup path from the record to the row, or to its parent
    key: str  # attribute of the row that the path is compared with

    def touched(self, rows: Iterable[Any]) -> set[int]:
        """Return the pks of the records whose text changes with these rows."""
        keys = {getattr(row, self.key) for row in rows} - {None}
        if not self.way or not keys:
            return keys
        found = self.subject.model._default_manager.filter(**{f"{self.way}__in": keys})
        return set(found.order_by().values_list("pk", flat=True))


@cache
def subjects_of_tables() -> dict[type[models.Model], list[SubjectOfTable | Pictured]]:
    """Return the subjects to update for each table.

    Child rows are reached through their parent, because a deleted child row cannot be queried.
    """
    found: dict[type[models.Model], list[SubjectOfTable | Pictured]] = {}
    for subject in SUBJECTS:
        found.setdefault(subject.model, []).append(SubjectOfTable(subject, "", "pk"))
        for step in subject.steps:
            way, key = step.way, "pk"
            if step.field.one_to_many:
                way, key = step.before, step.field.field.attname
            found.setdefault(step.field.related_model, []).append(SubjectOfTable(subject, way, key))
        found.setdefault(Photo, []).append(Pictured(subject))
    return found


@follows_changes
def update_index(rows: Sequence[models.Model]) -> None:
    """Update the index entries of the records whose text includes these rows."""
    touched: dict[Subject, set[int]] = {}
    for table in {type(row) for row in rows} & subjects_of_tables().keys():
        own = [row for row in rows if type(row) is table]
        for start in range(0, len(own), A_BATCH):
            for reader in subjects_of_tables()[table]:
                found = reader.touched(own[start : start + A_BATCH])
                touched.setdefault(reader.subject, set()).update(found)
    for subject, keys in touched.items():
        refresh_entries(subject, keys)


def refresh_entries(subject: Subject, keys: Iterable[int]) -> None:
    """Write the index entries of these records; delete those of records not public.

    Read the records only after locking them. Otherwise, of two concurrent writers, the one that
    read first could write last.
    """
    for some in key_batches(keys):
        own = subject.model._base_manager.filter(pk__in=some).order_by("pk")
        old = SearchEntry.objects.filter(kind=subject.key, object_id__in=some)
        with transaction.atomic(savepoint=False):
            # list() executes the query: the locks must be held before the rows are read.
            list(own.select_for_update(no_key=True).values_list("pk"))
            rows = list(subject.rows().filter(pk__in=some))
            shown = captions_of_photos(subject.model, some) if rows else {}
            entries = [subject.entry(row, shown.get(row.pk, ())) for row in rows]
            old.exclude(place__in=[entry.place for entry in entries]).delete()
            if entries:
                SearchEntry.objects.bulk_create(
                    entries,
                    update_conflicts=True,
                    unique_fields=["place"],
                    update_fields=_WRITTEN,
                )


def rebuild_index() -> Iterator[tuple[Subject, int]]:
    """Rebuild the whole index in batches, yielding each subject with its number of entries.

    Records published or withdrawn during the rebuild get correct entries.
    """
    for subject in SUBJECTS:
        own = SearchEntry.objects.filter(kind=subject.key)
        refresh_entries(subject, list(subject.public().order_by().values_list("pk", flat=True)))
        # Re-read the public pks: a record may have been withdrawn since the first query.
        kept = own.values_list("object_id", flat=True)
        public = set(subject.public().order_by().values_list("pk", flat=True))
        refresh_entries(subject, [key for key in kept if key not in public])
        yield subject, own.count()
    SearchEntry.objects.exclude(kind__in=BY_KEY).delete()


def key_batches(keys: Iterable[int]) -> Iterator[list[int]]:
    """Yield the keys in sorted batches, so that concurrent updates lock rows in the same order."""
    ordered = sorted(keys)
    for start in range(0, len(ordered), A_BATCH):
        yield ordered[start : start + A_BATCH]
