"""Mandates: the seats of a person for a time, and their suspensions."""

from datetime import date

from django.db import models
from django.db.models import Q

from hanbin.record.base import Countable, not_reversed, open_on, with_reason
from hanbin.record.periods import format_day
from hanbin.record.public_flags import FlaggedPublic

from .delegates import Constituency, Delegate
from .organizations import Organization
from .terms import Term


class MandateQuerySet(Countable):
    """Mandates are public from their first day, because elections are announced.

    The end of a mandate counts unless its flag withholds it.
    """

    def counting(self):
        return self

    def public(self):
        return self

    def withheld(self):
        """Return none: all mandates that count are public."""
        return self.none()

    def unpublished(self):
        """Return none; see :meth:`held_back` for facts that are not published yet."""
        return self.none()

    def at(self, day):
        """Return the mandates in office on a day, the denominator of all rates."""
        not_ended = Q(ended_on__isnull=True) | Q(ended_on__gt=day) | Q(end_is_public=False)
        return self.filter(not_ended, started_on__lte=day)

    def held_back(self):
        """Return mandates with an unpublished end or suspension."""
        rests = Suspension.objects.filter(is_public=False).values("mandate")
        ended = Q(end_is_public=False, ended_on__isnull=False)
        return self.filter(ended | Q(pk__in=rests))

    def at_level(self, *levels):
        return self.filter(level__in=levels)

    def within(self, scope):
        """Return mandates of the congress that organizes them or of the town that elected them."""
        return self.filter(Q(organizer__jurisdiction=scope) | Q(town=scope))

    def of_women(self):
        return self.filter(delegate__sex=Delegate.Sex.FEMALE)

    def of_minorities(self):
        return self.exclude(delegate__ethnicity="汉族")

    def of_non_communists(self):
        return self.exclude(delegate__party=Delegate.Party.COMMUNIST)

    def of_workers_and_farmers(self):
        return self.filter(delegate__occupation=Delegate.Occupation.WORKER_FARMER)

    def by_elected(self):
        """Return those elected between general elections (补选)."""
        return self.filter(origin=Mandate.Origin.BY_ELECTION)


class Mandate(FlaggedPublic):
    """任期: the mandate of a person at one level (代表法第六十二条 lists how it may end)."""

    class Level(models.TextChoices):
        NATIONAL = "national", "全国"
        PROVINCE = "province", "省"
        CITY = "city", "市"
        DISTRICT = "district", "区"
        TOWN = "town", "镇"

    class Origin(models.TextChoices):
        ELECTION = "election", "换届选举"
        BY_ELECTION = "by_election", "补选"

    class EndReason(models.TextChoices):
        EXPIRED = "expired", "任期届满"
        MOVED = "moved", "迁出或者调离本行政区域"
        RESIGNED = "resigned", "辞职或者责令辞职被接受"
        ABSENT = "absent", "未经批准两次不出席本级人代会会议"
        RECALLED = "recalled", "被罢免"
        NATIONALITY = "nationality", "丧失中华人民共和国国籍"
        RIGHTS = "rights", "被剥夺政治权利"
        INCAPABLE = "incapable", "丧失行为能力"
        DIED = "died", "去世"

    delegate = models.ForeignKey(
        Delegate, models.CASCADE, verbose_name="代表", related_name="mandates"
    )
    organizer = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="联络机构",
        related_name="+",
        help_text="负责联络该代表的人大机构。",
    )
    level = models.CharField("代表层级", max_length=8, choices=Level)
    term = models.ForeignKey(Term, models.PROTECT, verbose_name="届", related_name="mandates")
    constituency = models.ForeignKey(
        Constituency,
        models.PROTECT,
        verbose_name="选区",
        related_name="mandates",
        null=True,
        blank=True,
        help_text="市以上代表由下级人大选举产生，不填选区。",
    )
    town = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="所属镇办",
        related_name="mandates",
        null=True,
        blank=True,
    )
    delegation = models.CharField("代表团", max_length=30, blank=True)
    group = models.CharField("代表小组", max_length=30, blank=True)
    origin = models.CharField("产生方式", max_length=11, choices=Origin, default=Origin.ELECTION)
    started_on = models.DateField("任职日期")
    ended_on = models.DateField("终止日期", null=True, blank=True, help_text="自当日起不再任职。")
    end_reason = models.CharField("终止原因", max_length=11, choices=EndReason, blank=True)
    end_notice = models.CharField("终止公告", max_length=60, blank=True)
    end_is_public = models.BooleanField(
        "公开终止", default=True, help_text="由有公开权限的人勾选；之前对外仍是在任。"
    )

    objects = MandateQuerySet.as_manager()

    LISTED = ("delegate", "level", "term", "delegation", "origin", "started_on")
    DAY = "started_on"
    PUBLIC_FLAGS = {"end_is_public": ("ended_on", "end_reason", "end_notice")}
    REACHED_BY = {"TOWN": ("organizer__jurisdiction", "town")}

    class Meta:
        verbose_name = verbose_name_plural = "任期"
        ordering = ["-started_on", "pk"]
        indexes = [
            models.Index(fields=["organizer", "started_on"]),
            models.Index(fields=["level", "started_on", "ended_on"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["delegate", "level", "term"],
                condition=Q(ended_on__isnull=True),
                name="mandate_one_at_a_level",
                violation_error_message="该代表在这一层级、这一届已有未终止的任期。",
            ),
            models.CheckConstraint(
                name="mandate_days_not_reversed",
                condition=not_reversed("started_on", "ended_on"),
                violation_error_message="终止日期不能早于任职日期。",
            ),
            models.CheckConstraint(
                name="mandate_end_has_a_reason",
                condition=with_reason("ended_on", "end_reason"),
                violation_error_message="终止日期与终止原因须同时填写。",
            ),
        ]

    def __str__(self):
        return f"{self.delegate}（{self.get_level_display()}代表）"

    def get_absolute_url(self):
        return self.delegate.get_absolute_url()

    @property
    def since(self) -> str:
        """Return a note for by-elected delegates: statistics begin on the day of their election."""
        if self.origin != self.Origin.BY_ELECTION:
            return ""
        day = format_day(self.started_on)
        return f"{day}补选为{self.get_level_display()}人大代表，自当选之日起统计。"

    @property
    def public_end(self) -> date | None:
        """Return the day of its end if that is public."""
        return self.ended_on if self.end_is_public else None

    @property
    def public_suspensions(self) -> "list[Suspension]":
        """Return the public suspensions, the latest first."""
        return [each for each in self.suspensions.all() if each.is_public]

    @property
    def notes(self) -> list[str]:
        """Return sentences about public suspensions and the public end."""
        told = []
        for each in reversed(self.public_suspensions):
            until = f"，{format_day(each.last_day)}恢复" if each.last_day else ""
            told.append(
                f"{format_day(each.first_day)}起暂停执行代表职务{until}；其间的会议不计应出席。"
            )
        if self.public_end:
            notice = f"（{self.end_notice}）" if self.end_notice else ""
            told.append(
                f"{format_day(self.public_end)}起不再任职：{self.get_end_reason_display()}{notice}。"
            )
        return told

    def is_suspended_on(self, day) -> bool:
        """Return whether it is publicly suspended on a day."""
        return any(
            each.first_day <= day and (each.last_day is None or day < each.last_day)
            for each in self.public_suspensions
        )


class SuspensionQuerySet(models.QuerySet):
    def public(self):
        return self.filter(is_public=True)

    def at(self, day):
        return self.filter(open_on(day, "first_day", "last_day"))


class Suspension(FlaggedPublic):
    """暂时停止执行代表职务: a suspension with a beginning and an end (代表法第六十一条)."""

    mandate = models.ForeignKey(
        Mandate, models.CASCADE, verbose_name="任期", related_name="suspensions"
    )
    first_day = models.DateField("开始日期")
    last_day = models.DateField("恢复日期", null=True, blank=True)
    ground = models.CharField("事由", max_length=100)
    is_public = models.BooleanField(
        "公开", default=True, help_text="由有公开权限的人勾选；之前网站不显示，也不影响应出席。"
    )

    objects = SuspensionQuerySet.as_manager()

    PUBLIC_FLAGS = {"is_public": ("first_day", "last_day", "ground")}

    class Meta:
        verbose_name = verbose_name_plural = "暂停执行职务"
        ordering = ["-first_day"]
        constraints = [
            models.CheckConstraint(
                name="suspension_days_not_reversed",
                condition=not_reversed("first_day", "last_day"),
                violation_error_message="恢复日期不能早于开始日期。",
            )
        ]

    def __str__(self):
        return f"{self.mandate}：{self.first_day}起"
