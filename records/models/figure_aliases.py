"""Other names of figures, entered by the office."""

from django.db import models


class FigureAlias(models.Model):
    """指标别名: how the office names a figure in its texts, besides the built-in names.

    Drafts are checked with these names, so a name may only stand for one figure.
    """

    figure = models.CharField("指标", max_length=60)
    words = models.CharField(
        "说法",
        max_length=40,
        unique=True,
        error_messages={"unique": "这个说法已经登记。"},
        help_text="数字前后的字，例如：常委会会议。可用{}表示数字的位置，用…表示中间可有别的字，"
        "例如：邀请{}代表…列席。",
    )

    class Meta:
        verbose_name = verbose_name_plural = "指标别名"
        ordering = ["figure", "words"]

    def __str__(self):
        return self.words
