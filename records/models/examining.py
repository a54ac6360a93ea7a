"""Cosigning and examination, before a suggestion is admitted."""

from django.db import models

from delegates.models import Delegate
from hanbin.record.base import all_or_none, countable_through

from .suggestions import Suggestion


class CosignRequest(models.Model):
    """附议邀请: the lead delegate asks another one to cosign."""

    suggestion = models.ForeignKey(
        Suggestion, models.CASCADE, verbose_name="建议", related_name="cosign_requests"
    )
    delegate = models.ForeignKey(
        Delegate, models.PROTECT, verbose_name="受邀代表", related_name="cosign_requests"
    )
    asked_on = models.DateField("邀请日期")
    answered_on = models.DateField("回复日期", null=True, blank=True)
    agrees = models.BooleanField("同意附议", null=True, blank=True)

    REACHED_BY = {"DELEGATE": ("suggestion__lead_delegate", "delegate")}

    class Meta:
        verbose_name = verbose_name_plural = "附议邀请"
        ordering = ["suggestion", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["suggestion", "delegate"],
                name="cosigner_asked_once",
                violation_error_message="已邀请该代表附议。",
            ),
            models.CheckConstraint(
                name="cosigner_answers_on_a_day",
                condition=all_or_none("answered_on", "agrees"),
                violation_error_message="是否同意与回复日期须同时填写。",
            ),
        ]

    def __str__(self):
        return f"邀请{self.delegate}附议"


class Examination(models.Model):
    """审查: the decision of an examiner about a suggestion, with the reason."""

    class Level(models.TextChoices):
        TOWN = "town", "镇人大主席团审查"
        FIRST = "first", "初审"
        FINAL = "final", "复审"

    suggestion = models.ForeignKey(
        Suggestion, models.CASCADE, verbose_name="建议", related_name="examinations"
    )
    level = models.CharField("审查环节", max_length=5, choices=Level, default=Level.FINAL)
    examined_on = models.DateField("审查日期")
    result = models.CharField("审查意见", max_length=9, choices=Suggestion.Review)
    reason = models.CharField("说明", max_length=200, blank=True)
    examined_by = models.CharField("审查人", max_length=200, blank=True)

    objects = countable_through("suggestion").as_manager()

    LISTED = ("suggestion", "level", "examined_on", "result")
    DAY = "examined_on"
    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "审查"
        ordering = ["suggestion", "examined_on", "pk"]

    def __str__(self):
        return f"{self.examined_on}{self.get_level_display()}：{self.get_result_display()}"
