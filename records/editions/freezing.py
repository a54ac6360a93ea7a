"""Freezing: write text, figures and counted rows of an edition as canonical JSON with a digest."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from delegates.models import SectionOfYear
from records.figures import Measured
from records.figures.definition import RATIO, REPORTED
from records.models import Edition, FrozenFigure

from ..reports.composition import Composition, compose_report
from ..reports.document import Document, Picture
from .evidence import Entry, figures_with_rows
from .serialization import as_data, kept_as

FORM = "hanbin 年度报告规范文本 1"


def freeze_edition(edition: Edition) -> list[FrozenFigure]:
    """Write the current report into the edition; return its unsaved FrozenFigure objects."""
    report = edition.report
    composition = Composition(report.period, report.scope)
    document = _with_kept_pictures(compose_report(composition))
    found = figures_with_rows(composition.measured.values(), report.period, report.scope)
    _refuse_what_moved(found)
    figures = [
        _frozen_figure(edition, order, measured, rows)
        for order, (measured, rows) in enumerate(found, start=1)
    ]
    edition.canonical = canonical_json(
        {
            "form": FORM,
            "scope": report.scope.name,
            "period": str(report.period),
            "from": report.period.start.isoformat(),
            "to": report.period.end.isoformat(),
            "edition": edition.number,
            "published_at": edition.published_at.isoformat(timespec="seconds"),
            "note": edition.note,
            "document": as_data(document),
            "figures": [as_entry(measured, rows) for measured, rows in found],
        }
    )
    edition.fingerprint = sha256_fingerprint(edition.canonical)
    return figures


def canonical_json(data: dict[str, Any]) -> str:
    """Serialize an edition: sorted keys, no spaces, Chinese not escaped.

    The fingerprint of the edition is computed from this text.
    """
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256_fingerprint(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8; anybody can check it on the downloaded file."""
    return hashlib.sha256(text.encode()).hexdigest()


def as_entry(measured: Measured, rows: Iterable[Entry]) -> Entry:
    """Return a figure as public data: its number and the rows that are public."""
    figure, rows = measured.figure, list(rows)
    listed = [
        {"id": row["id"], "said": row["said"], "day": row["day"], "amount": row["amount"]}
        for row in rows
        if row["listed"]
    ]
    waiting = sum(row.get("waits", False) for row in rows)
    return {
        "key": figure.key,
        "label": figure.label,
        "section": str(SectionOfYear(figure.section).label),
        "unit": figure.unit,
        "kind": figure.kind,
        "definition": figure.definition,
        "value": measured.value,
        "word": measured.word,
        "previous": measured.previous,
        "previous_word": measured.previous_word,
        "table": str(figure.model._meta.label_lower),
        "rows": listed,
        "withheld": len(rows) - len(listed),
    } | ({"unpublished": waiting} if waiting else {})


def _frozen_figure(
    edition: Edition, order: int, measured: Measured, rows: list[Entry]
) -> FrozenFigure:
    figure = measured.figure
    return FrozenFigure(
        edition=edition,
        order=order,
        section=figure.section,
        key=figure.key,
        label=figure.label,
        unit=figure.unit,
        kind=figure.kind,
        definition=figure.definition,
        value=measured.value,
        word=measured.word,
        previous=measured.previous,
        previous_word=measured.previous_word,
        is_hero=figure.is_hero,
        chart=figure.chart,
        table=figure.model._meta.label_lower,
        rows=rows,
    )


def _refuse_what_moved(found: Iterable[tuple[Measured, list[Entry]]]) -> None:
    """Raise ValidationError if a number does not match its rows.

    They are read by two queries, and a record may have changed in between.
    """
    for measured, rows in found:
        amount = sum(row["amount"] for row in rows)
        said = measured.value
        if measured.figure.kind == RATIO:
            agrees = (said is None) == (not rows)
        elif said is None:
            agrees = measured.figure.kind == REPORTED or measured.figure.is_tally
            agrees = agrees and not rows
        else:
            agrees = said == amount
        if not agrees:
            label = measured.figure.label
            raise ValidationError(f"公布时有人正在修改“{label}”所计的记录，请稍后再试。")


def _with_kept_pictures(document: Document) -> Document:
    """Return the document with a copy of each photo, so that replacing a photo has no effect."""
    blocks = tuple(
        replace(block, path=Path(_store_photo(block.path))) if isinstance(block, Picture) else block
        for block in document.blocks
    )
    return replace(document, blocks=blocks)


def _store_photo(path: Path) -> str:
    """Save a copy of a photo under its digest and return its name.

    An existing copy gets a new modification time; otherwise the cleanup of orphaned files could
    delete it as the remains of a failed publication.
    """
    content = path.read_bytes()
    name = kept_as(f"{hashlib.sha256(content).hexdigest()}{path.suffix.lower()}")
    if default_storage.exists(name):
        Path(default_storage.path(name)).touch()
    else:
        default_storage.save(name, ContentFile(content))
    return name
