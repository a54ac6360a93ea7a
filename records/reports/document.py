"""An annual report as it is told, before it becomes a page, a Word file or a PDF.

Every exporter reads these few kinds of block and nothing else, so the formats cannot tell
different stories.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar


@dataclass(frozen=True)
class Number:
    """A figure within a sentence: what is printed, and the address of the records it counts."""

    text: str
    url: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of prose; its numbers know where they come from."""

    runs: tuple[str | Number, ...]
    kind: ClassVar[str] = "paragraph"

    @property
    def text(self) -> str:
        return "".join(run if isinstance(run, str) else run.text for run in self.runs)


@dataclass(frozen=True)
class StandaloneLine:
    """A line that stands by itself: to whom a letter goes, who signs it and when."""

    text: str
    side: str = "left"  # left, center, right
    kind: ClassVar[str] = "line"


@dataclass(frozen=True)
class Heading:
    """一、 is level 1 (黑体), （一） level 2 (楷体); the numbering is part of the text."""

    text: str
    level: int = 1
    kind: ClassVar[str] = "heading"


@dataclass(frozen=True)
class ReportTable:
    """A table of the report; numbers stay numbers so that exporters can align them."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str | int | float, ...], ...]
    annex: str = ""  # which annex it belongs to
    kind: ClassVar[str] = "table"


@dataclass(frozen=True)
class Picture:
    """A photograph with its caption, its text alternative, and its address on the site."""

    path: Path
    caption: str
    alt: str
    url: str = ""
    srcset: str = ""
    width: int | None = None
    height: int | None = None
    photo: int = 0  # the number of its record
    kind: ClassVar[str] = "picture"


@dataclass(frozen=True)
class Chart:
    """A drawing made by the server, the same on the page and on paper."""

    svg: str
    caption: str
    alt: str
    kind: ClassVar[str] = "chart"


Block = Paragraph | StandaloneLine | Heading | ReportTable | Picture | Chart


@dataclass(frozen=True)
class Document:
    """The whole report in reading order: couplet title, dash line, by-line, then its blocks.

    ``notice`` is printed on the first page (the demonstration says there that it is a
    reconstruction); ``colophon`` at the very end (period, day the data reaches, definitions).
    """

    title: str
    subtitle: str
    byline: str
    notice: str
    colophon: str
    blocks: tuple[Block, ...]
    corner: str = ""  # above the title on the right: the class of an answer
