"""Petitions: monthly counts only; names, phones and matters of petitioners are never stored."""

from django.db import models
from django.db.models import F, Q
from django.db.models.lookups import Exact

from hanbin.record.base import Record, counted_day
from hanbin.record.date_functions import DayOfMonth


class PetitionCount(Record):
    """信访统计: the counts of one channel in one month (个人信息保护法第六条: 最小必要)."""

    class Channel(models.TextChoices):
        VISIT = "visit", "来访"
        LETTER = "letter", "来信"
        PHONE = "phone", "来电"
        OTHER = "other", "其他"

    month = models.DateField("月份", help_text="填当月第一天。")
    channel = models.CharField("渠道", max_length=6, choices=Channel)
    visitors = models.PositiveIntegerField("来访人次", default=0)
    groups = models.PositiveIntegerField("来访批次", default=0)
    letters = models.PositiveIntegerField("来信件数", default=0)
    accepted = models.PositiveIntegerField("受理交办件数", default=0)
    closed = models.PositiveIntegerField("办结件数", default=0)
    counted_on = counted_day("month")

    LISTED = ("month", "channel", "visitors", "groups", "letters", "accepted", "closed")
    DAY = "month"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "信访统计"
        ordering = ["-month", "channel"]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["organizer", "month", "channel"],
                name="petition_count_once_a_month",
                violation_error_message="本月该渠道已登记。",
            ),
            models.CheckConstraint(
                name="petition_count_month_begins_on_the_first",
                condition=Exact(DayOfMonth("month"), 1),
                violation_error_message="月份请填当月第一天。",
            ),
            models.CheckConstraint(
                name="petition_count_closed_not_above_accepted",
                condition=Q(closed__lte=F("accepted")),
                violation_error_message="办结件数不能多于受理交办件数。",
            ),
            models.CheckConstraint(
                name="petition_count_groups_not_above_visitors",
                condition=Q(groups__lte=F("visitors")),
                violation_error_message="批次不能多于人次。",
            ),
        ]

    def __str__(self):
        return f"{self.month:%Y-%m} {self.get_channel_display()}"
