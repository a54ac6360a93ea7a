"""How long each step of a suggestion may take, and the days on which the office works."""

from django.contrib import admin

from delegates.admin import desks
from hanbin.admin import OfficeAdmin
from records.deadlines import telling
from records.models import DeadlineRule, Holiday


@admin.register(DeadlineRule)
class DeadlineRuleAdmin(OfficeAdmin):
    desk = desks.SUGGESTIONS
    list_display = ("limit", "length", "longest", "extended_by", "restarts", "early_by", "since")
    list_filter = ("limit",)
    fieldsets = (
        (None, {"fields": (("limit", "since"), ("amount", "unit"), "moves_on", "law")}),
        ("延期", {"fields": (("longest", "extended_by"),)}),
        ("退办", {"fields": ("restarts",)}),
        ("催办", {"fields": (("early_by", "long_overdue_after"),)}),
    )

    @admin.display(description="期限")
    def length(self, rule):
        return rule.length


@admin.register(Holiday)
class HolidayAdmin(OfficeAdmin):
    desk = desks.SUGGESTIONS
    list_display = ("day", "weekday", "name", "works")
    list_filter = ("works", "name")
    date_hierarchy = "day"

    @admin.display(description="星期")
    def weekday(self, holiday):
        return telling.weekday(holiday.day)
