"""The report as a Word file, laid out as GB/T 9704-2012 lays out official documents."""

from datetime import UTC, datetime
from io import BytesIO

from docx.document import Document as WordDocument

from hanbin.files.packages import dated
from records.reports.document import (
    Block,
    Chart,
    Document,
    Heading,
    Line,
    Paragraph,
    Picture,
    Table,
)

from .fair_copy import fair_copy, lost, title_lines
from .images import drawing, photograph
from .page_layout import NATIONAL_STANDARD, Layout
from .word.page import blank
from .word.styles import HEADING_LEVELS, LINE_STYLES
from .word.writing import line, picture, prose, table


def docx(
    document: Document,
    *,
    layout: Layout = NATIONAL_STANDARD,
    made_at: datetime | None = None,
) -> bytes:
    """The document for Word; the same bytes whenever it is made as of the same moment."""
    made_at = (made_at or datetime.now(UTC)).astimezone(UTC).replace(tzinfo=None)
    copy = fair_copy(document)
    word = blank(layout)
    _describe(word, copy, made_at)
    _begin(word, copy, layout)
    for block in copy.blocks:
        _write(word, block, layout)
    if copy.colophon:
        line(word, "", "Normal")
        line(word, copy.colophon, "口径说明")
    written = BytesIO()
    word.save(written)
    return dated(written.getvalue(), made_at.replace(tzinfo=UTC))


def _describe(word: WordDocument, document: Document, made_at: datetime) -> None:
    about = word.core_properties
    about.title = document.title.replace("\n", " ")
    about.author = about.last_modified_by = document.byline
    about.language = "zh-CN"
    about.comments = ""
    about.created = about.modified = made_at


def _begin(word: WordDocument, document: Document, layout: Layout) -> None:
    if document.corner:
        line(word, document.corner, "右侧单行")
    lines = title_lines(document.title, int(layout.text_width / layout.title_size))
    line(word, "\n".join(lines), "Title")
    for text in (document.subtitle, document.byline):
        if text:
            line(word, text, "Subtitle")
    line(word, "", "Normal")
    if document.notice:
        line(word, document.notice, "说明")
        line(word, "", "Normal")


def _write(word: WordDocument, block: Block, layout: Layout) -> None:
    match block:
        case Paragraph():
            prose(word, block)
        case Line():
            line(word, block.text, LINE_STYLES[block.side])
        case Heading():
            line(word, block.text, f"Heading {min(block.level, HEADING_LEVELS)}")
        case Table():
            table(word, block, layout)
        case Picture():
            content = photograph(block.path)
            if content is None:
                prose(word, lost(block))
            else:
                picture(word, content, block, layout)
        case Chart():
            picture(word, drawing(block.svg, layout.black_face), block, layout)
