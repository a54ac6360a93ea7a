"""Workbooks that come from outside: hostile until proven otherwise, then rows of plain cells."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, BinaryIO, NamedTuple

from openpyxl import load_workbook

from . import packages
from .cells import CONTROL, shown, tidy

MAX_BYTES = 20 * 1024**2
MAX_UNPACKED = 200 * 1024**2
MAX_RATIO = 150
MAX_PARTS = 1000
MAX_SHEETS = 200
MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELLS = 1_100_000
LAST_ROW_OF_EXCEL = 1_048_576
A_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
DECLARATIONS = ("<!DOCTYPE", "<!ENTITY")
MADE_ELSEWHERE = {
    "vbaproject": "工作簿带有宏，不予读取：请另存为不带宏的“Excel 工作簿（*.xlsx）”。",
    "macrosheets/": "工作簿带有宏，不予读取：请另存为不带宏的“Excel 工作簿（*.xlsx）”。",
    "externallinks/": "工作簿引用了别的文件：请在“数据—编辑链接”中断开链接后再上传。",
    "connections.xml": "工作簿连着外部数据：请把数据粘贴为数值、删去连接后再上传。",
    "embeddings/": "工作簿中嵌有别的文件：请删去嵌入的对象后再上传。",
    "activex/": "工作簿中嵌有控件：请删去控件后再上传。",
}
TOO_LARGE = "文件过大，不予读取：工作簿不超过{limit}MB，请按年度或按表分开。"
NOT_A_WORKBOOK = "这不是 Excel 工作簿：请用 Excel 或 WPS 另存为“Excel 工作簿（*.xlsx）”再上传。"
TOO_MANY_CELLS = (
    "单元格过多，不予读取：一个工作簿不超过{limit}万格，带格式的空白格也算；"
    "请删去多余的行和列，或分成几个工作簿。"
)
DAMAGED = "文件已损坏，无法读取：请用 Excel 打开并另存一份再上传。"

LOCKED = "工作簿加了密码，无法读取：请取消密码后再上传。"
UNSAFE = {
    packages.LOCKED: LOCKED,
    packages.LARGE: "文件解压后过大，不予读取：请删去多余的内容，或分成几个工作簿。",
}


class Refused(ValueError):
    """A file that is not read, with the sentence that says why."""


class Cell(NamedTuple):
    """A value, or what is wrong with it."""

    value: Any = None
    problem: str = ""

    @property
    def is_empty(self) -> bool:
        return self.value is None and not self.problem


class Row(NamedTuple):
    """A row that holds something, by its number in the sheet."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Page:
    """One sheet as it came: its name and the rows that hold something."""

    title: str
    rows: tuple[Row, ...]


def read(file: BinaryIO) -> list[Page]:
    """Every sheet of a workbook; Refused, in Chinese, for a file that is not to be trusted."""
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise Refused(TOO_LARGE.format(limit=MAX_BYTES // 1024**2))
    _check_kind(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_package(package)
        return list(_pages(content))
    except Refused:
        raise
    except packages.Unsafe as found:
        raise Refused(UNSAFE.get(str(found), DAMAGED)) from None
    except Exception as problem:  # a crafted file makes the library fail in any way
        raise Refused(DAMAGED) from problem


def _check_kind(content: bytes) -> None:
    if not content:
        raise Refused("文件是空的，请重新选择。")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise Refused(LOCKED)
        raise Refused("这是旧版 Excel（*.xls）文件：请另存为“Excel 工作簿（*.xlsx）”再上传。")
    if not content.startswith(b"PK\x03\x04"):
        raise Refused(NOT_A_WORKBOOK)


def _check_package(package: zipfile.ZipFile) -> None:
    parts = packages.examine(package, MAX_UNPACKED, MAX_PARTS)
    names = [part.filename.lower() for part in parts]
    unpacked, packed = (
        sum(getattr(part, n) for part in parts) for n in ("file_size", "compress_size")
    )
    if unpacked > packages.CHUNK and unpacked > MAX_RATIO * max(packed, 1):
        raise Refused("文件的压缩比异常，不予读取：请用 Excel 打开并另存一份再上传。")
    for sign, sentence in MADE_ELSEWHERE.items():
        if any(sign in name for name in names):
            raise Refused(sentence)
    if "xl/workbook.xml" not in names or "[content_types].xml" not in names:
        raise Refused(NOT_A_WORKBOOK)
    cells = 0
    for part in parts:
        cells += _check_part(package, part)
        if cells > MAX_CELLS:
            raise Refused(TOO_MANY_CELLS.format(limit=MAX_CELLS // 10_000))


def _check_part(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """About how many cells a part has, told before any is read.

    No part of a workbook declares entities; one that does means harm.
    """
    cells = 0
    signs = [
        sign.encode(code) for sign in DECLARATIONS for code in ("ascii", "utf-16-le", "utf-16-be")
    ]
    tail = b""
    for chunk in packages.chunks(package, part):
        if any(sign in tail + chunk for sign in signs):
            raise Refused("文件中夹带了不允许的声明，不予读取。")
        if part.filename.lower() == "[content_types].xml" and b"macroEnabled" in tail + chunk:
            raise Refused(MADE_ELSEWHERE["vbaproject"])
        cells += len(A_CELL.findall(chunk))
        tail = chunk[-64:]
    return cells


def _pages(content: bytes) -> Iterator[Page]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        if len(book.sheetnames) > MAX_SHEETS:
            raise Refused(f"工作表过多：一个工作簿不超过{MAX_SHEETS}个。")
        if book.epoch.year == 1904:
            raise Refused(
                "工作簿用的是1904年日期系统，日期会错位："
                "请在 Excel 选项中取消“使用1904日期系统”后另存。"
            )
        seen = count(1)
        for sheet in book.worksheets:
            yield Page(tidy(sheet.title), tuple(_rows(sheet, seen)))
        book.close()


def _rows(sheet: Any, seen: Iterator[int]) -> Iterator[Row]:
    """Rows that hold something; what a file claims about its own size is not believed.

    Cells are counted through the whole workbook, empty ones as well: each takes its time.
    """
    sheet.reset_dimensions()
    held = 0
    for place, cells in enumerate(sheet.iter_rows(), start=1):
        if any(next(seen) > MAX_CELLS for _ in cells):
            raise Refused(TOO_MANY_CELLS.format(limit=MAX_CELLS // 10_000))
        read = _cut([_cell(each) for each in cells])
        if len(read) > MAX_COLUMNS:
            raise Refused(f"“{sheet.title}”表的列过多：不超过{MAX_COLUMNS}列，请删去多余的列。")
        held += bool(read)
        if held > MAX_ROWS or place > LAST_ROW_OF_EXCEL:
            raise Refused(f"“{sheet.title}”表的行过多：不超过{MAX_ROWS}行，请按年度分开。")
        if read:
            yield Row(place, read)


def _cut(cells: list[Cell]) -> tuple[Cell, ...]:
    """Without the empty end."""
    last = max((place for place, cell in enumerate(cells) if not cell.is_empty), default=-1)
    return tuple(cells[: last + 1])


def _cell(found: Any) -> Cell:
    value = found.value
    if value is None:
        return Cell()
    if found.data_type == "f":
        return Cell(None, "是公式，请复制后“选择性粘贴”为数值。")
    if found.data_type == "e":
        return Cell(None, f"是错误值“{shown(value)}”，请改正。")
    if isinstance(value, str):
        value = tidy(value)
        if CONTROL.search(value):
            return Cell(None, "含有看不见的控制字符，请重新录入。")
        return Cell(value or None)
    return Cell(value)
