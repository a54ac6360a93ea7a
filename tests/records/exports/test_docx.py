import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document as open_word
from docx.oxml.ns import qn
from pypdf import PdfReader

from records.exports.docx import render_docx
from records.exports.page_layout import NATIONAL_STANDARD
from records.exports.pdf import render_pdf
from records.reports.document import Document, Paragraph

from .conftest import MADE_AT, MARKUP

NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@pytest.fixture
def file(report) -> bytes:
    return render_docx(report, made_at=MADE_AT)


@pytest.fixture
def word(file):
    return open_word(BytesIO(file))


def said(word) -> str:
    """All that is written in a Word file, tables included."""
    return "\n".join(node.text for node in word.element.body.iter(qn("w:t")) if node.text)


def paragraph(word, start: str):
    return next(each for each in word.paragraphs if each.text.startswith(start))


def east_asian(style) -> str:
    return style.element.rPr.rFonts.get(qn("w:eastAsia"))


class TheWordFile:
    def test_prints_markup_as_it_was_typed(self, word):
        assert paragraph(word, "#let").text == MARKUP

    def test_says_the_same_numbers_as_the_pdf(self, report, word):
        pages = PdfReader(BytesIO(render_pdf(report))).pages
        printed = Counter(NUMBER.findall("\n".join(page.extract_text() for page in pages)))
        assert Counter(NUMBER.findall(said(word))) - printed == Counter()

    def test_is_set_on_the_page_of_the_standard(self, word):
        section = word.sections[0]
        assert [
            round(length.mm)
            for length in (
                section.page_width,
                section.page_height,
                section.top_margin,
                section.bottom_margin,
                section.left_margin,
                section.right_margin,
            )
        ] == [210, 297, 37, 35, 28, 26]

    def test_fits_twenty_two_lines_on_a_page(self, word):
        section = word.sections[0]
        height = section.page_height - section.top_margin - section.bottom_margin
        assert height // word.styles["Normal"].paragraph_format.line_spacing == 22

    @pytest.mark.parametrize(
        ("style", "font"),
        [
            ("Title", "方正小标宋简体"),
            ("Subtitle", "楷体_GB2312"),
            ("Heading 1", "黑体"),
            ("Heading 2", "楷体_GB2312"),
        ],
    )
    def test_names_the_fonts_of_the_standard(self, word, style, font):
        assert east_asian(word.styles[style]) == font

    def test_leaves_no_font_to_a_theme(self, file):
        with ZipFile(BytesIO(file)) as parts:
            assert not [name for name in parts.namelist() if "theme" in name.lower()]
            assert b"Theme=" not in parts.read("word/styles.xml")

    def test_has_headings_to_navigate_by(self, word):
        assert [each.text for each in word.paragraphs if each.style.name.startswith("Heading")] == [
            "一、强化监督（试行）",
            "（一）专题询问",
        ]

    def test_prints_headings_black_and_without_borders(self, file):
        with ZipFile(BytesIO(file)) as parts:
            styles = parts.read("word/styles.xml").decode()
        assert "w:color " not in styles
        assert "<w:pBdr>" not in re.search(r'styleId="Title".*?</w:style>', styles)[0]

    def test_repeats_the_headings_of_a_table(self, word):
        first, *others = word.tables[0].rows
        repeated = [row._tr.find(f".//{qn('w:tblHeader')}") is not None for row in (first, *others)]
        assert repeated == [True] + [False] * 60

    def test_sets_a_table_as_wide_as_the_text(self, word):
        for row in word.tables[0].rows:
            widths = [cell.width.pt for cell in row.cells]
            assert sum(widths) == pytest.approx(NATIONAL_STANDARD.text_width, abs=1)

    def test_gives_a_column_the_same_width_in_every_row(self, word):
        grid = [column.width for column in word.tables[0].columns]
        assert all([cell.width for cell in row.cells] == grid for row in word.tables[0].rows)

    def test_sets_numbers_to_the_right(self, word):
        cells = word.tables[0].rows[1].cells
        assert [cell.paragraphs[0].alignment for cell in cells] == [None, None, 2, 2]

    def test_numbers_its_pages_on_the_outer_side(self, word):
        section = word.sections[0]
        sides = []
        for footer in (section.footer, section.even_page_footer):
            line = footer.paragraphs[0]._p
            assert line.find(qn("w:fldSimple")).get(qn("w:instr")).strip() == "PAGE"
            sides.append(line.pPr.jc.get(qn("w:val")))
        assert sides == ["right", "left"]
        assert word.settings.odd_and_even_pages_header_footer

    def test_describes_its_pictures(self, word):
        described = [shape._inline.docPr.get("descr") for shape in word.inline_shapes]
        assert described == ["四人站在田边", "2019年263件"]

    def test_keeps_pictures_within_the_text(self, word):
        for shape in word.inline_shapes:
            assert shape.width.pt <= NATIONAL_STANDARD.text_width + 1
            assert shape.height.mm <= NATIONAL_STANDARD.picture_height + 1

    def test_keeps_captions_with_what_they_name(self, word):
        picture, caption = (each for each in word.paragraphs if each.style.name == "图片")
        assert picture.style.paragraph_format.keep_with_next
        assert caption.style.paragraph_format.keep_with_next
        assert paragraph(word, "附表1").paragraph_format.keep_with_next

    def test_opens_the_records_behind_a_number(self, word):
        links = word.element.body.iter(qn("w:hyperlink"))
        addresses = [word.part.rels[link.get(qn("r:id"))].target_ref for link in links]
        assert addresses == ["https://example.cn/2019/meetings/"]

    def test_knows_its_title_author_and_language(self, word):
        about = word.core_properties
        assert (about.title, about.author, about.language) == (
            "履职尽责勇担当 砥砺奋进续华章",
            "通讯员 吴波",
            "zh-CN",
        )

    def test_says_nothing_of_how_it_was_made(self, file):
        with ZipFile(BytesIO(file)) as parts:
            assert not [name for name in parts.namelist() if b"python" in parts.read(name)]

    def test_is_the_same_file_as_of_the_same_moment(self, report, file):
        assert render_docx(report, made_at=MADE_AT) == file

    def test_dates_its_parts_by_that_moment(self, file):
        with ZipFile(BytesIO(file)) as parts:
            assert {part.date_time for part in parts.infolist()} == {MADE_AT.timetuple()[:6]}

    def test_obeys_an_office_with_other_fonts(self, report):
        song = replace(NATIONAL_STANDARD.title_face, name="宋体")
        other = render_docx(report, layout=replace(NATIONAL_STANDARD, title_face=song))
        assert east_asian(open_word(BytesIO(other)).styles["Title"]) == "宋体"

    def test_survives_characters_no_file_may_hold(self):
        nasty = Document("题\x00目", "", "", "", "", (Paragraph(("甲\x0b\ud800\ufffe乙",)),))
        assert open_word(BytesIO(render_docx(nasty))).paragraphs[0].text == "题目"
