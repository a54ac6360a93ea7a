"""The annual report: text that refers to its figures by name."""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import reduce
from operator import or_
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import Q
from django.utils import timezone

from delegates.models import Organization, Term
from hanbin.record.base import State, not_reversed
from hanbin.record.periods import FIRST_YEAR, LAST_YEAR, Period

from .editions import Edition, FrozenFigure

LOCKED = (State.PUBLISHED, State.WITHDRAWN)


def _place(period: Period) -> Q:
    """Return the condition that finds the report of a period."""
    if period.is_term:
        number = int(period.slug.removeprefix("terms/"))
        return Q(part=AnnualReport.Part.TERM, term__number=number)
    if not period.slug:
        return Q(part=AnnualReport.Part.DAYS, first_day=period.start, last_day=period.end)
    year, _, part = period.slug.partition("/")
    return Q(year=year, part=part or AnnualReport.Part.YEAR)


class AnnualReportQuerySet(models.QuerySet):
    def of_period(self, period: Period, scope):
        """Return the report of a period and a scope; there is at most one."""
        return self.of_periods([period], scope)

    def of_periods(self, periods: Iterable[Period], scope):
        return self.filter(reduce(or_, map(_place, periods), Q(pk__in=())), scope=scope)

    def of_whole_years(self):
        return self.filter(part=AnnualReport.Part.YEAR)

    def public(self):
        """Return reports with a public edition, even if the next one is being written."""
        return self.filter(edition__isnull=False)


class AnnualReport(models.Model):
    """年度报告: the report on a year, half, quarter, term (届) or range of days.

    The row is the working copy: its text refers to figures by their Chinese label, e.g.
    ``{{常委会会议}}``, and the number is computed when it is read. The public reads ``edition``,
    frozen at publication. 修订 reopens the working copy; the edition stays public until the next
    one replaces it.
    """

    class Part(models.TextChoices):
        YEAR = "year", "全年"
        FIRST_HALF = "H1", "上半年"
        SECOND_HALF = "H2", "下半年"
        FIRST_QUARTER = "Q1", "第一季度"
        SECOND_QUARTER = "Q2", "第二季度"
        THIRD_QUARTER = "Q3", "第三季度"
        FOURTH_QUARTER = "Q4", "第四季度"
        TERM = "term", "一届"
        DAYS = "days", "起止日期"

    scope = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="报告主体", related_name="annual_reports"
    )
    year = models.PositiveSmallIntegerField(
        "年度", blank=True, help_text="报告一届或者起止日期的，可留空，取起始之年。"
    )
    part = models.CharField("报告期", max_length=4, choices=Part, default=Part.YEAR)
    term = models.ForeignKey(
        Term,
        models.PROTECT,
        verbose_name="届",
        related_name="+",
        null=True,
        blank=True,
        help_text="报告一届时填写。",
    )
    first_day = models.DateField("起始日期", null=True, blank=True)
    last_day = models.DateField("截止日期", null=True, blank=True, help_text="报告起止日期时填写。")
    title = models.CharField("标题", max_length=60, help_text="对联式标题。")
    subtitle = models.CharField("副标题", max_length=100, blank=True)
    byline = models.CharField("署名", max_length=60, blank=True)
    lead = models.TextField("导语", help_text="用{{指标名称}}引用数字，例如：{{常委会会议}}。")
    state = models.CharField(
        "审核状态", max_length=10, choices=State, default=State.DRAFT, editable=False
    )
    published_on = models.DateField("公布日期", null=True, blank=True, editable=False)
    edition = models.OneToOneField(
        Edition,
        models.PROTECT,
        verbose_name="现行版本",
        related_name="standing_for",
        null=True,
        blank=True,
        editable=False,
    )
    shows_corrections = models.BooleanField(
        "对外显示更正",
        default=False,
        editable=False,
        help_text="公布后记录有变动时，向公众注明“公布为……，现为……”；否则只有工作人员看到。",
    )
    omitted_annexes = models.JSONField("不印的附表", default=list, blank=True)

    objects = AnnualReportQuerySet.as_manager()

    REACHED_BY = {"TOWN": ("scope",)}

    class Meta:
        verbose_name = verbose_name_plural = "年度报告"
        ordering = ["-year", "scope", "-part", "pk"]
        permissions = [
            ("publish_annualreport", "公布年度报告"),
            ("withdraw_annualreport", "撤回年度报告"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "year", "part"],
                condition=~Q(part__in=("term", "days")),
                name="annual_report_once_a_period",
                violation_error_message="该主体这一报告期已有报告。",
            ),
            models.UniqueConstraint(
                fields=["scope", "term"],
                condition=Q(part="term"),
                name="annual_report_once_a_term",
                violation_error_message="该主体这一届已有报告。",
            ),
            models.UniqueConstraint(
                fields=["scope", "first_day", "last_day"],
                condition=Q(part="days"),
                name="annual_report_once_between_two_days",
                violation_error_message="该主体这一起止日期已有报告。",
            ),
            models.CheckConstraint(
                name="annual_report_term_when_of_a_term",
                condition=Q(part="term", term__isnull=False)
                | ~Q(part="term") & Q(term__isnull=True),
                violation_error_message="报告期为“一届”的须填写届；其他的不填。",
            ),
            models.CheckConstraint(
                name="annual_report_days_when_between_days",
                condition=Q(part="days", first_day__isnull=False, last_day__isnull=False)
                | ~Q(part="days") & Q(first_day__isnull=True, last_day__isnull=True),
                violation_error_message="报告期为“起止日期”的须填写起始日期和截止日期；其他的不填。",
            ),
            models.CheckConstraint(
                name="annual_report_days_not_reversed",
                condition=not_reversed("first_day", "last_day"),
                violation_error_message="截止日期不能早于起始日期。",
            ),
            models.CheckConstraint(
                name="annual_report_published_with_its_edition",
                condition=Q(edition__isnull=True, published_on__isnull=True)
                & ~Q(state=State.PUBLISHED)
                | Q(edition__isnull=False, published_on__isnull=False) & ~Q(state=State.WITHDRAWN),
                violation_error_message="公布的报告须有版本和公布日期；没有公布的，两项都不填。",
            ),
        ]

    def __str__(self):
        return f"{self.period} {self.title}"

    @property
    def period(self) -> Period:
        """Return the period of the report."""
        if self.term is not None:
            return self.term.period
        if self.first_day and self.last_day:
            return Period.between(self.first_day, self.last_day)
        part = "" if self.part == self.Part.YEAR else f"/{self.part}"
        return Period.parse(f"{self.year:04}{part}")

    period.fget.short_description = "报告时段"  # type: ignore[attr-defined]

    def clean(self):
        """Set the year to that of the first day for a term or a range of days."""
        if self.part == self.Part.TERM and self.term is not None:
            if self.term.congress_id != self.scope_id:
                raise ValidationError({"term": "这一届不是报告主体的届。"})
            self.year = self.term.first_day.year
        elif self.part == self.Part.DAYS and self.first_day is not None:
            self.year = self.first_day.year
        if self.year is None:
            raise ValidationError({"year": "请填写年度。"})
        last = self.last_day.year if self.last_day else self.year
        if not FIRST_YEAR <= self.year <= max(self.year, last) <= LAST_YEAR:
            raise ValidationError({"year": f"年度应在{FIRST_YEAR}至{LAST_YEAR}之间。"})

    @property
    def is_locked(self) -> bool:
        """Return whether the text can only be changed after 修订."""
        return self.state in LOCKED

    @property
    def withdrawn_reason(self) -> str:
        """Return why the last edition was withdrawn; empty if none was."""
        last = self.editions.first()
        return last.withdrawn_reason if last else ""

    @property
    def next_number(self) -> int:
        """Return the number of the next edition."""
        latest = self.editions.aggregate(latest=models.Max("number"))["latest"]
        return (latest or 0) + 1

    def publish(
        self,
        freeze: Callable[[Edition], Iterable[FrozenFigure]],
        *,
        by: Any,
        at: datetime | None = None,
        note: str = "",
    ) -> Edition:
        """Publish a new edition; ``freeze`` fills it and returns its figures.

        Raise ValidationError if the report is locked, if the note is missing, or if somebody else
        published at the same time.
        """
        if self.is_locked:
            raise ValidationError(f"报告现为“{self.get_state_display()}”，请先点“修订”再公布。")
        at = at or timezone.now()
        edition = Edition(report=self, number=self.next_number, published_at=at, published_by=by)
        edition.note = note.strip() if edition.number > 1 else ""
        if edition.number > 1 and not edition.note:
            raise ValidationError(f"公布第{edition.number}版须写更正说明。")
        try:
            with transaction.atomic():
                figures = freeze(edition)
                edition.save(force_insert=True)
                FrozenFigure.objects.bulk_create(figures)
                self.state, self.edition = State.PUBLISHED, edition
                self.published_on = timezone.localdate(at)
                self.save(update_fields=["state", "edition", "published_on"])
        except IntegrityError:
            said = f"未能公布：他人刚刚公布了第{edition.number}版，请刷新后查看。"
            raise ValidationError(said) from None
        return edition

    def revise(self) -> None:
        """Reopen the working copy; the last edition stays public."""
        if not self.is_locked:
            raise ValidationError(f"报告现为“{self.get_state_display()}”，可以直接修改。")
        self.state = State.DRAFT
        self.save(update_fields=["state"])

    def withdraw(self, *, by: Any, reason: str, at: datetime | None = None) -> None:
        """Withdraw every edition; their pages show the reason."""
        if self.edition is None:
            raise ValidationError("这份报告没有公布的版本，不能撤回。")
        if not reason.strip():
            raise ValidationError("撤回须写明理由。")
        with transaction.atomic():
            self.state, self.edition, self.published_on = State.WITHDRAWN, None, None
            self.save(update_fields=["state", "edition", "published_on"])
            for edition in self.editions.standing().defer("canonical"):
                edition.withdraw(by=by, reason=reason.strip(), at=at or timezone.now())


class ReportSection(models.Model):
    """报告章节: a numbered section of the report."""

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
