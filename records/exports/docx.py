"""The report as a Word file in the layout of GB/T 9704-2012 for official documents."""

from datetime import UTC, datetime
from io import BytesIO

from docx.document import Document as WordDocument

from hanbin.files.packages import date_package
from records.reports.document import (
    Block,
    Chart,
    Document,
    Heading,
    Paragraph,
    Picture,
    ReportTable,
    StandaloneLine,
)

from .fair_copy import fair_copy, missing_photo_text, title_lines
from .images import drawing_as_png, photo_for_print
from .page_layout import NATIONAL_STANDARD, Layout
from .word.page import blank_docx
from .word.styles import HEADING_LEVELS, LINE_STYLES
from .word.writing import add_line, add_picture, add_prose, add_table


def render_docx(
    document: Document,
    *,
    layout: Layout = NATIONAL_STANDARD,
    made_at: datetime | None = None,
) -> bytes:
    """Return the document as a Word file; the same ``made_at`` gives the same bytes."""
    made_at = (made_at or datetime.now(UTC)).astimezone(UTC).replace(tzinfo=None)
    copy = fair_copy(document)
    word = blank_docx(layout)
    _describe(word, copy, made_at)
    _begin(word, copy, layout)
    for block in copy.blocks:
        _write(word, block, layout)
    if copy.colophon:
        add_line(word, "", "Normal")
        add_line(word, copy.colophon, "口径说明")
    written = BytesIO()
    word.save(written)
    return date_package(written.getvalue(), made_at.replace(tzinfo=UTC))


def _describe(word: WordDocument, document: Document, made_at: datetime) -> None:
    about = word.core_properties
    about.title = document.title.replace("\n", " ")
    about.author = about.last_modified_by = document.byline
    about.language = "zh-CN"
    about.comments = ""
    about.created = about.modified = made_at


def _begin(word: WordDocument, document: Document, layout: Layout) -> None:
    if document.corner:
        add_line(word, document.corner, "右侧单行")
    lines = title_lines(document.title, int(layout.text_width / layout.title_size))
    add_line(word, "\n".join(lines), "Title")
    for text in (document.subtitle, document.byline):
        if text:
            add_line(word, text, "Subtitle")
    add_line(word, "", "Normal")
    if document.notice:
        add_line(word, document.notice, "说明")
        add_line(word, "", "Normal")


def _write(word: WordDocument, block: Block, layout: Layout) -> None:
    match block:
        case Paragraph():
            add_prose(word, block)
        case StandaloneLine():
            add_line(word, block.text, LINE_STYLES[block.side])
        case Heading():
            add_line(word, block.text, f"Heading {min(block.level, HEADING_LEVELS)}")
        case ReportTable():
            add_table(word, block, layout)
        case Picture():
            content = photo_for_print(block.path)
            if content is None:
                add_prose(word, missing_photo_text(block))
            else:
                add_picture(word, content, block, layout)
        case Chart():
            add_picture(word, drawing_as_png(block.svg, layout.black_face), block, layout)
