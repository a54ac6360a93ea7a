import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from records.exports.fair_copy import fair_copy, title_lines
from records.exports.images import photo_for_print as printed_photograph
from records.exports.table_layout import printed_cell, set_table
from records.reports.document import Block, Document, Heading, Number, Paragraph, ReportTable

UNPRINTABLE = {"Cc", "Cf", "Cs"}


def copied(*blocks: Block) -> tuple[Block, ...]:
    return fair_copy(Document("题", "", "", "", "", blocks)).blocks


class TheFairCopy:
    def test_makes_a_paragraph_of_each_line(self):
        assert copied(Paragraph(("甲\r\n　　乙", Number("9次", "/"), "\n\n"))) == (
            Paragraph(("甲",)),
            Paragraph(("乙", Number("9次", "/"))),
        )

    def test_drops_what_is_empty(self):
        assert copied(Paragraph(("\n \n",)), Heading(" ")) == ()

    @given(st.text())
    def test_holds_nothing_unprintable(self, text):
        for block in copied(Paragraph((text,)), Heading(text)):
            assert block.text.encode()
            assert {unicodedata.category(each) for each in block.text}.isdisjoint(UNPRINTABLE)

    def test_sets_the_punctuation_of_tables(self):
        (table,) = copied(ReportTable("表(一)", ("甲,乙",), (("丙\n(丁)",), (1.5,))))
        assert table == ReportTable("表（一）", ("甲，乙",), (("丙\n（丁）",), (1.5,)))

    def test_never_skips_a_level_of_headings(self):
        headings = copied(Heading("甲", 3), Heading("乙", 5), Heading("丙", 1), Heading("丁", 0))
        assert [heading.level for heading in headings] == [1, 2, 1, 1]


class ATitle:
    @pytest.mark.parametrize(
        ("title", "lines"),
        [
            ("履职尽责勇担当 砥砺奋进续华章", ["履职尽责勇担当　砥砺奋进续华章"]),
            (
                "二〇一九年履职尽责勇担当新 砥砺奋进续写新华章",
                ["二〇一九年履职尽责勇担当新", "砥砺奋进续写新华章"],
            ),
            ("甲\n乙", ["甲", "乙"]),
        ],
    )
    def test_is_broken_by_sense(self, title, lines):
        assert title_lines(title, width=20) == lines


class APhotograph:
    def test_stands_upright_and_small_without_its_place(self, photograph, tmp_path):
        path = tmp_path / "printed.jpg"
        path.write_bytes(printed_photograph(photograph))
        with Image.open(path) as printed:
            assert printed.height > printed.width
            assert max(printed.size) <= 1850
            assert not printed.getexif()

    def test_lies_on_white_paper_where_it_is_transparent(self, tmp_path):
        path = tmp_path / "seal.png"
        Image.new("RGBA", (10, 10), (255, 0, 0, 0)).save(path)
        (tmp_path / "printed.jpg").write_bytes(printed_photograph(path))
        with Image.open(tmp_path / "printed.jpg") as printed:
            assert printed.getpixel((5, 5)) == (255, 255, 255)

    def test_is_none_when_the_file_is_gone_or_broken(self, tmp_path):
        (tmp_path / "broken.jpg").write_bytes(b"not a picture")
        assert printed_photograph(tmp_path / "broken.jpg") is None
        assert printed_photograph(Path("gone.jpg")) is None


class ATable:
    @pytest.mark.parametrize(
        ("cells", "numeric"),
        [
            (("9次", 1, "—"), True),
            (("96.5%", "1800余名", ""), True),
            (("1月6日", "1月7日", "—"), False),
            (("9次", "按会议开始日期计算", ""), False),
            (("", "—", "无"), False),
        ],
    )
    def test_knows_its_columns_of_numbers(self, cells, numeric):
        table = ReportTable("", ("数",), tuple((cell,) for cell in cells))
        assert set_table(table, 30).numeric == (numeric,)

    def test_gives_modest_columns_what_they_need(self):
        table = ReportTable("", ("序", "说明"), ((1, "很长的说明" * 20),))
        narrow, wide = set_table(table, 36).shares
        assert narrow < 0.1 < wide
        assert narrow + wide == pytest.approx(1)

    def test_writes_fractions_as_people_do(self):
        assert [printed_cell(cell) for cell in (0.1 + 0.2, 96.5, 12, "余")] == [
            "0.3",
            "96.5",
            "12",
            "余",
        ]
