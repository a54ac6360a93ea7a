"""Preparation of a report for print: remove control characters, set Chinese punctuation."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from records.reports.document import (
    Block,
    Chart,
    Document,
    Heading,
    Number,
    Paragraph,
    Picture,
    ReportTable,
    StandaloneLine,
)

from .punctuation import full_width, full_width_runs

LINE_BREAK = re.compile("\r\n|[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]")
NONCHARACTER = re.compile("[\ufdd0-\ufdef\ufffe\uffff]")
SPACES = " \u3000"


def fair_copy(document: Document) -> Document:
    """Return the document with clean texts, \\n line ends and no skipped heading level."""
    return Document(
        title=_lines(document.title),
        subtitle=_line(document.subtitle),
        byline=_line(document.byline),
        notice=_lines(document.notice),
        colophon=_lines(document.colophon),
        corner=_line(document.corner),
        blocks=tuple(_stepwise(copy for block in document.blocks for copy in _copies(block))),
    )


def missing_photo_text(picture: Picture) -> Paragraph:
    """Return the text printed in place of an unreadable photo, so that somebody notices."""
    return Paragraph((f"〔照片缺失：{picture.caption or picture.alt}〕",))


def title_lines(title: str, width: int) -> list[str]:
    """Break a title at its spaces; two halves share a line only if both fit."""
    lines: list[str] = []
    for line in title.split("\n"):
        halves = line.split()
        joined = "\u3000".join(halves)
        lines += [joined] if len(joined) <= width else halves
    return lines


def _copies(block: Block) -> Iterator[Block]:
    match block:
        case Paragraph():
            yield from _paragraphs(block)
        case StandaloneLine():
            yield replace(block, text=_line(block.text))
        case Heading():
            if text := _line(block.text):
                yield replace(block, text=text)
        case ReportTable():
            yield ReportTable(
                _line(block.caption),
                tuple(_lines(heading) for heading in block.headings),
                tuple(tuple(_cell(cell) for cell in row) for row in block.rows),
            )
        case Picture():
            caption, alt = _line(block.caption), _line(block.alt)
            yield replace(block, caption=caption, alt=alt or caption or "照片")
        case Chart():
            caption, alt = _line(block.caption), _line(block.alt)
            svg = "\n".join(_clean(line) for line in LINE_BREAK.split(block.svg))
            yield Chart(svg, caption, alt or caption or "图表")


def _paragraphs(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Split prose at line breaks into paragraphs."""
    lines: list[list[str | Number]] = [[]]
    for run in paragraph.runs:
        first, *others = LINE_BREAK.split(run if isinstance(run, str) else run.text)
        lines[-1].append(_like(run, _clean(first)))
        lines += [[_like(run, _clean(other))] for other in others]
    for line in lines:
        texts = full_width_runs(run if isinstance(run, str) else run.text for run in line)
        texts[:1] = [text.lstrip(SPACES) for text in texts[:1]]
        runs = tuple(_like(run, text) for run, text in zip(line, texts, strict=True) if text)
        if runs:
            yield Paragraph(runs)


def _like(run: str | Number, text: str) -> str | Number:
    return text if isinstance(run, str) else replace(run, text=text)


def _stepwise(blocks: Iterable[Block]) -> Iterator[Block]:
    """Raise headings so that none skips a level, which accessible PDF requires."""
    above = 0
    for block in blocks:
        if isinstance(block, Heading):
            above = max(1, min(block.level, above + 1))
            yield replace(block, level=above)
        else:
            yield block


def _cell(cell: str | int | float) -> str | int | float:
    return _lines(cell) if isinstance(cell, str) else cell


def _lines(text: str) -> str:
    lines = (full_width(_clean(line)).strip(SPACES) for line in LINE_BREAK.split(text))
    return "\n".join(line for line in lines if line)


def _line(text: str) -> str:
    return _lines(text).replace("\n", " ")


def _clean(text: str) -> str:
    """Remove control characters, directional marks and surrogates."""
    text = NONCHARACTER.sub("", text.replace("\t", " "))
    return "".join(
        character for character in text if unicodedata.category(character) not in ("Cc", "Cf", "Cs")
    )
