"""What the directory of delegates and stations can be narrowed by."""

import django_filters as filters

from hanbin.listings import CodeFilter

from .models import Delegate, Mandate, Organization, Workstation, WorkstationKind


class DelegateFilter(filters.FilterSet):
    q = filters.CharFilter(label="姓名含", field_name="name", lookup_expr="contains")
    level = filters.ChoiceFilter(label="代表层级", choices=Mandate.Level.choices, method="at_level")
    town = CodeFilter(
        label="所属镇办",
        queryset=Organization.objects.towns(),
        method="of_town",
    )
    sex = filters.ChoiceFilter(label="性别", choices=Delegate.Sex.choices)
    party = filters.ChoiceFilter(label="政治面貌", choices=Delegate.Party.choices)

    def at_level(self, rows, name, level):
        return rows.filter(pk__in=Mandate.objects.at_level(level).values("delegate"))

    def of_town(self, rows, name, town):
        return rows.filter(pk__in=town.mandates.values("delegate"))

    class Meta:
        model = Delegate
        fields = ("q", "level", "town", "sex", "party")


class WorkstationFilter(filters.FilterSet):
    q = filters.CharFilter(label="名称含", field_name="name", lookup_expr="contains")
    kind = CodeFilter(label="类别", queryset=WorkstationKind.objects.all())
    town = CodeFilter(label="所在镇办", queryset=Organization.objects.towns())

    class Meta:
        model = Workstation
        fields = ("q", "kind", "town")


class TownFilter(filters.FilterSet):
    q = filters.CharFilter(label="名称含", field_name="short_name", lookup_expr="contains")
    kind = filters.ChoiceFilter(
        label="类别", choices=[(kind, kind.label) for kind in Organization.TOWN_KINDS]
    )

    class Meta:
        model = Organization
        fields = ("q", "kind")
