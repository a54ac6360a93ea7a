"""The office's workbook: which models it contains, and the natural keys of their rows."""

from .columns import REPEAT, SheetColumn
from .directory import SEPARATOR, NameDirectory, Names
from .layout import LAYOUT, OPEN, SHEET_OF
from .sheet import RecordSheet

NOTES, CHOICES = "说明", "选项"
LEFT_OUT = {NOTES, CHOICES}

__all__ = [
    "CHOICES",
    "LAYOUT",
    "LEFT_OUT",
    "NOTES",
    "OPEN",
    "REPEAT",
    "SEPARATOR",
    "SHEET_OF",
    "NameDirectory",
    "Names",
    "RecordSheet",
    "SheetColumn",
]
