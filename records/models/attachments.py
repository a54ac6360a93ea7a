"""Documents that belong to records, e.g. a notice, a report or a table."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from hanbin.files.documents import KINDS, DocumentField
from hanbin.record.base import counted_day

from .enclosures import Enclosure


class Attachment(Enclosure):
    """附件: a document of a record; public if both it and the record are."""

    file = DocumentField(
        "文件",
        upload_to="attachments/%Y/",
        help_text="PDF、docx、xlsx、pptx、txt、JPG、PNG，不超过20MB，不带宏和密码。",
    )
    title = models.CharField("标题", max_length=120, help_text="下载时用作文件名。")
    filed_on = models.DateField("成文日期")
    kind = models.CharField(
        "文件类型",
        max_length=8,
        choices=[(code, kind.name) for code, kind in KINDS.items()],
        editable=False,
    )
    size = models.PositiveBigIntegerField("字节数", editable=False)
    sha256 = models.CharField("指纹（SHA-256）", max_length=64, editable=False)
    counted_on = counted_day("filed_on")

    LISTED = ("title", "kind", "filed_on")
    DAY = "filed_on"
    FILE = "file"

    class Meta(Enclosure.Meta):
        verbose_name = verbose_name_plural = "附件"
        ordering = ["filed_on", "pk"]
        constraints = [
            *Enclosure.Meta.constraints,
            models.CheckConstraint(
                name="attachment_is_of_a_known_kind",
                condition=Q(kind__in=list(KINDS)),
                violation_error_message="不支持这种文件。",
            ),
        ]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("attachment", args=[self.pk])

    @property
    def file_name(self):
        """Return the file name for downloads."""
        return f"{self.title}.{self.kind}"

    @property
    def content_type_sent(self):
        """Return the media type, determined from the content at upload."""
        return KINDS[self.kind].content_type
