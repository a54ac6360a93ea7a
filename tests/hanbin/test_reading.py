"""Files that people upload, the well-meant and the others."""

import io
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook

from hanbin import reading, worksheets
from hanbin.reading import Refused, read
from hanbin.worksheets import Cell, Row
from tests import files


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


def sheet_xml(rows, merged=()):
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    ranges = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
    below = f"<mergeCells>{ranges}</mergeCells>" if merged else ""
    return f'<worksheet xmlns="{space}"><sheetData>{rows}</sheetData>{below}</worksheet>'.encode()


def with_sheet(rows, merged=()):
    """A workbook whose sheet is these rows of XML."""
    return changed(PLAIN, {SHEET: sheet_xml(rows, merged)})


def numbers_in(content):
    (page,) = read_bytes(content)
    return {row.number: [cell.value for cell in row.cells] for row in page.rows}


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
        monkeypatch.setattr(worksheets, "MAX_ROWS", 1)
        with pytest.raises(Refused, match="行过多"):
            read_bytes(PLAIN)

    def test_is_refused_with_more_cells_than_are_read_in_all_its_sheets(self, monkeypatch):
        made = Workbook()
        for title in ("甲", "乙"):
            made.create_sheet(title).append([1, 2, 3])
        out = io.BytesIO()
        made.save(out)
        monkeypatch.setattr(worksheets, "MAX_CELLS", 6)
        assert len(read_bytes(out.getvalue())) == 3
        monkeypatch.setattr(worksheets, "MAX_CELLS", 5)
        with pytest.raises(Refused, match="单元格过多"):
            read_bytes(out.getvalue())

    def test_is_refused_for_cells_that_hold_nothing(self, monkeypatch):
        monkeypatch.setattr(worksheets, "MAX_CELLS", 100)
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
        assert read_bytes(files.strict(book([text])))[0].rows == (Row(1, (Cell(text),)),)

    @pytest.mark.parametrize("kind", [kind for kind in HOSTILE if is_whole(HOSTILE[kind][0])])
    def test_is_refused_where_another_is(self, kind):
        with pytest.raises(Refused):
            read_bytes(files.strict(HOSTILE[kind][0]))
