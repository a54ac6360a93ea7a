"""Publicity: publications about the congress and its delegates."""

from django.db import models
from django.urls import reverse

from delegates.models import Delegate
from hanbin.record.base import Countable, Record, counted_day
from hanbin.record.kinds import Kind

from .shared import Topical


class PublicityKind(Kind):
    """宣传类别⚙: 新闻通讯(篇), a radio column(期)…; each has its own figure."""

    unit = models.CharField("量词", max_length=4, default="篇")

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "宣传类别"


class Publication(Topical, Record):
    """宣传稿件: one item in one outlet; reprints are not entered."""

    class MediaLevel(models.TextChoices):
        NATIONAL = "national", "中央"
        PROVINCE = "province", "省级"
        CITY = "city", "市级"
        DISTRICT = "district", "区级"

    kind = models.ForeignKey(
        PublicityKind, models.PROTECT, verbose_name="类别", related_name="publications"
    )
    title = models.CharField("标题", max_length=150)
    outlet = models.CharField("媒体", max_length=60)
    media_level = models.CharField("媒体层级", max_length=8, choices=MediaLevel)
    published_on = models.DateField("刊播日期")
    delegate = models.ForeignKey(
        Delegate,
        models.PROTECT,
        verbose_name="报道的代表",
        related_name="publications",
        null=True,
        blank=True,
    )
    url = models.URLField("链接", blank=True)
    counted_on = counted_day("published_on")

    objects = Countable.as_manager()

    LISTED = ("title", "kind", "outlet", "media_level", "published_on", "delegate")
    DAY = "published_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "宣传稿件"
        ordering = ["-published_on", "-pk"]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("publication", args=[self.pk])
