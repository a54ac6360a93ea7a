"""Special inquiries: the organs that answered, the questions and the promises."""

from django.db import models
from django.db.models import Q

from delegates.models import Organization
from hanbin.record.base import countable_through

from .oversight import Activity
from .shared import Balloted


class InquiryAnswer(Balloted):
    """应询单位: an organ that answered a special inquiry (监督法: 专题询问), with its ballot."""

    activity = models.ForeignKey(
        Activity, models.CASCADE, verbose_name="专题询问", related_name="answers"
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="应询单位", related_name="inquiry_answers"
    )

    objects = countable_through("activity").as_manager()

    LISTED = ("organization", "activity", "satisfied", "basically_satisfied", "dissatisfied")
    DAY = "activity__first_day"

    class Meta(Balloted.Meta):
        verbose_name = verbose_name_plural = "应询单位"
        ordering = ["activity", "pk"]
        constraints = [
            *Balloted.Meta.constraints,
            models.UniqueConstraint(
                fields=["activity", "organization"],
                name="inquiry_answer_once_an_organ",
                violation_error_message="该单位在本次专题询问中已登记。",
            ),
        ]

    def __str__(self):
        return f"{self.organization}应询"


class Question(models.Model):
    """询问: a question with its answer and promise."""

    answer_by = models.ForeignKey(
        InquiryAnswer, models.CASCADE, verbose_name="应询单位", related_name="questions"
    )
    order = models.PositiveSmallIntegerField("序号")
    asker = models.CharField("询问人", max_length=30)
    text = models.TextField("问题")
    answer = models.TextField("答复", blank=True)
    promise = models.CharField("承诺", max_length=200, blank=True)
    promise_due = models.DateField("承诺期限", null=True, blank=True)
    kept_on = models.DateField("兑现日期", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "询问"
        ordering = ["answer_by", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["answer_by", "order"],
                name="question_order_is_unique",
                violation_error_message="本单位的询问已有这个序号。",
            ),
            models.CheckConstraint(
                name="question_due_needs_a_promise",
                condition=Q(promise_due__isnull=True) | ~Q(promise=""),
                violation_error_message="填写承诺期限须写明承诺。",
            ),
        ]

    def __str__(self):
        return self.text[:40]
