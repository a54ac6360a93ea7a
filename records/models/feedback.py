"""Ratings of the answers by delegates."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Exists, OuterRef, Q

from delegates.models import Delegate
from hanbin.record.base import countable_through

from .handling import Assignment
from .suggestions import Suggestion


class FeedbackQuerySet(countable_through("assignment__suggestion")):
    def owed(self):
        """Return ratings of units that owe the answer."""
        return self.filter(
            assignment__role__in=Assignment.ANSWERING, assignment__handed_back_on__isnull=True
        )

    def of_suggestions(self):
        """Return ratings about suggestions; motions are counted separately."""
        return self.exclude(assignment__suggestion__kind=Suggestion.Kind.MOTION).owed()

    def asked(self, on):
        """Return ratings that had been requested by a day."""
        return self.filter(Q(asked_on__isnull=True) | Q(asked_on__lte=on))

    def returned(self, on):
        """Return ratings given by a day; no response is not counted as satisfied."""
        return self.filter(returned_on__lte=on)

    def first_round(self):
        """首轮评价: ratings before any rehandling."""
        return self.filter(round=1)

    def final(self, on):
        """最终评价: the last rating of each answer by a day.

        If a delegate never responded, it is the first request.
        """
        later = Feedback.objects.filter(
            assignment=OuterRef("assignment"),
            delegate=OuterRef("delegate"),
            round__gt=OuterRef("round"),
            returned_on__lte=on,
        )
        return self.filter(Q(returned_on__lte=on) | Q(round=1), ~Exists(later))

    def rated(self, name, rating, on):
        """Return ratings with this value by a day, for attitude or result.

        A later response still counts as 未反馈.
        """
        if rating == Feedback.Rating.NONE:
            return self.filter(Q(returned_on__isnull=True) | Q(returned_on__gt=on))
        return self.returned(on).filter(**{name: rating})

    def satisfied(self):
        return self.filter(result=Feedback.Rating.SATISFIED)

    def content(self):
        """Return 满意 and 基本满意 together."""
        return self.filter(result__in=(Feedback.Rating.SATISFIED, Feedback.Rating.BASIC))


class Feedback(models.Model):
    """代表评价: separate ratings of attitude and result; without response 未反馈."""

    class Rating(models.TextChoices):
        NONE = "none", "未反馈"
        SATISFIED = "satisfied", "满意"
        BASIC = "basic", "基本满意"
        DISSATISFIED = "dissatisfied", "不满意"

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="feedbacks"
    )
    delegate = models.ForeignKey(
        Delegate, models.PROTECT, verbose_name="评价代表", related_name="feedbacks"
    )
    round = models.PositiveSmallIntegerField(
        "轮次", default=1, help_text="重新办理后为第2轮，首轮保留。"
    )
    asked_on = models.DateField("征询日期", null=True, blank=True)
    returned_on = models.DateField("反馈日期", null=True, blank=True)
    attitude = models.CharField("对办理态度", max_length=12, choices=Rating, default=Rating.NONE)
    result = models.CharField("对办理结果", max_length=12, choices=Rating, default=Rating.NONE)
    comment = models.TextField("意见", blank=True)
    returned_by = models.CharField(
        "填写人",
        max_length=200,
        blank=True,
        editable=False,
        help_text="代表本人，或代为登记的机关人员。",
    )

    objects = FeedbackQuerySet.as_manager()

    LISTED = ("assignment__suggestion", "assignment__unit", "round", "attitude", "result")
    DAY = "returned_on"

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "代表评价"
        ordering = ["assignment", "round"]
        constraints = [
            models.UniqueConstraint(
                fields=["assignment", "delegate", "round"],
                name="feedback_once_a_round",
                violation_error_message="该代表本轮已评价。",
            ),
            models.CheckConstraint(
                name="feedback_returned_has_a_rating",
                condition=Q(returned_on__isnull=True, attitude="none", result="none")
                | Q(returned_on__isnull=False) & ~Q(attitude="none") & ~Q(result="none"),
                violation_error_message="已反馈的须填写反馈日期和两项评价；未反馈的不填。",
            ),
        ]

    def __str__(self):
        return f"{self.delegate}：{self.get_result_display()}"

    def clean(self):
        assignment = getattr(self, "assignment", None)
        if assignment is None or self.returned_on is None or assignment.pk is None:
            return
        if not assignment.replies.by(self.returned_on).exists():
            raise ValidationError({"returned_on": "反馈日期不能早于答复日期，请先登记答复。"})
