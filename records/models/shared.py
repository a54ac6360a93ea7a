"""Shared base classes: topics of the year, headcounts and ballots."""

from django.db import models
from django.db.models import F, Q

from delegates.models import Delegate
from hanbin.record.base import all_or_none


class Topic(models.Model):
    """专题⚙: a focus of the office in a year, e.g. 脱贫攻坚, 生态环保."""

    code = models.SlugField("代号", unique=True)
    name = models.CharField("专题", max_length=30, unique=True)
    order = models.PositiveSmallIntegerField("排序", default=100)

    class Meta:
        verbose_name = verbose_name_plural = "专题"
        ordering = ["order", "pk"]

    def __str__(self):
        return self.name


class Topical(models.Model):
    """A record that may have topics."""

    topics = models.ManyToManyField(
        Topic, verbose_name="专题", blank=True, related_name="%(class)ss"
    )

    class Meta:
        abstract = True


class Word(models.TextChoices):
    """The word printed after a rounded number: 50余人次."""

    OVER = "余", "余"
    MANY = "多", "多"
    NEARLY = "近", "近"
    ABOUT = "约", "约"


class Headcount(models.Model):
    """人次: participants, as named persons or as a number per category."""

    class Category(models.TextChoices):
        MEMBER = "member", "常委会组成人员"
        DELEGATE = "delegate", "人大代表"
        TOWN_CHAIR = "town_chair", "镇人大主席、街道人大工委主任"
        OFFICIAL = "official", "部门负责人"
        STAFF = "staff", "机关干部"
        EXPERT = "expert", "专家"
        CITIZEN = "citizen", "群众"

    category = models.CharField("类别", max_length=10, choices=Category, default=Category.DELEGATE)
    delegate = models.ForeignKey(
        Delegate,
        models.PROTECT,
        verbose_name="代表",
        related_name="%(class)ss",
        null=True,
        blank=True,
        help_text="知道姓名的逐人登记；只知道人数的留空。",
    )
    people = models.PositiveIntegerField("人次", default=1)
    word = models.CharField(
        "约数词",
        max_length=1,
        choices=Word,
        blank=True,
        help_text="数字为约数时填写，印在数字之后。",
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_named_person_counts_once",
                condition=Q(people__gte=1) & (Q(delegate__isnull=True) | Q(people=1)),
                violation_error_message="具名的一行是1人次；只有人数的一行至少1人次。",
            )
        ]

    def __str__(self):
        return f"{self.delegate or self.get_category_display()}：{self.people}人次"


class Balloted(models.Model):
    """满意度测评: the votes are stored; grades are derived from them."""

    satisfied = models.PositiveSmallIntegerField("满意票", null=True, blank=True)
    basically_satisfied = models.PositiveSmallIntegerField("基本满意票", null=True, blank=True)
    dissatisfied = models.PositiveSmallIntegerField("不满意票", null=True, blank=True)
    ballot_abstained = models.PositiveSmallIntegerField("测评弃权票", null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_ballot_is_complete",
                condition=all_or_none(
                    "satisfied", "basically_satisfied", "dissatisfied", "ballot_abstained"
                ),
                violation_error_message="测评票数须四项同时填写（没有的填0），或全部留空。",
            )
        ]


def at_least_one_day(first: str = "first_day", last: str = "last_day") -> models.CheckConstraint:
    """Return the constraint that the last day is not before the first."""
    return models.CheckConstraint(
        name="%(class)s_days_not_reversed",
        condition=Q(**{f"{last}__gte": F(first)}),
        violation_error_message="结束日期不能早于开始日期。",
    )
