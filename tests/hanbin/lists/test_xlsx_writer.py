"""Rows out to Excel and CSV."""

import csv
import io
from datetime import date

import pytest
from openpyxl import load_workbook

from hanbin.lists.tables import escape_formula
from hanbin.lists.xlsx_writer import XlsxSheet, write_workbook


def read(*sheets):
    return load_workbook(io.BytesIO(write_workbook(sheets)))


class AWorkbook:
    def test_keeps_numbers_as_numbers_and_days_as_days(self):
        page = read(XlsxSheet("会议", ("次数", "日期"), [(9, date(2019, 1, 4))])).active
        assert page["A3"].value == 9
        assert page["B3"].value.date() == date(2019, 1, 4)

    @pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
    def test_never_turns_text_into_a_formula(self, text):
        cell = read(XlsxSheet("会议", ("名称",), [(text,)])).active["A3"]
        assert (cell.value, cell.data_type) == (text, "s")

    def test_drops_signs_that_excel_cannot_hold(self):
        assert read(XlsxSheet("会议", ("名称",), [("甲\x07乙",)])).active["A3"].value == "甲乙"

    def test_gives_sheets_of_the_same_title_names_of_their_own(self):
        long = "关于[汉滨区]的一个非常非常非常非常非常非常非常非常长的标题/一览"
        names = read(XlsxSheet(long, (), []), XlsxSheet(long, (), [])).sheetnames
        assert len(set(names)) == 2
        assert all(len(name) <= 31 for name in names)

    def test_repeats_its_headings_on_every_printed_page(self):
        page = read(XlsxSheet("会议", ("次数",), [(1,)], note="单位：次")).active
        assert page.print_title_rows == "$3:$3"


class ACsvFile:
    def test_marks_text_that_a_spreadsheet_would_run(self):
        out = io.StringIO()
        csv.writer(out).writerow(
            [escape_formula("=1+1"), escape_formula(-1), escape_formula("汉滨")]
        )
        assert out.getvalue() == "'=1+1,-1,汉滨\r\n"
