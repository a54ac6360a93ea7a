"""Check the day of a reminder run against a wrong system clock."""

from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone

from hanbin.record import data_revision
from hanbin.record.periods import format_day
from records.models import ReminderRun

LONGEST_GAP = timedelta(days=31)
"""The longest accepted gap since the last run: monthly runs are the rarest."""


def check_day(today: date) -> None:
    """Raise ValidationError if the day is before the last run, or too long after it.

    Before the first run, compare with the last change of the data.
    """
    last = ReminderRun.objects.order_by("day").last()
    standing = data_revision.current_revision() if last is None else None
    if last is None and standing is None:
        return
    known = last.day if last else timezone.localdate(standing.changed)
    what = "上一次提醒" if last else "数据最近一次变动"
    if today < known:
        raise ValidationError(f"本机日期是{format_day(today)}，早于{what}的日期{format_day(known)}")
    if today - known > LONGEST_GAP:
        raise ValidationError(
            f"本机日期是{format_day(today)}，距{what}（{format_day(known)}）超过{LONGEST_GAP.days}日"
        )


def record_run(today: date) -> None:
    """Save that reminders were given on a day; delete runs of later days, which were wrong."""
    ReminderRun.objects.filter(day__gt=today).delete()
    ReminderRun.objects.update_or_create(day=today)
