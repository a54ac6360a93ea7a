"""Read uploaded workbooks, which may be hostile, into rows of plain cells."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from typing import BinaryIO

from openpyxl.reader.excel import ExcelReader

from . import packages
from .cell_values import clean_text
from .worksheet_parser import WorkbookRefused, WorkbookSize, Worksheet, read_sheet

MAX_BYTES = 20 * 1024**2
MAX_UNPACKED = 200 * 1024**2
MAX_RATIO = 150
MAX_PARTS = 1000
MAX_SHEETS = 200
WORKBOOK = "xl/workbook.xml"
A_CELL = re.compile(rb"<(?:\w+:)?c[\s/>]")
A_MERGED_RANGE = re.compile(rb"<(?:\w+:)?mergeCell[\s/>]")
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
DAMAGED = "文件已损坏，无法读取：请用 Excel 打开并另存一份再上传。"

LOCKED = "工作簿加了密码，无法读取：请取消密码后再上传。"
UNSAFE = {
    packages.LOCKED: LOCKED,
    packages.LARGE: "文件解压后过大，不予读取：请删去多余的内容，或分成几个工作簿。",
}


def read_workbook(file: BinaryIO) -> list[Worksheet]:
    """Return every sheet of a workbook; raise WorkbookRefused with a Chinese message."""
    content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise WorkbookRefused(TOO_LARGE.format(limit=MAX_BYTES // 1024**2))
    _check_kind(content)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_package(package)
        return list(_pages(packages.to_transitional(content, WORKBOOK)))
    except WorkbookRefused:
        raise
    except packages.UnsafePackage as found:
        raise WorkbookRefused(UNSAFE.get(str(found), DAMAGED)) from None
    except Exception as problem:  # openpyxl can fail with any exception on a crafted file
        raise WorkbookRefused(DAMAGED) from problem


def _check_kind(content: bytes) -> None:
    if not content:
        raise WorkbookRefused("文件是空的，请重新选择。")
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        if "EncryptedPackage".encode("utf-16-le") in content:
            raise WorkbookRefused(LOCKED)
        raise WorkbookRefused(
            "这是旧版 Excel（*.xls）文件：请另存为“Excel 工作簿（*.xlsx）”再上传。"
        )
    if not content.startswith(b"PK\x03\x04"):
        raise WorkbookRefused(NOT_A_WORKBOOK)


def _check_package(package: zipfile.ZipFile) -> None:
    parts = packages.examine_package(package, MAX_UNPACKED, MAX_PARTS)
    names = [part.filename.lower() for part in parts]
    unpacked, packed = (
        sum(getattr(part, n) for part in parts) for n in ("file_size", "compress_size")
    )
    if unpacked > packages.CHUNK and unpacked > MAX_RATIO * max(packed, 1):
        raise WorkbookRefused("文件的压缩比异常，不予读取：请用 Excel 打开并另存一份再上传。")
    for sign, sentence in MADE_ELSEWHERE.items():
        if any(sign in name for name in names):
            raise WorkbookRefused(sentence)
    if WORKBOOK not in package.namelist() or "[content_types].xml" not in names:
        raise WorkbookRefused(NOT_A_WORKBOOK)
    size = WorkbookSize()
    for part in parts:
        _check_part(package, part, size)


def _check_part(package: zipfile.ZipFile, part: zipfile.ZipInfo, size: WorkbookSize) -> None:
    """Count cells and merged ranges before parsing.

    No Office program writes entity declarations, so they are refused. UTF-16 is refused because the
    patterns cannot match in it.
    """
    is_xml = part.filename.lower().endswith((".xml", ".rels"))
    signs = [
        sign.encode(code) for sign in DECLARATIONS for code in ("ascii", "utf-16-le", "utf-16-be")
    ]
    tail = b""
    for chunk in packages.part_chunks(package, part):
        if any(sign in tail + chunk for sign in signs):
            raise WorkbookRefused("文件中夹带了不允许的声明，不予读取。")
        if part.filename.lower() == "[content_types].xml" and b"macroEnabled" in tail + chunk:
            raise WorkbookRefused(MADE_ELSEWHERE["vbaproject"])
        if is_xml and b"\0" in chunk:
            raise WorkbookRefused(DAMAGED)
        size.add(len(A_CELL.findall(chunk)), len(A_MERGED_RANGE.findall(chunk)))
        tail = chunk[-64:]


def _pages(content: bytes) -> Iterator[Worksheet]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        reader = ExcelReader(io.BytesIO(content), read_only=True, keep_links=False)
        reader.read()
        sheets, size = reader.parser.sheets, WorkbookSize()
        if not sheets:
            raise WorkbookRefused(DAMAGED)
        if len(sheets) > MAX_SHEETS:
            raise WorkbookRefused(f"工作表过多：一个工作簿不超过{MAX_SHEETS}个。")
        if reader.wb.epoch.year == 1904:
            raise WorkbookRefused(
                "工作簿用的是1904年日期系统，日期会错位："
                "请在 Excel 选项中取消“使用1904日期系统”后另存。"
            )
        for sheet in sheets:
            part = reader.parser.rels.get(sheet.id)
            if part is None or part.target not in reader.valid_files:
                raise WorkbookRefused(DAMAGED)  # openpyxl would skip a sheet whose part is missing
            if "chartsheet" not in part.Type:
                yield read_sheet(reader, clean_text(sheet.name), part.target, size)
        reader.archive.close()
