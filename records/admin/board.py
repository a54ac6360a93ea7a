"""The board: every open case by stage and by the week of its deadline."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import PermissionDenied
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from delegates.models import Organization
from hanbin.record.roles import is_confined
from records.deadlines import deadline_tier, explanation
from records.models import Assignment, Stage, Suggestion, SuggestionSubject

from .due_weeks import COLUMNS, Week

MOST_SHOWN = 8
COMPACT = ("pk", "series", "number", "title", "is_key")


class BoardForm(forms.Form):
    """Filters of the board: series, subject, unit and key supervision."""

    series = forms.ChoiceField(label="编号系列", required=False)
    subject = forms.ModelChoiceField(
        SuggestionSubject.objects.all(), label="分类", required=False, empty_label="全部"
    )
    unit = forms.ModelChoiceField(
        Organization.objects.none(), label="承办单位", required=False, empty_label="全部"
    )
    key = forms.BooleanField(label="只看重点督办", required=False)

    def __init__(self, given):
        super().__init__(given)
        cases = Suggestion.objects.in_hand()
        series = cases.order_by("series").values_list("series", flat=True).distinct()
        self.fields["series"].choices = [("", "全部"), *((each, each) for each in series if each)]
        shares = Assignment.objects.filter(suggestion__in=cases, handed_back_on=None)
        self.fields["unit"].queryset = Organization.objects.filter(pk__in=shares.values("unit"))

    def chosen(self) -> dict[str, str]:
        """Return the chosen filters as query parameters of the list of suggestions."""
        told = self.cleaned_data if self.is_valid() else {}
        asked = {
            "series": told.get("series"),
            "subject__id__exact": getattr(told.get("subject"), "pk", None),
            "assignments__unit__id__exact": getattr(told.get("unit"), "pk", None),
            "is_key__exact": 1 if told.get("key") else None,
        }
        return {name: str(value) for name, value in asked.items() if value}

    def narrow(self, cases):
        """Return the cases that match the filters."""
        told = self.cleaned_data if self.is_valid() else {}
        if told.get("series"):
            cases = cases.filter(series=told["series"])
        if told.get("subject"):
            cases = cases.filter(subject=told["subject"])
        if told.get("unit"):
            shares = Assignment.objects.filter(unit=told["unit"], handed_back_on=None)
            cases = cases.filter(pk__in=shares.values("suggestion"))
        return cases.key() if told.get("key") else cases


@dataclass
class Card:
    """One case on the board."""

    case: Suggestion
    units: str
    left: str
    is_late: bool


@dataclass
class BoardCell:
    """The cases of one stage due in one week, the most urgent first."""

    url: str
    stage: str
    cards: list[Card] = field(default_factory=list)

    @property
    def shown(self) -> list[Card]:
        return self.cards[:MOST_SHOWN]

    @property
    def rest(self) -> int:
        return max(0, len(self.cards) - MOST_SHOWN)


@dataclass(frozen=True)
class Board:
    """Rows by week and columns by stage, without empty ones."""

    columns: list[tuple[Stage, int, str]]
    rows: list[tuple[Week, int, list[BoardCell]]]
    total: int


def case_board(cases: Any, today: date, chosen: dict[str, str]) -> Board:
    """Build the board; the number of queries does not depend on the number of cases."""
    found = list(cases.due_next().only(*COMPACT).order_by("next_due", "series", "number", "pk"))
    units = units_of(found)
    cells: dict[tuple[int, Week], list[Card]] = defaultdict(list)
    for case in found:
        day = case.next_due
        left = explanation.time_left(day, today) if day else ""
        is_late = day is not None and deadline_tier(day, today).is_overdue
        card = Card(case, "、".join(units[case.pk]), left, is_late)
        cells[case.reached, Week.of(day, today)].append(card)
    stages = [stage for stage in COLUMNS if any(each == stage for each, _ in cells)]
    weeks = [week for week in Week if any(each == week for _, each in cells)]
    columns = [
        (
            stage,
            sum(len(cells[stage, week]) for week in weeks),
            suggestion_list_url(chosen, stage=stage.value),
        )
        for stage in stages
    ]
    rows = [
        (
            week,
            sum(len(cells[stage, week]) for stage in stages),
            [
                BoardCell(
                    suggestion_list_url(chosen, stage=stage.value, due=week.value),
                    str(stage.label),
                    cells[stage, week],
                )
                for stage in stages
            ],
        )
        for week in weeks
    ]
    return Board(columns, rows, len(found))


def units_of(cases: list[Suggestion]) -> dict[int, list[str]]:
    """Return the units that have to answer each case, in one query."""
    keys = [case.pk for case in cases]
    rows = Assignment.objects.answering().filter(suggestion__in=keys, handed_back_on=None)
    found: dict[int, list[str]] = defaultdict(list)
    for share in rows.order_by("pk").select_related("unit"):
        found[share.suggestion_id].append(str(share.unit))
    return found


def suggestion_list_url(chosen: dict[str, str], **more: Any) -> str:
    """Return the URL of the list that shows the same cases."""
    return f"{reverse('admin:records_suggestion_changelist')}?{urlencode(chosen | more)}"


class BoardAdminMixin:
    """Adds the board for accounts that see all suggestions."""

    def get_urls(self):
        page = self.admin_site.admin_view(self.board_view)
        return [path("board/", page, name="records_suggestion_board"), *super().get_urls()]

    def changelist_view(self, request, extra_context=None):
        told = {"may_see_board": self.may_see_board(request)}
        return super().changelist_view(request, told | (extra_context or {}))

    def may_see_board(self, request) -> bool:
        """Whether the account sees the suggestions of the whole congress."""
        return self.has_view_permission(request) and not is_confined(request.user)

    def board_view(self, request):
        if not self.may_see_board(request):
            raise PermissionDenied
        form = BoardForm(request.GET)
        chosen = form.chosen()
        context = {
            **self.admin_site.each_context(request),
            "title": "办理进度",
            "opts": self.opts,
            "form": form,
            "board": case_board(
                form.narrow(Suggestion.objects.in_hand()), timezone.localdate(), chosen
            ),
            "is_narrowed": bool(chosen),
        }
        return TemplateResponse(request, "admin/records/suggestion/board.html", context)
