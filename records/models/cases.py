"""Queries for suggestions: assigned, answered, overdue, and at which stage."""

from datetime import date
from functools import cache

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce, Least, NullIf

from delegates.models import Mandate, Organization
from hanbin.record.base import Countable, State

from .answers import Rehandling, Reply, ReplyClass
from .handling import Assignment
from .stages import OPEN, Stage
from .talks import Talk

NEVER = date.max


def owing_assignments(on: date):
    """Return the shares of a suggestion (OuterRef) that owe an answer on a day."""
    return Assignment.objects.owing_an_answer(on).filter(suggestion=OuterRef("pk"))


@cache
def _where_it_stands(model):
    """Return the stage as an expression; cached, because building it costs more than the query."""
    owing = Assignment.objects.answering().filter(
        suggestion=OuterRef("pk"), handed_back_on__isnull=True
    )
    slowest = owing.staged().order_by("reached").values("reached")[:1]
    happened = (
        (Q(taken_back_on__isnull=False), Stage.TAKEN_BACK),
        (Q(closed_on__isnull=False), Stage.CLOSED),
        (Q(submitted_on__isnull=True, review=model.Review.RETURNED), Stage.RETURNED),
        (Q(submitted_on__isnull=True), Stage.DRAFT),
        *((Q(review=review), stage) for review, stage in model.ENDS_IN.items()),
    )
    waits = Case(
        When(review=model.Review.LISTED, then=Value(Stage.LISTED.value)),
        default=Value(Stage.ADMITTED.value),
        output_field=models.IntegerField(),
    )
    return Case(
        *(When(fact, then=Value(stage.value)) for fact, stage in happened),
        default=Coalesce(Subquery(slowest), waits),
        output_field=models.IntegerField(),
    )


class SuggestionQuerySet(Countable):
    def motions(self):
        """Return motions of the congress session (议案), counted separately from suggestions."""
        return self.filter(kind=self.model.Kind.MOTION)

    def suggestions(self):
        return self.exclude(kind=self.model.Kind.MOTION)

    def kept_by(self, committee: Organization) -> Organization:
        """Return the organ that numbers the suggestions of a congress.

        It is the organizer of the latest numbered one, so that numbers continue, or else the
        committee itself.
        """
        latest = self.within(committee).filter(number__isnull=False).order_by("-pk").first()
        return latest.organizer if latest else committee

    def handed_in(self):
        """Return those that were submitted."""
        return self.filter(submitted_on__isnull=False)

    def staged(self):
        """Annotate each case with its stage ``reached``, which is that of its slowest unit."""
        return self.annotate(reached=_where_it_stands(self.model))

    def in_hand(self):
        """Return the open cases of the office and the units, as shown on the board."""
        review = self.model.Review
        cases = self.handed_in().filter(
            closed_on=None,
            taken_back_on=None,
            review__in=(review.PENDING, *self.model.ADMITTED),
        )
        return cases.exclude(state=State.WITHDRAWN).staged().filter(reached__in=OPEN)

    def due_next(self):
        """Annotate with ``next_due``, the first due day of an answer still owed."""
        shares = Assignment.objects.answering().waiting().filter(suggestion=OuterRef("pk"))
        first = shares.order_by("due_on").values("due_on")
        again = Rehandling.objects.waiting().filter(assignment__suggestion=OuterRef("pk"))
        second = again.order_by("due_on").values("due_on")
        # On SQLite, Least() is NULL if any value is NULL; hence NEVER.
        days = (Coalesce(Subquery(rows[:1]), Value(NEVER)) for rows in (first, second))
        return self.annotate(next_due=NullIf(Least(*days), Value(NEVER)))

    def assigned(self):
        return self.filter(assigned_on__isnull=False)

    def in_session(self):
        return self.filter(session__isnull=False)

    def between_sessions(self):
        return self.filter(session__isnull=True)

    def answered(self, on: date):
        """Return those that every owing unit had answered by a day."""
        return self.filter(
            Exists(owing_assignments(on)), ~Exists(owing_assignments(on).unanswered(on))
        )

    def fallen_due(self, on: date):
        """Return those whose deadline had passed for every owing unit by a day."""
        return self.filter(
            Exists(owing_assignments(on)), ~Exists(owing_assignments(on).not_yet_due(on))
        )

    def answered_on_time(self, on: date):
        """Return those that were due by a day and answered in time."""
        return self.fallen_due(on).filter(~Exists(owing_assignments(on).unanswered_when_due()))

    def awaiting_an_answer(self, on: date, first: date = date.min, last: date = date.max):
        """Return those with an unanswered share that is due within a range of days."""
        late = owing_assignments(on).unanswered(on).due_between(first, last)
        return self.filter(Exists(late)).exclude(state=State.WITHDRAWN)

    def key(self):
        """Return those under key supervision (重点督办, 代表法第五十二条)."""
        return self.filter(is_key=True)

    def in_classes(self, on: date):
        """Return those fully answered by a day, with the class of the last answer.

        It is in ``latest_class``.
        """
        answers = Reply.objects.owed(on).by(on).filter(assignment__suggestion=OuterRef("pk"))
        latest = Subquery(answers.latest_first().values("reply_class")[:1])
        complete = self.filter(~Exists(owing_assignments(on).unanswered(on)))
        return complete.alias(latest_class=latest)

    def answered_in_class(self, reply_class, on: date):
        """Return those fully answered by a day whose latest answer has this class."""
        return self.in_classes(on).filter(latest_class=reply_class)

    def solved(self, on: date):
        """Return those answered by a day in a class for solved suggestions, of any scheme."""
        return self.in_classes(on).filter(latest_class__in=ReplyClass.objects.solved())

    def talked_over(self, on: date):
        """Return those for which an owing unit had talked with the delegate by a day."""
        talks = Talk.objects.filter(assignment=OuterRef("pk"), held_on__lte=on)
        return self.filter(Exists(owing_assignments(on).filter(Exists(talks))))

    def closed(self, on: date):
        return self.filter(closed_on__lte=on)

    def born_of_motions(self):
        """Return suggestions that the presidium made from motions (议案转建议)."""
        return self.filter(motion__isnull=False)

    def with_delegation(self):
        """Annotate with ``delegation``, the town of the lead delegate on the day of submission.

        The level of the delegate's mandate is that of the congress of the suggestion.
        """
        of_town = Q(organizer__jurisdiction__kind__in=Organization.TOWN_KINDS)
        level = Case(
            When(of_town, then=Value(Mandate.Level.TOWN.value)),
            default=Value(Mandate.Level.DISTRICT.value),
            output_field=models.CharField(),
        )
        seats = Mandate.objects.public().at(OuterRef("submitted_on"))
        seats = seats.filter(
            delegate=OuterRef("lead_delegate"),
            level=OuterRef("its_level"),
        )
        town = Subquery(seats.order_by("-started_on", "pk").values("town")[:1])
        return self.alias(its_level=level).annotate(delegation=town)
