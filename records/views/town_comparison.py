"""Comparison of the towns of a district, as a table with bars, in the order of the towns."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlencode

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from delegates.models import Organization
from hanbin.record.periods import Period
from records.figures import Figure
from records.figures.towns import by_town, told_by_towns
from records.scopes import figure_url, summary_url


class TownCell(NamedTuple):
    """A number of a town, with the length of its bar in percent of the longest."""

    text: str
    url: str
    width: float
    left: float


class TownRow(NamedTuple):
    """A town with its numbers; None where nothing was recorded."""

    town: str
    url: str
    cells: tuple[TownCell | None, ...]


def towns_beside(known: Iterable[Figure], period: Period, scope: Organization) -> SafeString | str:
    """Render a row per town and a column per figure in which they differ.

    Return "" for a town, and for a part of a year, because towns report whole years only.
    """
    if scope.is_town or not (period.is_year or period.is_term):
        return ""
    figures = told_by_towns(known)
    towns, numbers = by_town(figures, period, scope)
    shown = [figure for figure in figures if len(set(numbers[figure.key].values())) > 1]
    if len(towns) < 2:
        return ""
    tops = {
        key: max(number for number, _ in found.values()) for key, found in numbers.items() if found
    }
    urls = {figure.key: figure_url(figure.key, period, scope) for figure in shown}
    rows = tuple(
        TownRow(
            str(town),
            summary_url(period, town),
            tuple(
                _cell(numbers[key].get(town.pk), tops[key], url, town) for key, url in urls.items()
            ),
        )
        for town in towns
    )
    return _render_comparison(str(period), tuple((each.label, each.unit) for each in shown), rows)


@lru_cache(maxsize=256)
def _render_comparison(
    period: str, columns: tuple[tuple[str, str], ...], rows: tuple[TownRow, ...]
) -> SafeString:
    """Render the table; cached until its content changes."""
    told = {"period": period, "columns": columns, "rows": rows}
    return render_to_string("_parts/towns.html", told)


def _cell(
    number: tuple[int, str] | None, top: int, url: str, town: Organization
) -> TownCell | None:
    if number is None:
        return None
    value, word = number
    town_url = f"{url}{'&' if '?' in url else '?'}{urlencode({'town': town.code})}"
    width = round(100 * value / top, 1) if top else 0
    return TownCell(f"{value}{word}", town_url, width, 100 - width)
