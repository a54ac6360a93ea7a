"""Expressions shared by several rules."""

from datetime import timedelta

from django.db.models import (
    Count,
    DateField,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Q,
    Subquery,
)
from django.db.models.functions import Cast, Coalesce

from delegates.models import Post
from hanbin.record.base import open_on

LONGEST_TWO_MONTHS = 62
LONGEST_THREE_MONTHS = 92
LONGEST_SIX_MONTHS = 184


def days_after(day: str, days: int) -> Cast:
    """Return the day some days after that in a column."""
    later = ExpressionWrapper(F(day) + timedelta(days=days), output_field=DateField())
    # Both engines return a timestamp for a date plus an interval.
    return Cast(later, DateField())


def members_in_office(day: str, organ: str) -> Subquery:
    """Return the number of members of an organ on a day; NULL if none is known."""
    posts = Post.objects.filter(
        open_on(OuterRef(day), "started_on", "ended_on"), organization=OuterRef(organ)
    )
    # order_by() removes the default ordering, whose columns would split the groups.
    counted = posts.order_by().values("organization")
    counted = counted.annotate(number=Count("delegate", distinct=True)).values("number")
    return Subquery(counted, output_field=IntegerField())


def all_members(meeting: str, day: str, organ: str) -> Coalesce:
    """全体组成人员: the number given by the meeting, or else the members in office on the day."""
    return Coalesce(f"{meeting}members_due", members_in_office(day, organ))


def days_outside(day: str) -> Q:
    """Match a day outside the days of its meeting."""
    return Q(**{f"{day}__lt": F("meeting__first_day")}) | Q(
        **{f"{day}__gt": F("meeting__last_day")}
    )


def of_another_meeting() -> Q:
    """Match an agenda item of another meeting than the record's own."""
    return Q(agenda_item__isnull=False, meeting__isnull=False) & ~Q(
        agenda_item__meeting=F("meeting")
    )


def missing_between(previous: int | None, number: int) -> str:
    """Return the missing numbers between two numbers of a series, in words."""
    first, last = (previous or 0) + 1, number - 1
    return f"{first}" if first == last else f"{first}至{last}"
