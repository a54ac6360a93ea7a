"""Rules about decisions and opinions: meeting days, addressee and due day."""

from django.db.models import F, Q
from django.utils import timezone

from delegates.models import Organization
from hanbin.record.base import COUNTING
from hanbin.record.rules import hard_rule, soft_rule
from records.models import Appraisal, Opinion, PersonnelDecision, Resolution

from .shared import days_outside, of_another_meeting


@hard_rule("通过日期不在会期内", "通过日期不在所选会议的会期之内。", Resolution, field="adopted_on")
def adopted_while_the_meeting_sat(resolutions):
    return resolutions.filter(days_outside("adopted_on"))


@hard_rule(
    "表决日期不在会期内", "表决日期不在所选会议的会期之内。", PersonnelDecision, field="voted_on"
)
def voted_while_the_meeting_sat(decisions):
    return decisions.filter(days_outside("voted_on"))


@hard_rule(
    "评议日期不在会期内", "评议日期不在所选会议的会期之内。", Appraisal, field="appraised_on"
)
def appraised_while_the_meeting_sat(appraisals):
    return appraisals.filter(days_outside("appraised_on"))


@hard_rule(
    "议题属于另一次会议",
    "所选的议题不是所选会议的议题。",
    Resolution,
    PersonnelDecision,
    field="agenda_item",
)
def item_is_of_the_meeting(records):
    return records.filter(of_another_meeting())


@hard_rule(
    "审议意见送错机关",
    "审议意见应送达作报告的机关；部门所作的报告，也可送达政府。",
    Opinion,
    field="addressee",
)
def opinion_goes_to_who_reported(opinions):
    for_its_department = Q(
        addressee__kind=Organization.Kind.GOVERNMENT,
        report__organization__system=F("addressee__system"),
    )
    return opinions.filter(report__isnull=False).exclude(
        Q(addressee=F("report__organization")) | for_its_department
    )


@soft_rule(
    "审议意见逾期报告",
    "审议意见的处理情况应当在期限之前报告：逾期未报告，或者迟于期限报告。",
    Opinion,
    field="reported_on",
    at_entry=False,
)
def opinion_is_answered_in_time(opinions):
    late = Q(reported_on__isnull=True, due_on__lt=timezone.localdate())
    return opinions.filter(late | Q(reported_on__gt=F("due_on")), state__in=COUNTING)
