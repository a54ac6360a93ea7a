from dataclasses import replace
from io import BytesIO
from operator import itemgetter
from pathlib import Path

import pytest
from pypdf import PdfReader

from records.exports.page_layout import NATIONAL_STANDARD, POINTS_PER_MM
from records.exports.pdf import render_pdf
from records.reports.document import Document, Heading, Paragraph, Picture, ReportTable

from .conftest import MADE_AT, MARKUP

BODY = Document("标题", "", "", "", "", (Paragraph(("汉" * 28 * 50,)),))


def read(document: Document) -> PdfReader:
    return PdfReader(BytesIO(render_pdf(document, made_at=MADE_AT)))


def text(document: Document) -> str:
    return "\n".join(page.extract_text() for page in read(document).pages)


def places(page, wanted: str) -> list[tuple[float, float]]:
    """Where pieces of text with these characters begin, in points from the lower left corner."""
    found: list[tuple[float, float]] = []

    def look(said, user, at, *_):
        if wanted in said:
            found.append((user[0] * at[4] + user[4], user[3] * at[5] + user[5]))

    page.extract_text(visitor_text=look)
    return found


def lefts(page, wanted: str) -> list[float]:
    return [left for left, _ in places(page, wanted)]


def alternatives(element) -> list[str]:
    """The text alternatives noted in the structure below an element."""
    element = element.get_object()
    children = element.get("/K", []) if isinstance(element, dict) else []
    children = children if isinstance(children, list) else [children]
    own = [element["/Alt"]] if "/Alt" in element else []
    return own + [
        alternative
        for child in children
        if isinstance(child.get_object(), dict)
        for alternative in alternatives(child)
    ]


class ThePdf:
    def test_prints_markup_as_it_was_typed(self, report):
        assert "".join(MARKUP.split()) in "".join(text(report).split())

    def test_prints_rare_characters_in_names(self, report):
        assert "张䶮、李堃、王昇、赵喆、刘珺" in text(report)

    def test_takes_rare_characters_from_the_committed_font(self):
        (page,) = read(replace(BODY, blocks=(Paragraph(("钱𬱖、曹𨱔",)),))).pages
        fonts = [font["/BaseFont"] for font in page["/Resources"]["/Font"].values()]
        assert any("HanbinRareCharacters" in font for font in fonts)

    def test_prints_a_mark_where_no_font_has_the_character(self):
        assert "缺〓字" in text(replace(BODY, blocks=(Paragraph(("缺😀字",)),)))

    def test_repeats_the_headings_of_a_table_on_each_of_its_pages(self, report):
        pages = [page.extract_text() for page in read(report).pages]
        pages = [page for page in pages if "项指标" in page]
        assert len(pages) > 1
        assert all("板块" in page for page in pages)

    def test_keeps_a_row_of_a_table_on_one_page(self):
        rows = tuple((place, "开头\n中间\n结尾") for place in range(60))
        pages = read(replace(BODY, blocks=(ReportTable("", ("序号", "说明"), rows),))).pages
        said = [page.extract_text() for page in pages]
        assert len(said) > 1
        assert all(page.count("开头") == page.count("结尾") for page in said)

    def test_has_twenty_two_lines_of_twenty_eight_characters(self):
        lines = [line for line in read(BODY).pages[1].extract_text().splitlines() if "汉" in line]
        assert [len(line.strip()) for line in lines] == [28] * 22

    def test_begins_a_paragraph_two_characters_in(self):
        first, second = lefts(read(BODY).pages[0], "汉")[:2]
        assert first - second == pytest.approx(2 * NATIONAL_STANDARD.text_width / 28, abs=0.5)

    def test_numbers_its_pages_on_the_outer_side(self, report):
        odd, even, *_ = read(report).pages
        middle = NATIONAL_STANDARD.page_width * POINTS_PER_MM / 2
        (right, _), (left, _) = (min(places(page, "—"), key=itemgetter(1)) for page in (odd, even))
        assert right > middle > left

    def test_numbers_its_pages_seven_millimetres_below_the_text(self):
        _, baseline = min(places(read(BODY).pages[0], "—"), key=itemgetter(1))
        dash = baseline + 0.33 * NATIONAL_STANDARD.page_number_size
        assert dash / POINTS_PER_MM == pytest.approx(35 - 7, abs=0.5)

    def test_is_printed_on_the_page_of_the_standard(self, report):
        page = read(report).pages[0].mediabox
        size = [round(float(side) / POINTS_PER_MM) for side in (page.width, page.height)]
        assert size == [210, 297]

    def test_promises_to_be_archivable_and_accessible(self, report):
        promised = read(report).trailer["/Root"]["/Metadata"].get_data().decode()
        for promise in ("pdfaid:part>2<", "pdfaid:conformance>A<", "pdfuaid:part>1<"):
            assert promise in promised

    def test_speaks_chinese(self, report):
        assert read(report).trailer["/Root"]["/Lang"] == "zh-CN"

    def test_knows_its_title(self, report):
        assert read(report).metadata.title == "履职尽责勇担当　砥砺奋进续华章"

    def test_opens_with_bookmarks(self, report):
        first, below = read(report).outline
        assert (first.title, below[0].title) == ("一、强化监督（试行）", "（一）专题询问")

    def test_describes_its_pictures(self, report):
        described = alternatives(read(report).trailer["/Root"]["/StructTreeRoot"])
        assert {"四人站在田边", "2019年263件"} <= set(described)

    def test_draws_charts_as_lines_and_text(self, report):
        assert "二六三件" in text(report)

    def test_says_where_a_photograph_is_lost(self):
        lost = Picture(Path("lost.jpg"), "走访代表", "")
        assert "照片缺失：走访代表" in text(replace(BODY, blocks=(lost,)))

    def test_opens_the_records_behind_a_number(self, report):
        notes = read(report).pages[0]["/Annots"]
        addresses = [note.get_object()["/A"]["/URI"] for note in notes]
        assert addresses == ["https://example.cn/2019/meetings/"]

    def test_is_the_same_file_as_of_the_same_moment(self, report):
        assert render_pdf(report, made_at=MADE_AT) == render_pdf(report, made_at=MADE_AT)

    def test_obeys_an_office_with_other_margins(self):
        wide = replace(NATIONAL_STANDARD, left=40)
        page = PdfReader(BytesIO(render_pdf(BODY, layout=wide))).pages[1]
        assert lefts(page, "汉")[0] == pytest.approx(40 * POINTS_PER_MM, abs=0.5)

    @pytest.mark.parametrize("levels", [(3,), (1, 3), (2, 2), (1, 2, 5, 1)])
    def test_accepts_headings_of_any_level(self, levels):
        headings = tuple(Heading(f"第{level}级", level) for level in levels)
        assert f"第{levels[-1]}级" in text(replace(BODY, blocks=headings))
