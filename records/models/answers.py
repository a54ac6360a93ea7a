"""What the units answered, what they promised, and what they had to answer once more."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from hanbin.record.base import countable_through, open_on, with_reason

from .handling import Assignment


class ReplyClassQuerySet(models.QuerySet):
    def solved(self):
        """The class of each scheme that says it is done."""
        return self.filter(letter__in=ReplyClass.SOLVED)

    def promised(self):
        """The class of each scheme that says it is being done, or planned."""
        return self.filter(letter__in=ReplyClass.PROMISED)


class ReplyClass(models.Model):
    """答复类别⚙: A, B, C, D as defined by the scheme of the year; letters of different schemes
    are not comparable."""

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
        """Of those that answer; assisting units write to the lead unit."""
        return self.filter(assignment__role__in=Assignment.ANSWERING)

    def owed(self, on: date):
        """Answers of those who owed one that day."""
        held = open_on(on, "assignment__assigned_on", "assignment__handed_back_on")
        return self.of_answering().filter(held)

    def by(self, day):
        """Given by a day."""
        return self.filter(replied_on__lte=day)

    def latest_first(self):
        return self.order_by("-replied_on", "-pk")


class Reply(models.Model):
    """答复: the unit's answer, with its class by the scheme of the year; of an assisting unit, its
    opinion (协办意见) to the lead unit."""

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
        """Of open cases, and not answered once more yet."""
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
    """重新办理: the delegate was not satisfied; the office has the unit handle it once more."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="rehandlings"
    )
    turn = models.PositiveSmallIntegerField("第几次办理", default=2)
    ordered_on = models.DateField("重新办理日期")
    reason = models.CharField("理由", max_length=200)
    ordered_by = models.CharField("决定人", max_length=200, blank=True)
    due_on = models.DateField("再次答复期限", null=True, blank=True, editable=False)
    due_told = models.TextField("期限说明", blank=True, editable=False)

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
        """Promised in answers to suggestions; motions are told apart."""
        return self.exclude(reply__assignment__suggestion__kind="motion")

    def standing(self):
        """Not given up; what was kept is among them."""
        return self.filter(given_up_on=None)

    def open(self):
        """Still to be kept."""
        return self.standing().filter(kept_on=None)

    def made(self, on: date):
        """Given by that day."""
        return self.filter(reply__replied_on__lte=on)

    def fallen_due(self, on: date):
        """Given by that day, and their own day had come."""
        return self.made(on).filter(due_on__lte=on)

    def kept(self, on: date):
        """Kept by that day."""
        return self.filter(kept_on__lte=on)

    def broken(self, on: date):
        """Past its day and not kept by then, nor given up."""
        late = Q(kept_on__isnull=True) | Q(kept_on__gt=on)
        return self.standing().filter(late, due_on__lt=on)


class Promise(models.Model):
    """承诺事项: what an answer of class B said would be done, followed across the years."""

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
        """Past its day, and neither kept nor given up."""
        is_open = self.kept_on is None and self.given_up_on is None
        return is_open and self.due_on is not None and self.due_on < timezone.localdate()


class PromiseProgress(models.Model):
    """承诺进展: how far a promise has come, reported until it is kept, across the years."""

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
