"""Filters of the public lists; their values are query parameters of the URL."""

import django_filters as filters
from django.db.models import Q

from delegates.models import Organization
from hanbin.lists.listings import CodeFilter, TextFilter
from hanbin.record.periods import FIRST_YEAR, LAST_YEAR
from records.models import (
    Activity,
    ActivityKind,
    Meeting,
    Opinion,
    PersonnelDecision,
    Publication,
    PublicityKind,
    Resolution,
    Topic,
)
from records.reports.annexes import agenda_told


class RecordFilter(filters.FilterSet):
    """Filter records by words in the title and by the year in which they count."""

    searched: tuple[str, ...] = ("title",)

    q = TextFilter(label="标题含", method="containing")
    year = filters.NumberFilter(
        label="年度", field_name="counted_on__year", min_value=FIRST_YEAR, max_value=LAST_YEAR
    )

    def containing(self, rows, name, words):
        found = Q()
        for field in self.searched:
            found |= Q(**{f"{field}__contains": words.strip()})
        return rows.filter(found)


class MeetingFilter(RecordFilter):
    searched = ("title", "summary")
    kind = filters.ChoiceFilter(label="会议类别", choices=Meeting.Kind.choices)

    def containing(self, rows, name, words):
        items = agenda_told().filter(is_told=True, title__contains=words.strip())
        found = super().containing(rows, name, words)
        return rows.filter(Q(pk__in=found.values("pk")) | Q(pk__in=items.values("meeting")))

    class Meta:
        model = Meeting
        fields = ("q", "year", "kind")


class ActivityFilter(RecordFilter):
    kind = CodeFilter(label="活动类别", queryset=ActivityKind.objects.all())
    topic = CodeFilter(label="专题", field_name="topics", queryset=Topic.objects.all())

    class Meta:
        model = Activity
        fields = ("q", "year", "kind", "topic")


class ResolutionFilter(RecordFilter):
    kind = filters.ChoiceFilter(label="文种", choices=Resolution.Kind.choices)
    is_personnel = filters.TypedChoiceFilter(
        label="人事决定",
        choices=(("", "全部"), ("true", "是"), ("false", "否")),
        coerce=lambda said: said == "true",
    )

    class Meta:
        model = Resolution
        fields = ("q", "year", "kind", "is_personnel")


class OpinionFilter(RecordFilter):
    kind = filters.ChoiceFilter(label="类别", choices=Opinion.Kind.choices)
    addressee = CodeFilter(
        label="送达机关",
        queryset=Organization.objects.filter(system__in=Organization.OVERSEEN_SYSTEMS),
    )

    class Meta:
        model = Opinion
        fields = ("q", "year", "kind", "addressee")


class PersonnelFilter(RecordFilter):
    searched = ("official__name", "post")
    q = TextFilter(label="姓名或职务含", method="containing")
    act = filters.ChoiceFilter(label="任免事项", choices=PersonnelDecision.Act.choices)

    class Meta:
        model = PersonnelDecision
        fields = ("q", "year", "act")


class PublicationFilter(RecordFilter):
    kind = CodeFilter(label="类别", queryset=PublicityKind.objects.all())
    media_level = filters.ChoiceFilter(label="媒体层级", choices=Publication.MediaLevel.choices)

    class Meta:
        model = Publication
        fields = ("q", "year", "kind", "media_level")
