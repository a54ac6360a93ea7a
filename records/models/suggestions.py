"""Suggestions of delegates."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from delegates.models import Delegate, Organization
from hanbin.record.base import Record, counted_day, not_reversed, with_reason

from .cases import SuggestionQuerySet
from .handling import Assignment, read_stage
from .meetings import Meeting
from .shared import Topical
from .stages import Stage
from .subjects import SuggestionSubject


class Suggestion(Topical, Record):
    """代表建议、批评和意见 or 议案: to be answered within three months of 交办, at most six.

    Legal source: 代表法第五十一条. It counts on the day of assignment, before that on the day of
    submission. Its stage is derived from assignments, replies and ratings, never stored.
    """

    class Kind(models.TextChoices):
        MOTION = "motion", "议案"
        SUGGESTION = "suggestion", "建议"
        CRITICISM = "criticism", "批评"
        OPINION = "opinion", "意见"

    class Review(models.TextChoices):
        PENDING = "pending", "待审查"
        ACCEPTED = "accepted", "立案"
        MERGED = "merged", "并案"
        RETURNED = "returned", "退回修改"
        REFUSED = "refused", "不予受理"
        PETITION = "petition", "转来信"
        LISTED = "listed", "列入议程"
        CONVERTED = "converted", "转为建议"

    ADMITTED = (Review.ACCEPTED, Review.MERGED, Review.LISTED)
    ENDS_IN = {
        Review.PENDING: Stage.SUBMITTED,
        Review.RETURNED: Stage.RETURNED,
        Review.REFUSED: Stage.REFUSED,
        Review.PETITION: Stage.PETITION,
        Review.CONVERTED: Stage.CONVERTED,
    }

    kind = models.CharField("类型", max_length=10, choices=Kind, default=Kind.SUGGESTION)
    series = models.CharField(
        "编号系列",
        max_length=20,
        blank=True,
        help_text="同一系列内编号连续，例如：18-3（大会）、闭2019；立案时编号。",
    )
    number = models.PositiveSmallIntegerField("编号", null=True, blank=True)
    title = models.CharField("标题", max_length=120)
    text = models.TextField("内容")
    subject = models.ForeignKey(
        SuggestionSubject, models.PROTECT, verbose_name="分类", related_name="suggestions"
    )
    session = models.ForeignKey(
        Meeting,
        models.PROTECT,
        verbose_name="提出会议",
        related_name="suggestions",
        null=True,
        blank=True,
        help_text="闭会期间提出的留空。",
    )
    lead_delegate = models.ForeignKey(
        Delegate, models.PROTECT, verbose_name="领衔代表", related_name="led_suggestions"
    )
    cosigners = models.ManyToManyField(
        Delegate, verbose_name="附议代表", related_name="cosigned_suggestions", blank=True
    )
    wished_unit = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="希望承办单位",
        related_name="wished_suggestions",
        null=True,
        blank=True,
    )
    submitted_on = models.DateField(
        "提出日期", null=True, blank=True, help_text="代表提交之日；空着的是代表自己的草稿。"
    )
    review = models.CharField("审查意见", max_length=9, choices=Review, default=Review.PENDING)
    reviewed_on = models.DateField("审查日期", null=True, blank=True)
    review_reason = models.CharField("审查说明", max_length=200, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="并入",
        related_name="merged",
        db_index=False,
        null=True,
        blank=True,
        help_text="并案办理时填写主案，分别答复。",
    )
    assigned_on = models.DateField(
        "交办日期", null=True, blank=True, help_text="首次交办之日，办理期限自此起算。"
    )
    motion = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="由议案转来",
        related_name="conversions",
        db_index=False,
        null=True,
        blank=True,
        help_text="主席团决定转为建议的议案。",
    )
    taken_back_on = models.DateField("代表撤回日期", null=True, blank=True)
    taken_back_reason = models.CharField("代表撤回理由", max_length=200, blank=True)
    closed_on = models.DateField("办结日期", null=True, blank=True)
    may_be_public = models.BooleanField("代表同意公开", default=True)
    is_key = models.BooleanField("重点督办", default=False)
    counted_on = counted_day(Coalesce(F("assigned_on"), F("submitted_on")))

    objects = SuggestionQuerySet.as_manager()

    LISTED = (
        "code", "title", "kind", "subject", "lead_delegate", "lead_units", "assigned_on", "status",
    )  # fmt: skip
    DAY = "submitted_on"
    WITHHELD_BY_LAW = {"may_be_public": False}
    REACHED_BY = Record.REACHED_BY | {
        "UNIT": ("assignments__unit",),
        "DELEGATE": ("lead_delegate", "cosigners"),
    }

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "代表建议"
        ordering = ["-submitted_on", "series", "number"]
        indexes = [
            *Record.Meta.indexes,
            models.Index(
                fields=["organizer", "state", "-submitted_on", "series", "number"],
                name="suggestion_listed",
            ),
            models.Index(fields=["-submitted_on", "series", "number"], name="suggestion_latest"),
            # Partial indexes replace those of the foreign keys, because few rows have a value.
            *(
                models.Index(
                    fields=[few], name=f"suggestion_{few}", condition=Q(**{f"{few}__isnull": False})
                )
                for few in ("merged_into", "motion")
            ),
            models.Index(
                fields=["series"],
                name="suggestion_in_hand",
                condition=Q(
                    submitted_on__isnull=False, closed_on__isnull=True, taken_back_on__isnull=True
                ),
            ),
        ]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["organizer", "series", "number"],
                name="suggestion_number_is_unique",
                violation_error_message="这一系列中已有这个编号。",
            ),
            models.CheckConstraint(
                name="suggestion_assigned_after_submission",
                condition=not_reversed("submitted_on", "assigned_on"),
                violation_error_message="交办日期不能早于提出日期。",
            ),
            models.CheckConstraint(
                name="suggestion_numbered_once_admitted",
                condition=~Q(review__in=("accepted", "merged", "listed"))
                & Q(assigned_on__isnull=True)
                | Q(number__isnull=False) & ~Q(series=""),
                violation_error_message="立案和交办的建议须有编号系列和编号。",
            ),
            models.CheckConstraint(
                name="suggestion_submitted_before_it_is_assigned",
                condition=Q(assigned_on__isnull=True) | Q(submitted_on__isnull=False),
                violation_error_message="尚未提出的建议不能交办，请填写提出日期。",
            ),
            models.CheckConstraint(
                name="suggestion_taken_back_with_a_reason",
                condition=with_reason("taken_back_on", "taken_back_reason"),
                violation_error_message="代表撤回的日期与理由须同时填写。",
            ),
            models.CheckConstraint(
                name="suggestion_closed_once_assigned",
                condition=Q(closed_on__isnull=True) | Q(closed_on__gte=F("assigned_on")),
                violation_error_message="办结日期不能早于交办日期；未交办的不能办结。",
            ),
            models.CheckConstraint(
                name="suggestion_closed_or_taken_back",
                condition=Q(closed_on__isnull=True) | Q(taken_back_on__isnull=True),
                violation_error_message="代表已撤回的建议不再办结。",
            ),
            models.CheckConstraint(
                name="motion_became_a_suggestion",
                condition=Q(motion__isnull=True) | ~Q(kind="motion"),
                violation_error_message="由议案转来的须是建议，不再是议案。",
            ),
            models.CheckConstraint(
                name="suggestion_merged_into_another",
                condition=Q(review="merged", merged_into__isnull=False)
                | ~Q(review="merged") & Q(merged_into__isnull=True),
                violation_error_message="并案须填写并入的主案；不是并案的不填。",
            ),
            models.CheckConstraint(
                name="suggestion_public_by_consent",
                condition=~Q(state="published") | Q(may_be_public=True),
                violation_error_message="代表不同意公开的建议不得公开。",
            ),
        ]

    def __str__(self):
        """Return the title; a delegate's draft is not named outside the delegates' desk."""
        is_draft = self.submitted_on is None and self.review == self.Review.PENDING
        return "代表草稿" if is_draft else self.title

    def get_absolute_url(self):
        return reverse("suggestion", args=[self.pk])

    def was_submitted_by(self, day: date) -> bool:
        """Return whether it was submitted by a day."""
        return self.submitted_on is not None and self.submitted_on <= day

    def take_up(self, on: date) -> None:
        """Set the day of the first assignment; an assigned suggestion is admitted."""
        self.assigned_on = on
        if self.review == self.Review.PENDING:
            self.review = self.Review.ACCEPTED

    def enter_into(self, series: str, *, on: date) -> None:
        """Take the next number of a series; the lock makes concurrent transactions wait."""
        Organization.objects.select_for_update(no_key=True).get(pk=self.organizer_id)
        self.series = series or self.usual_series(on)
        self.number = self.next_number(series=self.series, organizer=self.organizer)

    def usual_series(self, on: date) -> str:
        """Return 18-3 for suggestions of a session, 闭2019 for those between sessions."""
        if self.session is not None and self.session.number is not None:
            return f"{self.session.term.number}-{self.session.number}"
        return f"闭{on.year}"

    @property
    def code(self) -> str:
        """Return the printed number, e.g. 18-3-001; "未编号" before admission."""
        return "未编号" if self.number is None else f"{self.series}-{self.number:03}"

    code.fget.short_description = "编号"

    @property
    def owing(self) -> list[Assignment]:
        """Return the shares that owe the answer now."""
        return [each for each in self.assignments.all() if each.owes_an_answer]

    @property
    def lead_units(self) -> str:
        """Return the names of the units that owe the answer."""
        return "、".join(str(each.unit) for each in self.owing)

    lead_units.fget.short_description = "主办单位"
    lead_units.fget.needs = ("assignments__unit",)

    @property
    def unanswered(self) -> list[Assignment]:
        """Return the owing shares without an answer."""
        return [each for each in self.owing if not each.replies.all()]

    @property
    def due_on(self) -> date | None:
        """Return the first due day of an unanswered share; if all are answered, of any share."""
        days = [each.due_on for each in self.unanswered or self.owing if each.due_on]
        return min(days, default=None)

    due_on.fget.short_description = "应答复日期"
    due_on.fget.needs = ("assignments__replies",)

    @property
    def stage(self) -> Stage:
        """Return the stage of the case; lists annotate it with ``staged``."""
        return Stage(read_stage(self))

    @property
    def status(self) -> str:
        """Return the stage in words."""
        return str(self.stage.label)

    status.fget.short_description = "办理状态"
    status.fget.adjective = "staged"

    @classmethod
    def next_number(cls, *, series, organizer) -> int:
        """Return the next number of a series; a unique constraint refuses duplicates."""
        rows = cls.objects.filter(series=series, organizer=organizer)
        return (rows.aggregate(last=models.Max("number"))["last"] or 0) + 1
