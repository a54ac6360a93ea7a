"""Livelihood projects on which delegates vote."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

from hanbin.record.base import Countable, Record, YearStart, counted_day

from .shared import Balloted


class LivelihoodProjectQuerySet(Countable):
    def chosen(self):
        return self.filter(is_chosen=True)


class LivelihoodProject(Balloted, Record):
    """民生实事项目: a candidate project of a year.

    Delegates vote on it, the government carries it out, delegates rate it
    (征集、初定、审议、票决、监督、测评).
    """

    year = models.PositiveSmallIntegerField("年度")
    title = models.CharField("项目名称", max_length=120)
    voted_on = models.DateField("票决日期", null=True, blank=True)
    votes = models.PositiveSmallIntegerField("得票", null=True, blank=True)
    is_chosen = models.BooleanField("票决选定", default=False)
    progress = models.PositiveSmallIntegerField(
        "进度（%）", default=0, validators=[MaxValueValidator(100)]
    )
    counted_on = counted_day(Coalesce("voted_on", YearStart("year")), "year")

    objects = LivelihoodProjectQuerySet.as_manager()

    LISTED = ("title", "year", "votes", "is_chosen", "progress")
    DAY = "counted_on"

    class Meta(Record.Meta):
        verbose_name = verbose_name_plural = "民生实事项目"
        ordering = ["-year", "-votes", "pk"]
        constraints = [
            *Record.Meta.constraints,
            *Balloted.Meta.constraints,
            models.UniqueConstraint(
                fields=["organizer", "year", "title"],
                name="livelihood_project_once_a_year",
                violation_error_message="本年度已有同名项目。",
            ),
            models.CheckConstraint(
                name="livelihood_project_progress_is_a_share",
                condition=Q(progress__lte=100),
                violation_error_message="进度不超过100%。",
            ),
            models.CheckConstraint(
                name="livelihood_project_chosen_by_vote",
                condition=Q(is_chosen=False) | Q(votes__isnull=False, voted_on__isnull=False),
                violation_error_message="选定的项目须填写票决日期和得票。",
            ),
        ]

    def __str__(self):
        return self.title
