"""Rule: the holidays of the next year are entered in time."""

from django.utils import timezone

from hanbin.record.rules import soft_rule
from records.models import Holiday


@soft_rule(
    "次年节假日未录入",
    "每年11月起应录入次年的节假日和调休上班日，否则次年的工作日期限只能按周一至周五推算。",
    Holiday,
    at_entry=False,
)
def holidays_reach_into_the_next_year(holidays):
    return holidays.running_out(timezone.localdate())
