"""Filters of the directory of delegates, workstations and towns."""

import django_filters as filters
from django.utils import timezone

from hanbin.lists.listings import CodeFilter, TextFilter

from .models import (
    Constituency,
    Delegate,
    Mandate,
    Organization,
    Workstation,
    WorkstationKind,
)


def delegation_choices():
    """Return the names of the delegations as choices."""
    named = Mandate.objects.public().exclude(delegation="").order_by("delegation")
    return [(name, name) for name in named.values_list("delegation", flat=True).distinct()]


def stations_open_today(request):
    """Return the workstations that are open today."""
    return Workstation.objects.public().at(timezone.localdate())


class DelegateFilter(filters.FilterSet):
    q = TextFilter(label="姓名含", field_name="name", lookup_expr="contains")
    town = CodeFilter(
        label="所属镇办",
        queryset=Organization.objects.towns(),
        method="of_town",
    )
    constituency = filters.ModelChoiceFilter(
        label="选区", queryset=Constituency.objects.all(), method="of_constituency"
    )
    delegation = filters.ChoiceFilter(
        label="代表团", choices=delegation_choices, method="of_delegation"
    )
    workstation = filters.ModelChoiceFilter(
        label="联络站", queryset=stations_open_today, field_name="workstations"
    )
    level = filters.ChoiceFilter(label="代表层级", choices=Mandate.Level.choices, method="at_level")
    serving = filters.ChoiceFilter(
        label="任职", choices=(("true", "在任"), ("false", "已离任")), method="now_serving"
    )
    sex = filters.ChoiceFilter(label="性别", choices=Delegate.Sex.choices)
    party = filters.ChoiceFilter(label="政治面貌", choices=Delegate.Party.choices)

    def at_level(self, rows, name, level):
        return rows.filter(pk__in=Mandate.objects.public().at_level(level).values("delegate"))

    def of_town(self, rows, name, town):
        return rows.filter(pk__in=town.mandates.public().values("delegate"))

    def of_constituency(self, rows, name, constituency):
        return rows.filter(pk__in=constituency.mandates.public().values("delegate"))

    def of_delegation(self, rows, name, delegation):
        seated = Mandate.objects.public().filter(delegation=delegation)
        return rows.filter(pk__in=seated.values("delegate"))

    def now_serving(self, rows, name, said):
        seated = Mandate.objects.public().at(timezone.localdate()).values("delegate")
        return rows.filter(pk__in=seated) if said == "true" else rows.exclude(pk__in=seated)

    class Meta:
        model = Delegate
        fields = (
            *("q", "town", "constituency", "delegation", "workstation"),
            *("level", "serving", "sex", "party"),
        )


class WorkstationFilter(filters.FilterSet):
    q = TextFilter(label="名称含", field_name="name", lookup_expr="contains")
    kind = CodeFilter(label="类别", queryset=WorkstationKind.objects.all())
    town = CodeFilter(label="所在镇办", queryset=Organization.objects.towns())

    class Meta:
        model = Workstation
        fields = ("q", "kind", "town")


class TownFilter(filters.FilterSet):
    q = TextFilter(label="名称含", field_name="short_name", lookup_expr="contains")
    kind = filters.ChoiceFilter(
        label="类别", choices=[(kind, kind.label) for kind in Organization.TOWN_KINDS]
    )

    class Meta:
        model = Organization
        fields = ("q", "kind")
