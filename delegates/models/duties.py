"""Duty records of delegates, commendations and attainments."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from hanbin.record.base import Countable, Record, counted_day, not_reversed, open_on
from hanbin.record.date_functions import YearEnd
from hanbin.record.kinds import Kind

from .delegates import Delegate
from .organizations import Organization
from .sections import SectionOfYear


class DutyCategory(Kind):
    """履职类别⚙: the kind of a duty record, e.g. 联系选民, 参加视察."""

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "履职类别"


class PointsRule(models.Model):
    """履职积分规则⚙: versioned; closed years are never recomputed, and no ranking is public."""

    category = models.ForeignKey(
        DutyCategory, models.PROTECT, verbose_name="履职类别", related_name="points_rules"
    )
    points = models.DecimalField("分值", max_digits=5, decimal_places=1)
    cap_per_year = models.DecimalField(
        "年度封顶", max_digits=6, decimal_places=1, null=True, blank=True
    )
    valid_from = models.DateField("施行日期")

    class Meta:
        verbose_name = verbose_name_plural = "履职积分规则"
        ordering = ["category", "-valid_from"]
        constraints = [
            models.UniqueConstraint(
                fields=["category", "valid_from"],
                name="points_rule_one_a_day",
                violation_error_message="该类别在这一天已有积分规则。",
            )
        ]

    def __str__(self):
        return f"{self.category}：{self.points}分"


class DutyRecord(Record):
    """履职记录: one duty of one delegate, entered by the delegate or the office.

    Legal source: 代表法第五十八条 (记录并公示代表履职情况).
    """

    class Role(models.TextChoices):
        TAKES_PART = "takes_part", "参加"
        LEADS = "leads", "领衔"
        SPEAKS = "speaks", "发言"

    delegate = models.ForeignKey(
        Delegate, models.PROTECT, verbose_name="代表", related_name="duty_records"
    )
    category = models.ForeignKey(
        DutyCategory, models.PROTECT, verbose_name="履职类别", related_name="duty_records"
    )
    done_on = models.DateField("履职日期")
    role = models.CharField("角色", max_length=10, choices=Role, default=Role.TAKES_PART)
    hours = models.DecimalField(
        "时长（小时）", max_digits=5, decimal_places=1, null=True, blank=True
    )
    text = models.TextField("履职内容")
    counted_on = counted_day("done_on")

    LISTED = ("done_on", "delegate", "category", "role", "text")
    DAY = "done_on"
    REACHED_BY = Record.REACHED_BY | {"DELEGATE": ("delegate",)}

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "履职记录"
        ordering = ["-done_on", "-pk"]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="duty_record_hours_are_positive",
                condition=Q(hours__isnull=True) | Q(hours__gt=0),
                violation_error_message="时长应大于零。",
            ),
        ]

    def __str__(self):
        return f"{self.delegate}：{self.category}"


class Award(Kind):
    """奖项⚙: each award has its own figure.

    Some awards are counted by the year of merit, because they are given in the next year's session;
    others by the day they were given.
    """

    section = models.CharField(
        "所属板块", max_length=20, choices=SectionOfYear, default=SectionOfYear.DELEGATE_WORK
    )
    by_merit = models.BooleanField(
        "按事迹年度统计", default=True, help_text="不选则按表彰之日统计。"
    )

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "奖项"


class Commendation(Record):
    """表彰: an award to a delegate or an organ; merit and award may be in different years."""

    award = models.ForeignKey(
        Award, models.PROTECT, verbose_name="奖项", related_name="commendations"
    )
    delegate = models.ForeignKey(
        Delegate,
        models.PROTECT,
        verbose_name="受表彰代表",
        related_name="commendations",
        null=True,
        blank=True,
    )
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="受表彰单位",
        related_name="commendations",
        null=True,
        blank=True,
    )
    merit_year = models.PositiveSmallIntegerField("事迹年度")
    awarded_on = models.DateField("表彰日期", null=True, blank=True, help_text="拟表彰的可留空。")
    given_by = models.CharField("表彰机关", max_length=60, blank=True)
    counted_on = counted_day("awarded_on")
    merit_on = counted_day(
        Coalesce(F("awarded_on"), YearEnd("merit_year")), "merit_year", "事迹计入日期"
    )

    LISTED = ("award", "delegate", "organization", "merit_year", "awarded_on", "given_by")
    DAY = "awarded_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "表彰"
        ordering = ["-merit_year", "award", "pk"]
        indexes = [
            *Record.Meta.indexes,
            models.Index(fields=["organizer", "merit_on"]),
        ]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="commendation_goes_to_one",
                condition=Q(delegate__isnull=True, organization__isnull=False)
                | Q(delegate__isnull=False, organization__isnull=True),
                violation_error_message="表彰对象填一名代表或一个单位，不可都填，也不可都空。",
            ),
            models.UniqueConstraint(
                fields=["award", "merit_year", "delegate"],
                name="commendation_once_a_delegate",
                violation_error_message="该代表本年度已获此奖项。",
            ),
            models.UniqueConstraint(
                fields=["award", "merit_year", "organization"],
                name="commendation_once_an_organization",
                violation_error_message="该单位本年度已获此奖项。",
            ),
        ]

    def __str__(self):
        return f"{self.delegate or self.organization}：{self.award}"


class Programme(Kind):
    """创建项目⚙: a standard for towns, e.g. “四同一建设”; its figure is a stock."""

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "创建项目"


class AttainmentQuerySet(Countable):
    def at(self, day):
        """Return those reached by that day and not lost since."""
        return self.filter(open_on(day, "reached_on", "lost_on"))


class Attainment(Record):
    """达标: a town or organ that reached the standard of a programme."""

    programme = models.ForeignKey(
        Programme, models.PROTECT, verbose_name="创建项目", related_name="attainments"
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="达标单位", related_name="attainments"
    )
    reached_on = models.DateField("达标日期")
    lost_on = models.DateField("取消日期", null=True, blank=True)
    counted_on = counted_day("reached_on")

    objects = AttainmentQuerySet.as_manager()

    LISTED = ("organization", "programme", "reached_on")
    DAY = "reached_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "达标"
        ordering = ["programme", "reached_on", "pk"]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["programme", "organization"],
                condition=Q(lost_on__isnull=True),
                name="attainment_once_a_programme",
                violation_error_message="该单位在这一项目上已登记达标。",
            ),
            models.CheckConstraint(
                name="attainment_days_not_reversed",
                condition=not_reversed("reached_on", "lost_on"),
                violation_error_message="取消日期不能早于达标日期。",
            ),
        ]

    def __str__(self):
        return f"{self.organization}：{self.programme}"
