"""A record's own page: who may open it, and its facts under the labels of the model."""

from typing import Any

from django.db import models
from django.http import Http404

from .record import State
from .tables import Column, Plain


class Gone(Exception):
    """A withdrawn record: its address stays and says why."""

    def __init__(self, record: Any):
        super().__init__(str(record))
        self.record = record


def open_record(rows: Any, pk: int) -> Any:
    """The published record of an address.

    Raises Gone for a withdrawn one, Http404 for one that is not there or not public.
    """
    found = rows.public().filter(pk=pk).first()
    if found is None:
        withdrawn = rows.model.objects.filter(pk=pk, state=State.WITHDRAWN).first()
        if withdrawn is not None:
            raise Gone(withdrawn)
        raise Http404(f"没有这条{rows.model._meta.verbose_name}记录，或者依法不公开。")
    return found


def facts(record: models.Model, *paths: str) -> list[dict[str, Plain]]:
    """What is known of a record, label beside value; what is not known is left out."""
    columns = [Column.of(type(record), path) for path in paths]
    read = [{"label": column.label, "value": column.read(record)} for column in columns]
    return [fact for fact in read if fact["value"] not in (None, "")]
