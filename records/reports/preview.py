"""Preview of a text that is being written; errors are shown instead of raised."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from delegates.models import SectionOfYear

from .composition import Composition
from .document import Heading, Number, Picture
from .narrative import UnresolvedLabel, paragraph_runs, section_parts


@dataclass(frozen=True)
class Passage:
    """A paragraph that may contain unresolved labels."""

    runs: tuple[str | Number | UnresolvedLabel, ...]
    kind: ClassVar[str] = "passage"


@dataclass(frozen=True)
class MissingPhoto:
    """A reference to a photo number that no public photo of the period has."""

    number: int
    kind: ClassVar[str] = "missing"


@dataclass(frozen=True)
class Offered:
    """A figure in the palette; a label shared by several figures cannot be used."""

    label: str
    text: str
    is_named_alone: bool


Shown = Heading | Passage | Picture | MissingPhoto


def preview_report(
    composition: Composition, lead: str, sections: Iterable[tuple[str, str]]
) -> Iterator[Shown]:
    """Yield the blocks of the lead and the sections."""
    yield from _preview_parts(composition, lead)
    for heading, body in sections:
        yield Heading(heading)
        yield from _preview_parts(composition, body)


def _preview_parts(composition: Composition, body: str) -> Iterator[Shown]:
    for part in section_parts(body):
        if isinstance(part, str):
            yield Passage(tuple(paragraph_runs(part, composition.labelled, composition.urls)))
        elif isinstance(part, int):
            pictures: list[Shown] = list(composition.picture(part))
            yield from pictures or [MissingPhoto(part)]
        else:
            yield part


def unknown_labels(shown: Iterable[Shown]) -> list[UnresolvedLabel]:
    """Return the unresolved labels of a text, without repetitions."""
    found = (run for block in shown if isinstance(block, Passage) for run in block.runs)
    return list(dict.fromkeys(run for run in found if isinstance(run, UnresolvedLabel)))


def figure_palette(composition: Composition) -> list[tuple[str, list[Offered]]]:
    """Return every figure with its label and current value, by section."""
    by_section = groupby(composition.measured.values(), key=lambda each: each.figure.section)
    return [
        (
            str(SectionOfYear(name).label),
            [
                Offered(label, each.text, composition.labelled[label] is not None)
                for each in members
                if (label := each.figure.label)
            ],
        )
        for name, members in by_section
    ]
