"""The data dictionary of a list, read from the model: for people, and as JSON Schema."""

import re
from dataclasses import dataclass
from typing import Any

from django.db import models

from .tables import ListColumn

UNIT = re.compile(r"(\w{1,2})。")
COUNTS = {"人数": "人", "票": "票"}  # by the end of the label
YES_OR_NO = ["是", "否"]


@dataclass(frozen=True)
class ColumnMeaning:
    """One column: its key in data, label, type, meaning and unit."""

    key: str
    label: str
    kind: str
    meaning: str
    unit: str
    schema: dict[str, Any]


def data_dictionary(columns: list[ListColumn]) -> list[ColumnMeaning]:
    """Return the meaning of each column of a list, in their order."""
    return [_meaning(column) for column in columns]


def _meaning(column: ListColumn) -> ColumnMeaning:
    field = column.field
    kind, schema = _kind(field)
    said = str(field.help_text) if field is not None else ""
    unit = UNIT.fullmatch(said)
    says = ["" if unit else said, _values(field)]
    return ColumnMeaning(
        column.key,
        column.label,
        kind,
        " ".join(filter(None, says)),
        unit.group(1) if unit else _counted_in(column.label, kind),
        {**schema, "title": column.label},
    )


def _kind(field: Any) -> tuple[str, dict[str, Any]]:
    if field is not None and field.is_relation:
        return "名称", {"type": ["string", "null"]}
    if field is not None and field.choices:
        labels = [str(label) for _, label in field.flatchoices]
        return "选项", {"enum": [*labels, "", None]}
    if isinstance(field, models.DateField):
        return "日期", {"type": ["string", "null"], "format": "date"}
    if isinstance(field, models.BooleanField):
        return "是或否", {"enum": [*YES_OR_NO, None]}
    if isinstance(field, models.IntegerField):
        return "整数", {"type": ["integer", "null"]}
    if isinstance(field, models.FloatField | models.DecimalField):
        return "数", {"type": ["number", "null"]}
    return "文字", {"type": ["string", "null"]}


def _values(field: Any) -> str:
    """Return the allowed values if there are few, in words."""
    if field is None:
        return "由其他记录得出。"
    if field.is_relation:
        return f"{field.related_model._meta.verbose_name}的名称；未公开的为空。"
    if field.choices:
        return f"{'、'.join(str(label) for _, label in field.flatchoices)}。"
    return "年-月-日。" if isinstance(field, models.DateField) else ""


def _counted_in(label: str, kind: str) -> str:
    found = [unit for end, unit in COUNTS.items() if label.endswith(end)]
    return found[0] if found and kind == "整数" else ""
