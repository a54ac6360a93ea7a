"""The notes sheet of the workbook: the content of each column and how to fill it in."""

from collections.abc import Iterator, Sequence

from django.db import models

from hanbin.lists import xlsx_writer
from records.sheets import NOTES, REPEAT, RecordSheet, SheetColumn

HEADINGS = ("工作表", "列", "必填", "填法", "识别同一条记录")
GENERAL = (
    "一张表是一类记录，一行是一条记录，列名不要改动，列的次序可以调换，不用的选填列可以删去",
    "日期可写成 2019-01-25、2019年1月25日；数字只写数字；是非填“是”或“否”；不要使用公式",
    "引用别的记录写名称、简称、简码或曾用名；同名的写全，各部分之间用“｜”隔开；几个之间用“；”隔开",
    "上下合并的单元格，每一行都按合并的内容读取；不要跨列合并，不要用没有列名的列",
    "再次导入同一条记录即为更改：空着的选填格会清空原有内容，删去整列则保留原有内容",
    "所有行都通过才会写入；照片不随工作簿往来，请在后台上传",
)


def column_notes(sheets: Sequence[RecordSheet]) -> xlsx_writer.XlsxSheet:
    """Return the notes sheet, with one row per column of each sheet."""
    general = ([None, None, None, f"{text}。", None] for text in GENERAL)
    rows = [*general, *(row for sheet in sheets for row in _notes_of_sheet(sheet))]
    return xlsx_writer.XlsxSheet(NOTES, HEADINGS, rows, note="本表供填写时查阅，导入时不读取。")


def _notes_of_sheet(sheet: RecordSheet) -> Iterator[list[str | None]]:
    key = _key(sheet)
    for column in sheet.columns:
        needed = "必填" if column.is_required else ""
        yield [sheet.title, column.label, needed, _how(sheet, column), key]
        key = None
    if sheet.may_repeat:
        yield [sheet.title, REPEAT, "", "识别各列都相同的不同记录，依次填1、2、3；一般留空。", None]


def _key(sheet: RecordSheet) -> str:
    said = ["＋".join(column.label for column in key) for key in sheet.key_columns if key]
    return "；没有时为 ".join(said) or "只有一条"


def _how(sheet: RecordSheet, column: SheetColumn) -> str:
    hint = str(column.field.help_text or "")
    return f"{_kind(sheet, column)}{hint}"


def _kind(sheet: RecordSheet, column: SheetColumn) -> str:
    if column.refers_to:
        several = "，可填几个" if column.is_many else ""
        return f"“{column.refers_to._meta.verbose_name}”的名称{several}。"
    if column.choices:
        return f"填“{'”“'.join(column.choices)}”之一。"
    if column.name in sheet.months:
        return "月份。"
    if isinstance(column.field, models.DateField):
        return "日期。"
    if isinstance(column.field, models.IntegerField):
        return "整数。"
    if isinstance(column.field, models.DecimalField):
        return "数字。"
    longest = column.field.max_length
    return f"文字，不超过{longest}字。" if longest else "文字。"
