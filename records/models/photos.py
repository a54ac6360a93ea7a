"""Photographs and files that go with the records."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from django.urls import reverse

from hanbin.record import Countable, Record, State, counted_day


class PhotoQuerySet(Countable):
    def without_words(self):
        """Lacking the caption or the text alternative that publication asks for."""
        return self.filter(Q(caption="") | Q(alt_text="")).exclude(state=State.WITHDRAWN)


class Photo(Record):
    """照片: of a day, with a caption and a text alternative before it may be published."""

    image = models.ImageField("照片", upload_to="photos/%Y/")
    caption = models.CharField("图片说明", max_length=120, blank=True)
    alt_text = models.CharField(
        "替代文字", max_length=200, blank=True, help_text="给看不到图片的人：画面上有什么。"
    )
    taken_on = models.DateField("拍摄日期")
    content_type = models.ForeignKey(
        ContentType, models.CASCADE, verbose_name="所属记录类别", null=True, blank=True
    )
    object_id = models.PositiveBigIntegerField("所属记录", null=True, blank=True)
    subject = GenericForeignKey()
    counted_on = counted_day("taken_on")

    objects = PhotoQuerySet.as_manager()

    LISTED = ("caption", "taken_on")
    DAY = "taken_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "照片"
        ordering = ["taken_on", "pk"]
        indexes = [
            *Record.Meta.indexes,
            models.Index(fields=["content_type", "object_id"]),
        ]
        constraints = [
            *Record.Meta.constraints,
            models.CheckConstraint(
                name="photo_public_with_its_words",
                condition=~Q(state="published") | ~Q(caption="") & ~Q(alt_text=""),
                violation_error_message="公开照片前须填写图片说明和替代文字。",
            ),
            models.CheckConstraint(
                name="photo_subject_is_whole",
                condition=Q(content_type__isnull=True, object_id__isnull=True)
                | Q(content_type__isnull=False, object_id__isnull=False),
                violation_error_message="所属记录须写明类别和编号。",
            ),
        ]

    def __str__(self):
        return self.caption or f"{self.taken_on}的照片"

    def get_absolute_url(self):
        return reverse("photo", args=[self.pk])
