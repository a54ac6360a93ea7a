"""Study, training, and reports to the party committee."""

from django.db import models
from django.urls import reverse

from delegates.models import SectionOfYear
from hanbin.record.base import Record, countable_through, counted_day
from hanbin.record.kinds import Kind

from .shared import Headcount, at_least_one_day


class StudyKind(Kind):
    """学习培训类别⚙: 党组学习, 专题研讨, 代表培训…; figures in 次 and 人次 in its section."""

    section = models.CharField(
        "所属板块", max_length=20, choices=SectionOfYear, default=SectionOfYear.SELF_BUILDING
    )
    attendance_name = models.CharField(
        "人次指标名称", max_length=50, blank=True, help_text="留空时为“名称＋人次”。"
    )

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "学习培训类别"


class StudySession(Record):
    """学习培训: one session, counted in 次; its participants in 人次."""

    kind = models.ForeignKey(
        StudyKind, models.PROTECT, verbose_name="类别", related_name="study_sessions"
    )
    title = models.CharField("主题", max_length=120)
    first_day = models.DateField("开始日期")
    last_day = models.DateField("结束日期")
    place = models.CharField("地点", max_length=60, blank=True)
    counted_on = counted_day("first_day")

    LISTED = ("title", "kind", "first_day", "last_day", "place")
    DAY = "first_day"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "学习培训"
        ordering = ["-first_day", "-pk"]
        constraints = [*Record.Meta.constraints, at_least_one_day()]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("study_session", args=[self.pk])


class StudyAttendance(Headcount):
    """参学人员: participants of a session, named or counted."""

    study_session = models.ForeignKey(
        StudySession, models.CASCADE, verbose_name="学习培训", related_name="attendances"
    )

    objects = countable_through("study_session").as_manager()

    LISTED = ("study_session", "category", "delegate", "people")
    DAY = "study_session__first_day"

    class Meta(Headcount.Meta):
        verbose_name = verbose_name_plural = "参学人员"
        ordering = ["study_session__first_day", "study_session", "pk"]
        constraints = [
            *Headcount.Meta.constraints,
            models.UniqueConstraint(
                fields=["study_session", "delegate"],
                name="study_attendance_once_a_session",
                violation_error_message="这名代表在本次学习培训已登记。",
            ),
        ]

    def get_absolute_url(self):
        return self.study_session.get_absolute_url()


class PartyReport(Record):
    """请示报告: one file sent to the party committee, counted in 件次."""

    class Kind(models.TextChoices):
        REQUEST = "request", "请示"
        REPORT = "report", "报告"

    title = models.CharField("标题", max_length=150)
    kind = models.CharField("类别", max_length=7, choices=Kind, default=Kind.REPORT)
    sent_on = models.DateField("报送日期")
    counted_on = counted_day("sent_on")

    LISTED = ("title", "kind", "document_number", "sent_on")
    DAY = "sent_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "请示报告"
        ordering = ["-sent_on", "pk"]

    def __str__(self):
        return self.title
