"""Workbooks as people upload them, for the tests of reading."""

import io
import zipfile

from openpyxl import Workbook

from hanbin.files.xlsx_reader import read_workbook

SHEET = "xl/worksheets/sheet1.xml"


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
    return read_workbook(io.BytesIO(content))


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


PLAIN = book(["名称", "次数"], ["常委会会议", 3])
