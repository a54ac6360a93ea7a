"""Talks between units and delegates about a suggestion."""

from django.db import models

from .handling import Assignment


class Talk(models.Model):
    """面商: a talk of a unit with the delegate, in any form."""

    class Form(models.TextChoices):
        VISIT = "visit", "走访"
        MEETING = "meeting", "座谈"
        PHONE = "phone", "电话"
        OTHER = "other", "其他"

    assignment = models.ForeignKey(
        Assignment, models.CASCADE, verbose_name="交办", related_name="talks"
    )
    held_on = models.DateField("日期")
    form = models.CharField("方式", max_length=7, choices=Form, default=Form.VISIT)
    place = models.CharField("地点", max_length=60, blank=True)
    people = models.CharField("参加人员", max_length=200, blank=True)
    text = models.TextField("情况", blank=True)

    GOES_ON = True

    class Meta:
        verbose_name = verbose_name_plural = "面商"
        ordering = ["assignment", "held_on"]

    def __str__(self):
        return f"{self.held_on} {self.get_form_display()}"
