"""The towns of a district beside each other, in their own order: a table in which bars stand."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import urlencode

from delegates.models import Organization
from hanbin.periods import Period
from records.figures import Figure
from records.figures.towns import by_town, told_by_towns
from records.years import figure_url, summary_url


def towns_beside(known: Iterable[Figure], period: Period, scope: Organization) -> dict[str, Any]:
    """A row for each town, a column for each figure in which they differ;
    nothing for a town itself, nor for a part of a year, of which towns make no returns."""
    if scope.is_town or not (period.is_year or period.is_term):
        return {}
    figures = told_by_towns(known)
    towns, numbers = by_town(figures, period, scope)
    shown = [figure for figure in figures if len(set(numbers[figure.key].values())) > 1]
    if len(towns) < 2:
        return {}
    tops = {
        key: max(number for number, _ in found.values()) for key, found in numbers.items() if found
    }
    urls = {figure.key: figure_url(figure.key, period, scope) for figure in shown}
    rows = [
        {
            "town": town,
            "url": summary_url(period, town),
            "cells": [
                _cell(numbers[key].get(town.pk), tops[key], url, town) for key, url in urls.items()
            ],
        }
        for town in towns
    ]
    return {"figures": shown, "rows": rows}


def _cell(
    number: tuple[int, str] | None, top: int, url: str, town: Organization
) -> dict[str, Any] | None:
    if number is None:
        return None
    value, word = number
    town_url = f"{url}{'&' if '?' in url else '?'}{urlencode({'town': town.code})}"
    width = round(100 * value / top, 1) if top else 0
    return {"text": f"{value}{word}", "url": town_url, "width": width, "left": 100 - width}
