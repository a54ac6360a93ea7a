"""Local terms explained in the annual report."""

from django.db import models
from django.db.models import F, Q


class GlossaryTerm(models.Model):
    """名词解释: a local term and its meaning, for a range of years."""

    term = models.CharField("名词", max_length=40, unique=True)
    meaning = models.TextField("解释")
    first_year = models.PositiveSmallIntegerField("起始年度")
    last_year = models.PositiveSmallIntegerField("终止年度", null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "名词解释"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="glossary_term_years_not_reversed",
                condition=Q(last_year__isnull=True) | Q(last_year__gte=F("first_year")),
                violation_error_message="终止年度不能早于起始年度。",
            )
        ]

    def __str__(self):
        return self.term
