"""Regular days on which delegates receive voters, and the next such day."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Q

from hanbin.record.base import countable_through, open_on

from .delegates import Delegate
from .workstations import Workstation

LONGEST_WAIT = 123  # days; a fifth Monday occurs at least once in four months


class ReceptionDayQuerySet(countable_through("workstation")):
    def at(self, day):
        """Return those of workstations that are open on a day."""
        return self.filter(open_on(day, "workstation__opened_on", "workstation__closed_on"))


class ReceptionDay(models.Model):
    """接待日: a recurring day on which a delegate receives voters at a workstation.

    Examples: the 15th of each month, each Wednesday, the second Wednesday of a month.
    """

    class Weekday(models.IntegerChoices):
        MONDAY = 1, "星期一"
        TUESDAY = 2, "星期二"
        WEDNESDAY = 3, "星期三"
        THURSDAY = 4, "星期四"
        FRIDAY = 5, "星期五"
        SATURDAY = 6, "星期六"
        SUNDAY = 7, "星期日"

    workstation = models.ForeignKey(
        Workstation, models.CASCADE, verbose_name="联络站", related_name="reception_days"
    )
    delegate = models.ForeignKey(
        Delegate,
        models.PROTECT,
        verbose_name="接待代表",
        related_name="reception_days",
        null=True,
        blank=True,
        help_text="进站代表轮流接待的留空。",
    )
    day = models.PositiveSmallIntegerField(
        "每月几日", null=True, blank=True, help_text="按星期接待的留空。"
    )
    weekday = models.PositiveSmallIntegerField("星期几", choices=Weekday, null=True, blank=True)
    week = models.PositiveSmallIntegerField(
        "每月第几个", null=True, blank=True, help_text="与星期几同填；每周都接待的留空。"
    )
    hours = models.CharField("接待时段", max_length=40, help_text="例如：9:00—11:30。")

    objects = ReceptionDayQuerySet.as_manager()

    LISTED = ("workstation", "delegate", "said", "hours")

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "接待日"
        ordering = ["workstation", "day", "week", "weekday", "pk"]
        constraints = [
            models.CheckConstraint(
                name="reception_day_by_date_or_by_weekday",
                condition=Q(day__isnull=False, weekday__isnull=True)
                | Q(day__isnull=True, weekday__isnull=False),
                violation_error_message="每月几日与星期几填一项，不可都填，也不可都空。",
            ),
            models.CheckConstraint(
                name="reception_day_is_in_a_month",
                condition=Q(day__isnull=True) | Q(day__range=(1, 31)),
                violation_error_message="每月几日应在1至31之间。",
            ),
            models.CheckConstraint(
                name="reception_weekday_is_known",
                condition=Q(weekday__isnull=True) | Q(weekday__range=(1, 7)),
                violation_error_message="星期几不在规定的范围内。",
            ),
            models.CheckConstraint(
                name="reception_week_goes_with_a_weekday",
                condition=Q(week__isnull=True) | Q(week__range=(1, 5), weekday__isnull=False),
                violation_error_message="每月第几个应在1至5之间，并与星期几同时填写。",
            ),
        ]

    def __str__(self):
        return f"{self.said} {self.hours}"

    @property
    def said(self) -> str:
        """Return it in words: 每月15日, 每月第二个星期三, 每周星期三."""
        if self.day:
            return f"每月{self.day}日"
        if self.week:
            return f"每月第{'一二三四五'[self.week - 1]}个{self.get_weekday_display()}"
        return f"每周{self.get_weekday_display()}"

    said.fget.short_description = "接待日"

    def falls_on(self, day: date) -> bool:
        """Return whether a day is a reception day."""
        if self.day:
            return day.day == self.day
        # (day + 6) // 7 tells which such weekday of the month it is.
        return day.isoweekday() == self.weekday and self.week in (None, (day.day + 6) // 7)

    def next_on(self, since: date) -> date | None:
        """Return the next reception day from a day on, including it; None if there is none."""
        days = (since + timedelta(days=ahead) for ahead in range(LONGEST_WAIT))
        return next((day for day in days if self.falls_on(day)), None)
