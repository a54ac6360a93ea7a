"""The annual report: prose that holds its numbers by name."""

from django.db import models
from django.db.models import F, Q

from delegates.models import Organization
from hanbin.periods import Period
from hanbin.record import State


class AnnualReportQuerySet(models.QuerySet):
    def of_year(self, year: int, scope):
        return self.filter(scope=scope, year=year)

    def public(self):
        return self.filter(state=State.PUBLISHED)


class AnnualReport(models.Model):
    """年度报告: the year as the standing committee tells it to the congress and the public.

    Prose names figures by their Chinese label, e.g. ``{{常委会会议}}``; the number comes from
    the records whenever it is read.
    """

    scope = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="报告主体", related_name="annual_reports"
    )
    year = models.PositiveSmallIntegerField("年度")
    title = models.CharField("标题", max_length=60, help_text="对联式标题。")
    subtitle = models.CharField("副标题", max_length=100, blank=True)
    byline = models.CharField("署名", max_length=60, blank=True)
    lead = models.TextField("导语", help_text="用{{指标名称}}引用数字，例如：{{常委会会议}}。")
    state = models.CharField("审核状态", max_length=10, choices=State, default=State.DRAFT)
    published_on = models.DateField("公布日期", null=True, blank=True)

    objects = AnnualReportQuerySet.as_manager()

    REACHED_BY = {"TOWN": ("scope",)}

    class Meta:
        verbose_name = verbose_name_plural = "年度报告"
        ordering = ["-year", "scope"]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "year"],
                name="annual_report_once_a_year",
                violation_error_message="该主体本年度已有报告。",
            ),
            models.CheckConstraint(
                name="annual_report_published_on_a_day",
                condition=Q(state="published", published_on__isnull=False)
                | ~Q(state="published") & Q(published_on__isnull=True),
                violation_error_message="公布的报告须有公布日期；未公布的不填。",
            ),
        ]

    def __str__(self):
        return f"{self.year}年 {self.title}"

    @property
    def period(self) -> Period:
        return Period.year(self.year)


class ReportSection(models.Model):
    """报告章节: one numbered section of the report."""

    report = models.ForeignKey(
        AnnualReport, models.CASCADE, verbose_name="年度报告", related_name="sections"
    )
    order = models.PositiveSmallIntegerField("序号")
    heading = models.CharField("标题", max_length=60)
    body = models.TextField(
        "正文",
        help_text="空行分段；以“## ”开头的一行是小标题；![照片:1]插入本年第1张照片。",
    )

    class Meta:
        verbose_name = verbose_name_plural = "报告章节"
        ordering = ["report", "order"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "order"],
                name="report_section_order_is_unique",
                violation_error_message="本报告已有这个序号。",
            )
        ]

    def __str__(self):
        return self.heading


class GlossaryTerm(models.Model):
    """名词解释: a local term and what it means, from one year to another."""

    term = models.CharField("名词", max_length=40, unique=True)
    meaning = models.TextField("解释")
    first_year = models.PositiveSmallIntegerField("起始年度")
    last_year = models.PositiveSmallIntegerField("终止年度", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "名词解释"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="glossary_term_years_not_reversed",
                condition=Q(last_year__isnull=True) | Q(last_year__gte=F("first_year")),
                violation_error_message="终止年度不能早于起始年度。",
            )
        ]

    def __str__(self):
        return self.term
