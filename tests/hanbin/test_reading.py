"""Files that people upload, the well-meant and the others."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from hanbin import reading
from hanbin.reading import Refused, read


def book(*rows, title="会议"):
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def changed(content, parts=(), **also):
    """The same package with parts added or replaced."""
    out, parts = io.BytesIO(), dict(parts)
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", **also) as new:
        for part in old.infolist():
            new.writestr(part.filename, parts.pop(part.filename, None) or old.read(part))
        for name, text in parts.items():
            new.writestr(name, text)
    return out.getvalue()


def read_bytes(content):
    return read(io.BytesIO(content))


def sheet_xml(rows):
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData></worksheet>'.encode()


def in_the_days_of_the_mac(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("xl/workbook.xml").replace(
            b"<workbookPr/>", b'<workbookPr date1904="1"/>'
        )


SHEET = "xl/worksheets/sheet1.xml"
PLAIN = book(["名称", "次数"], ["常委会会议", 3])
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
    "a workbook with too many columns": (book(["列"] * 201), "列过多"),
}


class AHostileFile:
    @pytest.mark.parametrize(("content", "sentence"), HOSTILE.values(), ids=HOSTILE)
    def test_is_refused_with_one_sentence(self, content, sentence):
        with pytest.raises(Refused, match=sentence) as refusal:
            read_bytes(content)
        assert str(refusal.value).count("。") == 1

    def test_is_not_read_to_its_end_when_it_is_too_large(self, monkeypatch):
        monkeypatch.setattr(reading, "MAX_BYTES", 10)
        with pytest.raises(Refused, match="过大"):
            read_bytes(PLAIN)

    def test_is_refused_when_it_unpacks_to_too_much(self, monkeypatch):
        monkeypatch.setattr(reading, "MAX_UNPACKED", 100)
        with pytest.raises(Refused, match="解压后过大"):
            read_bytes(PLAIN)

    def test_is_refused_with_more_rows_than_are_read(self, monkeypatch):
        monkeypatch.setattr(reading, "MAX_ROWS", 1)
        with pytest.raises(Refused, match="行过多"):
            read_bytes(PLAIN)

    def test_is_refused_with_more_cells_than_are_read_in_all_its_sheets(self, monkeypatch):
        made = Workbook()
        for title in ("甲", "乙"):
            made.create_sheet(title).append([1, 2, 3])
        out = io.BytesIO()
        made.save(out)
        monkeypatch.setattr(reading, "MAX_CELLS", 6)
        assert len(read_bytes(out.getvalue())) == 3
        monkeypatch.setattr(reading, "MAX_CELLS", 5)
        with pytest.raises(Refused, match="单元格过多"):
            read_bytes(out.getvalue())

    def test_is_refused_for_cells_that_hold_nothing(self, monkeypatch):
        monkeypatch.setattr(reading, "MAX_CELLS", 100)
        empty = sheet_xml('<row r="1">' + '<c s="0"/>' * 101 + "</row>")
        with pytest.raises(Refused, match="单元格过多"):
            read_bytes(changed(PLAIN, {SHEET: empty}))


class AWorkbookFromOutside:
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

    def test_does_not_believe_what_it_says_of_its_size(self):
        claim = sheet_xml('<row r="2"><c r="A2"><v>7</v></c></row>').replace(
            b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>'
        )
        (page,) = read_bytes(changed(PLAIN, {SHEET: claim}))
        assert [row.number for row in page.rows] == [2]
