"""Prose that holds its numbers by name: {{常委会会议}} is said with the value of the records."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from records.figures import Measured

from .document import Heading, Number, Paragraph

_LABEL = re.compile(r"\{\{\s*(.+?)\s*\}\}")
_PHOTO = re.compile(r"!\[照片:(\d+)\]")
_SUBHEADING = "## "


class UnknownLabel(ValueError):
    """Prose names a figure that does not exist, or a name that several figures bear."""

    def __init__(self, label: str, near: Iterable[str] = ()):
        meant = "或者".join(f"“{each}”" for each in near)
        super().__init__(
            f"正文引用了“{label}”，没有这个指标，或者有多个同名指标。"
            + (f"是否{meant}？" if meant else "请从指标表中选用。")
        )
        self.label = label


@dataclass(frozen=True)
class UnresolvedLabel:
    """A label that stands for no figure, or for several; with those that may have been meant."""

    label: str
    near: tuple[str, ...] = ()


def by_label(measured: Iterable[Measured]) -> dict[str, Measured | None]:
    """The figures under their labels; None where two bear the same one."""
    found: dict[str, Measured | None] = {}
    for each in measured:
        label = each.figure.label
        found[label] = None if label in found else each
    return found


def labels_in(body: str) -> list[str]:
    """The labels that the paragraphs of a section name, each once, in their order."""
    paragraphs = (part for part in section_parts(body) if isinstance(part, str))
    return list(dict.fromkeys(label for text in paragraphs for label in _LABEL.findall(text)))


def fill_paragraph(
    text: str, labelled: Mapping[str, Measured | None], urls: Mapping[str, str]
) -> Paragraph:
    """A paragraph with its numbers in place, each knowing its address.

    Raises UnknownLabel, naming the label, where prose asks for a figure there is not.
    """
    said: list[str | Number] = []
    for run in paragraph_runs(text, labelled, urls):
        if isinstance(run, UnresolvedLabel):
            raise UnknownLabel(run.label, run.near)
        said.append(run)
    return Paragraph(tuple(said))


def paragraph_runs(
    text: str, labelled: Mapping[str, Measured | None], urls: Mapping[str, str]
) -> Iterator[str | Number | UnresolvedLabel]:
    """The text and the numbers of a paragraph as they follow each other, mistakes among them."""
    for place, piece in enumerate(_LABEL.split(text)):
        if place % 2 == 0:
            if piece:
                yield piece
        elif measured := labelled.get(piece):
            yield Number(measured.text, urls[measured.figure.key])
        else:
            yield UnresolvedLabel(piece, tuple(similar_labels(piece, labelled)))


def similar_labels(label: str, labels: Iterable[str]) -> list[str]:
    """Those of the labels that somebody who wrote this one may have meant, likeliest first."""
    others = [each for each in labels if each != label]
    return get_close_matches(label, others, n=2, cutoff=0.6)


def section_parts(body: str) -> Iterable[Heading | int | str]:
    """The pieces of a section: sub-headings, numbers of photographs, and paragraphs of text."""
    for piece in re.split(r"\n\s*\n", body.strip()):
        piece = piece.strip()
        photo = _PHOTO.fullmatch(piece)
        if photo:
            yield int(photo[1])
        elif piece.startswith(_SUBHEADING):
            yield Heading(piece.removeprefix(_SUBHEADING), level=2)
        elif piece:
            yield piece
