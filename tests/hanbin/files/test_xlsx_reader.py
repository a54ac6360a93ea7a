"""Files that people upload, the well-meant and the others."""

import io
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook

from hanbin.files import worksheet_parser, xlsx_reader
from hanbin.files.worksheet_parser import WorksheetCell, WorksheetRow
from hanbin.files.xlsx_reader import WorkbookRefused
from tests import files

from .uploaded import PLAIN, SHEET, book, changed, numbers_in, read_bytes, sheet_xml, with_sheet


def in_the_days_of_the_mac(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("xl/workbook.xml").replace(
            b"<workbookPr/>", b'<workbookPr date1904="1"/>'
        )


def is_whole(content):
    """Whether a file is a zip package whose parts can be unpacked."""
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return False
    return zipfile.ZipFile(io.BytesIO(content)).testzip() is None


def without_its_sheet(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("xl/_rels/workbook.xml.rels").replace(b"sheet1.xml", b"sheet9.xml")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">]><worksheet>&a;</worksheet>'
HOSTILE = {
    "an empty file": (b"", "空的"),
    "a table in plain text": ("名称,次数\n".encode("gbk"), "不是 Excel 工作簿"),
    "an old workbook": (OLE, r"旧版 Excel（\*\.xls）"),
    "a locked workbook": (OLE + "EncryptedPackage".encode("utf-16-le"), "加了密码"),
    "a document of Word": (
        changed(PLAIN, {"word/document.xml": "<a/>"}).replace(
            b"xl/workbook.xml", b"xl/w0rkb00k.xml"
        ),
        "不是 Excel 工作簿",
    ),
    "a workbook cut short": (PLAIN[: len(PLAIN) // 2], "损坏"),
    "a workbook with macros": (changed(PLAIN, {"xl/vbaProject.bin": b"x"}), "带有宏"),
    "a workbook that links to another": (
        changed(PLAIN, {"xl/externalLinks/externalLink1.xml": "<a/>"}),
        "引用了别的文件",
    ),
    "a workbook with data from elsewhere": (
        changed(PLAIN, {"xl/connections.xml": "<a/>"}),
        "连着外部数据",
    ),
    "a workbook with a file inside": (
        changed(PLAIN, {"xl/embeddings/oleObject1.bin": b"x"}),
        "嵌有别的文件",
    ),
    "a zip bomb": (
        changed(PLAIN, {SHEET: b" " * 3_000_000}, compression=zipfile.ZIP_DEFLATED),
        "压缩比异常",
    ),
    "a workbook that laughs a billion times": (changed(PLAIN, {SHEET: LAUGHS}), "不允许的声明"),
    "the same in another encoding": (
        changed(PLAIN, {SHEET: LAUGHS.decode().encode("utf-16")}),
        "不允许的声明",
    ),
    "a sheet that is no sheet": (changed(PLAIN, {SHEET: b"<worksheet>"}), "损坏"),
    "a workbook of too many parts": (
        changed(PLAIN, {f"xl/media/{place}.png": b"" for place in range(1001)}),
        "过大",
    ),
    "a workbook with a row beyond all rows": (
        changed(
            PLAIN,
            {SHEET: sheet_xml('<row r="99999999"><c r="A99999999"><v>1</v></c></row>')},
        ),
        "行过多",
    ),
    "a workbook that counts its days from 1904": (
        changed(PLAIN, {"xl/workbook.xml": in_the_days_of_the_mac(PLAIN)}),
        "1904年日期系统",
    ),
    "a workbook with too many merged ranges": (
        changed(PLAIN, {SHEET: sheet_xml("", ["A1:A2"] * 50_001)}),
        "合并单元格过多",
    ),
    "a workbook whose merged ranges lie upon each other": (
        changed(
            PLAIN,
            {
                SHEET: sheet_xml(
                    "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(1, 999)),
                    ["A1:XFD1048576"] * 1200,
                )
            },
        ),
        "单元格过多",
    ),
    "a workbook with rows that go back": (
        changed(PLAIN, {SHEET: sheet_xml('<row r="3"/><row r="2"><c r="A2"><v>1</v></c></row>')}),
        "第2行的格位错乱",
    ),
    "a workbook with a row twice": (
        changed(PLAIN, {SHEET: sheet_xml('<row r="2"><c><v>1</v></c></row>' * 2)}),
        "第2行的格位错乱",
    ),
    "a workbook with a cell twice": (
        changed(PLAIN, {SHEET: sheet_xml('<row r="1"><c r="A1"/><c r="A1"><v>1</v></c></row>')}),
        "第1行的格位错乱",
    ),
    "a workbook with a cell of another row": (
        changed(PLAIN, {SHEET: sheet_xml('<row r="1"><c r="A7"><v>1</v></c></row>')}),
        "第1行的格位错乱",
    ),
    "a workbook with a sheet in words of its own": (
        changed(PLAIN, {SHEET: b'<worksheet xmlns="urn:x"><sheetData/></worksheet>'}),
        "“会议”不是普通的工作表",
    ),
    "a workbook that lacks the sheet it names": (
        changed(PLAIN, {"xl/_rels/workbook.xml.rels": without_its_sheet(PLAIN)}),
        "损坏",
    ),
    "a workbook without a sheet": (
        changed(PLAIN, {"xl/workbook.xml": b'<workbook xmlns="urn:x"/>'}),
        "损坏",
    ),
    "a workbook in UTF-16": (
        changed(PLAIN, {SHEET: sheet_xml("").decode().encode("utf-16")}),
        "损坏",
    ),
    "a workbook with too many columns": (book(["列"] * 201), "列过多"),
}


class AHostileFile:
    @pytest.mark.parametrize(("content", "sentence"), HOSTILE.values(), ids=HOSTILE)
    def test_is_refused_with_one_sentence(self, content, sentence):
        with pytest.raises(WorkbookRefused, match=sentence) as refusal:
            read_bytes(content)
        assert str(refusal.value).count("。") == 1

    def test_is_not_read_to_its_end_when_it_is_too_large(self, monkeypatch):
        monkeypatch.setattr(xlsx_reader, "MAX_BYTES", 10)
        with pytest.raises(WorkbookRefused, match="过大"):
            read_bytes(PLAIN)

    def test_is_refused_when_it_unpacks_to_too_much(self, monkeypatch):
        monkeypatch.setattr(xlsx_reader, "MAX_UNPACKED", 100)
        with pytest.raises(WorkbookRefused, match="解压后过大"):
            read_bytes(PLAIN)

    def test_is_refused_with_more_rows_than_are_read(self, monkeypatch):
        monkeypatch.setattr(worksheet_parser, "MAX_ROWS", 1)
        with pytest.raises(WorkbookRefused, match="行过多"):
            read_bytes(PLAIN)

    def test_is_refused_with_more_cells_than_are_read_in_all_its_sheets(self, monkeypatch):
        made = Workbook()
        for title in ("甲", "乙"):
            made.create_sheet(title).append([1, 2, 3])
        out = io.BytesIO()
        made.save(out)
        monkeypatch.setattr(worksheet_parser, "MAX_CELLS", 6)
        assert len(read_bytes(out.getvalue())) == 3
        monkeypatch.setattr(worksheet_parser, "MAX_CELLS", 5)
        with pytest.raises(WorkbookRefused, match="单元格过多"):
            read_bytes(out.getvalue())

    def test_is_refused_for_cells_that_hold_nothing(self, monkeypatch):
        monkeypatch.setattr(worksheet_parser, "MAX_CELLS", 100)
        empty = sheet_xml('<row r="1">' + '<c s="0"/>' * 101 + "</row>")
        with pytest.raises(WorkbookRefused, match="单元格过多"):
            read_bytes(changed(PLAIN, {SHEET: empty}))


class AStrictWorkbook:
    def test_is_read_as_any_other(self):
        plain = book(["名称", "日期"], ["常委会会议", datetime(2019, 1, 25)])
        assert b"purl.oclc.org" in zipfile.ZipFile(io.BytesIO(files.strict(plain))).read(SHEET)
        assert read_bytes(files.strict(plain)) == read_bytes(plain)

    def test_has_its_days_in_words(self):
        row = '<row r="1"><c r="A1" t="d"><v>2019-01-25T00:00:00.000</v></c></row>'
        assert numbers_in(files.strict(with_sheet(row))) == {1: [datetime(2019, 1, 25)]}

    def test_keeps_what_somebody_wrote_about_its_namespace(self):
        text = "见 http://purl.oclc.org/ooxml/spreadsheetml/main"
        assert read_bytes(files.strict(book([text])))[0].rows == (
            WorksheetRow(1, (WorksheetCell(text),)),
        )

    @pytest.mark.parametrize("kind", [kind for kind in HOSTILE if is_whole(HOSTILE[kind][0])])
    def test_is_refused_where_another_is(self, kind):
        with pytest.raises(WorkbookRefused):
            read_bytes(files.strict(HOSTILE[kind][0]))
