"""Prose with figures by label: {{常委会会议}} is replaced by the recorded value."""

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
    """The prose refers to a label of no figure, or of several figures."""

    def __init__(self, label: str, near: Iterable[str] = ()):
        meant = "或者".join(f"“{each}”" for each in near)
        super().__init__(
            f"正文引用了“{label}”，没有这个指标，或者有多个同名指标。"
            + (f"是否{meant}？" if meant else "请从指标表中选用。")
        )
        self.label = label


@dataclass(frozen=True)
class UnresolvedLabel:
    """A label of no figure or of several, with similar labels."""

    label: str
    near: tuple[str, ...] = ()


def by_label(measured: Iterable[Measured]) -> dict[str, Measured | None]:
    """Return the figures by label; None if two have the same label."""
    found: dict[str, Measured | None] = {}
    for each in measured:
        label = each.figure.label
        found[label] = None if label in found else each
    return found


def labels_in(body: str) -> list[str]:
    """Return the labels in a section's paragraphs, without repetitions, in order."""
    paragraphs = (part for part in section_parts(body) if isinstance(part, str))
    return list(dict.fromkeys(label for text in paragraphs for label in _LABEL.findall(text)))


def fill_paragraph(
    text: str, labelled: Mapping[str, Measured | None], urls: Mapping[str, str]
) -> Paragraph:
    """Return a paragraph with its numbers and their URLs.

    Raise UnknownLabel if a label refers to no figure or to several.
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
    """Yield the text runs, numbers and unresolved labels of a paragraph in order."""
    # re.split() with one group returns text and label alternately; labels have odd positions.
    for place, piece in enumerate(_LABEL.split(text)):
        if place % 2 == 0:
            if piece:
                yield piece
        elif measured := labelled.get(piece):
            yield Number(measured.text, urls[measured.figure.key])
        else:
            yield UnresolvedLabel(piece, tuple(similar_labels(piece, labelled)))


def similar_labels(label: str, labels: Iterable[str]) -> list[str]:
    """Return up to two labels similar to this one, the most similar first."""
    others = [each for each in labels if each != label]
    return get_close_matches(label, others, n=2, cutoff=0.6)


def section_parts(body: str) -> Iterable[Heading | int | str]:
    """Yield the parts of a section: sub-headings, photo numbers and paragraphs."""
    for piece in re.split(r"\n\s*\n", body.strip()):
        piece = piece.strip()
        photo = _PHOTO.fullmatch(piece)
        if photo:
            yield int(photo[1])
        elif piece.startswith(_SUBHEADING):
            yield Heading(piece.removeprefix(_SUBHEADING), level=2)
        elif piece:
            yield piece
