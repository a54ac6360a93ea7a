"""Conversion of a composed report to plain data and back without loss."""

from pathlib import Path
from typing import Any

from django.core.files.storage import default_storage

from ..reports.document import (
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

Data = dict[str, Any]


def as_data(document: Document) -> Data:
    """Return the document as JSON data; a picture is stored as the digest of its file."""
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "byline": document.byline,
        "notice": document.notice,
        "colophon": document.colophon,
        "blocks": [_block_as_data(block) for block in document.blocks],
    }


def from_data(data: Data) -> Document:
    """Return the document of this data."""
    texts = {name: data[name] for name in ("title", "subtitle", "byline", "notice", "colophon")}
    return Document(**texts, blocks=tuple(_block(each) for each in data["blocks"]))


def _block_as_data(block: Block) -> Data:
    match block:
        case Paragraph():
            runs = [
                run if isinstance(run, str) else {"text": run.text, "url": run.url}
                for run in block.runs
            ]
            return {"kind": block.kind, "runs": runs}
        case StandaloneLine():
            return {"kind": block.kind, "text": block.text, "side": block.side}
        case Heading():
            return {"kind": block.kind, "text": block.text, "level": block.level}
        case ReportTable():
            rows = [list(row) for row in block.rows]
            told = {"caption": block.caption, "headings": list(block.headings), "rows": rows}
            return {"kind": block.kind, "annex": block.annex} | told
        case Picture():
            told = {"file": block.path.name, "caption": block.caption, "alt": block.alt}
            about = {"photo": block.photo, "url": block.url}
            size = {"width": block.width, "height": block.height}
            return {"kind": block.kind} | about | size | told
        case Chart():
            told = {"svg": str(block.svg), "caption": block.caption, "alt": block.alt}
            return {"kind": block.kind} | told


def _block(data: Data) -> Block:
    match data["kind"]:
        case "paragraph":
            runs = (run if isinstance(run, str) else Number(**run) for run in data["runs"])
            return Paragraph(tuple(runs))
        case "line":
            return StandaloneLine(data["text"], data["side"])
        case "heading":
            return Heading(data["text"], data["level"])
        case "table":
            rows = tuple(tuple(row) for row in data["rows"])
            return ReportTable(data["caption"], tuple(data["headings"]), rows, data["annex"])
        case "picture":
            path = Path(default_storage.path(kept_as(data["file"])))
            known = {name: data[name] for name in ("caption", "alt", "url", "photo")}
            size = {name: data[name] for name in ("width", "height")}
            return Picture(path, **known, **size)
        case _:
            return Chart(data["svg"], data["caption"], data["alt"])


def kept_as(name: str) -> str:
    """Return the storage name of an edition's file, which is named by its digest."""
    return f"editions/{name}"
