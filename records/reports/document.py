"""The document model of a report, from which pages, Word and PDF files are created.

Every exporter reads only these kinds of blocks, so that all formats have the same content.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar


@dataclass(frozen=True)
class Number:
    """A figure within a sentence: the printed value and the URL of its records."""

    text: str
    url: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of prose; its numbers have URLs."""

    runs: tuple[str | Number, ...]
    kind: ClassVar[str] = "paragraph"

    @property
    def text(self) -> str:
        return "".join(run if isinstance(run, str) else run.text for run in self.runs)


@dataclass(frozen=True)
class StandaloneLine:
    """A separate line: the addressee of a letter, its sender or its date."""

    text: str
    side: str = "left"  # left, center, right
    kind: ClassVar[str] = "line"


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 is 一、 (黑体), level 2 （一） (楷体); the text contains the number."""

    text: str
    level: int = 1
    kind: ClassVar[str] = "heading"


@dataclass(frozen=True)
class ReportTable:
    """A table; numbers stay numbers, so that exporters can align them."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]
    annex: str = ""  # key of its annex
    kind: ClassVar[str] = "table"


@dataclass(frozen=True)
class Picture:
    """A photo with caption, alternative text and URL."""

    path: Path
    caption: str
    alt: str
    url: str = ""
    srcset: str = ""
    width: int | None = None
    height: int | None = None
    photo: int = 0  # pk of the Photo
    kind: ClassVar[str] = "picture"


@dataclass(frozen=True)
class Chart:
    """An SVG drawing, the same on the page and in print."""

    svg: str
    caption: str
    alt: str
    kind: ClassVar[str] = "chart"


Block = Paragraph | StandaloneLine | Heading | ReportTable | Picture | Chart


@dataclass(frozen=True)
class Document:
    """The whole report in reading order: title, subtitle, byline, then its blocks.

    ``notice`` is printed on the first page; a demonstration states there that it is a
    reconstruction. ``colophon`` is printed at the end: period, last day of the data, definitions.
    """

    title: str
    subtitle: str
    byline: str
    notice: str
    colophon: str
    blocks: tuple[Block, ...]
    corner: str = ""  # text above the title on the right, such as the class of a reply
