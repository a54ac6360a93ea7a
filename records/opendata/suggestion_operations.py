"""OpenAPI operations of the tables of suggestions and of the search."""

from collections.abc import Iterator

from django.urls import reverse

from hanbin.record.periods import FIRST_YEAR, LAST_YEAR
from records.models import Assignment
from records.search.queries import LONGEST_QUERY
from records.search.subjects import SUBJECTS

from . import schemas
from .examples import Examples
from .operation import Operation, tabular_responses
from .parameters import CODED, PAGE, of_format, one_of, path_parameter, query_parameter

YEAR = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}


def about_suggestions(shown: Examples) -> Iterator[Operation]:
    """Yield the operations of the published tables and of the units' pages."""
    year = query_parameter("year", "交办的年度；不写为最近一年。", YEAR)
    for name, says in (
        ("suggestion_tables", "代表建议统计表"),
        ("suggestion_units", "各承办单位办理情况"),
    ):
        told = tabular_responses(schemas.TABLES)
        yield Operation(name, reverse(name), says, "建议", told, (of_format(), year, shown.town))
    given = Assignment.objects.filter(suggestion__state="published").order_by("pk")
    code = given.values_list("unit__code", flat=True).first()
    yield Operation(
        "suggestion_unit",
        "/suggestions/units/{code}/",
        "一个承办单位办理的建议",
        "建议",
        tabular_responses(schemas.ANY_LIST),
        (
            of_format(),
            path_parameter("code", "单位简码。", one_of([code] if code else [], CODED), code),
            PAGE,
            year,
            shown.town,
        ),
    )


def search_of(shown: Examples) -> Operation:
    """Return the operation of the full-text search."""
    words = {"type": "string", "maxLength": LONGEST_QUERY}
    kinds = {"enum": ["", *(each.key for each in SUBJECTS)]}
    return Operation(
        "search",
        reverse("search"),
        "搜索全部公开记录",
        "搜索",
        tabular_responses(schemas.SEARCH),
        (
            of_format(),
            PAGE,
            query_parameter("q", "要找的词语，多个以空格分开。", words, example="公路"),
            query_parameter("kind", "只要一类。", kinds),
            query_parameter("year", "年度。", YEAR),
            shown.town,
        ),
        (400, 404),
    )
