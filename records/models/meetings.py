"""Meetings of the congress, the standing committee and the chairpersons, with attendance."""

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.urls import reverse

from delegates.models import Delegate, Mandate, Post, Suspension, Term
from hanbin.record.base import Countable, Record, all_or_none, countable_through, counted_day

from .shared import Headcount, Topical, at_least_one_day

_DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """Format a number below 1000 as in the names of meetings: 23 is 二十三."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        text += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        text += "零"
    return text + (_DIGITS[ones] if ones or not number else "")


class MeetingQuerySet(Countable):
    def standing_committee(self):
        return self.filter(kind=Meeting.Kind.STANDING_COMMITTEE)

    def chairpersons(self):
        return self.filter(kind=Meeting.Kind.CHAIRPERSONS)

    def congress_sessions(self):
        return self.filter(kind=Meeting.Kind.CONGRESS)

    def party_group(self):
        return self.filter(kind=Meeting.Kind.PARTY_GROUP)


class Meeting(Topical, Record):
    """会议: counts once, on its first day, however many days it lasts.

    Numbers continue through the term (届内连续编号). The standing committee meets at least every
    two months; more than half of all members must be present (地方组织法第五十一条).
    """

    class Kind(models.TextChoices):
        CONGRESS = "congress", "人代会会议"
        STANDING_COMMITTEE = "standing_committee", "常委会会议"
        CHAIRPERSONS = "chairpersons", "主任会议"
        PARTY_GROUP = "party_group", "党组会议"
        PRESIDIUM = "presidium", "主席团会议"
        SYMPOSIUM = "symposium", "座谈会"
        OTHER = "other", "其他会议"

    kind = models.CharField("会议类别", max_length=20, choices=Kind)
    term = models.ForeignKey(Term, models.PROTECT, verbose_name="届", related_name="meetings")
    number = models.PositiveSmallIntegerField(
        "次数", null=True, blank=True, help_text="届内连续编号；座谈会等不编号的留空。"
    )
    title = models.CharField(
        "名称", max_length=100, blank=True, help_text="编号的会议可留空，自动生成。"
    )
    first_day = models.DateField("开始日期")
    last_day = models.DateField("结束日期")
    place = models.CharField("地点", max_length=60, blank=True)
    chair = models.CharField("主持人", max_length=20, blank=True)
    members_due = models.PositiveSmallIntegerField("应到人数", null=True, blank=True)
    members_present = models.PositiveSmallIntegerField("实到人数", null=True, blank=True)
    minutes_number = models.CharField("纪要编号", max_length=40, blank=True)
    counted_on = counted_day("first_day")

    objects = MeetingQuerySet.as_manager()

    LISTED = ("name", "kind", "first_day", "last_day", "place", "members_due", "members_present")
    DAY = "first_day"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "会议"
        ordering = ["-first_day", "-number", "-pk"]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["organizer", "term", "kind", "number"],
                name="meeting_number_is_unique",
                violation_error_message="这一届同类会议中已有这个次数。",
            ),
            models.CheckConstraint(
                name="meeting_number_is_positive",
                condition=Q(number__isnull=True) | Q(number__gte=1),
                violation_error_message="次数从1开始。",
            ),
            models.CheckConstraint(
                name="meeting_has_a_name",
                condition=Q(number__isnull=False) | ~Q(title=""),
                violation_error_message="不编号的会议须填写名称。",
            ),
            at_least_one_day(),
            models.CheckConstraint(
                name="meeting_attendance_is_complete",
                condition=all_or_none("members_due", "members_present"),
                violation_error_message="应到人数与实到人数须同时填写。",
            ),
            models.CheckConstraint(
                name="meeting_present_not_above_due",
                condition=Q(members_present__isnull=True)
                | Q(members_present__lte=F("members_due")),
                violation_error_message="实到人数不能多于应到人数。",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("meeting", args=[self.pk])

    @property
    def name(self) -> str:
        """Return the name as in the minutes: 第二十三次常委会会议."""
        if self.title or not self.number:
            return self.title
        return f"第{in_chinese(self.number)}次{self.get_kind_display()}"

    # Read by hanbin.lists.tables.ListColumn.
    name.fget.short_description = "会议"

    @classmethod
    def next_number(cls, *, term, kind, organizer) -> int:
        """Return the next number in the term."""
        series = cls.objects.filter(term=term, kind=kind, organizer=organizer)
        return (series.aggregate(last=models.Max("number"))["last"] or 0) + 1


class AttendanceQuerySet(countable_through("meeting")):
    def at_standing_committee(self):
        return self.filter(meeting__kind=Meeting.Kind.STANDING_COMMITTEE)

    def present(self):
        return self.filter(standing=Attendance.Standing.PRESENT)

    def within_own_term(self):
        """Return attendances of those who were due and not suspended.

        At a session these are delegates with a mandate on its first day, at other meetings those
        with a post on that day. If no post is on file, the attendance list counts.
        """
        day = OuterRef("meeting__first_day")
        seats = (
            Mandate.objects.public()
            .at(day)
            .filter(delegate=OuterRef("delegate"), term=OuterRef("meeting__term"))
        )
        posts = Post.objects.filter(
            delegate=OuterRef("delegate"), organization=OuterRef("meeting__organizer__jurisdiction")
        )
        suspended = Suspension.objects.public().at(day)
        suspended = suspended.filter(mandate__delegate=OuterRef("delegate"))
        in_session = Q(meeting__kind=Meeting.Kind.CONGRESS)
        return self.filter(
            in_session & Exists(seats) | ~in_session & (Exists(posts.at(day)) | ~Exists(posts)),
            ~Exists(suspended),
        )


class Attendance(models.Model):
    """出席: one member at one meeting; excused and absent are different."""

    class Standing(models.TextChoices):
        PRESENT = "present", "出席"
        EXCUSED = "excused", "请假"
        ABSENT = "absent", "缺席"

    meeting = models.ForeignKey(
        Meeting, models.CASCADE, verbose_name="会议", related_name="attendances"
    )
    delegate = models.ForeignKey(
        Delegate, models.PROTECT, verbose_name="组成人员", related_name="attendances"
    )
    standing = models.CharField(
        "出席情况", max_length=7, choices=Standing, default=Standing.PRESENT
    )
    reason = models.CharField("请假事由", max_length=60, blank=True)

    objects = AttendanceQuerySet.as_manager()

    LISTED = ("meeting", "delegate", "standing")
    DAY = "meeting__first_day"

    class Meta:
        verbose_name = verbose_name_plural = "出席情况"
        ordering = ["meeting", "delegate"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "delegate"],
                name="attendance_once_a_meeting",
                violation_error_message="这名组成人员在本次会议已登记。",
            )
        ]

    def __str__(self):
        return f"{self.delegate}：{self.get_standing_display()}"


class SitInQuerySet(countable_through("meeting")):
    def at_standing_committee(self):
        return self.filter(meeting__kind=Meeting.Kind.STANDING_COMMITTEE)

    def delegates(self):
        return self.filter(category=Headcount.Category.DELEGATE)


class SitIn(Headcount):
    """列席: may speak but not vote; not part of any attendance rate."""

    meeting = models.ForeignKey(
        Meeting, models.CASCADE, verbose_name="会议", related_name="sit_ins"
    )

    objects = SitInQuerySet.as_manager()

    LISTED = ("meeting", "category", "delegate", "people")
    DAY = "meeting__first_day"

    class Meta(Headcount.Meta):
        verbose_name = verbose_name_plural = "列席情况"
        ordering = ["meeting", "category", "pk"]
        constraints = [
            *Headcount.Meta.constraints,
            models.UniqueConstraint(
                fields=["meeting", "delegate"],
                name="sit_in_once_a_meeting",
                violation_error_message="这名代表在本次会议已登记列席。",
            ),
        ]
