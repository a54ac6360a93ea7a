"""The annual report: prose that holds its numbers by name."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q
from django.utils import timezone

from delegates.models import Organization
from hanbin.periods import Period
from hanbin.record import State

from .editions import Edition, FrozenFigure

LOCKED = (State.PUBLISHED, State.WITHDRAWN)


class AnnualReportQuerySet(models.QuerySet):
    def of_year(self, year: int, scope):
        return self.filter(scope=scope, year=year)

    def public(self):
        """Those of which an edition stands, whether or not the next one is being written."""
        return self.filter(edition__isnull=False)


class AnnualReport(models.Model):
    """年度报告: the year as the standing committee tells it to the congress and the public.

    The row is the working copy: its prose names figures by their Chinese label, e.g.
    ``{{常委会会议}}``, and the number comes from the records whenever it is read. What the public
    reads is ``edition``, frozen when it was published; 修订 opens the working copy again and
    leaves the edition standing until the next one takes its place.
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

    objects = AnnualReportQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "年度报告"
        ordering = ["-year", "scope"]
        permissions = [
            ("publish_annualreport", "公布年度报告"),
            ("withdraw_annualreport", "撤回年度报告"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["scope", "year"],
                name="annual_report_once_a_year",
                violation_error_message="该主体本年度已有报告。",
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
        return f"{self.year}年 {self.title}"

    @property
    def period(self) -> Period:
        return Period.year(self.year)

    @property
    def is_locked(self) -> bool:
        """Whether the text may only be changed after 修订."""
        return self.state in LOCKED

    @property
    def withdrawn_reason(self) -> str:
        """Why the last edition was taken back; nothing where one stands or none ever did."""
        last = self.editions.first()
        return last.withdrawn_reason if last else ""

    @property
    def next_number(self) -> int:
        """The number of the edition that would be published next."""
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
        """Puts a new edition before the public; ``freeze`` writes into it what is to stay.

        Raises ValidationError where the report stands already, an explanation is missing, or
        somebody else was faster.
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
        """Opens the working copy of the next edition; the public goes on reading the last one."""
        if not self.is_locked:
            raise ValidationError(f"报告现为“{self.get_state_display()}”，可以直接修改。")
        self.state = State.DRAFT
        self.save(update_fields=["state"])

    def withdraw(self, *, by: Any, reason: str, at: datetime | None = None) -> None:
        """Takes every edition back from the public; their addresses say why."""
        if self.edition is None:
            raise ValidationError("这份报告没有公布的版本，不能撤回。")
        if not reason.strip():
            raise ValidationError("撤回须写明理由。")
        withdrawal = {
            "withdrawn_at": at or timezone.now(),
            "withdrawn_by": by,
            "withdrawn_reason": reason.strip(),
        }
        with transaction.atomic():
            self.state, self.edition, self.published_on = State.WITHDRAWN, None, None
            self.save(update_fields=["state", "edition", "published_on"])
            self.editions.standing().update(**withdrawal)


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
