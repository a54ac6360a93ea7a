"""Photos that belong to a record."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse

from hanbin.files.photos import CODINGS, TYPES, WIDTHS, PhotoField
from hanbin.record.base import State, counted_day

from .enclosures import Enclosure, EnclosureQuerySet

NEEDS_ITS_WORDS = "公开照片前须填写{label}。"


class PhotoQuerySet(EnclosureQuerySet):
    def without_words(self):
        """Return photos without the caption or alternative text that publication requires."""
        return self.filter(Q(caption="") | Q(alt_text="")).exclude(state=State.WITHDRAWN)


class Photo(Enclosure):
    """照片: a photo with its day; publication requires a caption and an alternative text."""

    image = PhotoField(
        "照片",
        upload_to="photos/%Y/",
        help_text="JPG、PNG 或 WebP，不超过20MB。保存时自动转正、缩小，并去掉拍摄地点等信息。",
    )
    width = models.PositiveIntegerField("宽", null=True, editable=False)
    height = models.PositiveIntegerField("高", null=True, editable=False)
    caption = models.CharField("图片说明", max_length=120, blank=True, help_text="公开前必填。")
    alt_text = models.CharField(
        "替代文字",
        max_length=200,
        blank=True,
        help_text="公开前必填。给看不到图片的人：画面上有什么。",
    )
    photographer = models.CharField("摄影", max_length=40, blank=True)
    taken_on = models.DateField("拍摄日期")
    counted_on = counted_day("taken_on")

    objects = PhotoQuerySet.as_manager()

    LISTED = ("caption", "taken_on")
    DAY = "taken_on"
    FILE = "image"

    class Meta(Enclosure.Meta):
        verbose_name = verbose_name_plural = "照片"
        ordering = ["taken_on", "pk"]
        constraints = [
            *Enclosure.Meta.constraints,
            models.CheckConstraint(
                name="photo_public_with_its_words",
                condition=~Q(state="published") | ~Q(caption="") & ~Q(alt_text=""),
                violation_error_message="公开照片前须填写图片说明和替代文字。",
            ),
        ]

    def __str__(self):
        return self.caption or f"{self.taken_on}的照片"

    def clean(self):
        """Report missing texts at their fields when a photo is published."""
        super().clean()
        missing = [name for name in ("caption", "alt_text") if not getattr(self, name)]
        if self.state == State.PUBLISHED and missing:
            labels = {name: self._meta.get_field(name).verbose_name for name in missing}
            raise ValidationError(
                {name: NEEDS_ITS_WORDS.format(label=label) for name, label in labels.items()}
            )

    @property
    def file_name(self):
        """Return the file name for downloads."""
        return f"{self}.jpg"

    @property
    def content_type_sent(self):
        """Return JPEG, because every upload is converted."""
        return "image/jpeg"

    def get_absolute_url(self):
        return reverse("photo", args=[self.pk])

    @property
    def credited(self):
        """Return the caption with the photographer, as printed below the photo."""
        return f"{self.caption}（{self.photographer} 摄）" if self.photographer else self.caption

    @property
    def widths(self):
        """Return the widths of its narrower copies, the narrowest first."""
        return [width for width in WIDTHS if self.width and width < self.width]

    @property
    def src(self):
        """Return the URL for browsers without ``srcset``."""
        usual = WIDTHS[-1]
        if usual in self.widths:
            return reverse("photo_copy", args=[self.pk, usual])
        return self.get_absolute_url()

    @property
    def version(self):
        """Return part of the file name as a version; it changes with the file."""
        return self.image.name.rpartition("/")[2].partition(".")[0][:8]

    @property
    def sources(self):
        """Return its narrower copies in modern formats, the smallest files first."""
        return [
            {"type": TYPES[coding], "srcset": ", ".join(self._copies(coding))}
            for coding in CODINGS
            if self.widths
        ]

    def _copies(self, coding):
        for width in self.widths:
            url = reverse("photo_copy", args=[self.pk, width])
            yield f"{url}?format={coding}&v={self.version} {width}w"

    @property
    def srcset(self):
        """Return every width with its URL for the ``srcset`` attribute."""
        copies = [
            f"{reverse('photo_copy', args=[self.pk, width])} {width}w" for width in self.widths
        ]
        whole = [f"{self.get_absolute_url()} {self.width}w"] if copies else []
        return ", ".join([*copies, *whole])
