"""Numbers from paper: reported by towns, or counted by the office."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from delegates.models import Organization, SectionOfYear
from hanbin.record.base import Countable, Record, counted_day
from hanbin.record.kinds import Kind

from .shared import Word


class ReportedKind(Kind):
    """填报指标⚙: a number without records in the system; marked wherever it is printed."""

    section = models.CharField("所属板块", max_length=20, choices=SectionOfYear)

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "填报指标"


class ReportedFigureQuerySet(Countable):
    def during(self, period, by="counted_on"):
        """Return figures whose own span lies in the period.

        A figure of a year does not belong to December.
        """
        inside = Q(period_start__gte=period.start) | Q(stat_year__isnull=False)
        return super().during(period, by).filter(inside)

    def within(self, scope):
        """Return what the organs of a congress collected, or what a town reported."""
        return self.filter(Q(organizer__jurisdiction=scope) | Q(returned_by__jurisdiction=scope))


class ReportedFigure(Record):
    """填报数据: one reported number with its source and rounding word (余、多、近、约)."""

    kind = models.ForeignKey(
        ReportedKind, models.PROTECT, verbose_name="填报指标", related_name="returns"
    )
    returned_by = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="填报单位",
        related_name="returns",
        null=True,
        blank=True,
        help_text="机关自行统计的留空。",
    )
    period_start = models.DateField("统计期起")
    period_end = models.DateField("统计期止")
    value = models.PositiveIntegerField("数值", help_text="零也是一个数；没有填报的不要填零。")
    word = models.CharField("约数词", max_length=1, choices=Word, blank=True)
    source = models.CharField("来源", max_length=120, help_text="例如：各镇办年终报表。")
    counted_on = counted_day("period_end")

    objects = ReportedFigureQuerySet.as_manager()

    LISTED = ("kind", "returned_by", "value", "word", "period_start", "period_end", "source")
    DAY = "period_end"
    REACHED_BY = {"TOWN": ("organizer__jurisdiction", "returned_by__jurisdiction")}

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "填报数据"
        ordering = ["kind", "returned_by__order", "pk"]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["kind", "organizer", "returned_by", "period_start", "period_end"],
                name="reported_figure_once_a_period",
                violation_error_message="该单位这一时期已填报此指标。",
            ),
            models.UniqueConstraint(
                fields=["kind", "organizer", "period_start", "period_end"],
                condition=Q(returned_by__isnull=True),
                name="reported_figure_once_an_office",
                violation_error_message="机关这一时期已填报此指标。",
            ),
            models.CheckConstraint(
                name="reported_figure_period_not_reversed",
                condition=Q(period_end__gte=models.F("period_start")),
                violation_error_message="统计期止不能早于统计期起。",
            ),
        ]

    def clean(self):
        """Refuse overlapping spans of one unit, which would be counted twice."""
        if not (self.kind_id and self.organizer_id and self.period_start and self.period_end):
            return
        others = ReportedFigure.objects.filter(
            kind=self.kind_id,
            organizer=self.organizer_id,
            returned_by=self.returned_by_id,
            period_start__lte=self.period_end,
            period_end__gte=self.period_start,
        ).exclude(pk=self.pk)
        if others.exists():
            raise ValidationError({"period_start": "该单位已有统计期与此重叠的填报，会重复计数。"})

    def __str__(self):
        return f"{self.kind}：{self.value}{self.word}{self.kind.unit}"
