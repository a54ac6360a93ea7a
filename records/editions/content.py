"""Content of an edition: its document for page and files, its figures for the workbook."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from django.utils import timezone

from hanbin.files.stored_files import StoredName, names_files, row_name
from hanbin.lists.detail_pages import of_open_subjects
from hanbin.record.periods import format_day
from records.models import Edition, FrozenFigure, Photo

from ..public_figures import figure_number
from ..reports.document import Block, Document, Paragraph, Picture
from .evidence import Entry
from .serialization import from_data, kept_as

SUFFIXES = ("docx", "pdf", "xlsx")


@dataclass(frozen=True)
class EditionContent:
    """Content of an edition, read from its canonical JSON only."""

    edition: Edition

    @cached_property
    def data(self) -> dict[str, Any]:
        return json.loads(self.edition.canonical)

    @property
    def figures(self) -> list[Entry]:
        """Return each figure with those of its counted rows that were public."""
        return self.data["figures"]

    @cached_property
    def document(self) -> Document:
        """Return the report as published, with the imprint of the edition at its end.

        A photo that has been withdrawn since is replaced by its caption.
        """
        told = from_data(self.data["document"])
        blocks = tuple(self._still_open(told.blocks))
        return replace(
            told, blocks=blocks, colophon=f"{told.colophon}\n{edition_imprint(self.edition)}"
        )

    @cached_property
    def pictures(self) -> list[Picture]:
        """Return the photos as published, whether or not they are public today."""
        blocks = from_data(self.data["document"]).blocks
        return [block for block in blocks if isinstance(block, Picture)]

    @cached_property
    def open_photos(self) -> set[int]:
        """Return the pks of those photos that are public today."""
        keys = [picture.photo for picture in self.pictures]
        rows = of_open_subjects(Photo.objects.public().filter(pk__in=keys)) if keys else []
        return {photo.pk for photo in rows}

    @property
    def is_whole(self) -> bool:
        """Whether every photo of the edition is still public."""
        return all(picture.photo in self.open_photos for picture in self.pictures)

    def _still_open(self, blocks: tuple[Block, ...]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Picture) and block.photo not in self.open_photos:
                yield Paragraph((f"〔照片已撤回：{block.caption}〕",))
            else:
                yield block


def file_name(edition: Edition, suffix: str) -> str:
    """Return the storage name of a file generated from an edition."""
    return kept_as(f"{edition.fingerprint}.{suffix}")


@names_files
def files_of_editions() -> Iterator[StoredName]:
    """Yield the photos of the editions and their generated files.

    The generated files are not needed: they can be generated again.
    """
    for edition in Edition.objects.iterator():
        row = row_name(edition)
        for picture in EditionContent(edition).pictures:
            yield StoredName(kept_as(picture.path.name), row)
        for suffix in SUFFIXES:
            yield StoredName(file_name(edition, suffix), row, is_needed=False)


def edition_imprint(edition: Edition) -> str:
    """Return the number, the publication date and the fingerprint of an edition."""
    day = format_day(timezone.localdate(edition.published_at))
    why = f"更正说明：{edition.note}\n" if edition.note else ""
    return f"第{edition.number}版，{day}公布。\n{why}指纹（SHA-256）：\n{edition.fingerprint}"


@dataclass(frozen=True)
class Changed:
    """A figure that differs between an edition and the one before it."""

    label: str
    before: str
    after: str


def changes_since_previous(edition: Edition) -> list[Changed]:
    """Return the figures that differ from the previous edition; none for the first one."""
    numbers = (edition.number - 1, edition.number)
    rows = FrozenFigure.objects.filter(
        edition__report=edition.report_id, edition__number__in=numbers
    ).select_related("edition")
    told: dict[str, dict[int, FrozenFigure]] = {}
    for row in rows.defer("rows", "edition__canonical").order_by("edition__number", "order"):
        told.setdefault(row.key, {})[row.edition.number] = row
    said = [tuple(_figure_in_words(each.get(one)) for one in numbers) for each in told.values()]
    labels = [next(iter(each.values())).label for each in told.values()]
    return [
        Changed(label, before, after)
        for label, (before, after) in zip(labels, said, strict=True)
        if before != after
    ]


def _figure_in_words(frozen: FrozenFigure | None) -> str:
    if frozen is None:
        return "（没有这个指标）"
    value = figure_number(frozen.value)
    return "—" if value is None else f"{value}{frozen.word}{frozen.unit}"
