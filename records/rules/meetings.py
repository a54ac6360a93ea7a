"""Rules about meetings: numbering, attendance and frequency."""

from django.db.models import Exists, F, Max, OuterRef, Q, Subquery
from django.utils import timezone

from hanbin.record.base import COUNTING
from hanbin.record.rules import count_subquery, hard_rule, soft_rule
from records.models import AgendaItem, Attendance, Meeting

from .shared import LONGEST_TWO_MONTHS, days_after, members_in_office, missing_between

ORGANIC_LAW = "地方组织法第五十一条"


def count_registered(*standings: str):
    """Return how many members are registered by name, optionally with these standings."""
    rows = Attendance.objects.filter(meeting=OuterRef("pk"))
    return count_subquery(rows.filter(standing__in=standings) if standings else rows)


@hard_rule(
    "出席人数不过半",
    "常委会会议须有全体组成人员的过半数出席，才能举行。",
    Meeting,
    law=ORGANIC_LAW,
    field="members_present",
)
def quorum_was_present(meetings):
    return meetings.standing_committee().filter(members_due__gte=F("members_present") * 2)


@hard_rule(
    "出席名单多于人数",
    "逐人登记的出席或应到人员，多于填写的实到或应到人数。",
    Meeting,
    field="members_present",
)
def attendance_is_within_the_heads(meetings):
    """Refuse only too many names; missing names are reported by the soft rule below."""
    return meetings.alias(named=count_registered(), came=count_registered("present")).filter(
        Q(named__gt=F("members_due")) | Q(came__gt=F("members_present"))
    )


@soft_rule(
    "出席名单不全",
    "逐人登记的出席情况，少于填写的应到或实到人数。",
    Meeting,
    field="members_present",
)
def attendance_is_complete(meetings):
    return meetings.alias(named=count_registered(), came=count_registered("present")).filter(
        Q(named__lt=F("members_due")) | Q(came__lt=F("members_present")), named__gt=0
    )


def members_told(meeting) -> str:
    return f"当日在任{meeting.in_office}人。"


@soft_rule(
    "应到人数与在任人数不符",
    "应到人数与当日在任的组成人员人数不同。",
    Meeting,
    field="members_due",
    tells=members_told,
)
def members_due_are_in_office(meetings):
    in_office = members_in_office("first_day", "organizer")
    return (
        meetings.standing_committee()
        .annotate(in_office=in_office)
        .filter(members_due__isnull=False, in_office__isnull=False)
        .exclude(members_due=F("in_office"))
    )


def missing_meeting_numbers(meeting) -> str:
    return f"缺第{missing_between(meeting.previous, meeting.number)}次。"


@soft_rule(
    "会议次数不连续",
    "届内会议次数应当连续编号。",
    Meeting,
    field="number",
    tells=missing_meeting_numbers,
    at_entry=False,
)
def numbers_run_on(meetings):
    """Check only gaps; a series may begin in the middle of a term, before the records do."""
    series = Meeting.objects.order_by().filter(
        organizer=OuterRef("organizer"), term=OuterRef("term"), kind=OuterRef("kind")
    )
    before = series.filter(number__lt=OuterRef("number")).values("kind")
    return meetings.annotate(
        previous=Subquery(before.annotate(last=Max("number")).values("last"))
    ).filter(number__gt=F("previous") + 1)


@soft_rule(
    "常委会两个月未开会",
    "常委会会议至少每两个月举行一次，距上次会议已超过两个月。",
    Meeting,
    law=ORGANIC_LAW,
    field="first_day",
    at_entry=False,
)
def standing_committee_meets_often(meetings):
    earlier = Meeting.objects.standing_committee().filter(
        organizer=OuterRef("organizer"), last_day__lt=OuterRef("first_day"), state__in=COUNTING
    )
    lately = earlier.alias(until=days_after("last_day", LONGEST_TWO_MONTHS)).filter(
        until__gte=OuterRef("first_day")
    )
    held = meetings.standing_committee().filter(state__in=COUNTING)
    return held.filter(Exists(earlier), ~Exists(lately))


@soft_rule("会议没有议题", "会议已经结束，还没有登记议题。", Meeting)
def has_an_agenda(meetings):
    items = AgendaItem.objects.filter(meeting=OuterRef("pk"))
    return meetings.standing_committee().filter(
        ~Exists(items), state__in=COUNTING, last_day__lt=timezone.localdate()
    )
