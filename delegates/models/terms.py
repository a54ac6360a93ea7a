"""The five-year terms of a congress."""

from django.db import models
from django.db.models import F, Q

from hanbin.record.periods import Period

from .organizations import Organization


class Term(models.Model):
    """届: from the first session of a congress to the first session of the next.

    Legal source: 地方组织法第六条 (每届任期五年).
    """

    congress = models.ForeignKey(
        Organization, models.PROTECT, verbose_name="人大", related_name="terms"
    )
    number = models.PositiveSmallIntegerField("届次")
    first_day = models.DateField("开始日期")
    last_day = models.DateField("届满日期", help_text="预计届满之日；换届后改为实际日期。")
    seats = models.PositiveSmallIntegerField(
        "应选代表名额", null=True, blank=True, help_text="用于计算缺额。"
    )

    class Meta:
        verbose_name = verbose_name_plural = "届"
        ordering = ["-first_day"]
        constraints = [
            models.UniqueConstraint(fields=["congress", "number"], name="term_number_is_unique"),
            models.CheckConstraint(
                name="term_days_not_reversed",
                condition=Q(last_day__gte=F("first_day")),
                violation_error_message="届满日期不能早于开始日期。",
            ),
        ]

    def __str__(self):
        return f"第{self.number}届"

    @property
    def period(self) -> Period:
        """Return the term as a period, at /terms/<number>/."""
        return Period(self.first_day, self.last_day, f"第{self.number}届", f"terms/{self.number}")
