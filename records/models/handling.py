"""How suggestions were handled: assignment, talks, replies, promises."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Coalesce

from delegates.models import Organization
from hanbin.record import countable, explained, not_reversed, open_on


class ReplyClass(models.Model):
    """答复类别⚙: A, B, C, D as defined by the scheme of the year; letters of different schemes
    are not comparable."""

    scheme = models.CharField("分类方案", max_length=20, help_text="例如：四类法2019。")
    letter = models.CharField("类别", max_length=2)
    meaning = models.CharField("含义", max_length=60)
    code = models.SlugField("代号", unique=True)
    order = models.PositiveSmallIntegerField("排序", default=100)

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


DEADLINE = Coalesce("extended_to", "suggestion__due_on")


class AssignmentQuerySet(countable("suggestion")):
    def owing_an_answer(self, on: date):
        """Lead units and units that answer separately; not handed back by that day."""
        return self.filter(
            open_on(on, "assigned_on", "handed_back_on"), role__in=Assignment.ANSWERING
        )

    def not_yet_due(self, on: date):
        """With time left on that day, extensions included."""
        return self.alias(deadline=DEADLINE).filter(deadline__gt=on)

    def due_between(self, first: date, last: date):
        """With time that runs out within these days, extensions included."""
        return self.alias(deadline=DEADLINE).filter(deadline__gte=first, deadline__lte=last)

    def unanswered(self, on: date):
        return self.filter(~Exists(Reply.objects.by(on).filter(assignment=OuterRef("pk"))))

    def unanswered_when_due(self):
        """Without an answer by the day it was due, extensions included."""
        in_time = Reply.objects.by(OuterRef("deadline")).filter(assignment=OuterRef("pk"))
        return self.alias(deadline=DEADLINE).filter(~Exists(in_time))


class Assignment(models.Model):
    """交办: one unit's share of a suggestion: lead (主办), assisting (协办) or separate (分办)."""

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
    handed_back_on = models.DateField("退办日期", null=True, blank=True)
    hand_back_reason = models.CharField("退办理由", max_length=200, blank=True)
    extended_to = models.DateField("延期至", null=True, blank=True)
    extension_reason = models.CharField("延期理由", max_length=200, blank=True)

    objects = AssignmentQuerySet.as_manager()

    LISTED = ("suggestion", "unit", "role", "assigned_on", "received_on")
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
        indexes = [models.Index(fields=["unit", "assigned_on"])]
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
                condition=explained("handed_back_on", "hand_back_reason"),
                violation_error_message="退办日期与退办理由须同时填写。",
            ),
            models.CheckConstraint(
                name="assignment_extension_has_a_reason",
                condition=explained("extended_to", "extension_reason"),
                violation_error_message="延期日期与延期理由须同时填写。",
            ),
        ]

    def __str__(self):
        return f"{self.suggestion.code} {self.suggestion}（{self.get_role_display()}：{self.unit}）"

    @property
    def owes_an_answer(self) -> bool:
        return self.role in self.ANSWERING and self.handed_back_on is None


class Talk(models.Model):
    """面商: the unit talked with the delegate, in whatever form."""

    class Form(models.TextChoices):
        VISIT = "visit", "走访"
        MEETING = "meeting", "座谈"
        PHONE = "phone", "电话"
        OTHER = "other", "其他"

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="talks"
    )
    held_on = models.DateField("日期")
    form = models.CharField("方式", max_length=7, choices=Form, default=Form.VISIT)
    place = models.CharField("地点", max_length=60, blank=True)
    text = models.TextField("情况", blank=True)

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "面商"
        ordering = ["assignment", "held_on"]

    def __str__(self):
        return f"{self.held_on} {self.get_form_display()}"


class ReplyQuerySet(countable("assignment__suggestion")):
    def owed(self, on: date):
        """Answers of those who owed one that day; assisting units write to the lead unit."""
        return self.filter(
            open_on(on, "assignment__assigned_on", "assignment__handed_back_on"),
            assignment__role__in=Assignment.ANSWERING,
        )

    def by(self, day):
        """Given by a day."""
        return self.filter(replied_on__lte=day)

    def latest_first(self):
        return self.order_by("-replied_on", "-pk")


class Reply(models.Model):
    """答复: the unit's answer, with its class by the scheme of the year."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="replies"
    )
    replied_on = models.DateField("答复日期")
    document_number = models.CharField("答复文号", max_length=40, blank=True)
    signatory = models.CharField("签发人", max_length=20, blank=True)
    reply_class = models.ForeignKey(
        ReplyClass, models.PROTECT, verbose_name="答复类别", related_name="replies"
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
                fields=["assignment", "replied_on"],
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


class Promise(models.Model):
    """承诺事项: what an answer of class B said would be done, followed across the years."""

    reply = models.ForeignKey(Reply, models.CASCADE, verbose_name="答复", related_name="promises")
    text = models.CharField("承诺内容", max_length=200)
    due_on = models.DateField("承诺期限", null=True, blank=True)
    kept_on = models.DateField("兑现日期", null=True, blank=True)

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "承诺事项"
        ordering = ["due_on", "pk"]

    def __str__(self):
        return self.text


class Supervision(models.Model):
    """督办: the committee pressed for an answer, on a day, in some form."""

    class Form(models.TextChoices):
        ON_SITE = "on_site", "现场督办"
        GATHERED = "gathered", "集中督办"
        FOLLOW_UP = "follow_up", "跟踪督办"
        LED = "led", "领导领衔督办"

    suggestion = models.ForeignKey(
        "records.Suggestion", models.CASCADE, verbose_name="建议", related_name="supervisions"
    )
    done_on = models.DateField("督办日期")
    form = models.CharField("督办形式", max_length=10, choices=Form)
    led_by = models.CharField("督办人", max_length=30, blank=True)
    text = models.TextField("督办情况", blank=True)

    objects = countable("suggestion").as_manager()

    LISTED = ("suggestion", "done_on", "form", "led_by")
    DAY = "done_on"

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "督办"
        ordering = ["suggestion", "done_on"]

    def __str__(self):
        return f"{self.done_on} {self.get_form_display()}"
