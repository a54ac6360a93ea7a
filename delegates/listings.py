"""The public lists of people and places, with their filters."""

from datetime import date

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone

from hanbin.lists.listings import Listing

from .filters import DelegateFilter, TownFilter, WorkstationFilter
from .models import Delegate, Mandate, Organization, Workstation


def delegates_by_town(today: date) -> QuerySet[Delegate]:
    """Return delegates with their current mandates, in the order of the towns that elected them."""
    seats = Mandate.objects.public().at(today)
    own = seats.filter(delegate=OuterRef("pk")).order_by("town__order", "pk")
    current = seats.select_related("constituency").order_by("-level", "pk")
    rows = Delegate.objects.elected().annotate(
        is_serving=Exists(own),
        town_order=Subquery(own.values("town__order")[:1]),
        town_name=Subquery(own.values("town__short_name")[:1]),
    )
    return rows.prefetch_related(
        Prefetch("mandates", current, to_attr="seats"),
    ).order_by("-is_serving", F("town_order").asc(nulls_last=True), "town_name", "pk")


DELEGATES = Listing(
    "delegates",
    "人大代表",
    DelegateFilter,
    lambda request: delegates_by_town(timezone.localdate()),
)
TOWNS = Listing("towns", "镇办", TownFilter, lambda request: Organization.objects.towns())
WORKSTATIONS = Listing(
    "workstations",
    "代表联络站",
    WorkstationFilter,
    lambda request: Workstation.objects.at(timezone.localdate()),
)
