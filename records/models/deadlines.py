"""Deadline rules and holidays."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q, Subquery

from hanbin.record.periods import FIRST_YEAR, LAST_YEAR

SATURDAY = 5
LONGEST_NAME = 20
FROM_NOVEMBER_TO_NEW_YEAR = date(2027, 1, 1) - date(2026, 11, 1)
NO_ANSWER = ~Q(limit="answer")


class HolidayQuerySet(models.QuerySet):
    def running_out(self, today: date):
        """Return the last stored holiday if next year has none, from 1 November on."""
        soon = (today + FROM_NOVEMBER_TO_NEW_YEAR).year
        latest = self.model.objects.order_by("-day").values("day")[:1]
        return self.filter(day=Subquery(latest), day__lt=date(soon, 1, 1))


class Holiday(models.Model):
    """节假日: a weekday off, or a weekend day on which offices work (调休上班).

    The State Council publishes them late in the year before.
    """

    day = models.DateField("日期", unique=True, error_messages={"unique": "这一天已经录入。"})
    name = models.CharField("名称", max_length=LONGEST_NAME, help_text="例如：国庆节。")
    works = models.BooleanField(
        "调休上班", default=False, help_text="周末因调休而上班的，请勾选；放假的不勾选。"
    )

    objects = HolidayQuerySet.as_manager()

    FILLED_BY_MIGRATIONS = True

    class Meta:
        verbose_name = verbose_name_plural = "节假日"
        ordering = ["-day"]
        constraints = [
            models.CheckConstraint(
                name="holiday_in_a_year_that_is_kept",
                condition=Q(day__range=(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))),
                violation_error_message=f"日期的年份应在{FIRST_YEAR}至{LAST_YEAR}之间，请检查是否录错。",
            )
        ]

    def __str__(self):
        return f"{self.day} {self.name}{'调休上班' if self.works else ''}"

    def clean(self):
        if self.works and self.day and self.day.weekday() < SATURDAY:
            raise ValidationError({"works": "调休上班只用于周末；周一至周五本来上班，不必录入。"})


class DeadlineRule(models.Model):
    """期限规则⚙: how long a step may take.

    A rule applies to what begins on its day or later, until a newer rule for the same step.
    """

    class Limit(models.TextChoices):
        ANSWER = "answer", "答复"
        HAND_BACK = "hand_back", "申请退办"
        CONTACT = "contact", "联系代表（面商）"
        OPINION = "opinion", "协办意见"
        AGAIN = "again", "重新办理后再次答复"
        RATING = "rating", "代表反馈"
        ASSIGN = "assign", "闭会期间建议的审查交办"

    class Unit(models.TextChoices):
        MONTHS = "months", "自然月"
        WORKING_DAYS = "working_days", "工作日"
        DAYS = "days", "日"

    class Office(models.TextChoices):
        CONGRESS = "congress", "人大代表工作机构"
        GOVERNMENT = "government", "政府办公室"

    BEARS_WITH = 30  # days, unless the office sets another number

    limit = models.CharField("期限事项", max_length=10, choices=Limit)
    since = models.DateField("生效日期", help_text="这一天及以后开始的，按这条规则计算。")
    amount = models.PositiveSmallIntegerField("期限")
    unit = models.CharField("单位", max_length=12, choices=Unit)
    moves_on = models.BooleanField(
        "遇休息日顺延",
        default=False,
        help_text="最后一日是休息日的，顺延至其后第一个工作日；法定答复期限不顺延。",
    )
    longest = models.PositiveSmallIntegerField(
        "最长",
        null=True,
        blank=True,
        help_text="延期之后从起算日算起最长多少，单位同上；不能延期的留空。",
    )
    extended_by = models.CharField("延期由谁同意", max_length=10, choices=Office, blank=True)
    restarts = models.BooleanField(
        "重新交办后重新起算",
        default=True,
        help_text="退办后重新交办的，期限从重新交办之日重新起算；不勾选的仍按原期限。",
    )
    early_by = models.PositiveSmallIntegerField(
        "内部期限提前工作日",
        null=True,
        blank=True,
        help_text="要求提前多少个工作日完成，供内部催办；没有的留空。",
    )
    long_overdue_after = models.PositiveSmallIntegerField(
        "长期逾期日数",
        default=BEARS_WITH,
        help_text="逾期超过多少日列为长期逾期。",
    )
    law = models.CharField(
        "依据",
        max_length=200,
        blank=True,
        help_text="各地办理办法的期限不同，请按本地规定修改并写明依据。",
    )

    FILLED_BY_MIGRATIONS = True

    class Meta:
        verbose_name = verbose_name_plural = "期限规则"
        ordering = ["limit", "-since"]
        constraints = [
            models.UniqueConstraint(
                fields=["limit", "since"],
                name="deadline_rule_once_a_day",
                violation_error_message="这一事项当日生效的规则已经录入。",
            ),
            models.CheckConstraint(
                name="deadline_rule_takes_some_time",
                condition=Q(amount__gte=1),
                violation_error_message="期限至少为1。",
            ),
            models.CheckConstraint(
                name="deadline_rule_early_by_some_days",
                condition=Q(early_by__isnull=True) | Q(early_by__gte=1),
                violation_error_message="内部期限至少提前1个工作日；没有内部期限的留空。",
            ),
            models.CheckConstraint(
                name="deadline_rule_overdue_before_long_overdue",
                condition=Q(long_overdue_after__gte=1),
                violation_error_message="逾期至少1日才列为长期逾期。",
            ),
            models.CheckConstraint(
                name="deadline_rule_longest_not_below_the_usual",
                condition=Q(longest__isnull=True) | Q(longest__gte=F("amount")),
                violation_error_message="最长期限不能短于期限。",
            ),
            models.CheckConstraint(
                name="deadline_rule_extended_by_somebody",
                condition=Q(longest__isnull=True, extended_by="")
                | Q(longest__isnull=False) & ~Q(extended_by=""),
                violation_error_message="可以延期的，须同时填写最长期限和由谁同意；不能延期的都留空。",
            ),
            models.CheckConstraint(
                name="deadline_rule_answer_by_months",
                condition=NO_ANSWER | Q(unit="months"),
                violation_error_message="依代表法，答复期限按自然月计。",
            ),
            models.CheckConstraint(
                name="deadline_rule_answer_within_three_months",
                condition=NO_ANSWER | Q(amount__lte=3),
                violation_error_message="依代表法，答复期限不超过3个月。",
            ),
            models.CheckConstraint(
                name="deadline_rule_answer_within_six_months",
                condition=NO_ANSWER | Q(longest__isnull=True) | Q(longest__lte=6),
                violation_error_message="依代表法，答复延期后不超过6个月。",
            ),
            models.CheckConstraint(
                name="deadline_rule_answer_is_not_moved",
                condition=NO_ANSWER | Q(moves_on=False),
                violation_error_message="法定答复期限的最后一日遇休息日不顺延。",
            ),
        ]

    def __str__(self):
        return f"{self.get_limit_display()}：{self.length}（{self.since}起）"

    @property
    def length(self) -> str:
        return self.said(self.amount)

    def said(self, amount: int) -> str:
        """Return an amount in the unit of the rule: 3个月, 5个工作日, 10日."""
        word = {self.Unit.MONTHS: "个月", self.Unit.WORKING_DAYS: "个工作日", self.Unit.DAYS: "日"}
        return f"{amount}{word[self.Unit(self.unit)]}"
