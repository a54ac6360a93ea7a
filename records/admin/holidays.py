"""Admin of holidays: single days, or a whole year pasted as published by the State Council."""

from datetime import date
from operator import attrgetter
from typing import NamedTuple

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from delegates.admin import index_headings
from hanbin.office.model_admin import OfficeAdmin
from records.deadlines import SpecialDay, WorkCalendar, explanation, parse_holiday_lines
from records.models import Holiday

from .deadline_updates import DeadlineUpdatesAdminMixin

MOST_WRITTEN = 20_000
FATES = {"new": "新增", "changed": "更改", "same": "不变"}


def arrangement_label(day: SpecialDay | Holiday) -> str:
    """Return 放假 or 调休上班."""
    return "调休上班" if day.works else "放假"


class HolidayLine(NamedTuple):
    """A pasted day and the existing entry of the same day."""

    day: SpecialDay
    kept: Holiday | None

    @property
    def fate(self) -> str:
        """Return 新增, 更改 or 不变."""
        if self.kept is None:
            return FATES["new"]
        same = (self.kept.name, self.kept.works) == (self.day.name, self.day.works)
        return FATES["same" if same else "changed"]

    @property
    def weekday(self) -> str:
        return explanation.weekday_name(self.day.day)

    @property
    def arrangement(self) -> str:
        return arrangement_label(self.day)


class HolidayLinesForm(forms.Form):
    """The holidays of a year, one day per line."""

    text = forms.CharField(
        label="放假安排",
        max_length=MOST_WRITTEN,
        widget=forms.Textarea(attrs={"rows": 14, "cols": 60, "spellcheck": "false"}),
        help_text="每行一天：日期、名称、休或班，中间用空格隔开。放假的每一天都写，包括其中的周末；"
        "调休上班的写“班”。例如：2027-10-01 国庆节 休",
        error_messages={"max_length": "文字过长，请按年分次粘贴。"},
    )

    def clean_text(self):
        text = self.cleaned_data["text"]
        self.days, self.mistakes = parse_holiday_lines(text)
        if self.mistakes:
            raise forms.ValidationError(
                [f"第{each.line}行“{each.text}”：{each.why}。" for each in self.mistakes]
            )
        return text

    def lines(self) -> list[HolidayLine]:
        """Return each pasted day with the existing entry."""
        kept = Holiday.objects.in_bulk([each.day for each in self.days], field_name="day")
        return [
            HolidayLine(each, kept.get(each.day))
            for each in sorted(self.days, key=attrgetter("day"))
        ]

    def years(self) -> list[str]:
        """Return a summary of each year as it would be after saving."""
        calendar = WorkCalendar.of([*Holiday.objects.all(), *self.days])
        return [_year(calendar, year) for year in sorted({each.day.year for each in self.days})]

    def enter(self) -> int:
        """Save the new and changed days in one transaction; return their number."""
        with transaction.atomic():
            changed = [line for line in self.lines() if line.fate != FATES["same"]]
            for line in changed:
                holiday = line.kept or Holiday(day=line.day.day)
                holiday.name, holiday.works = line.day.name, line.day.works
                holiday.full_clean()
                holiday.save()
        return len(changed)


def _year(calendar: WorkCalendar, year: int) -> str:
    works = [each.works for each in calendar.special.values() if each.day.year == year]
    total = calendar.working_days_between(date(year - 1, 12, 31), date(year, 12, 31))
    rests, made_up = works.count(False), works.count(True)
    return f"录入后{year}年：放假{rests}天，调休上班{made_up}天，全年{total}个工作日。"


@admin.register(Holiday)
class HolidayAdmin(DeadlineUpdatesAdminMixin, OfficeAdmin):
    desk = index_headings.SUGGESTIONS
    because = "节假日调整"
    list_display = ("day", "weekday", "name", "arrangement")
    list_filter = ("works", "name")
    date_hierarchy = "day"

    @admin.display(description="星期")
    def weekday(self, holiday):
        return explanation.weekday_name(holiday.day)

    @admin.display(description="安排", ordering="works")
    def arrangement(self, holiday):
        return arrangement_label(holiday)

    def get_urls(self):
        page = self.admin_site.admin_view(self.paste)
        return [path("paste/", page, name="records_holiday_paste"), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        told = {"may_paste": self.may_paste(request)}
        return super().changelist_view(request, told | (extra_context or {}))

    def may_paste(self, request) -> bool:
        """Whether the account may add and change days."""
        return self.has_add_permission(request) and self.has_change_permission(request)

    def paste(self, request):
        if not self.may_paste(request):
            raise PermissionDenied
        form = HolidayLinesForm(request.POST if request.method == "POST" else None)
        is_read = form.is_bound and form.is_valid()
        if is_read and "enter" in request.POST:
            self._enter(request, form)
            return HttpResponseRedirect(reverse("admin:records_holiday_changelist"))
        context = {
            **self.admin_site.each_context(request),
            "title": "粘贴一年的放假安排",
            "opts": self.model._meta,
            "form": form,
            "lines": form.lines() if is_read else [],
            "years": form.years() if is_read else [],
        }
        return TemplateResponse(request, "admin/records/holiday/paste.html", context)

    @transaction.atomic
    def _enter(self, request, form):
        messages.success(request, f"已录入{form.enter()}天的放假安排。")
        self.reckon(request)
