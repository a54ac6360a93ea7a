"""What stands in a sheet: every cell is read, or named with what is wrong."""

import io

import pytest
from openpyxl import Workbook

from .uploaded import PLAIN, SHEET, book, changed, numbers_in, read_bytes, sheet_xml, with_sheet


class ASheet:
    def test_is_read_sheet_by_sheet(self):
        (page,) = read_bytes(PLAIN)
        assert page.title == "会议"
        assert [[cell.value for cell in row.cells] for row in page.rows] == [
            ["名称", "次数"],
            ["常委会会议", 3],
        ]

    def test_keeps_the_numbers_of_its_rows(self):
        (page,) = read_bytes(book(["名称"], [], [None, " "], ["甲"]))
        assert [row.number for row in page.rows] == [1, 4]

    def test_names_a_formula_where_it_stands(self):
        (page,) = read_bytes(book(["次数"], ["=1+1"]))
        assert "公式" in page.rows[1].cells[0].problem

    def test_reads_text_that_looks_like_a_formula(self):
        made = Workbook()
        cell = made.active.cell(1, 1, "=汉滨")
        cell.data_type = "s"
        out = io.BytesIO()
        made.save(out)
        assert read_bytes(out.getvalue())[0].rows[0].cells[0].value == "=汉滨"

    def test_names_signs_that_nobody_sees(self):
        (page,) = read_bytes(book(["汉_x0007_滨"]))
        assert "控制字符" in page.rows[0].cells[0].problem

    @pytest.mark.parametrize("claim", ["A1:XFD1048576", "A1", "C3:D9"])
    def test_does_not_believe_what_it_says_of_its_size(self, claim):
        rows = '<row r="2"><c r="B2"><v>7</v></c></row><row r="9"><c r="A9"><v>8</v></c></row>'
        claimed = sheet_xml(rows).replace(
            b"<sheetData>", f'<dimension ref="{claim}"/><sheetData>'.encode()
        )
        assert numbers_in(changed(PLAIN, {SHEET: claimed})) == {2: [None, 7], 9: [8]}

    def test_has_every_cell_of_a_row_in_whatever_order_they_stand(self):
        row = '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>'
        assert numbers_in(with_sheet(row)) == {1: [1, None, 3]}

    def test_has_what_is_hidden_or_stands_far_below(self):
        rows = '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>'
        rows += '<row r="900000"><c r="B900000"><v>2</v></c></row>'
        assert numbers_in(with_sheet(rows)) == {1: [1], 900000: [None, 2]}

    @pytest.mark.parametrize(
        ("cell", "problem"),
        [
            ('<c r="A1" t="inlineStr"><v>汉滨</v></c>', "无法识别"),
            ('<c r="A1"><is><t>汉滨</t></is></c>', "无法识别"),
            ('<c r="A1"><v>1e999</v></c>', "错误值"),
            ('<c r="A1" t="e"><v>#REF!</v></c>', "错误值“#REF!”"),
            ('<c r="A1"><f>B1</f></c>', "是公式"),
            ('<c r="A1"><f>B1</f><v>7</v></c>', "是公式"),
        ],
    )
    def test_names_what_it_cannot_read(self, cell, problem):
        (page,) = read_bytes(with_sheet(f'<row r="1">{cell}</row>'))
        assert problem in page.rows[0].cells[0].problem

    def test_has_all_of_a_text_in_several_fonts(self):
        text = "<is><r><t>汉</t></r><r><rPr><b/></rPr><t>滨</t></r></is>"
        row = f'<row r="1"><c r="A1" t="inlineStr">{text}</c></row>'
        assert numbers_in(with_sheet(row)) == {1: ["汉滨"]}

    def test_keeps_the_zeros_that_are_shown_before_a_number(self):
        made = Workbook()
        made.active.append([7, 7, 12345])
        for cell, shown_as in zip(made.active[1], ("000", "0.00", "000"), strict=True):
            cell.number_format = shown_as
        out = io.BytesIO()
        made.save(out)
        assert numbers_in(out.getvalue()) == {1: ["007", 7, 12345]}

    def test_names_its_merged_ranges_that_hold_a_row(self):
        row = '<row r="2"><c r="B2"><v>1</v></c></row>'
        (page,) = read_bytes(with_sheet(row, ["B2:B1048576", "A1:Z2", "A5:C9"]))
        assert [str(each) for each in page.merged] == ["A1:Z2", "B2:B1048576"]
