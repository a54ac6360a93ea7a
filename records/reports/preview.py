"""A text as it will be read, while it is still being written: mistakes are shown, not refused."""

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
    """A paragraph in the making."""

    runs: tuple[str | Number | UnresolvedLabel, ...]
    kind: ClassVar[str] = "passage"


@dataclass(frozen=True)
class MissingPhoto:
    """A photograph asked for by a number that no open photograph of the period has."""

    number: int
    kind: ClassVar[str] = "missing"


@dataclass(frozen=True)
class Offered:
    """A figure as the palette offers it; one whose label others share cannot be named."""

    label: str
    text: str
    is_named_alone: bool


Shown = Heading | Passage | Picture | MissingPhoto


def preview_report(
    composition: Composition, lead: str, sections: Iterable[tuple[str, str]]
) -> Iterator[Shown]:
    """The lead and the sections as they stand."""
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
    """What is wrong in a text, each label once."""
    found = (run for block in shown if isinstance(block, Passage) for run in block.runs)
    return list(dict.fromkeys(run for run in found if isinstance(run, UnresolvedLabel)))


def figure_palette(composition: Composition) -> list[tuple[str, list[Offered]]]:
    """Every figure with its label and its value now, by the sections of the year."""
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
