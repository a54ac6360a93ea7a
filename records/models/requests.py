"""Requests of a unit to the office: to hand back a suggestion, or to extend a deadline."""

from django.db import models
from django.db.models import Q

from hanbin.record.base import all_or_none, countable_through, not_reversed
from hanbin.record.periods import format_day

from .handling import Assignment


def asked_and_decided(name: str) -> list[models.BaseConstraint]:
    """Return the constraints of a request: one open request at a time, decided on a day."""
    return [
        models.UniqueConstraint(
            fields=["assignment"],
            condition=Q(decided_on__isnull=True),
            name=f"{name}_asked_once_at_a_time",
            violation_error_message="上一次申请还没有答复，不能再申请。",
        ),
        models.CheckConstraint(
            name=f"{name}_decided_on_a_day",
            condition=all_or_none("decided_on", "is_agreed"),
            violation_error_message="是否同意与答复日期须同时填写。",
        ),
        models.CheckConstraint(
            name=f"{name}_decided_after_asked",
            condition=not_reversed("asked_on", "decided_on"),
            violation_error_message="答复申请的日期不能早于申请日期。",
        ),
        models.CheckConstraint(
            name=f"{name}_refused_with_a_reason",
            condition=~Q(is_agreed=False) | ~Q(answer=""),
            violation_error_message="不同意的须写明理由。",
        ),
    ]


class Request(models.Model):
    """A request of a unit with the office's decision."""

    assignment = models.ForeignKey(Assignment, models.CASCADE, verbose_name="交办")
    asked_on = models.DateField("申请日期")
    asked_by = models.CharField("申请人", max_length=200, blank=True)
    reason = models.CharField("申请理由", max_length=200)
    decided_on = models.DateField("批复日期", null=True, blank=True)
    is_agreed = models.BooleanField("是否同意", null=True, blank=True)
    answer = models.CharField("批复意见", max_length=200, blank=True)
    decided_by = models.CharField("批复人", max_length=200, blank=True)

    GOES_ON = True

    class Meta:
        abstract = True


class HandBack(Request):
    """退办申请: a request to assign a suggestion to another unit; if granted, the share ends."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="hand_backs"
    )

    objects = countable_through("assignment__suggestion").as_manager()

    LISTED = ("assignment__suggestion", "assignment__unit", "asked_on", "is_agreed")
    DAY = "asked_on"

    class Meta:
        verbose_name = verbose_name_plural = "退办申请"
        ordering = ["assignment", "asked_on"]
        constraints = asked_and_decided("hand_back")

    def __str__(self):
        return f"{format_day(self.asked_on)}申请退办"


class Extension(Request):
    """延期申请: a request for an extension, up to six months from 交办 (代表法第五十一条)."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="extensions"
    )
    until = models.DateField("延期至")

    objects = countable_through("assignment__suggestion").as_manager()

    LISTED = ("assignment__suggestion", "assignment__unit", "asked_on", "until", "is_agreed")
    DAY = "asked_on"

    class Meta:
        verbose_name = verbose_name_plural = "延期申请"
        ordering = ["assignment", "asked_on"]
        constraints = [
            *asked_and_decided("extension"),
            models.CheckConstraint(
                name="extension_after_it_was_asked",
                condition=not_reversed("asked_on", "until"),
                violation_error_message="延期不能延到申请之前。",
            ),
        ]

    def __str__(self):
        return f"{format_day(self.asked_on)}申请延期至{format_day(self.until)}"
