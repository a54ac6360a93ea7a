"""Workstations where delegates meet voters, and voter contacts."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from hanbin.lists.tables import is_public
from hanbin.record.base import Countable, Record, counted_day, not_reversed, open_on
from hanbin.record.kinds import Kind

from .delegates import Delegate
from .organizations import Organization


class WorkstationKind(Kind):
    """联络站类别⚙: 委员工作室, 镇办代表工作室, 代表小组工作站…; each has a stock figure."""

    unit = models.CharField("量词", max_length=4, default="个")

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "联络站类别"


class WorkstationQuerySet(Countable):
    def at(self, day):
        """Return those open on a day."""
        return self.filter(open_on(day, "opened_on", "closed_on"))

    def within(self, scope):
        """Return those of the congress that runs them or of the town where they are."""
        return self.filter(Q(organizer__jurisdiction=scope) | Q(town=scope))


class Workstation(Record):
    """联络站: a place with opening hours where delegates receive voters."""

    kind = models.ForeignKey(
        WorkstationKind, models.PROTECT, verbose_name="类别", related_name="workstations"
    )
    name = models.CharField("名称", max_length=60)
    town = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="所在镇办",
        related_name="workstations",
        null=True,
        blank=True,
    )
    place = models.CharField("地点", max_length=100, blank=True)
    hours = models.CharField(
        "开放时间", max_length=100, blank=True, help_text="例如：工作日 8:30—12:00，14:30—18:00。"
    )
    opened_on = models.DateField("启用日期")
    closed_on = models.DateField("停用日期", null=True, blank=True)
    delegates = models.ManyToManyField(
        Delegate, verbose_name="进站代表", related_name="workstations", blank=True
    )
    counted_on = counted_day("opened_on")

    objects = WorkstationQuerySet.as_manager()

    LISTED = ("name", "kind", "town", "place", "hours", "opened_on")
    DAY = "opened_on"
    REACHED_BY = Record.REACHED_BY | {"TOWN": ("organizer__jurisdiction", "town")}

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "联络站"
        ordering = ["kind__order", "town__order", "pk"]
        constraints = [
            *Record.Meta.constraints,
            models.UniqueConstraint(
                fields=["kind", "name"],
                condition=Q(closed_on__isnull=True),
                name="workstation_name_is_unique",
                violation_error_message="同类联络站中已有同名的在用站点。",
            ),
            models.CheckConstraint(
                name="workstation_days_not_reversed",
                condition=not_reversed("opened_on", "closed_on"),
                violation_error_message="停用日期不能早于启用日期。",
            ),
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return reverse("workstation", args=[self.pk])


class VoterContact(Record):
    """联系选民: a reception or a visit of voters by delegates; numbers only, no names."""

    class Form(models.TextChoices):
        RECEPTION = "reception", "进站接待"
        VISIT = "visit", "走访"
        REPORTING = "reporting", "述职"
        ONLINE = "online", "网上联系"

    held_on = models.DateField("日期")
    form = models.CharField("方式", max_length=10, choices=Form, default=Form.RECEPTION)
    workstation = models.ForeignKey(
        Workstation,
        models.PROTECT,
        verbose_name="联络站",
        related_name="voter_contacts",
        null=True,
        blank=True,
    )
    delegates = models.ManyToManyField(
        Delegate, verbose_name="参加代表", related_name="voter_contacts", blank=True
    )
    people_received = models.PositiveIntegerField("接待选民", help_text="人次。")
    opinions_collected = models.PositiveIntegerField("收集意见", default=0, help_text="条。")
    opinions_forwarded = models.PositiveIntegerField("转交办理", default=0, help_text="条。")
    opinions_settled = models.PositiveIntegerField("办结", default=0, help_text="条。")
    counted_on = counted_day("held_on")

    LISTED = (
        "held_on",
        "form",
        "workstation",
        "people_received",
        "opinions_collected",
        "opinions_forwarded",
        "opinions_settled",
    )
    DAY = "held_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "联系选民"
        ordering = ["-held_on", "-pk"]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="voter_contact_opinions_add_up",
                condition=Q(opinions_settled__lte=F("opinions_forwarded"))
                & Q(opinions_forwarded__lte=F("opinions_collected")),
                violation_error_message="意见数应满足：办结 ≤ 转交 ≤ 收集。",
            ),
        ]

    def __str__(self):
        return f"{self.held_on} {self.get_form_display()}"

    @property
    def said(self) -> str:
        """Return form and public place: 进站接待（老城街道人大代表工作室）."""
        is_named = self.workstation is not None and is_public(self.workstation)
        return (
            f"{self.get_form_display()}（{self.workstation}）"
            if is_named
            else self.get_form_display()
        )
