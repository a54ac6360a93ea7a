"""Supervision of units, lateness, and changes of deadlines."""

from django.db import models

from hanbin.record.base import countable_through

from .handling import Assignment


class Supervision(models.Model):
    """督办: supervision of a suggestion by the committee on a day."""

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

    objects = countable_through("suggestion").as_manager()

    LISTED = ("suggestion", "done_on", "form", "led_by")
    DAY = "done_on"

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "督办"
        ordering = ["suggestion", "done_on"]

    def __str__(self):
        return f"{self.done_on} {self.get_form_display()}"


class Lateness(models.Model):
    """逾期记录: a share without an answer when its deadline passed.

    ``became_on`` is the day after the deadline, whenever it was detected. Stored once per tier and
    due day.
    """

    class Tier(models.TextChoices):
        OVERDUE = "overdue", "逾期"
        LONG_OVERDUE = "long_overdue", "长期逾期"

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="lateness"
    )
    tier = models.CharField("程度", max_length=12, choices=Tier)
    due_on = models.DateField("应答复日期")
    became_on = models.DateField("逾期之日", help_text="到期后的第一日，不是发现之日。")
    created_at = models.DateTimeField("登记时间", auto_now_add=True)

    class Meta:
        verbose_name = verbose_name_plural = "逾期记录"
        ordering = ["-became_on", "assignment"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "tier", "due_on"],
                name="lateness_once_a_tier",
                violation_error_message="这一次逾期已经登记。",
            )
        ]

    def __str__(self):
        return f"{self.became_on}{self.get_tier_display()}"


class DeadlineChange(models.Model):
    """期限变更: a moved due day of a share, with the reason: extension, holiday or rule."""

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="deadline_changes"
    )
    changed_on = models.DateField("变更日期")
    due_before = models.DateField("原期限", null=True, blank=True)
    due_after = models.DateField("新期限", null=True, blank=True)
    reason = models.CharField("原因", max_length=200)

    CORRECTED, OF_TURN = "更改交办登记", "（第{}次答复）"

    class Meta:
        verbose_name = verbose_name_plural = "期限变更"
        ordering = ["assignment", "pk"]

    def __str__(self):
        return f"{self.due_before or '—'} → {self.due_after or '—'}：{self.reason}"

    @property
    def is_correction(self) -> bool:
        """Return whether the assignment was corrected; then the new due day is the first one."""
        return self.reason.startswith(self.CORRECTED)

    @property
    def is_of_a_later_answer(self) -> bool:
        """Return whether it is about a later answer, which the reason says."""
        return self.reason.endswith(self.OF_TURN.partition("{}")[2])
