"""Office files as zip packages."""

import io
from datetime import UTC, datetime, timedelta

from openpyxl import load_workbook

from hanbin.files.packages import date_package, rename_namespaces
from hanbin.lists.xlsx_writer import XlsxSheet, write_workbook

MADE_AT = datetime(2020, 1, 10, 9, tzinfo=UTC)


def book() -> bytes:
    return write_workbook([XlsxSheet("数字", ("指标", "数值"), [["常委会会议", 9]])])


class APackage:
    def test_is_the_same_file_as_of_the_same_moment(self):
        later = date_package(book(), MADE_AT + timedelta(days=400))
        assert later != date_package(book(), MADE_AT) == date_package(later, MADE_AT)

    def test_says_when_it_was_made(self):
        properties = load_workbook(io.BytesIO(date_package(book(), MADE_AT))).properties
        assert properties.created == properties.modified == MADE_AT.replace(tzinfo=None)

    def test_keeps_its_content(self):
        sheet = load_workbook(io.BytesIO(date_package(book(), MADE_AT))).active
        assert [cell.value for cell in sheet[3]] == ["常委会会议", 9]


class ANamespaceOfStrictOpenXml:
    def test_is_renamed_wherever_a_chunk_ends(self):
        strict = b'<a xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" b="\n">' + b" " * 200
        renamed = strict.replace(
            b"purl.oclc.org/ooxml/spreadsheetml", b"schemas.openxmlformats.org/spreadsheetml/2006"
        )
        assert {
            b"".join(rename_namespaces([strict[:cut], strict[cut:]])) for cut in range(len(strict))
        } == {renamed}
