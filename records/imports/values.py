"""Conversion of cells to field values, and of names to rows."""

import re
from typing import Any

from django.db import models

from hanbin.files import cell_values
from hanbin.files.cell_values import UnreadableCell, did_you_mean, fold_text, quote_cell
from records.sheets import NameDirectory, Names, RecordSheet, SheetColumn

SEVERAL = re.compile(r"([、，,；;\n])")
CANDIDATES_SHOWN = 4


class UnknownName(UnreadableCell):
    """No row has this name."""


def value_of(sheet: RecordSheet, column: SheetColumn, value: Any, directory: NameDirectory) -> Any:
    """Return the value for the field; raise UnreadableCell with the reason."""
    if column.refers_to and column.is_many:
        return rows_called(
            cell_values.parse_text(value, has_lines=True), directory.names(column.refers_to)
        )
    if column.refers_to:
        return row_called(cell_values.parse_text(value), directory.names(column.refers_to))
    if column.choices:
        return _choice(column, value)
    return _plain_value(sheet, column, value)


def row_called(text: str, names: Names) -> Any:
    """Return the row with this name; raise UnknownName, or UnreadableCell if there are several."""
    found = names.bearers(text)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownName(f"没有“{quote_cell(text)}”{did_you_mean(text, names.within_reach())}")
    told = "；".join(f"“{names.said(row.pk)}”" for row in found[:CANDIDATES_SHOWN])
    rest = "等" if len(found) > CANDIDATES_SHOWN else ""
    raise UnreadableCell(f"“{quote_cell(text)}”有{len(found)}个，请写明是哪一个：{told}{rest}。")


def rows_called(text: str, names: Names) -> list[Any]:
    """Return the rows of several names; a name may itself contain a separator."""
    parts = SEVERAL.split(text)
    found, start = [], 0
    # Try the longest run of parts first, since a name may contain a separator.
    while start < len(parts):
        ends = range(len(parts), start, -2)
        joined = ("".join(parts[start:end]).strip() for end in ends)
        end, name = next(
            ((end, name) for end, name in zip(ends, joined, strict=True) if names.bearers(name)),
            (start + 1, parts[start].strip()),
        )
        if name:
            found.append(row_called(name, names))
        start = end + 1
    return list(dict.fromkeys(found))


def _choice(column: SheetColumn, value: Any) -> Any:
    if isinstance(column.field, models.BooleanField):
        return cell_values.parse_yes_or_no(value)
    words = {fold_text(str(label)): key for key, label in column.field.flatchoices}
    said = fold_text(cell_values.parse_text(value))
    if said not in words:
        told = "、".join(column.choices)
        raise UnreadableCell(
            f"“{quote_cell(value)}”不在可选的范围内"
            f"{did_you_mean(str(value), column.choices)}可填：{told}。"
        )
    return words[said]


def _plain_value(sheet: RecordSheet, column: SheetColumn, value: Any) -> Any:
    field = column.field
    if isinstance(field, models.DateField):
        return cell_values.parse_day(value, is_month=column.name in sheet.months)
    if isinstance(field, models.IntegerField):
        return cell_values.parse_integer(value)
    if isinstance(field, models.DecimalField):
        return cell_values.parse_number(value)
    if isinstance(field, models.JSONField):
        words = SEVERAL.split(cell_values.parse_text(value, has_lines=True))
        return [word for word in map(str.strip, words[::2]) if word]
    return cell_values.parse_text(value, has_lines=isinstance(field, models.TextField))
