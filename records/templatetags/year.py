"""Template tag for the live figures of the current year."""

from typing import Any

from django import template
from django.http import HttpRequest
from django.utils import timezone

from delegates.models import Organization
from hanbin.record.periods import Period
from hanbin.record.roles import Reach, account_of
from records.figures import Catalogue, measure_figures
from records.scopes import congress_if_any, figure_url, years_recorded

register = template.Library()


def scope_on_the_desk(request: HttpRequest) -> Organization | None:
    """Return the scope of the figures an account sees; None for a unit or a delegate."""
    congress, account = congress_if_any(request), account_of(request.user)
    reach = account.as_role.reach if account else Reach.ALL
    if congress is None or reach in (Reach.UNIT, Reach.DELEGATE):
        return None
    return account.organization.jurisdiction if reach is Reach.TOWN else congress.organization


@register.inclusion_tag("admin/_heroes.html", takes_context=True)
def heroes_of_the_year(context: dict[str, Any]) -> dict[str, Any]:
    """Return the hero figures of this year, else of the latest year with records."""
    scope, this_year = scope_on_the_desk(context["request"]), timezone.localdate().year
    if scope is None:
        return {}
    years = [year for year in years_recorded(scope) if year <= this_year]
    period = Period.year(years[0] if years else this_year)
    heroes = [figure for figure in Catalogue.today().figures if figure.is_hero]
    shown = [
        {"measured": each, "url": figure_url(each.figure.key, period, scope)}
        for each in measure_figures(period, scope, heroes).values()
    ]
    return {"period": period, "heroes": shown}
