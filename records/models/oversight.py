"""Oversight: inspections, research, law inspections, inquiries, interviews (监督法)."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from delegates.models import Organization
from hanbin.kinds import Kind
from hanbin.record import Countable, Record, countable, counted_day, not_reversed

from .meetings import AgendaItem
from .shared import Balloted, Headcount, Topical, at_least_one_day


class ActivityKind(Kind):
    """活动类别⚙: 视察, 专题调研, 执法检查, 专题询问, 代表约见, 征求意见…; each brings 次 and 人次."""

    LAW_INSPECTION = "law_inspection"

    class Basis(models.TextChoices):
        STATUTORY = "statutory", "法定"
        LOCAL = "local", "本地"

    basis = models.CharField("依据", max_length=9, choices=Basis, default=Basis.LOCAL)
    is_oversight = models.BooleanField(
        "属于监督活动", default=True, help_text="代表参加监督活动的人次由此统计。"
    )
    in_composite = models.BooleanField(
        "计入综合数", default=False, help_text="计入“视察调研、执法检查、专题询问和代表约见”一数。"
    )

    attendance_name = models.CharField(
        "人次指标名称", max_length=50, blank=True, help_text="留空时为“名称＋参加人次”。"
    )

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "活动类别"


class Law(models.Model):
    """法律法规: what a law inspection inspects; counted in 部."""

    class Level(models.TextChoices):
        LAW = "law", "法律"
        NATIONAL_REGULATION = "national_regulation", "行政法规"
        PROVINCIAL = "provincial", "省级地方性法规"
        CITY = "city", "市级地方性法规"

    title = models.CharField("名称", max_length=100, unique=True, help_text="全称，不带书名号。")
    level = models.CharField("层级", max_length=20, choices=Level, default=Level.LAW)

    LISTED = ("title", "level")

    class Meta:
        verbose_name = verbose_name_plural = "法律法规"
        ordering = ["pk"]

    def __str__(self):
        return f"《{self.title}》"


class ActivityQuerySet(Countable):
    def oversight(self):
        return self.filter(kind__is_oversight=True)

    def composite(self):
        """The modes that the office adds up to one number; one activity counts once."""
        return self.filter(kind__in_composite=True)

    def inspecting_laws(self):
        return self.filter(kind__code=ActivityKind.LAW_INSPECTION)


class Activity(Topical, Record):
    """监督活动: one activity of exactly one kind, however many places and days it takes."""

    kind = models.ForeignKey(
        ActivityKind, models.PROTECT, verbose_name="活动类别", related_name="activities"
    )
    title = models.CharField("名称", max_length=120)
    first_day = models.DateField("开始日期")
    last_day = models.DateField("结束日期")
    places = models.CharField("地点", max_length=200, blank=True)
    led_by = models.CharField("带队领导", max_length=30, blank=True)
    inspected = models.ManyToManyField(
        Organization, verbose_name="被检查单位", related_name="activities", blank=True
    )
    laws = models.ManyToManyField(
        Law, verbose_name="法律法规", related_name="activities", blank=True
    )
    findings = models.PositiveSmallIntegerField("发现问题", null=True, blank=True, help_text="个。")
    proposals = models.PositiveSmallIntegerField(
        "提出建议", null=True, blank=True, help_text="条。"
    )
    agenda_item = models.ForeignKey(
        AgendaItem,
        models.SET_NULL,
        verbose_name="相关议题",
        related_name="activities",
        null=True,
        blank=True,
    )
    counted_on = counted_day("first_day")

    objects = ActivityQuerySet.as_manager()

    LISTED = ("title", "kind", "first_day", "last_day", "organizer", "places")
    DAY = "first_day"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "监督活动"
        ordering = ["-first_day", "-pk"]
        constraints = [*Record.Meta.constraints, at_least_one_day()]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("activity", args=[self.pk])


class ParticipationQuerySet(countable("activity")):
    def delegates(self):
        """Delegates of any level; members, officials and experts are apart."""
        return self.filter(category=Headcount.Category.DELEGATE)

    def in_oversight(self):
        return self.filter(activity__kind__is_oversight=True)


class Participation(Headcount):
    """参加人员: who took part in an activity, named or counted."""

    activity = models.ForeignKey(
        Activity, models.CASCADE, verbose_name="活动", related_name="participations"
    )

    objects = ParticipationQuerySet.as_manager()

    LISTED = ("activity", "category", "delegate", "people")
    DAY = "activity__first_day"

    class Meta(Headcount.Meta):
        verbose_name = verbose_name_plural = "参加人员"
        ordering = ["activity__first_day", "activity", "category", "pk"]
        constraints = [
            *Headcount.Meta.constraints,
            models.UniqueConstraint(
                fields=["activity", "delegate"],
                name="participation_once_an_activity",
                violation_error_message="这名代表在本次活动已登记。",
            ),
        ]

    def get_absolute_url(self):
        return self.activity.get_absolute_url()


class InquiryAnswer(Balloted):
    """应询单位: an organ that answered a special inquiry, with the ballot on its answer
    (监督法: 专题询问)."""

    activity = models.ForeignKey(
        Activity, models.CASCADE, verbose_name="专题询问", related_name="answers"
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="应询单位", related_name="inquiry_answers"
    )

    objects = countable("activity").as_manager()

    LISTED = ("organization", "activity", "satisfied", "basically_satisfied", "dissatisfied")
    DAY = "activity__first_day"

    class Meta(Balloted.Meta):
        verbose_name = verbose_name_plural = "应询单位"
        ordering = ["activity", "pk"]
        constraints = [
            *Balloted.Meta.constraints,
            models.UniqueConstraint(
                fields=["activity", "organization"],
                name="inquiry_answer_once_an_organ",
                violation_error_message="该单位在本次专题询问中已登记。",
            ),
        ]

    def __str__(self):
        return f"{self.organization}应询"


class Question(models.Model):
    """询问: one question, its answer and what was promised."""

    answer_by = models.ForeignKey(
        InquiryAnswer, models.CASCADE, verbose_name="应询单位", related_name="questions"
    )
    order = models.PositiveSmallIntegerField("序号")
    asker = models.CharField("询问人", max_length=30)
    text = models.TextField("问题")
    answer = models.TextField("答复", blank=True)
    promise = models.CharField("承诺", max_length=200, blank=True)
    promise_due = models.DateField("承诺期限", null=True, blank=True)
    kept_on = models.DateField("兑现日期", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "询问"
        ordering = ["answer_by", "order"]
        constraints = [
            models.UniqueConstraint(fields=["answer_by", "order"], name="question_order_is_unique"),
            models.CheckConstraint(
                name="question_due_needs_a_promise",
                condition=Q(promise_due__isnull=True) | ~Q(promise=""),
                violation_error_message="填写承诺期限须写明承诺。",
            ),
        ]

    def __str__(self):
        return self.text[:40]


class DocumentReviewQuerySet(Countable):
    def reviewed(self):
        return self.filter(reviewed_on__isnull=False)

    def corrected(self):
        return self.filter(result=DocumentReview.Result.CORRECTED)


class DocumentReview(Record):
    """备案审查: one normative document filed with the standing committee and reviewed
    (监督法第五章)."""

    class Result(models.TextChoices):
        PENDING = "pending", "审查中"
        NO_PROBLEM = "no_problem", "未发现问题"
        CORRECTED = "corrected", "已纠正"

    title = models.CharField("文件名称", max_length=150)
    issuer = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="制定机关", related_name="document_reviews"
    )
    filed_on = models.DateField("报备日期")
    reviewed_on = models.DateField("审查日期", null=True, blank=True)
    result = models.CharField("审查结果", max_length=10, choices=Result, default=Result.PENDING)
    counted_on = counted_day("filed_on")

    objects = DocumentReviewQuerySet.as_manager()

    LISTED = ("title", "issuer", "filed_on", "reviewed_on", "result")
    DAY = "filed_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "备案审查"
        ordering = ["-filed_on", "pk"]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="document_review_after_filing",
                condition=not_reversed("filed_on", "reviewed_on"),
                violation_error_message="审查日期不能早于报备日期。",
            ),
            models.CheckConstraint(
                name="document_review_result_has_a_day",
                condition=Q(result="pending", reviewed_on__isnull=True)
                | ~Q(result="pending") & Q(reviewed_on__isnull=False),
                violation_error_message="有审查结果须填写审查日期。",
            ),
        ]

    def __str__(self):
        return self.title


class PlanItemQuerySet(Countable):
    def done(self):
        return self.filter(Q(activities__isnull=False) | Q(agenda_items__isnull=False)).distinct()


class PlanItem(Record):
    """监督计划事项: one line of the yearly oversight plan, which the law wants published
    (监督法: 年度监督工作计划), and what was done about it."""

    title = models.CharField("计划事项", max_length=150)
    planned_for = models.DateField("计划时间", help_text="填计划月份的第一天。")
    kind = models.CharField("监督方式", max_length=30, blank=True)
    responsible = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="责任机构", related_name="plan_items"
    )
    activities = models.ManyToManyField(
        Activity, verbose_name="已开展的活动", related_name="plan_items", blank=True
    )
    agenda_items = models.ManyToManyField(
        AgendaItem, verbose_name="已审议的议题", related_name="plan_items", blank=True
    )
    counted_on = counted_day("planned_for")

    objects = PlanItemQuerySet.as_manager()

    LISTED = ("title", "kind", "planned_for", "responsible")
    DAY = "planned_for"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "监督计划事项"
        ordering = ["planned_for", "pk"]

    def __str__(self):
        return self.title
