"""The subjects of suggestions."""

from django.db import models

from hanbin.record.kinds import Kind


class SuggestionSubject(Kind):
    """建议分类⚙: 财政经济, 农业农村, 城建环资…"""

    unit = models.CharField("量词", max_length=4, default="件")

    class Meta(Kind.Meta):
        verbose_name = verbose_name_plural = "建议分类"
