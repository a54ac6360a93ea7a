"""A cell becomes the value of its field; a name becomes the row that bears it."""

import re
from typing import Any

from django.db import models

from hanbin.files import cell_values
from hanbin.files.cell_values import Unreadable, fold, meant, shown
from records.sheets import Column, Directory, Names, Sheet

SEVERAL = re.compile(r"([、，,；;\n])")
CANDIDATES_SHOWN = 4


class Missing(Unreadable):
    """No row bears this name."""


def value_of(sheet: Sheet, column: Column, value: Any, directory: Directory) -> Any:
    """The value as its field keeps it; Unreadable says what is wrong with it."""
    if column.refers_to and column.is_many:
        return rows_called(
            cell_values.text(value, has_lines=True), directory.names(column.refers_to)
        )
    if column.refers_to:
        return row_called(cell_values.text(value), directory.names(column.refers_to))
    if column.choices:
        return _choice(column, value)
    return _plain(sheet, column, value)


def row_called(text: str, names: Names) -> Any:
    """The one row of that name. Raises Missing, or Unreadable where there are several."""
    found = names.bearers(text)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Missing(f"没有“{shown(text)}”{meant(text, names.within_reach())}")
    told = "；".join(f"“{names.said(row.pk)}”" for row in found[:CANDIDATES_SHOWN])
    rest = "等" if len(found) > CANDIDATES_SHOWN else ""
    raise Unreadable(f"“{shown(text)}”有{len(found)}个，请写明是哪一个：{told}{rest}。")


def rows_called(text: str, names: Names) -> list[Any]:
    """The rows of several names; a name may itself hold the sign that stands between two."""
    parts = SEVERAL.split(text)
    found, start = [], 0
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


def _choice(column: Column, value: Any) -> Any:
    if isinstance(column.field, models.BooleanField):
        return cell_values.yes(value)
    words = {fold(str(label)): key for key, label in column.field.flatchoices}
    said = fold(cell_values.text(value))
    if said not in words:
        told = "、".join(column.choices)
        raise Unreadable(
            f"“{shown(value)}”不在可选的范围内{meant(str(value), column.choices)}可填：{told}。"
        )
    return words[said]


def _plain(sheet: Sheet, column: Column, value: Any) -> Any:
    field = column.field
    if isinstance(field, models.DateField):
        return cell_values.day(value, is_month=column.name in sheet.months)
    if isinstance(field, models.IntegerField):
        return cell_values.whole(value)
    if isinstance(field, models.DecimalField):
        return cell_values.number(value)
    if isinstance(field, models.JSONField):
        words = SEVERAL.split(cell_values.text(value, has_lines=True))
        return [word for word in map(str.strip, words[::2]) if word]
    return cell_values.text(value, has_lines=isinstance(field, models.TextField))
