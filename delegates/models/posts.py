"""Posts of a person in the standing committee and its organs."""

from datetime import date

from django.db import models

from hanbin.record.base import not_reversed, open_on

from .delegates import Delegate
from .organizations import Organization


class PostQuerySet(models.QuerySet):
    def at(self, day):
        return self.filter(open_on(day, "started_on", "ended_on"))


class Post(models.Model):
    """职务: 主任, 副主任, 委员 or a post in a committee, for a time."""

    delegate = models.ForeignKey(
        Delegate, models.CASCADE, verbose_name="代表", related_name="posts"
    )
    organization = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="机构", related_name="posts"
    )
    title = models.CharField("职务", max_length=30)
    order = models.PositiveSmallIntegerField("排序", default=100)
    started_on = models.DateField("任职日期")
    ended_on = models.DateField("离任日期", null=True, blank=True)

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "常委会职务"
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                name="post_days_not_reversed",
                condition=not_reversed("started_on", "ended_on"),
                violation_error_message="离任日期不能早于任职日期。",
            )
        ]

    def __str__(self):
        return f"{self.organization}{self.title}"

    @property
    def public_end(self) -> date | None:
        """Return the day of its end, which is public like the post."""
        return self.ended_on
