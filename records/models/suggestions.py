"""Suggestions: what delegates asked for."""

from datetime import date

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from delegates.models import Delegate
from hanbin.kinds import Kind
from hanbin.periods import months_later
from hanbin.record import Countable, Record, State, counted_day, not_reversed

from .handling import Assignment, Reply
from .meetings import Meeting
from .shared import Topical

MONTHS_TO_ANSWER = 3


class SuggestionSubject(Kind):
    """建议分类⚙: 财政经济, 农业农村, 城建环资…"""

    unit = models.CharField("量词", max_length=4, default="件")

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "建议分类"


def owing(on: date):
    """The assignments of a suggestion (OuterRef) that owe it an answer on a day."""
    return Assignment.objects.owing_an_answer(on).filter(suggestion=OuterRef("pk"))


class SuggestionQuerySet(Countable):
    def motions(self):
        """Motions of the congress session (议案), counted apart from suggestions."""
        return self.filter(kind=Suggestion.Kind.MOTION)

    def suggestions(self):
        return self.exclude(kind=Suggestion.Kind.MOTION)

    def assigned(self):
        return self.filter(assigned_on__isnull=False)

    def in_session(self):
        return self.filter(session__isnull=False)

    def between_sessions(self):
        return self.filter(session__isnull=True)

    def answered(self, on: date):
        """Every unit that owes an answer had given one by that day."""
        return self.filter(Exists(owing(on)), ~Exists(owing(on).unanswered(on)))

    def fallen_due(self, on: date):
        """The time of every unit that owes an answer had run out by that day."""
        return self.filter(Exists(owing(on)), ~Exists(owing(on).not_yet_due(on)))

    def answered_on_time(self, on: date):
        """Fallen due by that day, and answered before it fell due."""
        return self.fallen_due(on).filter(~Exists(owing(on).unanswered_when_due()))

    def awaiting_an_answer(self, on: date, first: date = date.min, last: date = date.max):
        """With a unit that has not answered by that day and whose time runs out within days."""
        late = owing(on).unanswered(on).due_between(first, last)
        return self.filter(Exists(late)).exclude(state=State.WITHDRAWN)

    def key(self):
        """Under key supervision (重点督办, 代表法第五十二条)."""
        return self.filter(is_key=True)

    def answered_in_class(self, reply_class, on: date):
        """Answered by that day, the latest answer owed being of this class."""
        answers = Reply.objects.owed(on).by(on).filter(assignment__suggestion=OuterRef("pk"))
        latest = Subquery(answers.latest_first().values("reply_class")[:1])
        complete = self.filter(~Exists(owing(on).unanswered(on)))
        return complete.alias(latest_class=latest).filter(latest_class=reply_class)


class Suggestion(Topical, Record):
    """代表建议、批评和意见 or 议案: owed an answer within three months of 交办, six at most
    (代表法第五十一条). It counts on the day it was assigned; until then, when it was submitted.

    Where it stands is derived from its assignments, replies and ratings, never stored.
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

    kind = models.CharField("类型", max_length=10, choices=Kind, default=Kind.SUGGESTION)
    series = models.CharField(
        "编号系列", max_length=20, help_text="同一系列内编号连续，例如：18-3（大会）、闭2019。"
    )
    number = models.PositiveSmallIntegerField("编号")
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
    submitted_on = models.DateField("提出日期")
    review = models.CharField("审查意见", max_length=8, choices=Review, default=Review.PENDING)
    reviewed_on = models.DateField("审查日期", null=True, blank=True)
    merged_into = models.ForeignKey(
        "self",
        models.PROTECT,
        verbose_name="并入",
        related_name="merged",
        null=True,
        blank=True,
        help_text="并案办理时填写主案，分别答复。",
    )
    assigned_on = models.DateField(
        "交办日期", null=True, blank=True, help_text="首次交办之日，办理期限自此起算。"
    )
    due_on = models.DateField(
        "应答复日期", null=True, blank=True, help_text="自交办起三个月，最长六个月。"
    )
    may_be_public = models.BooleanField("代表同意公开", default=True)
    is_key = models.BooleanField("重点督办", default=False)
    counted_on = counted_day(Coalesce(F("assigned_on"), F("submitted_on")))

    objects = SuggestionQuerySet.as_manager()

    LISTED = (
        "code",
        "title",
        "kind",
        "subject",
        "lead_delegate",
        "lead_units",
        "assigned_on",
        "status",
    )
    DAY = "submitted_on"
    REACHED_BY = Record.REACHED_BY | {
        "UNIT": ("assignments__unit",),
        "DELEGATE": ("lead_delegate", "cosigners"),
    }

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "代表建议"
        ordering = ["-submitted_on", "series", "number"]
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
                name="suggestion_due_when_assigned",
                condition=Q(assigned_on__isnull=True, due_on__isnull=True)
                | Q(due_on__gte=F("assigned_on")),
                violation_error_message="交办后须有应答复日期，且不早于交办日期。",
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
        return self.title

    def get_absolute_url(self):
        return reverse("suggestion", args=[self.pk])

    def clean(self):
        """An answer is due three calendar months after 交办 unless another day is given."""
        if self.assigned_on and not self.due_on:
            self.due_on = months_later(self.assigned_on, MONTHS_TO_ANSWER)

    def take_up(self, on: date) -> None:
        """Assigned for the first time on a day; what is assigned was admitted."""
        self.assigned_on = on
        self.due_on = self.due_on or months_later(on, MONTHS_TO_ANSWER)
        if self.review == self.Review.PENDING:
            self.review = self.Review.ACCEPTED

    @property
    def code(self) -> str:
        """The number as printed: 18-3-001."""
        return f"{self.series}-{self.number:03}"

    code.fget.short_description = "编号"

    @property
    def owing(self) -> list[Assignment]:
        """The units' shares that owe the answer now."""
        return [each for each in self.assignments.all() if each.owes_an_answer]

    @property
    def lead_units(self) -> str:
        """The units that owe the answer."""
        return "、".join(str(each.unit) for each in self.owing)

    lead_units.fget.short_description = "主办单位"
    lead_units.fget.needs = ("assignments__unit", "assignments__replies", "assignments__feedbacks")

    @property
    def status(self) -> str:
        """Where the case stands, said from what has happened so far."""
        if self.assigned_on is None:
            return self.get_review_display()
        owing = self.owing
        if not owing or not all(each.replies.all() for each in owing):
            return "办理中"
        if all(each.feedbacks.all() for each in owing):
            return "已反馈"
        return "已答复"

    status.fget.short_description = "办理状态"

    @classmethod
    def next_number(cls, *, series, organizer) -> int:
        """The number that continues a series."""
        rows = cls.objects.filter(series=series, organizer=organizer)
        return (rows.aggregate(last=models.Max("number"))["last"] or 0) + 1
