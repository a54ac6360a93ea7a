"""Editions: frozen copies of published reports."""

import json
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from delegates.models import SectionOfYear
from hanbin.record.base import all_or_none


def _actor(label: str, **how: Any) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, verbose_name=label, related_name="+", **how
    )


class EditionQuerySet(models.QuerySet):
    def standing(self):
        """Return editions that are not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)


class Edition(models.Model):
    """版本: an annual report as it was published, with text, figures and counted rows.

    The canonical text is JSON. Its SHA-256 is the fingerprint printed in the report, so that anyone
    can verify a copy.
    """

    report = models.ForeignKey(
        "records.AnnualReport", models.PROTECT, verbose_name="年度报告", related_name="editions"
    )
    number = models.PositiveSmallIntegerField("版次")
    published_at = models.DateTimeField("公布时间")
    published_by = _actor("公布人")
    note = models.TextField("更正说明", blank=True, help_text="第2版起必填：为什么重新公布。")
    canonical = models.TextField("规范文本")
    fingerprint = models.CharField("指纹", max_length=64)
    withdrawn_at = models.DateTimeField("撤回时间", null=True, blank=True)
    withdrawn_by = _actor("撤回人", null=True, blank=True)
    withdrawn_reason = models.CharField("撤回理由", max_length=200, blank=True)

    objects = EditionQuerySet.as_manager()

    REACHED_BY = {"TOWN": ("report__scope",)}

    class Meta:
        verbose_name = verbose_name_plural = "版本"
        ordering = ["report", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "number"],
                name="edition_number_once_a_report",
                violation_error_message="这份报告已有这个版次，可能他人刚刚公布了新版。",
            ),
            models.CheckConstraint(
                name="edition_corrects_with_an_explanation",
                condition=Q(number=1, note="") | Q(number__gt=1) & ~Q(note=""),
                violation_error_message="第2版起须写更正说明；第1版不写。",
            ),
            models.CheckConstraint(
                name="edition_is_published_whole",
                condition=~Q(fingerprint="") & ~Q(canonical=""),
                violation_error_message="版本须有规范文本和它的指纹。",
            ),
            models.CheckConstraint(
                name="edition_withdrawn_with_a_reason",
                condition=all_or_none("withdrawn_at", "withdrawn_by")
                & (
                    Q(withdrawn_at__isnull=True, withdrawn_reason="")
                    | Q(withdrawn_at__isnull=False) & ~Q(withdrawn_reason="")
                ),
                violation_error_message="撤回须有撤回人、时间和理由。",
            ),
        ]

    def __str__(self):
        told = "年度报告" if self.report.period.is_year else "报告"
        return f"{self.report.period}{told}第{self.number}版"

    @property
    def title(self) -> str:
        """Return the title of the edition; the report's own title is that of the working copy."""
        return str(json.loads(self.canonical)["document"]["title"])

    def withdraw(self, *, by: Any, reason: str, at: datetime) -> None:
        """Withdraw the edition; its content is kept."""
        self.withdrawn_by, self.withdrawn_reason, self.withdrawn_at = by, reason, at
        self.save(update_fields=["withdrawn_by", "withdrawn_reason", "withdrawn_at"])


class FrozenFigure(models.Model):
    """定版数字: a figure of an edition with the rows it counted at publication.

    A public row is stored with its public text; of a row withheld by law only the number.
    """

    edition = models.ForeignKey(
        Edition, models.CASCADE, verbose_name="版本", related_name="figures"
    )
    order = models.PositiveSmallIntegerField("序号")
    section = models.CharField("板块", max_length=20, choices=SectionOfYear)
    key = models.CharField("代号", max_length=100)
    label = models.CharField("指标", max_length=100)
    unit = models.CharField("单位", max_length=10)
    kind = models.CharField("统计类别", max_length=10)
    definition = models.TextField("统计口径")
    value = models.FloatField("数值", null=True)
    word = models.CharField("约数词", max_length=1, blank=True)
    previous = models.FloatField("上年同期", null=True)
    previous_word = models.CharField("上年约数词", max_length=1, blank=True)
    is_hero = models.BooleanField("首要数字", default=False)
    chart = models.CharField("同图", max_length=20, blank=True)
    table = models.CharField("记录类别", max_length=60)
    rows = models.JSONField("所计记录", default=list)

    class Meta:
        verbose_name = verbose_name_plural = "定版数字"
        ordering = ["edition", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "key"],
                name="frozen_figure_once_an_edition",
                violation_error_message="这一版已有这个指标。",
            ),
            models.CheckConstraint(
                name="frozen_figure_order_is_positive",
                condition=Q(order__gte=1),
                violation_error_message="序号从1开始。",
            ),
        ]

    def __str__(self):
        return self.label
