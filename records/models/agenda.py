"""The agenda of meetings: items, votes and reports."""

from django.db import models

from delegates.models import Organization
from hanbin.record.base import State, all_or_none, countable_through

from .meetings import Meeting


class AgendaItemQuerySet(countable_through("meeting")):
    def at_standing_committee(self):
        return self.filter(meeting__kind=Meeting.Kind.STANDING_COMMITTEE)

    def substantive(self):
        """Return the items that were deliberated, without procedure, personnel and study."""
        return self.exclude(kind__in=AgendaItem.NOT_SUBSTANTIVE)

    def without_outcome(self, on):
        """Return items without an outcome whose meeting ended before a day."""
        return self.filter(meeting__last_day__lt=on, outcome="").exclude(
            meeting__state=State.WITHDRAWN
        )


class AgendaItem(models.Model):
    """议题: an item on the agenda of a meeting, with its treatment and outcome.

    Adoption needs the votes of more than half of all members, not of those present
    (地方组织法第五十一条).
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
                condition=all_or_none("votes_for", "votes_against", "abstained", "not_voted"),
                violation_error_message="表决票数须四项同时填写（没有的填0），或全部留空。",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return f"{self.meeting.get_absolute_url()}#item-{self.order}"

    @property
    def votes_cast(self) -> int | None:
        """Return the number of members who took part in the vote; None if there was no vote."""
        votes = (self.votes_for, self.votes_against, self.abstained, self.not_voted)
        return None if None in votes else sum(votes)


class ReportQuerySet(countable_through("agenda_item__meeting")):
    def special(self):
        """Return reports of government, supervisory commission, court or procuratorate.

        Together they are called 一府一委两院.
        """
        return self.filter(organization__system__in=Organization.OVERSEEN_SYSTEMS)

    def heard(self):
        """Return the reports heard at a meeting of the standing committee."""
        return self.filter(agenda_item__meeting__kind=Meeting.Kind.STANDING_COMMITTEE)


class Report(models.Model):
    """报告: a report heard under an agenda item.

    One item may have two reports (计划与预算), so reports are counted separately (监督法第二章).
    """

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
