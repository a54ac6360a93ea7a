"""Rules between mandates: no overlap at one level, and no more mandates than seats."""

from datetime import date

from django.db.models import DateField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Coalesce

from delegates.models import Mandate
from hanbin.record.base import open_on
from hanbin.record.rules import count_subquery, hard_rule

DATED = {"by": "started_on"}


def other_mandates() -> object:
    """Return every mandate except the row's own."""
    return Mandate.objects.order_by().exclude(pk=OuterRef("pk"))


@hard_rule(
    "同级任期重叠",
    "同一名代表在同一层级的任期不能重叠，请先终止前一任期。",
    Mandate,
    field="started_on",
    **DATED,
)
def one_mandate_at_a_time(mandates):
    """Return both of two overlapping mandates, whichever is saved."""
    overlapping = other_mandates().filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=OuterRef("started_on")),
        started_on__lt=Coalesce(OuterRef("ended_on"), Value(date.max, DateField())),
        delegate=OuterRef("delegate"),
        level=OuterRef("level"),
    )
    return mandates.filter(Exists(overlapping))


@hard_rule(
    "没有缺额而补选",
    "本届代表名额已满，没有缺额，不能补选。",
    Mandate,
    field="origin",
    needs_the_rest=True,
    **DATED,
)
def by_election_fills_a_vacancy(mandates):
    in_office = other_mandates().filter(
        open_on(OuterRef("started_on"), "started_on", "ended_on"),
        term=OuterRef("term"),
        level=OuterRef("level"),
    )
    return (
        mandates.by_elected()
        .alias(taken=Coalesce(count_subquery(in_office), 0))
        .filter(taken__gte=F("term__seats"))
    )


@hard_rule(
    "选区无人离任而补选",
    "该选区本届离任的代表不足，没有可以补选的缺额。",
    Mandate,
    field="constituency",
    needs_the_rest=True,
    **DATED,
)
def by_election_follows_a_departure(mandates):
    same = Mandate.objects.order_by().filter(
        constituency=OuterRef("constituency"), term=OuterRef("term"), level=OuterRef("level")
    )
    left = same.filter(ended_on__lte=OuterRef("started_on"))
    filled = same.by_elected().filter(started_on__lte=OuterRef("started_on"))
    return (
        mandates.by_elected()
        .filter(constituency__isnull=False)
        .alias(left=Coalesce(count_subquery(left), 0), filled=Coalesce(count_subquery(filled), 0))
        .filter(filled__gt=F("left"))
    )
