"""The fields and steps that all records share.

They cover the organizer, the day on which a record counts, and its review.
"""

from datetime import date, datetime
from typing import Any, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce, Greatest, Least
from django.utils import timezone

from .date_functions import YearEnd, YearStart
from .periods import FIRST_YEAR, LAST_YEAR, Period
from .review import COUNTING, ReviewStep, State

LONGEST_REASON = 200


def counted_day(
    day: Any, year: str = "stat_year", label: str = "计入日期"
) -> models.GeneratedField:
    """Return the generated column for the day on which a record counts.

    It is the record's own day, moved to the nearest day of 统计年度 if that is set. A meeting of 7
    January 2020 with 统计年度 2019 counts on 31 December 2019, so the quarters of a year always add
    up to the year.
    """
    own = F(day) if isinstance(day, str) else day
    moved = Least(Greatest(own, YearStart(year)), YearEnd(year))
    return models.GeneratedField(
        verbose_name=label,
        expression=Coalesce(moved, own),
        output_field=models.DateField(null=True),
        db_persist=True,
    )


class Countable(models.QuerySet[Any]):
    """Rows that a figure may count.

    ``record`` is the path from a row to the record that has organizer, state and day. It is empty
    if the row is that record itself, and ``"meeting"`` for an agenda item.
    """

    record = ""

    def along(self, name: str) -> str:
        return f"{self.record}__{name}" if self.record else name

    def counting(self) -> Self:
        """Return the approved and published rows: every user gets the same number."""
        return self.filter(**{self.along("state__in"): COUNTING})

    def public(self) -> Self:
        """Return the rows that the public may open."""
        return self.filter(**{self.along("state"): State.PUBLISHED})

    def withheld(self) -> Self:
        """Return the rows that count but are not open to the public."""
        return self.filter(**{self.along("state__in"): set(COUNTING) - {State.PUBLISHED}})

    def unpublished(self) -> Self:
        """Return the withheld rows that may be published; exclude those withheld by law."""
        carrier: Any = self.model
        for name in filter(None, self.record.split("__")):
            carrier = carrier._meta.get_field(name).related_model
        law = carrier.WITHHELD_BY_LAW
        if law is None:
            return self.withheld()
        kept_back = {self.along(name): value for name, value in law.items()}
        return self.withheld().exclude(**kept_back) if law else self.none()

    def during(self, period: Period, by: str = "counted_on") -> Self:
        """Return the rows whose day lies in the period, including its first and last day."""
        name = self.along(by)
        return self.filter(**{f"{name}__gte": period.start, f"{name}__lte": period.end})

    def within(self, scope: Any) -> Self:
        """Return the rows of one congress: the district's own organs, or those of one town."""
        return self.filter(**{self.along("organizer__jurisdiction"): scope})


def countable_through(record: str) -> Any:
    """Return a queryset class for parts of a record, e.g. ``countable_through("meeting")``."""
    return type(f"{record.title()}Part", (Countable,), {"record": record})


def all_or_none(*names: str) -> Q:
    """Require all of these columns, or none of them."""
    return Q(**{f"{name}__isnull": True for name in names}) | Q(
        **{f"{name}__isnull": False for name in names}
    )


def with_reason(fact: str, reason: str) -> Q:
    """Require a reason for a fact, and no reason without the fact."""
    return Q(**{f"{fact}__isnull": True, reason: ""}) | (
        Q(**{f"{fact}__isnull": False}) & ~Q(**{reason: ""})
    )


def open_on(day: Any, since: str, until: str) -> Q:
    """Match rows that began by a day and did not end by it; on the end day a row is closed."""
    return Q(**{f"{since}__lte": day}) & (
        Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gt": day})
    )


def not_reversed(first: str, last: str) -> Q:
    """Require that the later day is empty or not before the earlier one."""
    return Q(**{f"{last}__isnull": True}) | Q(**{f"{last}__gte": F(first)})


def _actor(label: str) -> models.ForeignKey:
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        verbose_name=label,
        related_name="+",
        null=True,
        blank=True,
        editable=False,
    )


class Record(models.Model):
    """Base class of records: a piece of work, entered by an organ and reviewed before publication.

    草稿 → 待审 → 已审 → 已公开; 已撤回 needs a reason, and the address stays valid. Approved and
    published records count; only published ones are listed to the public. Each subclass adds its
    own date and ``counted_on``.
    """

    organizer = models.ForeignKey(
        "delegates.Organization",
        models.PROTECT,
        verbose_name="主办机构",
        related_name="+",
        help_text="记录归口的机构；区级数字统计区人大常委会及其机构的记录，镇办数字统计镇办自己的。",
    )
    document_number = models.CharField(
        "发文字号", max_length=40, blank=True, help_text="例如：汉人发〔2019〕3号。"
    )
    summary = models.TextField("公开摘要", blank=True, help_text="向公众展示，不写个人信息。")
    stat_year = models.PositiveSmallIntegerField(
        "统计年度", null=True, blank=True, help_text="仅在与发生日期的年度不同时填写。"
    )
    stat_year_reason = models.CharField(
        "统计年度说明", max_length=200, blank=True, help_text="改计年度的理由，随记录保留。"
    )
    state = models.CharField("审核状态", max_length=10, choices=State, default=State.DRAFT)
    withdrawn_reason = models.CharField("撤回理由", max_length=200, blank=True)
    entered_by = _actor("录入人")
    approved_by = _actor("审核人")
    approved_at = models.DateTimeField("审核时间", null=True, blank=True, editable=False)
    published_by = _actor("公开人")
    published_at = models.DateTimeField("公开时间", null=True, blank=True, editable=False)
    corrected_by = _actor("更正人")
    corrected_at = models.DateTimeField(
        "更正时间", null=True, blank=True, editable=False, help_text="公开之后最近一次改动。"
    )
    created_at = models.DateTimeField("录入时间", auto_now_add=True)
    updated_at = models.DateTimeField("更新时间", auto_now=True)

    objects = Countable.as_manager()

    WITHHELD_BY_LAW: dict[str, Any] | None = None
    """Column values of the rows that the law withholds from the public.

    An empty dict means that no row of the model is ever public; None means that the law withholds
    nothing.
    """

    REACHED_BY: dict[str, tuple[str, ...]] = {"TOWN": ("organizer__jurisdiction",)}

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["organizer", "counted_on"])]
        constraints = [
            models.CheckConstraint(
                name="%(class)s_state_is_known",
                condition=Q(state__in=State.values),
                violation_error_message="审核状态不在规定的范围内。",
            ),
            models.CheckConstraint(
                name="%(class)s_withdrawn_with_a_reason",
                condition=Q(state=State.WITHDRAWN) & ~Q(withdrawn_reason="")
                | ~Q(state=State.WITHDRAWN) & Q(withdrawn_reason=""),
                violation_error_message="撤回须写明理由；未撤回的记录不填撤回理由。",
            ),
            models.CheckConstraint(
                name="%(class)s_approved_by_somebody",
                condition=all_or_none("approved_at", "approved_by"),
                violation_error_message="审核人与审核时间须同时具备。",
            ),
            models.CheckConstraint(
                name="%(class)s_published_by_somebody",
                condition=all_or_none("published_at", "published_by"),
                violation_error_message="公开人与公开时间须同时具备。",
            ),
            models.CheckConstraint(
                name="%(class)s_corrected_by_somebody",
                condition=all_or_none("corrected_at", "corrected_by"),
                violation_error_message="更正人与更正时间须同时具备。",
            ),
            models.CheckConstraint(
                name="%(class)s_counts_in_a_year_that_is_kept",
                condition=Q(counted_on__isnull=True)
                | Q(counted_on__range=(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))),
                violation_error_message=f"日期的年份应在{FIRST_YEAR}至{LAST_YEAR}之间，请检查是否录错。",
            ),
            models.CheckConstraint(
                name="%(class)s_stat_year_has_a_reason",
                condition=Q(stat_year__isnull=True, stat_year_reason="")
                | Q(stat_year__range=(FIRST_YEAR, LAST_YEAR)) & ~Q(stat_year_reason=""),
                violation_error_message="统计年度应是四位年份，并与统计年度说明同时填写。",
            ),
        ]

    @property
    def is_public(self) -> bool:
        """Return whether the public may open the record."""
        return self.state == State.PUBLISHED

    @property
    def is_withheld_by_law(self) -> bool:
        """Return whether the law withholds the record from the public."""
        kept_back = self.WITHHELD_BY_LAW
        return kept_back is not None and all(
            getattr(self, name) == value for name, value in kept_back.items()
        )

    @property
    def is_unpublished(self) -> bool:
        """Return whether the record counts and may be published, but is not published yet."""
        return self.state == State.APPROVED and not self.is_withheld_by_law

    def take(
        self, step: ReviewStep, *, by: Any, at: datetime | None = None, reason: str = ""
    ) -> None:
        """Take one review step and save the record; the reason is stored in the history.

        Raise ValidationError if the step does not start from the current state, if its reason is
        missing, or if the record violates a constraint of its new state.
        """
        if self.state not in step.origins:
            raise ValidationError(f"现为“{State(self.state).label}”，不能{step.label}。")
        if step.has_reason and not reason.strip():
            raise ValidationError(f"{step.label}须写明理由。")
        if len(reason) > LONGEST_REASON:
            raise ValidationError(f"理由不超过{LONGEST_REASON}字。")
        self.state = step.target
        if self.state == State.DRAFT:
            self.approved_by = self.approved_at = None
        self.withdrawn_reason = reason.strip() if step.target == State.WITHDRAWN else ""
        self.stamp(by=by, at=at)
        self.full_clean()
        self._change_reason = "：".join(filter(None, (step.label, reason.strip())))
        self.save()

    def stamp(self, *, by: Any, at: datetime | None = None) -> None:
        """Set who approved and who published the record, the first time it reaches that state."""
        now = at or timezone.now()
        if self.state in COUNTING and self.approved_at is None:
            self.approved_by, self.approved_at = by, now
        if self.state == State.PUBLISHED and self.published_at is None:
            self.published_by, self.published_at = by, now

    def correct(self, *, by: Any, at: datetime | None = None) -> None:
        """Mark a published record as corrected; its page shows the day of the correction."""
        if self.state == State.PUBLISHED:
            self.corrected_by, self.corrected_at = by, at or timezone.now()
