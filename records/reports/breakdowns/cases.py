"""The cases of a period as of its last day, read once and used by many tables."""

from functools import cached_property
from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from delegates.models import Mandate, Organization
from hanbin.record.base import open_on
from hanbin.record.periods import Period
from records.models import Assignment, Feedback, Promise, Reply, ReplyClass, Suggestion
from records.scopes import suggestions_url

from .breakdown import BreakdownCell


def is_among(rows: QuerySet[Any]) -> Exists:
    """Return an expression: whether a row is among these rows."""
    return Exists(rows.filter(pk=OuterRef("pk")))


class Cases:
    """The suggestions assigned in a period, with their shares, ratings and promises.

    Each fact is queried once, with the same queryset methods as the figures.
    """

    def __init__(self, period: Period, scope: Organization):
        self.period, self.scope, self.day = period, scope, period.end

    def cell(self, value: int, **narrowed: str) -> BreakdownCell:
        """Return a number of suggestions, linked to the list of these rows."""
        return BreakdownCell(
            value, suggestions_url(self.period, self.scope, **narrowed) if value else ""
        )

    @property
    def _assigned(self) -> Any:
        rows = Suggestion.objects.suggestions().assigned().counting().within(self.scope)
        return rows.during(self.period).order_by()

    @cached_property
    def all(self) -> list[Any]:
        """Return one row per suggestion, ordered by subject."""
        every, day = Suggestion.objects.all(), self.day
        classed = every.in_classes(day).filter(pk=OuterRef("pk"))
        rows = self._assigned.with_delegation().annotate(
            latest=Subquery(classed.annotate(letter=F("latest_class")).values("letter")),
            is_answered=is_among(every.answered(day)),
        )
        return list(
            rows.order_by("subject__order", "subject", "pk").values_list(
                "pk", "subject__code", "subject__name", "session", "motion", "is_key",
                "lead_delegate", "delegation", "latest", "is_answered", named=True,
            )
        )  # fmt: skip

    @cached_property
    def shares(self) -> list[Any]:
        """Return one row per share that a unit had on the last day, ordered by unit."""
        every, day = Assignment.objects.all(), self.day
        latest = Reply.objects.by(day).filter(assignment=OuterRef("pk")).latest_first()
        rows = every.filter(
            open_on(day, "assigned_on", "handed_back_on"),
            suggestion__in=self._assigned.values("pk"),
        ).annotate(
            latest=Subquery(latest.values("reply_class")[:1]),
            is_unanswered=is_among(every.unanswered(day)),
            is_due=is_among(every.filter(due_on__lte=day)),
            is_in_time=is_among(every.answered_on_time(day)),
        )
        return list(
            rows.order_by("unit__order", "unit__code", "pk").values_list(
                "suggestion", "unit", "unit__code", "unit__short_name", "unit__system", "role",
                "latest", "is_unanswered", "is_due", "is_in_time", named=True,
            )
        )  # fmt: skip

    @property
    def answering(self) -> list[Any]:
        """Return the shares that need a reply to the delegate."""
        return [each for each in self.shares if each.role in Assignment.ANSWERING]

    @cached_property
    def ratings(self) -> list[Any]:
        """Return one row per request for feedback; feedback after the last day is ignored."""
        asked = Feedback.objects.of_suggestions().asked(self.day)
        rows = asked.filter(assignment__suggestion__in=self._assigned.values("pk")).order_by()
        said = is_among(Feedback.objects.returned(self.day))
        last = is_among(Feedback.objects.final(self.day))
        return list(
            rows.annotate(is_returned=said, is_final=last).values_list(
                "round", "attitude", "result", "is_returned", "is_final", "assignment__unit",
                "assignment__suggestion", named=True,
            )
        )  # fmt: skip

    @cached_property
    def classes(self) -> list[ReplyClass]:
        """Return the reply classes of all schemes used."""
        used = {each.latest for each in self.all if each.latest}
        every = list(ReplyClass.objects.all())
        schemes = {each.scheme for each in every if each.pk in used}
        return [each for each in every if each.scheme in schemes]

    @cached_property
    def promises(self) -> list[Any]:
        """Return one row per promise made by the last day, whenever its case was assigned."""
        made = Promise.objects.of_suggestions().made(self.day).counting().within(self.scope)
        day = "reply__assignment__suggestion__counted_on"
        rows = made.filter(**{f"{day}__lte": self.day}).order_by(f"{day}__year")
        return list(
            rows.annotate(year=F(f"{day}__year")).values_list(
                "year", "due_on", "kept_on", "given_up_on", named=True
            )
        )

    @cached_property
    def seats(self) -> dict[int | None, int]:
        """Return the number of delegates of each town in this congress on the last day."""
        level = Mandate.Level.TOWN if self.scope.is_town else Mandate.Level.DISTRICT
        found: dict[int | None, int] = {}
        seated = Mandate.objects.public().at(self.day).at_level(level)
        for town in seated.values_list("town", flat=True):
            found[town] = found.get(town, 0) + 1
        return found
