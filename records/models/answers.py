"""Replies of the units, their promises, and rehandling."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from hanbin.record.base import countable_through, open_on, with_reason

from .handling import Assignment


class ReplyClassQuerySet(models.QuerySet):
    def solved(self):
        """Return the class of each scheme for a solved suggestion."""
        return self.filter(letter__in=ReplyClass.SOLVED)

    def promised(self):
        """Return the class of each scheme for what is being done or planned."""
        return self.filter(letter__in=ReplyClass.PROMISED)


class ReplyClass(models.Model):
    """答复类别⚙: A, B, C, D as defined by the scheme of the year.

    Letters of different schemes are not comparable.
    """

    scheme = models.CharField("分类方案", max_length=20, help_text="例如：四类法2019。")
    letter = models.CharField("类别", max_length=2)
    meaning = models.CharField("含义", max_length=60)
    code = models.SlugField("代号", unique=True)
    order = models.PositiveSmallIntegerField("排序", default=100)

    objects = ReplyClassQuerySet.as_manager()

    FILLED_BY_MIGRATIONS = True
    SOLVED, PROMISED = ("A", "甲"), ("B", "乙")

    class Meta:
        verbose_name = verbose_name_plural = "答复类别"
        ordering = ["scheme", "order", "letter"]
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "letter"],
                name="reply_class_once_a_scheme",
                violation_error_message="这一方案中已有该类别。",
            )
        ]

    def __str__(self):
        return f"{self.letter}类（{self.meaning}）"

    @property
    def is_promised(self) -> bool:
        return self.letter in self.PROMISED


class ReplyQuerySet(countable_through("assignment__suggestion")):
    def of_answering(self):
        """Return replies of answering units; assisting units write to the lead unit."""
        return self.filter(assignment__role__in=Assignment.ANSWERING)

    def owed(self, on: date):
        """Return replies of the shares that owed one on a day."""
        held = open_on(on, "assignment__assigned_on", "assignment__handed_back_on")
        return self.of_answering().filter(held)

    def by(self, day):
        """Return the replies until a day."""
        return self.filter(replied_on__lte=day)

    def latest_first(self):
        return self.order_by("-replied_on", "-pk")


class Reply(models.Model):
    """答复: a unit's reply with its class, or an assisting unit's opinion (协办意见)."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="replies"
    )
    replied_on = models.DateField("答复日期")
    document_number = models.CharField("答复文号", max_length=40, blank=True)
    signatory = models.CharField("签发人", max_length=20, blank=True)
    reply_class = models.ForeignKey(
        ReplyClass,
        models.PROTECT,
        verbose_name="答复类别",
        related_name="replies",
        null=True,
        blank=True,
        help_text="主办、分办必填；协办意见不填。",
    )
    turn = models.PositiveSmallIntegerField(
        "第几次答复", default=1, help_text="重新办理后的二次答复为2。"
    )
    text = models.TextField("答复内容")

    objects = ReplyQuerySet.as_manager()

    LISTED = ("assignment__suggestion", "assignment__unit", "replied_on", "reply_class")
    DAY = "replied_on"

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "答复"
        ordering = ["assignment", "replied_on"]
        indexes = [models.Index(fields=["replied_on"])]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "replied_on", "turn"],
                name="reply_once_a_day",
                violation_error_message="该单位当日已登记答复。",
            )
        ]

    def __str__(self):
        return f"{self.assignment.unit}{self.replied_on}答复"

    def clean(self):
        assignment = getattr(self, "assignment", None)
        given, asked = self.replied_on, assignment and assignment.assigned_on
        if given and asked and given < asked:
            raise ValidationError({"replied_on": f"答复日期不能早于交办日期（{asked}）。"})


class RehandlingQuerySet(countable_through("assignment__suggestion")):
    def waiting(self):
        """Return rehandlings of open cases that have no reply yet."""
        answers = Reply.objects.filter(
            assignment=OuterRef("assignment"), turn__gte=OuterRef("turn")
        )
        return self.filter(
            ~Exists(answers),
            assignment__handed_back_on=None,
            assignment__suggestion__closed_on=None,
            assignment__suggestion__taken_back_on=None,
        )


class Rehandling(models.Model):
    """重新办理: a unit must handle a suggestion again, because the delegate is dissatisfied."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="rehandlings"
    )
    turn = models.PositiveSmallIntegerField("第几次办理", default=2)
    ordered_on = models.DateField("重新办理日期")
    reason = models.CharField("理由", max_length=200)
    ordered_by = models.CharField("决定人", max_length=200, blank=True)
    due_on = models.DateField("再次答复期限", null=True, blank=True, editable=False)
    due_explanation = models.TextField("期限说明", blank=True, editable=False)

    objects = RehandlingQuerySet.as_manager()

    LISTED = ("assignment__suggestion", "assignment__unit", "ordered_on", "due_on")
    DAY = "ordered_on"
    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "重新办理"
        ordering = ["assignment", "turn"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "turn"],
                name="rehandling_once_a_turn",
                violation_error_message="这一次重新办理已经登记。",
            ),
            models.CheckConstraint(
                name="rehandling_comes_after_the_first",
                condition=Q(turn__gte=2),
                violation_error_message="重新办理从第2次起。",
            ),
        ]

    def __str__(self):
        return f"第{self.turn}次办理（{self.ordered_on}）"


class PromiseQuerySet(countable_through("reply__assignment__suggestion")):
    def of_suggestions(self):
        """Return promises about suggestions; motions are counted separately."""
        return self.exclude(reply__assignment__suggestion__kind="motion")

    def standing(self):
        """Return promises that were not given up, including kept ones."""
        return self.filter(given_up_on=None)

    def open(self):
        """Return promises that are still to be kept."""
        return self.standing().filter(kept_on=None)

    def made(self, on: date):
        """Return promises made until a day."""
        return self.filter(reply__replied_on__lte=on)

    def fallen_due(self, on: date):
        """Return promises made until a day whose due day has come."""
        return self.made(on).filter(due_on__lte=on)

    def kept(self, on: date):
        """Return promises kept until a day."""
        return self.filter(kept_on__lte=on)

    def broken(self, on: date):
        """Return overdue promises that were not kept until a day, nor given up."""
        late = Q(kept_on__isnull=True) | Q(kept_on__gt=on)
        return self.standing().filter(late, due_on__lt=on)


class Promise(models.Model):
    """承诺事项: what a class B reply promised, tracked across the years."""

    reply = models.ForeignKey(Reply, models.CASCADE, verbose_name="答复", related_name="promises")
    text = models.CharField("承诺内容", max_length=200)
    due_on = models.DateField("承诺期限", null=True, blank=True)
    kept_on = models.DateField("兑现日期", null=True, blank=True)
    given_up_on = models.DateField("终止日期", null=True, blank=True)
    given_up_reason = models.CharField("终止理由", max_length=200, blank=True)

    objects = PromiseQuerySet.as_manager()

    LISTED = (
        "text",
        "reply__assignment__suggestion",
        "reply__assignment__unit",
        "due_on",
        "kept_on",
    )
    DAY = "due_on"
    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "承诺事项"
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="promise_given_up_with_a_reason",
                condition=with_reason("given_up_on", "given_up_reason"),
                violation_error_message="终止承诺的日期与理由须同时填写。",
            ),
            models.CheckConstraint(
                name="promise_kept_or_given_up",
                condition=Q(kept_on__isnull=True) | Q(given_up_on__isnull=True),
                violation_error_message="已兑现的承诺不能又登记终止。",
            ),
        ]

    def __str__(self):
        return self.text

    @property
    def is_late(self) -> bool:
        """Return whether it is overdue, not kept and not given up."""
        is_open = self.kept_on is None and self.given_up_on is None
        return is_open and self.due_on is not None and self.due_on < timezone.localdate()


class PromiseProgress(models.Model):
    """承诺进展: progress of a promise, reported until it is kept."""

    promise = models.ForeignKey(
        Promise, models.CASCADE, verbose_name="承诺事项", related_name="progress"
    )
    noted_on = models.DateField("日期")
    text = models.CharField("进展情况", max_length=300)
    noted_by = models.CharField("填报人", max_length=200, blank=True)

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "承诺进展"
        ordering = ["promise", "noted_on"]

    def __str__(self):
        return f"{self.noted_on} {self.text}"
