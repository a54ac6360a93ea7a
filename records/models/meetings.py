"""Meetings: of the congress, of its standing committee, of the chairpersons."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from delegates.models import Delegate, Organization, Term
from hanbin.record import Countable, Record, countable, counted_day, paired

from .shared import Headcount, Topical, at_least_one_day

_DIGITS = "零一二三四五六七八九"


def in_chinese(number: int) -> str:
    """A whole number below a thousand as meetings are numbered: 23 is 二十三."""
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

    The number runs on through the term (届内连续编号). The standing committee meets at least once
    in two months; more than half of all members must be present (地方组织法第五十一条).
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
                condition=paired("members_due", "members_present"),
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
        """The name as written in minutes: 第二十三次常委会会议."""
        if self.title or not self.number:
            return self.title
        return f"第{in_chinese(self.number)}次{self.get_kind_display()}"

    name.fget.short_description = "会议"

    @classmethod
    def next_number(cls, *, term, kind, organizer) -> int:
        """The number that continues the series within the term."""
        series = cls.objects.filter(term=term, kind=kind, organizer=organizer)
        return (series.aggregate(last=models.Max("number"))["last"] or 0) + 1


class AttendanceQuerySet(countable("meeting")):
    def at_standing_committee(self):
        return self.filter(meeting__kind=Meeting.Kind.STANDING_COMMITTEE)

    def present(self):
        return self.filter(standing=Attendance.Standing.PRESENT)


class Attendance(models.Model):
    """出席: one member at one meeting; excused and absent are not the same."""

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


class SitInQuerySet(countable("meeting")):
    def at_standing_committee(self):
        return self.filter(meeting__kind=Meeting.Kind.STANDING_COMMITTEE)

    def delegates(self):
        return self.filter(category=Headcount.Category.DELEGATE)


class SitIn(Headcount):
    """列席: may speak, may not vote; never part of an attendance rate."""

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


class AgendaItemQuerySet(countable("meeting")):
    def at_standing_committee(self):
        return self.filter(meeting__kind=Meeting.Kind.STANDING_COMMITTEE)

    def substantive(self):
        """What was deliberated; procedure, personnel and study are left out."""
        return self.exclude(kind__in=AgendaItem.NOT_SUBSTANTIVE)


class AgendaItem(models.Model):
    """议题: one line of a meeting's agenda, with how it was treated and what came of it.

    Adoption needs more than half of all members, not of those present (地方组织法第五十一条).
    """

    class Kind(models.TextChoices):
        SPECIAL_REPORT = "special_report", "专项工作报告"
        PLAN_EXECUTION = "plan_execution", "计划执行情况报告"
        BUDGET_EXECUTION = "budget_execution", "预算执行情况报告"
        FINAL_ACCOUNTS = "final_accounts", "决算"
        BUDGET_ADJUSTMENT = "budget_adjustment", "预算、计划、规划调整"
        AUDIT_REPORT = "audit_report", "审计工作报告"
        AUDIT_RECTIFICATION = "audit_rectification", "审计查出问题整改报告"
        STATE_ASSETS = "state_assets", "国有资产管理报告"
        ENVIRONMENT = "environment", "环境状况报告"
        LAW_INSPECTION_REPORT = "law_inspection_report", "执法检查报告"
        SUGGESTIONS_HANDLING = "suggestions_handling", "议案建议办理情况报告"
        OPINIONS_FOLLOWUP = "opinions_followup", "审议意见落实情况报告"
        INVESTIGATION_REPORT = "investigation_report", "视察调研报告"
        DUTY_REPORT = "duty_report", "履职情况报告"
        MAJOR_MATTER = "major_matter", "重大事项"
        RULES = "rules", "制度和计划"
        PERSONNEL = "personnel", "人事任免"
        RESIGNATION = "resignation", "接受辞职、撤职、许可"
        CREDENTIALS = "credentials", "代表资格"
        CONGRESS_PREPARATION = "congress_preparation", "人代会筹备"
        STUDY = "study", "传达学习"
        OTHER = "other", "其他"

    NOT_SUBSTANTIVE = (
        Kind.PERSONNEL,
        Kind.RESIGNATION,
        Kind.CREDENTIALS,
        Kind.CONGRESS_PREPARATION,
        Kind.STUDY,
        Kind.OTHER,
    )

    class Treatment(models.TextChoices):
        HEAR = "hear", "听取"
        HEAR_DELIBERATE = "hear_deliberate", "听取和审议"
        WRITTEN = "written", "书面审议"
        DELIBERATE = "deliberate", "审议"
        APPROVE = "approve", "审查批准"
        VOTE = "vote", "表决"

    class Method(models.TextChoices):
        HANDS = "hands", "举手表决"
        MACHINE = "machine", "表决器表决"
        SECRET = "secret", "无记名投票"

    meeting = models.ForeignKey(
        Meeting, models.CASCADE, verbose_name="会议", related_name="agenda_items"
    )
    order = models.PositiveSmallIntegerField("议程序号")
    title = models.CharField("议题", max_length=200)
    kind = models.CharField("议题类别", max_length=30, choices=Kind)
    treatment = models.CharField(
        "处理方式", max_length=15, choices=Treatment, default=Treatment.HEAR_DELIBERATE
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="提请机关",
        related_name="agenda_items",
        null=True,
        blank=True,
    )
    method = models.CharField("表决方式", max_length=7, choices=Method, blank=True)
    votes_for = models.PositiveSmallIntegerField("赞成", null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField("反对", null=True, blank=True)
    abstained = models.PositiveSmallIntegerField("弃权", null=True, blank=True)
    not_voted = models.PositiveSmallIntegerField("未按表决器", null=True, blank=True)
    outcome = models.CharField("结果", max_length=100, blank=True, help_text="例如：通过。")

    objects = AgendaItemQuerySet.as_manager()

    LISTED = ("meeting", "order", "title", "kind", "treatment", "outcome")
    DAY = "meeting__first_day"

    class Meta:
        verbose_name = verbose_name_plural = "议题"
        ordering = ["meeting__first_day", "meeting", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "order"],
                name="agenda_item_order_is_unique",
                violation_error_message="本次会议已有这个议程序号。",
            ),
            models.CheckConstraint(
                name="agenda_item_vote_is_complete",
                condition=paired("votes_for", "votes_against", "abstained", "not_voted"),
                violation_error_message="表决票数须四项同时填写（没有的填0），或全部留空。",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return f"{self.meeting.get_absolute_url()}#item-{self.order}"

    @property
    def votes_cast(self) -> int | None:
        """Members who voted or sat through the vote; None where there was none."""
        if self.votes_for is None:
            return None
        return self.votes_for + self.votes_against + self.abstained + self.not_voted

    def clean(self):
        cast, present = self.votes_cast, self.meeting.members_present
        if cast is not None and present is not None and cast > present:
            raise ValidationError(
                {"votes_for": f"票数合计{cast}，多于实到{present}人（地方组织法第五十一条）。"}
            )


class ReportQuerySet(countable("agenda_item__meeting")):
    def special(self):
        """Of the government, supervisory commission, court or procuratorate (一府一委两院)."""
        return self.filter(organization__system__in=Organization.OVERSEEN_SYSTEMS)

    def heard(self):
        """Heard and deliberated at a meeting of the standing committee."""
        return self.filter(agenda_item__meeting__kind=Meeting.Kind.STANDING_COMMITTEE)


class Report(models.Model):
    """报告: heard under an agenda item; one item may hold two (计划与预算), so reports are counted
    apart from items (监督法第二章)."""

    agenda_item = models.ForeignKey(
        AgendaItem, models.CASCADE, verbose_name="议题", related_name="reports"
    )
    title = models.CharField("报告名称", max_length=200)
    organization = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="报告机关", related_name="reports"
    )
    reporter = models.CharField("报告人", max_length=20, blank=True)

    objects = ReportQuerySet.as_manager()

    LISTED = ("title", "organization", "agenda_item__meeting", "agenda_item__treatment")
    DAY = "agenda_item__meeting__first_day"

    class Meta:
        verbose_name = verbose_name_plural = "报告"
        ordering = ["agenda_item__meeting__first_day", "agenda_item", "pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return self.agenda_item.get_absolute_url()
