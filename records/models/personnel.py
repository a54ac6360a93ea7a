"""Personnel: appointments to and removals from state office."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from delegates.models import Delegate, Organization
from hanbin.record.base import Countable, Record, State, all_or_none, counted_day
from hanbin.record.periods import format_day
from hanbin.record.public_flags import FlaggedPublic

from .agenda import AgendaItem
from .meetings import Meeting


class Official(FlaggedPublic):
    """国家机关工作人员: one row per person, so both 名 (persons) and 人次 (acts) can be counted."""

    name = models.CharField("姓名", max_length=20)
    note = models.CharField("区分说明", max_length=60, blank=True, help_text="同名时用单位等区分。")
    is_invented = models.BooleanField("虚构人物", default=False)

    LISTED = ("name", "acts")

    class Meta:
        verbose_name = verbose_name_plural = "国家机关工作人员"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["name", "note"],
                name="official_is_told_apart",
                violation_error_message="已有同名人员；若是另一人，请填写区分说明。",
            )
        ]

    def __str__(self):
        return f"{self.name}（{self.note}）" if self.note else self.name

    def published_fields(self):
        """Return the name columns once a public record names the person."""
        bearers = (self.decisions, self.appraisals, self.legal_exams)
        is_named = self.pk is not None and any(each.public().exists() for each in bearers)
        return {"name", "note", "is_invented"} if is_named else set()

    @property
    def acts(self) -> str:
        """Return the public decisions about the person, in words."""
        return "；".join(
            f"{each} {format_day(each.voted_on)}" for each in self.decisions.all() if each.is_public
        )

    # Read by hanbin.lists.tables.ListColumn.
    acts.fget.short_description = "任免情况"
    acts.fget.needs = ("decisions__official",)


class PersonnelDecisionQuerySet(Countable):
    def counting(self):
        """Count only after the vote: candidates are not public before."""
        return super().counting().filter(voted_on__isnull=False)

    def public(self):
        return super().public().filter(voted_on__isnull=False)

    def of_posts(self):
        """Return appointments and removals of state officers, without resignations of delegates."""
        return self.filter(act__in=PersonnelDecision.POST_ACTS, is_adopted=True)


class PersonnelDecision(Record):
    """人事任免: one person, one post, one act (地方组织法第五十条).

    Nothing is public before the vote.
    """

    class Act(models.TextChoices):
        APPOINT = "appoint", "任命"
        DECIDE_APPOINT = "decide_appoint", "决定任命"
        REMOVE = "remove", "免职"
        ACCEPT_RESIGNATION = "accept_resignation", "接受辞职"
        DISMISS = "dismiss", "撤职"
        ACTING = "acting", "决定代理"

    POST_ACTS = (Act.APPOINT, Act.DECIDE_APPOINT, Act.REMOVE, Act.ACTING)
    SAID = {
        Act.APPOINT: "任命{who}为{post}",
        Act.DECIDE_APPOINT: "决定任命{who}为{post}",
        Act.REMOVE: "免去{who}的{post}职务",
        Act.ACCEPT_RESIGNATION: "接受{who}辞去{post}职务",
        Act.DISMISS: "撤销{who}的{post}职务",
        Act.ACTING: "决定{who}代理{post}",
    }

    official = models.ForeignKey(
        Official, models.PROTECT, verbose_name="人员", related_name="decisions"
    )
    act = models.CharField("任免事项", max_length=18, choices=Act)
    post = models.CharField("职务", max_length=60)
    organization = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="任职机关", related_name="personnel_decisions"
    )
    proposer = models.CharField(
        "提请人", max_length=40, blank=True, help_text="例如：区长、主任会议。"
    )
    meeting = models.ForeignKey(
        Meeting,
        models.PROTECT,
        verbose_name="会议",
        related_name="personnel_decisions",
        null=True,
        blank=True,
    )
    agenda_item = models.ForeignKey(
        AgendaItem,
        models.PROTECT,
        verbose_name="议题",
        related_name="personnel_decisions",
        null=True,
        blank=True,
    )
    voted_on = models.DateField("表决日期", null=True, blank=True, help_text="表决前不公开。")
    votes_for = models.PositiveSmallIntegerField("赞成", null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField("反对", null=True, blank=True)
    abstained = models.PositiveSmallIntegerField("弃权", null=True, blank=True)
    is_adopted = models.BooleanField(
        "通过", default=True, help_text="表决未通过的不选，不计入任免。"
    )
    oath_on = models.DateField("宪法宣誓日期", null=True, blank=True)
    certificate_number = models.CharField("任命书编号", max_length=40, blank=True)
    counted_on = counted_day("voted_on")

    objects = PersonnelDecisionQuerySet.as_manager()

    LISTED = ("official", "act", "post", "organization", "voted_on", "meeting")
    DAY = "voted_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "人事任免"
        ordering = ["-voted_on", "pk"]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="personnel_decision_public_after_the_vote",
                condition=~Q(state="published") | Q(voted_on__isnull=False),
                violation_error_message="人事事项在表决前不得公开。",
            ),
            models.CheckConstraint(
                name="personnel_decision_vote_is_complete",
                condition=all_or_none("votes_for", "votes_against", "abstained"),
                violation_error_message="赞成、反对、弃权须同时填写（没有的填0），或全部留空。",
            ),
        ]

    def __str__(self):
        return self.SAID[self.act].format(who=self.official, post=self.post)

    def get_absolute_url(self):
        return reverse("appointment", args=[self.pk])

    @property
    def is_public(self) -> bool:
        return self.state == State.PUBLISHED and self.voted_on is not None


class LegalExamQuerySet(Countable):
    def public(self):
        """Return only exams of persons in a public decision, because candidates are not public."""
        named = PersonnelDecision.objects.public().filter(official=OuterRef("official"))
        return super().public().filter(Exists(named))


class LegalExam(Record):
    """任前法律知识考试: one exam of one person before appointment."""

    official = models.ForeignKey(
        Official, models.PROTECT, verbose_name="人员", related_name="legal_exams"
    )
    held_on = models.DateField("考试日期")
    subjects = models.CharField("科目", max_length=100, blank=True)
    score = models.DecimalField("成绩", max_digits=5, decimal_places=1, null=True, blank=True)
    is_passed = models.BooleanField("合格", default=True)
    counted_on = counted_day("held_on")

    objects = LegalExamQuerySet.as_manager()

    LISTED = ("official", "held_on", "subjects")
    DAY = "held_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "任前法律知识考试"
        ordering = ["-held_on", "pk"]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["official", "held_on"],
                name="legal_exam_once_a_day",
                violation_error_message="该人员当日已登记考试。",
            ),
        ]

    def __str__(self):
        return f"{self.official} {self.held_on}"


class MeasureConsentQuerySet(Countable):
    def public(self):
        """Return none: by law only the total is public."""
        return self.none()


class MeasureConsent(Record):
    """许可采取强制措施: consent concerning a delegate (代表法第三十九条); public as a total."""

    delegate = models.ForeignKey(
        Delegate, models.PROTECT, verbose_name="代表", related_name="measure_consents"
    )
    requested_by = models.CharField("提请机关", max_length=40)
    decided_on = models.DateField("许可日期")
    consequence = models.CharField("代表职务", max_length=40, blank=True)
    counted_on = counted_day("decided_on")

    objects = MeasureConsentQuerySet.as_manager()

    LISTED = ("decided_on",)
    DAY = "decided_on"
    WITHHELD_BY_LAW = {}  # withhold all rows

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "许可采取强制措施（内部）"
        ordering = ["-decided_on", "pk"]

    def __str__(self):
        return f"{self.decided_on} 许可"


class StaffChange(Record):
    """干部提拔交流: a promotion or transfer of the committee's own staff."""

    class Kind(models.TextChoices):
        PROMOTED = "promoted", "提拔"
        TRANSFERRED = "transferred", "交流"

    name = models.CharField("姓名", max_length=20)
    kind = models.CharField("类别", max_length=11, choices=Kind)
    changed_on = models.DateField("日期")
    from_post = models.CharField("原职务", max_length=60, blank=True)
    to_post = models.CharField("新职务", max_length=60)
    counted_on = counted_day("changed_on")

    LISTED = ("name", "kind", "changed_on", "from_post", "to_post")
    DAY = "changed_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "干部提拔交流"
        ordering = ["-changed_on", "pk"]

    def __str__(self):
        return f"{self.name}：{self.to_post}"
