"""Resolutions and opinions of the standing committee."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from delegates.models import Organization
from hanbin.record.base import Countable, Record, State, counted_day, not_reversed
from hanbin.record.periods import months_later

from .agenda import AgendaItem, Report
from .appraisals import Appraisal
from .meetings import Meeting
from .shared import Balloted, Topical

MONTHS_TO_REPORT = 2


class ResolutionQuerySet(Countable):
    def about_matters(self):
        """Leave out personnel decisions, which are counted under 人事任免."""
        return self.filter(is_personnel=False)


class Resolution(Topical, Record):
    """决议、决定: adopted at a meeting with the votes of more than half of all members."""

    class Kind(models.TextChoices):
        RESOLUTION = "resolution", "决议"
        DECISION = "decision", "决定"

    kind = models.CharField("文种", max_length=10, choices=Kind, default=Kind.DECISION)
    title = models.CharField("标题", max_length=200)
    text = models.TextField("正文", blank=True)
    meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        verbose_name="通过会议",
        related_name="resolutions",
        null=True,
        blank=True,
    )
    agenda_item = models.ForeignKey(
        AgendaItem,
        models.PROTECT,
        verbose_name="议题",
        related_name="resolutions",
        null=True,
        blank=True,
    )
    adopted_on = models.DateField("通过日期")
    is_personnel = models.BooleanField(
        "人事决定", default=False, help_text="人事决定不计入决议、决定。"
    )
    counted_on = counted_day("adopted_on")

    objects = ResolutionQuerySet.as_manager()

    LISTED = ("title", "kind", "document_number", "adopted_on", "meeting")
    DAY = "adopted_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "决议决定"
        ordering = ["-adopted_on", "-pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("decision", args=[self.pk])


class OpinionQuerySet(Countable):
    def deliberation(self):
        return self.filter(kind=Opinion.Kind.DELIBERATION)

    def appraisal(self):
        return self.filter(kind=Opinion.Kind.APPRAISAL)

    def reported(self, on):
        """Return those whose handling report had arrived by a day."""
        return self.filter(reported_on__lte=on)

    def unreported(self):
        """Return those without a handling report."""
        return self.filter(reported_on__isnull=True).exclude(state=State.WITHDRAWN)


class Opinion(Balloted, Record):
    """审议意见书、评议意见书: sent to the reporting organ, which must answer in writing.

    The due day is a local rule (监督法 leaves it open; about two months here).
    """

    class Kind(models.TextChoices):
        DELIBERATION = "deliberation", "审议意见书"
        APPRAISAL = "appraisal", "评议意见书"

    kind = models.CharField("类别", max_length=12, choices=Kind, default=Kind.DELIBERATION)
    title = models.CharField("标题", max_length=200)
    report = models.ForeignKey(
        Report,
        models.PROTECT,
        verbose_name="所审议的报告",
        related_name="opinions",
        null=True,
        blank=True,
    )
    appraisal = models.ForeignKey(
        Appraisal,
        models.PROTECT,
        verbose_name="所评议的对象",
        related_name="opinions",
        null=True,
        blank=True,
    )
    addressee = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="送达机关", related_name="opinions"
    )
    issued_on = models.DateField("送达日期")
    due_on = models.DateField(
        "应报告日期", null=True, blank=True, help_text="留空时为送达后两个月。"
    )
    reported_on = models.DateField("报告处理情况日期", null=True, blank=True)
    handling = models.TextField("处理情况", blank=True)
    counted_on = counted_day("issued_on")

    objects = OpinionQuerySet.as_manager()

    LISTED = ("title", "kind", "document_number", "addressee", "issued_on", "due_on", "reported_on")
    DAY = "issued_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "审议意见"
        ordering = ["-issued_on", "-pk"]
        constraints = [
            *Record.Meta.constraints,
            *Balloted.Meta.constraints,
            models.CheckConstraint(
                name="opinion_due_after_issue",
                condition=not_reversed("issued_on", "due_on"),
                violation_error_message="应报告日期不能早于送达日期。",
            ),
            models.CheckConstraint(
                name="opinion_reported_after_issue",
                condition=not_reversed("issued_on", "reported_on"),
                violation_error_message="报告处理情况日期不能早于送达日期。",
            ),
            models.CheckConstraint(
                name="opinion_source_fits_its_kind",
                condition=Q(kind="deliberation", appraisal__isnull=True)
                | Q(kind="appraisal", report__isnull=True),
                violation_error_message="审议意见书对应报告，评议意见书对应评议，不可混填。",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("opinion", args=[self.pk])

    def clean(self):
        """Set the due day to two months after the issue, unless given."""
        if self.issued_on and not self.due_on:
            self.due_on = months_later(self.issued_on, MONTHS_TO_REPORT)


class OpinionPoint(models.Model):
    """意见条目: a numbered point of an opinion, and when it was settled."""

    opinion = models.ForeignKey(
        Opinion, models.CASCADE, verbose_name="审议意见", related_name="points"
    )
    order = models.PositiveSmallIntegerField("序号")
    text = models.TextField("意见内容")
    settled_on = models.DateField("落实日期", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "意见条目"
        ordering = ["opinion", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["opinion", "order"],
                name="opinion_point_order_is_unique",
                violation_error_message="本意见书已有这个序号。",
            )
        ]

    def __str__(self):
        return self.text[:40]


class OpinionFollowUp(models.Model):
    """跟踪督办: what was done on a day to have an opinion carried out (监督法: 跟踪监督)."""

    opinion = models.ForeignKey(
        Opinion, models.CASCADE, verbose_name="审议意见", related_name="follow_ups"
    )
    done_on = models.DateField("日期")
    text = models.TextField("督办情况")
    is_closing = models.BooleanField("销号", default=False)

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "跟踪督办"
        ordering = ["opinion", "done_on"]

    def __str__(self):
        return f"{self.done_on} {self.text[:30]}"
