"""Oversight: inspections, research, law inspections, inquiries, interviews (监督法)."""

from django.db import models
from django.urls import reverse

from delegates.models import Organization
from hanbin.record.base import Countable, Record, countable_through, counted_day
from hanbin.record.kinds import Kind

from .agenda import AgendaItem
from .shared import Headcount, Topical, at_least_one_day


class ActivityKind(Kind):
    """活动类别⚙: 视察, 专题调研, 执法检查, 专题询问, 代表约见…; each has figures in 次 and 人次."""

    LAW_INSPECTION = "law_inspection"

    class Basis(models.TextChoices):
        STATUTORY = "statutory", "法定"
        LOCAL = "local", "本地"

    basis = models.CharField("依据", max_length=9, choices=Basis, default=Basis.LOCAL)
    is_oversight = models.BooleanField(
        "属于监督活动", default=True, help_text="代表参加监督活动的人次由此统计。"
    )
    in_composite = models.BooleanField(
        "计入综合数", default=False, help_text="计入“视察调研、执法检查、专题询问和代表约见”一数。"
    )

    attendance_name = models.CharField(
        "人次指标名称", max_length=50, blank=True, help_text="留空时为“名称＋参加人次”。"
    )

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "活动类别"


class Law(models.Model):
    """法律法规: the subject of a law inspection; counted in 部."""

    class Level(models.TextChoices):
        LAW = "law", "法律"
        NATIONAL_REGULATION = "national_regulation", "行政法规"
        PROVINCIAL = "provincial", "省级地方性法规"
        CITY = "city", "市级地方性法规"

    title = models.CharField("名称", max_length=100, unique=True, help_text="全称，不带书名号。")
    level = models.CharField("层级", max_length=20, choices=Level, default=Level.LAW)

    LISTED = ("title", "level")

    class Meta:
        verbose_name = verbose_name_plural = "法律法规"
        ordering = ["pk"]

    def __str__(self):
        return f"《{self.title}》"


class ActivityQuerySet(Countable):
    def composite(self):
        """Return activities of the kinds in the composite figure; each activity counts once."""
        return self.filter(kind__in_composite=True)

    def inspecting_laws(self):
        return self.filter(kind__code=ActivityKind.LAW_INSPECTION)


class Activity(Topical, Record):
    """监督活动: one activity of one kind, at any number of places and days."""

    kind = models.ForeignKey(
        ActivityKind, models.PROTECT, verbose_name="活动类别", related_name="activities"
    )
    title = models.CharField("名称", max_length=120)
    first_day = models.DateField("开始日期")
    last_day = models.DateField("结束日期")
    places = models.CharField("地点", max_length=200, blank=True)
    led_by = models.CharField("带队领导", max_length=30, blank=True)
    inspected = models.ManyToManyField(
        Organization, verbose_name="被检查单位", related_name="activities", blank=True
    )
    laws = models.ManyToManyField(
        Law, verbose_name="法律法规", related_name="activities", blank=True
    )
    findings = models.PositiveSmallIntegerField("发现问题", null=True, blank=True, help_text="个。")
    proposals = models.PositiveSmallIntegerField(
        "提出建议", null=True, blank=True, help_text="条。"
    )
    agenda_item = models.ForeignKey(
        AgendaItem,
        models.SET_NULL,
        verbose_name="相关议题",
        related_name="activities",
        null=True,
        blank=True,
    )
    counted_on = counted_day("first_day")

    objects = ActivityQuerySet.as_manager()

    LISTED = ("title", "kind", "first_day", "last_day", "organizer", "places")
    DAY = "first_day"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "监督活动"
        ordering = ["-first_day", "-pk"]
        constraints = [*Record.Meta.constraints, at_least_one_day()]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("activity", args=[self.pk])


class ParticipationQuerySet(countable_through("activity")):
    def delegates(self):
        """Return delegates of any level, without members, officials and experts."""
        return self.filter(category=Headcount.Category.DELEGATE)

    def in_oversight(self):
        return self.filter(activity__kind__is_oversight=True)


class Participation(Headcount):
    """参加人员: participants of an activity, named or counted."""

    activity = models.ForeignKey(
        Activity, models.CASCADE, verbose_name="活动", related_name="participations"
    )

    objects = ParticipationQuerySet.as_manager()

    LISTED = ("activity", "category", "delegate", "people")
    DAY = "activity__first_day"

    class Meta(Headcount.Meta):
        verbose_name = verbose_name_plural = "参加人员"
        ordering = ["activity__first_day", "activity", "category", "pk"]
        constraints = [
            *Headcount.Meta.constraints,
            models.UniqueConstraint(
                fields=["activity", "delegate"],
                name="participation_once_an_activity",
                violation_error_message="这名代表在本次活动已登记。",
            ),
        ]

    def get_absolute_url(self):
        return self.activity.get_absolute_url()
