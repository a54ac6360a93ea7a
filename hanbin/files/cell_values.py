"""Parse the cells of an uploaded workbook as days, numbers, booleans or names."""

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from ..record.periods import LAST_YEAR

EARLIEST = date(1900, 1, 1)
# Excel counts 29 February 1900, which did not exist, so its day 0 is 30 December 1899.
EXCEL_DAY_ZERO = date(1899, 12, 30)
SERIALS = range(3654, 110_000)  # 1910 to 2200; a bare year is not a day
LOST_BY_EXCEL = 10**15  # Excel keeps 15 digits of a number and replaces the others with zeros
YES = {"是", "√", "✓", "对", "有", "true", "yes", "y", "1", "1.0"}
NO = {"否", "×", "x", "✗", "无", "不是", "false", "no", "n", "0", "0.0"}
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad]")
# Excel escapes control characters in text, e.g. _x000D_.
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ALIKE = str.maketrans("—–―‐〔〕[]【】“”‘’'「」『』〈〉", '----()()()"""""""""《》')
_WEEKDAY = re.compile(r"\((?:星期|周|礼拜)[一二三四五六日天]\)$")
_CLOCK = re.compile(r"(?<=\d)[T ]*0?0:00(?::00(?:\.0+)?)?$")
_NUMERAL = "0-9〇零○oO一二三四五六七八九十元"
_DAY = re.compile(
    rf"([{_NUMERAL}]{{4}})[年./-]([{_NUMERAL}]{{1,3}})(?:[月./-](?:([{_NUMERAL}]{{1,3}})[日号]?)?)?"
)
_DIGITS = {sign: str(place) for place, sign in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": "0", "○": "0", "o": "0", "O": "0", "两": "2", "元": "1"}
_UNITS = {"十": 10, "百": 100, "千": 1000}


class UnreadableCell(ValueError):
    """A cell that does not fit its column; the message quotes the cell."""


def clean_text(text: str) -> str:
    r"""Return text for saving: without invisible characters, with "\n" line breaks, stripped."""
    if text.isascii() and text.isalnum():
        return text
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").replace("\xa0", " ")
    return _INVISIBLE.sub("", text).strip()


def join_lines(text: str) -> str:
    """Return text of a field without lines; line breaks that only fit the cell are removed."""
    return re.sub(r"\s*\n\s*", "", clean_text(text))


@lru_cache(maxsize=50_000)
def fold_text(text: str) -> str:
    """Return text for comparing names.

    It ignores case, spaces, full or half width, and the kind of brackets, dashes and quotes.
    """
    return re.sub(r"\s+", "", _narrow(text)).casefold()


def _narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", clean_text(text)).translate(_ALIKE)


def nearest_names(text: str, names: Any, how_many: int = 1) -> list[str]:
    """Return the names that were perhaps meant."""
    folded = {fold_text(name): name for name in names}
    short = fold_text(text)
    found = get_close_matches(short, folded, n=how_many, cutoff=0.5)
    within = [name for name in folded if short and (short in name or name in short)]
    return [folded[name] for name in dict.fromkeys((*found, *within))][:how_many]


def did_you_mean(text: str, names: Any) -> str:
    """Return a question with the nearest name, or "。" if no name is near."""
    found = nearest_names(text, names)
    return f"，是否“{found[0]}”？" if found else "。"


def parse_small_number(text: str) -> int | None:
    """Return a whole number below 10000 from digits or Chinese: 二〇一九, 二十三, 一百零五."""
    if not any(unit in text for unit in _UNITS):
        figures = "".join(_DIGITS.get(sign, sign) for sign in text)
        return int(figures) if re.fullmatch("[0-9]{1,9}", figures) else None
    total, digit = 0, None
    for sign in text:
        if sign in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[sign]
            digit = None
        elif sign in _DIGITS and digit in (None, 0):
            digit = int(_DIGITS[sign])
        else:
            return None
    return total + (digit or 0)


def parse_day(value: Any, *, is_month: bool = False) -> date:
    """Parse a day in any usual notation; in a month column also 2019年1月. Raise UnreadableCell."""
    if isinstance(value, datetime):
        found = value.date()
    elif isinstance(value, date):
        found = value
    elif isinstance(value, int | float) and not isinstance(value, bool):
        found = _counted_day(value)
    else:
        found = _written_day(value, is_month)
    if not (EARLIEST <= found <= date(LAST_YEAR, 12, 31)):
        raise UnreadableCell(f"“{quote_cell(value)}”的年份应在{EARLIEST.year}至{LAST_YEAR}之间。")
    return found


def _counted_day(value: float) -> date:
    if value != value or abs(value) > 1e9:
        raise _no_day(value)
    if int(value) in SERIALS:
        return EXCEL_DAY_ZERO + timedelta(days=int(value))
    if value == int(value) and len(str(int(value))) == 8:
        return _written_day(str(int(value)), False)
    raise _no_day(value)


def _written_day(value: Any, is_month: bool) -> date:
    if not isinstance(value, str):
        raise _no_day(value)
    text = _CLOCK.sub("", _narrow(value))
    text = _WEEKDAY.sub("", re.sub(r"\s+", "", text)).replace("。", ".")
    if re.fullmatch(r"\d{8}", text):
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    elif re.fullmatch(r"\d{4,6}(\.0+)?", text) and int(float(text)) in SERIALS:
        return EXCEL_DAY_ZERO + timedelta(days=int(float(text)))
    found = _DAY.fullmatch(text)
    if not found or not (found[3] or is_month):
        raise _no_day(value)
    parts = [parse_small_number(part) for part in (found[1], found[2], found[3] or "1")]
    try:
        return date(*[part or 0 for part in parts])
    except ValueError:
        raise UnreadableCell(f"“{quote_cell(value)}”这一天不存在，请核对年月日。") from None


def _no_day(value: Any) -> UnreadableCell:
    return UnreadableCell(f"“{quote_cell(value)}”不是日期，请写成 2019-01-25 或 2019年1月25日。")


def parse_number(value: Any) -> Decimal:
    """Parse a number in full-width, half-width or Chinese digits. Raise UnreadableCell."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        found = Decimal(str(value))
        if found.is_finite():
            return found
    elif isinstance(value, str):
        text = re.sub(r"\s+", "", _narrow(value))
        if re.fullmatch(r"[+-]?(\d{1,15}|\d{1,3}(,\d{3}){1,4})(\.\d{1,10})?", text):
            return Decimal(text.replace(",", ""))
        counted = parse_small_number(text)
        if counted is not None and len(text) <= 9:
            return Decimal(counted)
    raise UnreadableCell(f"“{quote_cell(value)}”不是数字。")


def parse_integer(value: Any) -> int:
    """Parse a whole number. Raise UnreadableCell."""
    found = parse_number(value)
    if found != found.to_integral_value():
        raise UnreadableCell(f"“{quote_cell(value)}”应是整数。")
    return int(found)


def parse_yes_or_no(value: Any) -> bool:
    """Parse 是 or 否. Raise UnreadableCell."""
    said = fold_text(str(value))
    if said in YES or said in NO:
        return said in YES
    raise UnreadableCell(f"“{quote_cell(value)}”应填“是”或“否”。")


def parse_text(value: Any, *, has_lines: bool = False) -> str:
    """Parse text; numbers and days in a text column become text. Raise UnreadableCell."""
    if isinstance(value, bool):
        value = "是" if value else "否"
    elif isinstance(value, int | float):
        value = _written_out(value)
    elif isinstance(value, datetime):
        value = value.date() if value.time() == time.min else value
    said = clean_text(str(value)) if has_lines else join_lines(str(value))
    if CONTROL.search(said):
        raise UnreadableCell("含有看不见的控制字符，请重新录入。")
    return said


def _written_out(value: float) -> int | float:
    """Return a number without ".0"; raise UnreadableCell if Excel has lost its last digits."""
    if abs(value) >= LOST_BY_EXCEL:
        raise UnreadableCell(
            f"“{quote_cell(value)}”超过15位，Excel 已丢失末尾几位："
            "请把这一格设为文本格式，重新填写。"
        )
    return int(value) if value == int(value) else value


def quote_cell(value: Any) -> str:
    """Return a value for quoting in a message."""
    if isinstance(value, datetime):
        value = value.date()
    said = CONTROL.sub("", str(value)).replace("\n", " ").strip()
    return f"{said[:40]}…" if len(said) > 40 else said
