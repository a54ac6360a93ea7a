"""Parameters of operations in the OpenAPI document."""

from collections.abc import Iterable
from typing import Any

import django_filters as filters

from hanbin.lists.listings import CODE, FORMATS, CodeFilter
from hanbin.record.periods import FIRST_YEAR, LAST_YEAR
from records.scopes import MOST_YEARS_COMPARED

Parameter = dict[str, Any]
Schema = dict[str, Any]
WHOLE = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}
DAY = {"type": "string", "format": "date"}


def path_parameter(name: str, said: str, schema: Schema, example: Any) -> Parameter:
    """Return a path parameter."""
    told = {"name": name, "in": "path", "required": True, "description": said, "schema": schema}
    return told if example is None else told | {"example": example}


def query_parameter(name: str, said: str, schema: Schema, **more: Any) -> Parameter:
    """Return a query parameter."""
    return {"name": name, "in": "query", "description": said, "schema": schema, **more}


def of_format(wanted: tuple[str, ...] = FORMATS, example: str = "json") -> Parameter:
    """Return the parameter for the response format; the default is HTML."""
    schema = {"enum": [*wanted], "default": wanted[0]}
    return query_parameter("format", "答复的格式；不写为网页。", schema, example=example)


PAGE = query_parameter("page", "第几页，从1起。JSON 每页1000行，CSV 和 Excel 不分页。", WHOLE)
CODED = {"type": "string", "pattern": f"^{CODE.pattern}$"}
SINCE = query_parameter(
    "modified_since",
    "只要这一天（2019-05-01）或时刻（2019-05-01T08:00:00+08:00）以后有变动的；"
    "其后撤回的记录在最后一页以 withdrawn 列出，不受其他条件限制。",
    {"type": "string", "anyOf": [DAY, {"type": "string", "format": "date-time"}]},
    example="2019-05-01",
)
YEARS = query_parameter(
    "years",
    f"要对照的年度，以逗号分隔，至多{MOST_YEARS_COMPARED}个；不写为最近五年。",
    {"type": "string", "pattern": r"^[0-9]{4}(,[0-9]{4})*$"},
)


def day_parameters(first: str | None, last: str | None) -> tuple[Parameter, Parameter]:
    """Return the parameters for the first and the last day of a free period."""
    return (
        query_parameter("from", "起始日期，含当日。", DAY, required=True, example=first),
        query_parameter("to", "截止日期，含当日。", DAY, required=True, example=last),
    )


def one_of(values: Iterable[Any], otherwise: Schema) -> Schema:
    """Return a schema of the existing values; if there are none yet, a general schema."""
    known = list(values)
    return {"enum": known} if known else otherwise


def of_filter(name: str, each: Any) -> Parameter:
    """Return the parameter of a filter."""
    return query_parameter(name, str(each.label), _schema(each))


def _schema(each: Any) -> Schema:
    if isinstance(each, CodeFilter):
        return CODED
    if isinstance(each, filters.ChoiceFilter):
        return {"enum": [str(value) for value, _ in each.field.choices if value != ""]}
    if isinstance(each, filters.NumberFilter):
        return {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
    return {"type": "string"}
