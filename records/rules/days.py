"""Rule: no record is dated in the future."""

from django.utils import timezone

from delegates.rules.records import KINDS
from hanbin.record.base import COUNTING
from hanbin.record.rules import hard_rule
from records.models import PlanItem, ReportedFigure

AHEAD = (PlanItem, ReportedFigure)  # plans, and figures dated by the last day of their span


@hard_rule(
    "日期在将来",
    "已审核、已公开的记录，日期不能在今天之后。",
    *(kind for kind in KINDS if kind not in AHEAD),
    field="counted_on",
)
def has_happened(records):
    return records.filter(**{f"{records.model.DAY}__gt": timezone.localdate()}, state__in=COUNTING)
