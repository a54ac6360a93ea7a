"""The running year, live, for pages that are not about a year."""

from typing import Any

from django import template
from django.utils import timezone

from hanbin.periods import Period
from records.figures import Catalogue, measure
from records.years import congress_if_any, figure_url, years_recorded

register = template.Library()


@register.inclusion_tag("admin/_heroes.html", takes_context=True)
def heroes_of_the_year(context: dict[str, Any]) -> dict[str, Any]:
    """The hero figures of this year, else of the latest year in which something counts."""
    congress = congress_if_any(context["request"])
    if congress is None:
        return {}
    scope, this_year = congress.organization, timezone.localdate().year
    years = [year for year in years_recorded(scope) if year <= this_year]
    period = Period.year(years[0] if years else this_year)
    heroes = [figure for figure in Catalogue.today().figures if figure.is_hero]
    shown = [
        {"measured": each, "url": figure_url(each.figure.key, period, scope)}
        for each in measure(period, scope, heroes).values()
    ]
    return {"period": period, "heroes": shown}
