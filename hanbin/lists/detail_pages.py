"""The page of a record: who may open it, and its facts with the labels of the model."""

from datetime import date
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from ..http.errors import Gone
from ..http.json_response import json_response
from ..record.base import Record, State
from .tables import ListColumn, Plain


def open_record(rows: Any, pk: int) -> Any:
    """Return the published record with this key.

    Raise Gone if the record was public and has been withdrawn, Http404 if it does not exist or was
    never public.
    """
    found = rows.public().filter(pk=pk).first()
    if found is None:
        gone = rows.model.objects.filter(state=State.WITHDRAWN, published_at__isnull=False)
        withdrawn = gone.filter(pk=pk).first()
        if withdrawn is not None:
            raise Gone(withdrawn)
        raise Http404(f"没有这条{rows.model._meta.verbose_name}记录，或者依法不公开。")
    return found


def of_open_subjects(rows: Any) -> Any:
    """Return the rows without a ``subject`` or with a public one; a deleted one is not."""
    shown = Q(content_type=None)
    for model in apps.get_models():
        if issubclass(model, Record):
            public = model.objects.public().filter(pk=OuterRef("object_id")).order_by()
            kind = {"app_label": model._meta.app_label, "model": model._meta.model_name}
            of_kind = {f"content_type__{name}": value for name, value in kind.items()}
            shown |= Q(Exists(public), **of_kind)
    return rows.filter(shown)


def record_facts(record: models.Model, *paths: str) -> list[dict[str, Plain]]:
    """Return the label and value of each non-empty field of a record."""
    columns = [ListColumn.of(type(record), path) for path in paths]
    read = [{"label": column.label, "value": column.read(record)} for column in columns]
    return [fact for fact in read if fact["value"] not in (None, "")]


def record_page(
    request: HttpRequest,
    template: str,
    record: Any,
    told: list[dict[str, Plain]],
    data: dict[str, Any] | None = None,
    **beside: Any,
) -> HttpResponse:
    """Return the page of a record with its context, or its facts as JSON."""
    wanted = request.GET.get("format", "html")
    if wanted == "json":
        about = {"id": record.pk, "title": str(record), "url": record.get_absolute_url()}
        return json_response(about | _days(record) | {"facts": told} | (data or {}))
    if wanted != "html":
        raise Http404(f"一条记录没有“{wanted}”这种格式。可用：html、json。")
    return render(request, template, {"record": record, "facts": told, **beside})


def _days(record: Any) -> dict[str, date | None]:
    """Return when a record was published and last corrected; None for rows without a review."""
    stamps = {name: getattr(record, f"{name}_at", None) for name in ("published", "corrected")}
    return {f"{name}_on": at and timezone.localdate(at) for name, at in stamps.items()}
