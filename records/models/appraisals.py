"""Appraisals of persons and departments by the standing committee."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from delegates.models import Delegate, Organization
from hanbin.record.base import Countable, Record, counted_day

from .meetings import Meeting
from .personnel import Official
from .shared import Balloted


class AppraisalQuerySet(Countable):
    def of_persons(self):
        return self.filter(organization__isnull=True)

    def of_officials(self):
        return self.filter(official__isnull=False)

    def of_delegates(self):
        """Return appraisals of city delegates who reported on their duties."""
        return self.filter(delegate__isnull=False)


class Appraisal(Balloted, Record):
    """工作评议、履职评议: an appraisal of one person or department, with its ballot."""

    class Grade(models.TextChoices):
        EXCELLENT = "excellent", "优秀"
        SATISFIED = "satisfied", "满意"
        BASIC = "basic", "基本满意"
        DISSATISFIED = "dissatisfied", "不满意"

    official = models.ForeignKey(
        Official,
        models.PROTECT,
        verbose_name="评议对象（干部）",
        related_name="appraisals",
        null=True,
        blank=True,
    )
    delegate = models.ForeignKey(
        Delegate,
        models.PROTECT,
        verbose_name="评议对象（代表）",
        related_name="appraisals",
        null=True,
        blank=True,
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="评议对象（部门）",
        related_name="appraisals",
        null=True,
        blank=True,
    )
    post = models.CharField("职务", max_length=60, blank=True)
    appraised_on = models.DateField("评议日期")
    meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        verbose_name="会议",
        related_name="appraisals",
        null=True,
        blank=True,
    )
    grade = models.CharField("等次", max_length=12, choices=Grade, blank=True)
    rectified_on = models.DateField("整改报告日期", null=True, blank=True)
    counted_on = counted_day("appraised_on")

    objects = AppraisalQuerySet.as_manager()

    LISTED = ("subject", "post", "appraised_on", "meeting", "grade")
    DAY = "appraised_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "工作评议"
        ordering = ["-appraised_on", "pk"]
        constraints = [
            *Record.Meta.constraints,
            *Balloted.Meta.constraints,
            models.CheckConstraint(
                name="appraisal_of_one",
                condition=Q(
                    official__isnull=False, delegate__isnull=True, organization__isnull=True
                )
                | Q(official__isnull=True, delegate__isnull=False, organization__isnull=True)
                | Q(official__isnull=True, delegate__isnull=True, organization__isnull=False),
                violation_error_message="评议对象只填一个：干部、代表或部门。",
            ),
        ]

    def __str__(self):
        return f"评议{self.subject}"

    def get_absolute_url(self):
        return reverse("appraisal", args=[self.pk])

    @property
    def subject(self):
        """Return the person or department that was appraised."""
        return self.official or self.delegate or self.organization

    # Read by hanbin.lists.tables.ListColumn.
    subject.fget.short_description = "评议对象"
    subject.fget.needs = ("official", "delegate", "organization")
