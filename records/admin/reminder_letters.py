"""催办单: list by unit of overdue shares and shares due soon, for printing and sending."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone

from delegates.models import AuditEvent, Organization
from hanbin.lists.listings import sheet_as_file
from hanbin.lists.xlsx_writer import XlsxSheet
from hanbin.record.base import State
from hanbin.record.periods import format_day
from records.casework.share_deadlines import tier_by
from records.deadlines import Deadlines, Tier, explanation
from records.models import Assignment, Rehandling

HEADINGS = ("承办单位", "编号", "标题", "承办方式", "领衔代表", "交办日期", "应答复日期", "时限")
LONGEST_DAYS = 184
AGAIN = "第{}次答复"


class ReminderLetterForm(forms.Form):
    """Filters: the number of days ahead, and the unit."""

    within = forms.IntegerField(
        label="今后几天内到期的", min_value=0, max_value=LONGEST_DAYS, required=False
    )
    unit = forms.ModelChoiceField(
        Organization.objects.none(), label="承办单位", required=False, empty_label="全部"
    )
    format = forms.ChoiceField(choices=(("", ""), ("xlsx", ""), ("csv", "")), required=False)

    def __init__(self, given):
        super().__init__(given)
        shares = Assignment.objects.filter(suggestion__closed_on=None, handed_back_on=None)
        self.fields["unit"].queryset = Organization.objects.filter(pk__in=shares.values("unit"))
        self.fields["within"].initial = 7

    @property
    def days(self) -> int:
        """Return the number of days; 7 by default."""
        within = self.cleaned_data.get("within") if self.is_valid() else None
        return 7 if within is None else within


@dataclass(frozen=True)
class ReminderLine:
    """One line of the list: something that a unit owes."""

    unit: str
    code: str
    title: str
    what: str
    delegate: str
    assigned_on: date
    due_on: date
    left: str
    tier: Tier

    @property
    def cells(self) -> tuple[Any, ...]:
        """Return the cells in the order of the headings."""
        return (
            self.unit, self.code, self.title, self.what, self.delegate,
            self.assigned_on, self.due_on, self.left,
        )  # fmt: skip


def reminder_lines(today: date, days: int, unit: Organization | None) -> list[ReminderLine]:
    """Return first replies, opinions and second replies overdue or due soon, by unit.

    A share that must be answered again appears once, with the deadline of its second reply.
    """
    last = today + timedelta(days=days)
    shares = Assignment.objects.waiting().filter(due_on__lte=last)
    again = Rehandling.objects.waiting().filter(due_on__lte=last)
    shares = shares.exclude(suggestion__state=State.WITHDRAWN)
    shares = shares.exclude(rehandlings__due_on__isnull=False)
    again = again.exclude(assignment__suggestion__state=State.WITHDRAWN)
    if unit is not None:
        shares, again = shares.filter(unit=unit), again.filter(assignment__unit=unit)
    first = shares.select_related("suggestion__lead_delegate", "unit")
    second = again.select_related("assignment__suggestion__lead_delegate", "assignment__unit")
    deadlines = Deadlines.load()
    found = [
        *(_line(each, each, each.get_role_display(), today, deadlines) for each in first),
        *(
            _line(each, each.assignment, AGAIN.format(each.turn), today, deadlines)
            for each in second
        ),
    ]
    return sorted(found, key=lambda line: (line.unit, line.due_on, line.code))


def _line(
    owed: Any, share: Assignment, what: str, today: date, deadlines: Deadlines
) -> ReminderLine:
    case, due_on = share.suggestion, owed.due_on
    tier = tier_by(owed, today, deadlines)
    return ReminderLine(
        str(share.unit), case.code, case.title, what, str(case.lead_delegate),
        share.assigned_on, due_on, f"{tier.stress}{explanation.time_left(due_on, today)}", tier,
    )  # fmt: skip


def lines_by_unit(found: Iterable[ReminderLine]) -> list[tuple[str, list[ReminderLine]]]:
    """Return the lines grouped by unit."""
    return [(unit, list(rows)) for unit, rows in groupby(found, key=lambda line: line.unit)]


class ReminderLettersAdminMixin:
    """Adds the list for accounts that see the board."""

    def get_urls(self):
        page = self.admin_site.admin_view(self.chase_view)
        return [path("chase/", page, name="records_suggestion_chase"), *super().get_urls()]

    def chase_view(self, request):
        if not self.may_see_board(request):
            raise PermissionDenied
        form, today = ReminderLetterForm(request.GET), timezone.localdate()
        told = form.cleaned_data if form.is_valid() else {}
        found = reminder_lines(today, form.days, told.get("unit")) if form.is_valid() else []
        if told.get("format"):
            return self._file(request, found, told["format"], today)
        query = request.GET.copy()
        query.pop("format", None)
        context = {
            **self.admin_site.each_context(request),
            "title": "催办单",
            "opts": self.opts,
            "form": form,
            "units": lines_by_unit(found),
            "total": len(found),
            "days": form.days,
            "today": today,
            "query": query.urlencode(),
        }
        return TemplateResponse(request, "admin/records/suggestion/chase.html", context)

    def _file(self, request, found: list[ReminderLine], wanted: str, today: date):
        name = f"催办单{today}"
        AuditEvent.note(AuditEvent.Kind.EXPORTED, by=request.user, text=name, request=request)
        rows = [line.cells for line in found]
        return sheet_as_file(
            XlsxSheet("催办单", HEADINGS, rows, f"截至{format_day(today)}"), wanted, name
        )
