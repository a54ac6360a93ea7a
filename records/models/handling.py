"""Assignments: which unit handles a suggestion, and at which stage its share is."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from delegates.models import Organization
from hanbin.record.base import countable_through, not_reversed, open_on, with_reason

from .deadlines import DeadlineRule
from .stages import Stage


def _of_share(name: str):
    """Return the rows of a relation that belong to a share (OuterRef)."""
    # Looked up when called, because the related models import this module.
    table = Assignment._meta.get_field(name).related_model
    return table._base_manager.filter(assignment=OuterRef("pk"))


class AssignmentQuerySet(countable_through("suggestion")):
    def answering(self):
        """Return shares of lead and separate units; assisting units write to the lead unit."""
        return self.filter(role__in=Assignment.ANSWERING)

    def owing_an_answer(self, on: date):
        """Return answering shares that were not handed back by a day."""
        return self.answering().filter(open_on(on, "assigned_on", "handed_back_on"))

    def not_yet_due(self, on: date):
        """Return shares that are due after a day, including extensions."""
        return self.filter(due_on__gt=on)

    def due_between(self, first: date, last: date):
        """Return shares that are due within a range of days, including extensions."""
        return self.filter(due_on__gte=first, due_on__lte=last)

    def unanswered(self, on: date):
        return self.filter(~Exists(_of_share("replies").filter(replied_on__lte=on)))

    def unanswered_when_due(self):
        """Return shares without an answer on their due day, including extensions."""
        in_time = _of_share("replies").filter(replied_on__lte=OuterRef("due_on"))
        return self.filter(~Exists(in_time))

    def answered_on_time(self, on: date):
        """Return shares that were due by a day and answered in time."""
        in_time = _of_share("replies").filter(replied_on__lte=OuterRef("due_on"))
        return self.filter(Exists(in_time), due_on__lte=on)

    def waiting(self):
        """Return shares of open cases that are neither handed back nor answered."""
        return self.filter(
            ~Exists(_of_share("replies")),
            handed_back_on=None,
            suggestion__closed_on=None,
            suggestion__taken_back_on=None,
        )

    def long_overdue(self, on: date):
        """Return waiting shares that are long overdue by the rule of their day.

        Without a rule, the usual number of days applies. Only first answers count, not opinions and
        later answers.
        """
        late, last = Q(), date.max
        for rule in DeadlineRule.objects.filter(limit="answer").order_by("-since"):
            since = Q(assigned_on__gte=rule.since, assigned_on__lt=last)
            late |= since & Q(due_on__lt=on - timedelta(days=rule.long_overdue_after))
            last = rule.since
        usually = Q(due_on__lt=on - timedelta(days=DeadlineRule.BEARS_WITH))
        return self.waiting().answering().filter(late | usually & Q(assigned_on__lt=last))

    def not_signed(self, assigned_before: date):
        """Return shares assigned before a day that the unit has not signed for."""
        return self.waiting().filter(received_on=None, assigned_on__lt=assigned_before)

    def staged(self):
        """Annotate each share with its stage ``reached``."""
        turn = _of_share("rehandlings").order_by("-turn").values("turn")[:1]
        said = _of_share("feedbacks").filter(
            returned_on__isnull=False,
            round=OuterRef("current_turn"),
            delegate=OuterRef("suggestion__lead_delegate"),
        )
        answered = Exists(_of_share("replies").filter(turn=OuterRef("current_turn")))
        happened = (
            (Q(handed_back_on__isnull=False), Stage.HANDED_BACK),
            (Q(suggestion__taken_back_on__isnull=False), Stage.TAKEN_BACK),
            (Q(suggestion__closed_on__isnull=False), Stage.CLOSED),
            (Exists(_of_share("hand_backs").filter(decided_on__isnull=True)), Stage.HANDING_BACK),
            (~answered & Q(current_turn__gt=1), Stage.AGAIN),
            (~answered & Q(received_on__isnull=True), Stage.SENT),
            (~answered, Stage.WORKING),
            (Q(role=Assignment.Role.ASSISTING), Stage.RATED),
            (Exists(said.filter(result="dissatisfied")), Stage.UNHAPPY),
            (Exists(said), Stage.RATED),
        )
        return self.alias(current_turn=Coalesce(Subquery(turn), Value(1))).annotate(
            reached=Case(
                *(When(fact, then=Value(stage.value)) for fact, stage in happened),
                default=Value(Stage.ANSWERED.value),
                output_field=models.IntegerField(),
            )
        )


class Assignment(models.Model):
    """交办: one unit's share of a suggestion: lead (主办), assisting (协办) or separate (分办).

    ``due_on`` is computed from rules, holidays and extensions, and recomputed when one of them
    changes; ``due_explanation`` explains it.
    """

    class Role(models.TextChoices):
        LEAD = "lead", "主办"
        ASSISTING = "assisting", "协办"
        SEPARATE = "separate", "分办"

    ANSWERING = (Role.LEAD, Role.SEPARATE)

    suggestion = models.ForeignKey(
        "records.Suggestion", models.CASCADE, verbose_name="建议", related_name="assignments"
    )
    unit = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="承办单位", related_name="assignments"
    )
    role = models.CharField("承办方式", max_length=9, choices=Role, default=Role.LEAD)
    assigned_on = models.DateField("交办日期")
    received_on = models.DateField("签收日期", null=True, blank=True)
    received_by = models.CharField("签收人", max_length=200, blank=True)
    due_on = models.DateField("应答复日期", null=True, blank=True, editable=False)
    internal_due_on = models.DateField("内部期限", null=True, blank=True, editable=False)
    due_explanation = models.TextField("期限说明", blank=True, editable=False)
    handed_back_on = models.DateField("退办日期", null=True, blank=True)
    hand_back_reason = models.CharField("退办理由", max_length=200, blank=True)
    answer_draft = models.TextField("答复草稿", blank=True, editable=False)

    objects = AssignmentQuerySet.as_manager()

    LISTED = ("suggestion", "unit", "role", "assigned_on", "received_on", "due_on")
    DAY = "suggestion__assigned_on"
    REACHED_BY = {
        "TOWN": ("suggestion__organizer__jurisdiction",),
        "UNIT": ("unit",),
        "DELEGATE": ("suggestion__lead_delegate", "suggestion__cosigners"),
    }

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "交办"
        ordering = ["suggestion", "-role", "pk"]
        indexes = [
            models.Index(fields=["unit", "assigned_on"]),
            models.Index(fields=["due_on"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion"],
                condition=Q(role="lead", handed_back_on__isnull=True),
                name="assignment_one_lead_unit",
                violation_error_message="一件建议只有一个主办单位。",
            ),
            models.UniqueConstraint(
                fields=["suggestion", "unit"],
                condition=Q(handed_back_on__isnull=True),
                name="assignment_once_a_unit",
                violation_error_message="该单位已承办这件建议。",
            ),
            models.CheckConstraint(
                name="assignment_received_after_assigned",
                condition=not_reversed("assigned_on", "received_on"),
                violation_error_message="签收日期不能早于交办日期。",
            ),
            models.CheckConstraint(
                name="assignment_hand_back_has_a_reason",
                condition=with_reason("handed_back_on", "hand_back_reason"),
                violation_error_message="退办日期与退办理由须同时填写。",
            ),
            models.CheckConstraint(
                name="assignment_due_after_assigned",
                condition=not_reversed("assigned_on", "due_on"),
                violation_error_message="应答复日期不能早于交办日期。",
            ),
        ]

    def __str__(self):
        return f"{self.suggestion.code} {self.suggestion}（{self.get_role_display()}：{self.unit}）"

    @property
    def owes_an_answer(self) -> bool:
        return self.role in self.ANSWERING and self.handed_back_on is None

    def takes_over_from(self, other: "Assignment") -> bool:
        """Return whether another share had been handed back when this one was assigned."""
        is_earlier, back = other.assigned_on < self.assigned_on, other.handed_back_on
        is_back = back is not None and back <= self.assigned_on
        return other.role in self.ANSWERING and is_earlier and is_back

    @property
    def first_due_on(self) -> date | None:
        """Return the due day as first assigned, before it was moved.

        After a correction of the assignment, it is the corrected day.
        """
        day = self.due_on
        for each in reversed(self.deadline_changes.all()):
            if each.is_correction:
                break
            if each.due_after == day and each.due_before and not each.is_of_a_later_answer:
                day = each.due_before
        return day

    @property
    def open_requests(self) -> list[models.Model]:
        """Return the requests of the unit that are not decided yet."""
        asked = (*self.hand_backs.all(), *self.extensions.all())
        return [each for each in asked if each.decided_on is None]

    @property
    def owed(self) -> models.Model:
        """Return the object with the current deadline: the latest rehandling or the share."""
        return max(self.rehandlings.all(), key=lambda each: each.turn, default=self)

    @property
    def turn(self) -> int:
        """Return the number of the answer that is owed: 1, or more after rehandling."""
        return self.rehandlings.aggregate(last=models.Max("turn"))["last"] or 1

    @property
    def stage(self) -> Stage:
        """Return the stage of the share; lists annotate it with ``staged``."""
        return Stage(read_stage(self))

    @property
    def status(self) -> str:
        return str(self.stage.label)

    # Read by hanbin.lists.tables.ListColumn; "staged" is the queryset method it needs.
    status.fget.short_description = "办理状态"
    status.fget.adjective = "staged"


def read_stage(row) -> int:
    """Return the annotated stage, or else query it."""
    if "reached" in row.__dict__:
        return row.reached
    return type(row).objects.staged().values_list("reached", flat=True).get(pk=row.pk)
