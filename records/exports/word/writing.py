"""Write lines, prose, tables and pictures into a Word file."""

from collections.abc import Iterable
from io import BytesIO
from itertools import repeat

from docx.document import Document as WordDocument
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import _Row
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run

from records.reports.document import Chart, Number, Paragraph, Picture, ReportTable

from ..page_layout import Layout
from ..table_layout import set_table
from .styles import table_styles


def add_line(word: WordDocument, text: str, style: str) -> WordParagraph:
    """Add a paragraph with one run; \\n in it breaks the line."""
    paragraph = word.add_paragraph(style=style)
    if text:
        _say(paragraph, text)
    return paragraph


def add_prose(word: WordDocument, told: Paragraph) -> None:
    """Add a body paragraph with its numbers; numbers with a URL become links."""
    paragraph = word.add_paragraph(style="Body Text")
    for run in told.runs:
        if isinstance(run, Number) and run.url.startswith(("http://", "https://")):
            _link(paragraph, run)
        else:
            _say(paragraph, run if isinstance(run, str) else run.text)


def add_picture(word: WordDocument, content: bytes, told: Picture | Chart, layout: Layout) -> None:
    """Add a picture as large as the page allows, with its caption below."""
    paragraph = word.add_paragraph(style="图片")
    shape = paragraph.add_run().add_picture(BytesIO(content))
    scale = min(Pt(layout.text_width) / shape.width, Mm(layout.picture_height) / shape.height)
    shape.width, shape.height = Length(int(shape.width * scale)), Length(int(shape.height * scale))
    shape._inline.docPr.set("descr", told.alt)
    for side in "TBLR":  # LibreOffice's default is 1/8 inch
        shape._inline.set(f"dist{side}", "0")
    if told.caption:
        add_line(word, told.caption, "caption")


def add_table(word: WordDocument, told: ReportTable, layout: Layout) -> None:
    """Add a table of full text width; its heading row repeats on each page."""
    size = layout.table_size(len(told.headings))
    ready = set_table(told, layout.text_width / size)
    if ready.caption:
        add_line(word, ready.caption, "caption").paragraph_format.keep_with_next = True
    grid = word.add_table(1 + len(ready.rows), len(ready.headings), "Table Grid")
    grid.autofit = False
    widths = [Pt(layout.text_width * share) for share in ready.shares]
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    heading_style, cell_style = (word.styles[name].style_id for name in table_styles(size, layout))
    heading, *rows = grid.rows
    _mark(heading, "w:cantSplit", "w:tblHeader")
    _fill(heading, zip(ready.headings, widths, repeat(False)), heading_style)
    for row, texts in zip(rows, ready.rows, strict=True):
        _mark(row, "w:cantSplit")
        _fill(row, zip(texts, widths, ready.numeric, strict=True), cell_style)
    add_line(word, "", "表后空行")


def _say(paragraph: WordParagraph, text: str) -> Run:
    """Add a run; the hint makes Word take quotes and dashes from the Chinese font."""
    run = paragraph.add_run(text)
    fonts = OxmlElement("w:rFonts")
    fonts.set(qn("w:hint"), "eastAsia")
    run._r.get_or_add_rPr().append(fonts)
    return run


def _link(paragraph: WordParagraph, number: Number) -> None:
    """Add a number that links to the records it counts, without link formatting."""
    relation = paragraph.part.relate_to(number.url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    link.append(_say(paragraph, number.text)._r)
    paragraph._p.append(link)


def _mark(row: _Row, *properties: str) -> None:
    for name in properties:
        row._tr.get_or_add_trPr().append(OxmlElement(name))


def _fill(row: _Row, contents: Iterable[tuple[str, Length, bool]], style: str) -> None:
    """Fill a row with texts, widths and alignment (numbers are right-aligned)."""
    for cell, (text, width, is_numeric) in zip(row.cells, contents, strict=True):
        cell.width = width
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        paragraph = cell.paragraphs[0]
        paragraph._p.style = style  # by id; python-docx would look up the name for every cell
        if is_numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if text:
            _say(paragraph, text)
