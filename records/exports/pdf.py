"""The report as PDF: archivable (PDF/A-2a) and accessible (PDF/UA-1)."""

import json
import logging
import shutil
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst

from records.reports.document import (
    Chart,
    Document,
    Heading,
    Paragraph,
    Picture,
    ReportTable,
    StandaloneLine,
)

from .fair_copy import fair_copy, missing_photo_text, title_lines
from .images import photo_for_print
from .page_layout import NATIONAL_STANDARD, Layout
from .table_layout import set_table
from .typefaces import RARE, available_fonts, font_families, missing_glyphs, printable_text

logger = logging.getLogger(__name__)

TEMPLATE = Path(__file__).with_name("report.typ")


def render_pdf(
    document: Document,
    *,
    layout: Layout = NATIONAL_STANDARD,
    made_at: datetime | None = None,
) -> bytes:
    """Return the document as PDF; the same ``made_at`` gives the same bytes."""
    copy = fair_copy(document)
    with TemporaryDirectory() as folder:
        manuscript = json.dumps(_manuscript(copy, layout, Path(folder)), ensure_ascii=False)
        if lacking := missing_glyphs(manuscript):
            logger.warning("《%s》缺字：%s", document.title, "".join(sorted(lacking)))
        # Texts are passed as JSON data, so typst never interprets them as markup.
        Path(folder, "report.json").write_text(printable_text(manuscript), encoding="utf-8")
        return typst.compile(
            shutil.copy(TEMPLATE, folder),
            root=folder,
            font_paths=available_fonts(),
            format="pdf",
            pdf_standards=["a-2a", "ua-1"],
            timestamp=int((made_at or datetime.now(UTC)).timestamp()),
        )


def _manuscript(document: Document, layout: Layout, folder: Path) -> dict[str, Any]:
    """Return all data of the template; pictures are written to the folder."""
    width = int(layout.text_width / layout.title_size)
    return {
        "title": title_lines(document.title, width),
        "corner": document.corner,
        "subtitle": document.subtitle,
        "byline": document.byline,
        "notice": document.notice,
        "colophon": document.colophon,
        "blocks": list(_blocks(document, layout, folder)),
        "layout": asdict(layout)
        | {
            "text_width": layout.text_width,
            "pitch": layout.pitch,
            "tracking": layout.tracking,
        },
        "faces": {
            name: font_families(getattr(layout, f"{name}_face"))
            for name in ("title", "body", "black", "script")
        },
        "latin": list(layout.latin_face.families),
        "rare": RARE,
    }


def _blocks(document: Document, layout: Layout, folder: Path) -> Iterator[dict[str, Any]]:
    for place, block in enumerate(document.blocks):
        match block:
            case Paragraph():
                yield _paragraph(block)
            case StandaloneLine():
                yield {"kind": "line", "text": block.text, "side": block.side}
            case Heading():
                yield {"kind": "heading", "level": block.level, "text": block.text}
            case ReportTable():
                size = layout.table_size(len(block.headings))
                yield {"kind": "table", "size": size} | asdict(
                    set_table(block, layout.text_width / size)
                )
            case Picture():
                content = photo_for_print(block.path)
                if content is None:
                    yield _paragraph(missing_photo_text(block))
                else:
                    Path(folder, f"{place}.jpg").write_bytes(content)
                    yield _picture(block, f"/{place}.jpg")
            case Chart():
                drawn = printable_text(block.svg)
                Path(folder, f"{place}.svg").write_text(drawn, encoding="utf-8")
                yield _picture(block, f"/{place}.svg")


def _paragraph(paragraph: Paragraph) -> dict[str, Any]:
    runs = [
        {"text": run, "url": ""} if isinstance(run, str) else {"text": run.text, "url": run.url}
        for run in paragraph.runs
    ]
    return {"kind": "paragraph", "runs": runs}


def _picture(block: Picture | Chart, file: str) -> dict[str, Any]:
    return {"kind": "picture", "file": file, "caption": block.caption, "alt": block.alt}
