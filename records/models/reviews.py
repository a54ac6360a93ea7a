"""Document reviews and the yearly oversight plan."""

from django.db import models
from django.db.models import Exists, OuterRef, Q

from delegates.models import Organization
from hanbin.record.base import Countable, Record, counted_day, not_reversed

from .agenda import AgendaItem
from .oversight import Activity


class DocumentReviewQuerySet(Countable):
    def reviewed(self):
        return self.filter(reviewed_on__isnull=False)

    def corrected(self):
        return self.filter(result=DocumentReview.Result.CORRECTED)


class DocumentReview(Record):
    """备案审查: a normative document filed with the committee for review (监督法第五章)."""

    class Result(models.TextChoices):
        PENDING = "pending", "审查中"
        NO_PROBLEM = "no_problem", "未发现问题"
        CORRECTED = "corrected", "已纠正"

    title = models.CharField("文件名称", max_length=150)
    issuer = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="制定机关", related_name="document_reviews"
    )
    filed_on = models.DateField("报备日期")
    reviewed_on = models.DateField("审查日期", null=True, blank=True)
    result = models.CharField("审查结果", max_length=10, choices=Result, default=Result.PENDING)
    counted_on = counted_day("filed_on")

    objects = DocumentReviewQuerySet.as_manager()

    LISTED = ("title", "issuer", "filed_on", "reviewed_on", "result")
    DAY = "filed_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "备案审查"
        ordering = ["-filed_on", "pk"]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="document_review_after_filing",
                condition=not_reversed("filed_on", "reviewed_on"),
                violation_error_message="审查日期不能早于报备日期。",
            ),
            models.CheckConstraint(
                name="document_review_result_has_a_day",
                condition=Q(result="pending", reviewed_on__isnull=True)
                | ~Q(result="pending") & Q(reviewed_on__isnull=False),
                violation_error_message="有审查结果须填写审查日期。",
            ),
        ]

    def __str__(self):
        return self.title


class PlanItemQuerySet(Countable):
    def done(self, on):
        """Return items with a counting activity or agenda item by a day."""
        activities = Activity.objects.counting().filter(counted_on__lte=on)
        items = AgendaItem.objects.counting().filter(meeting__counted_on__lte=on)
        return self.filter(
            Exists(activities.filter(plan_items=OuterRef("pk")))
            | Exists(items.filter(plan_items=OuterRef("pk")))
        )


class PlanItem(Record):
    """监督计划事项: an item of the yearly oversight plan, and what was done about it.

    The law requires publication of the plan (监督法: 年度监督工作计划).
    """

    title = models.CharField("计划事项", max_length=150)
    planned_for = models.DateField("计划时间", help_text="填计划月份的第一天。")
    kind = models.CharField("监督方式", max_length=30, blank=True)
    responsible = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="责任机构", related_name="plan_items"
    )
    activities = models.ManyToManyField(
        Activity, verbose_name="已开展的活动", related_name="plan_items", blank=True
    )
    agenda_items = models.ManyToManyField(
        AgendaItem, verbose_name="已审议的议题", related_name="plan_items", blank=True
    )
    counted_on = counted_day("planned_for")

    objects = PlanItemQuerySet.as_manager()

    LISTED = ("title", "kind", "planned_for", "responsible")
    DAY = "planned_for"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "监督计划事项"
        ordering = ["planned_for", "pk"]

    def __str__(self):
        return self.title
