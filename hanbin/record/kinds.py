"""Kinds that differ from place to place.

They are rows that the office edits; each adds its own figures without code.
"""

from typing import Any
from uuid import uuid4

from django.core.validators import RegexValidator
from django.db import models


class Kind(models.Model):
    """A kind of work with a name, a measure word and its statistical definition (口径).

    ``code`` is the key of its figures in URLs and data. It is set once and never changed.
    """

    code = models.CharField(
        "代号",
        max_length=50,
        unique=True,
        blank=True,
        validators=[RegexValidator(r"^[a-z][a-z0-9_]*$", "代号只用小写字母、数字和下划线。")],
        help_text="用于网址和数据接口，启用后不再改动；留空时自动编号。",
    )
    name = models.CharField("名称", max_length=50, unique=True)
    unit = models.CharField("量词", max_length=4, default="次")
    definition = models.CharField(
        "统计口径", max_length=300, blank=True, help_text="印在数字旁边的一句话：数什么，不数什么。"
    )
    order = models.PositiveSmallIntegerField("排序", default=100)

    # Migrations create rows; hanbin.backups.occupied then checks the history instead.
    FILLED_BY_MIGRATIONS = True

    class Meta:
        abstract = True
        ordering = ["order", "pk"]

    def __str__(self) -> str:
        return self.name

    def save(self, **kwargs: Any) -> None:
        """Save the kind; if it has no code, derive one from its key, which is never reused."""
        is_new = not self.code
        if is_new:
            # A unique placeholder, because the code needs the primary key.
            self.code = f"new_{uuid4().hex}"
        super().save(**kwargs)
        if is_new:
            self.code = f"{self._meta.model_name}_{self.pk}"
            super().save(update_fields=["code"])
