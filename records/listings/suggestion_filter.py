"""Filters of the list of suggestions; each number in the tables links to a filtered list."""

from datetime import date, timedelta
from typing import Any

import django_filters as filters
from django import forms
from django.db.models import Q
from django.utils import timezone

from delegates.models import Organization
from hanbin.lists.listings import CodeFilter, TextFilter
from hanbin.record.base import open_on
from hanbin.record.periods import FIRST_YEAR, LAST_YEAR
from records.models import Assignment, Feedback, ReplyClass, Stage, Suggestion, SuggestionSubject
from records.reports.breakdowns.cases import is_among

from .filters import RecordFilter

ONE_DAY = timedelta(days=1)
YES_NO = (("", "全部"), ("true", "是"), ("false", "否"))
STAGES = [(stage.name.lower(), stage.label) for stage in Stage if stage >= Stage.ADMITTED]
DUE = (
    ("fallen_due", "期限已到"),
    ("on_time", "期限已到，按期答复"),
    ("late", "期限已到，逾期答复"),
    ("overdue", "逾期未答复"),
    ("unanswered", "尚未全部答复"),
)
COUNTED = (("suggestions", "已交办的建议、批评和意见"), ("motions", "已交办的议案"))
ROUNDS = (("first", "首轮"), ("final", "最终"))


def _yes_or_no(label: str, method: str) -> filters.TypedChoiceFilter:
    return filters.TypedChoiceFilter(
        label=label, choices=YES_NO, coerce=lambda said: said == "true", method=method
    )


class SuggestionFilter(RecordFilter):
    """Filters of suggestions, as of the date in ``by``, else as of today."""

    searched = ("title", "text")

    q = TextFilter(label="标题或内容含", method="containing")
    kind = filters.ChoiceFilter(label="类型", choices=Suggestion.Kind.choices)
    subject = CodeFilter(label="分类", queryset=SuggestionSubject.objects.all())
    unit = CodeFilter(
        label="承办单位", queryset=Organization.objects.handling_units(), method="handled_by"
    )
    delegate = TextFilter(label="领衔或附议代表", method="signed_by")
    delegation = CodeFilter(
        label="代表所在镇办", queryset=Organization.objects.towns(), method="of_delegation"
    )
    stage = filters.ChoiceFilter(label="办理状态", choices=STAGES, method="standing")
    due = filters.ChoiceFilter(label="是否按期", choices=DUE, method="by_its_day")
    reply_class = CodeFilter(
        label="答复类别", queryset=ReplyClass.objects.all(), method="answered_in"
    )
    rating = filters.ChoiceFilter(
        label="对办理结果评价", choices=Feedback.Rating.choices, method="rated"
    )
    is_key = _yes_or_no("重点督办", "key")
    role = filters.ChoiceFilter(
        label="承办方式", choices=Assignment.Role.choices, method="handled_as"
    )
    system = filters.ChoiceFilter(
        label="承办系统", choices=Organization.System.choices, method="within_system"
    )
    attitude = filters.ChoiceFilter(
        label="对办理态度评价", choices=Feedback.Rating.choices, method="rated"
    )
    round = filters.ChoiceFilter(label="哪一次评价", choices=ROUNDS, method="as_it_is")
    in_session = _yes_or_no("大会期间提出", "made_in_session")
    converted = _yes_or_no("议案转来", "born_of_motions")
    counted = filters.ChoiceFilter(label="统计范围", choices=COUNTED, method="counted_as")
    by = filters.DateFilter(
        label="截至（答复、评价）",
        method="as_it_is",
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    PLAIN = ("q", "year", "subject", "unit", "delegate", "stage")
    NAMING = ("q", "delegate")
    """Filters that could reveal withheld words or persons; with them no withheld row is counted."""

    class Meta:
        model = Suggestion
        fields = (
            "q", "year", "kind", "subject", "unit", "delegate", "delegation", "stage", "due",
            "reply_class", "rating", "is_key", "role", "system", "attitude", "round",
            "in_session", "converted", "counted", "by",
        )  # fmt: skip

    @property
    def day(self) -> date:
        """Return the date of the filters."""
        by: date | None = self.form.cleaned_data.get("by")
        return by if by and FIRST_YEAR <= by.year <= LAST_YEAR else timezone.localdate()

    @property
    def names(self) -> bool:
        """Whether the query filters by words or persons."""
        return any(self.form.cleaned_data.get(name) for name in self.NAMING)

    @property
    def plain(self) -> list[Any]:
        """Return the most used fields, shown first so that the list is not far down on a phone."""
        return [field for field in self.form if field.name in self.PLAIN]

    @property
    def finer(self) -> list[Any]:
        """Return the other fields, which the links in the tables use too."""
        return [field for field in self.form if field.name not in self.PLAIN]

    @property
    def is_fine(self) -> bool:
        """Whether one of the less used fields has a value."""
        return any(field.value() for field in self.finer)

    def as_it_is(self, rows, name, chosen):
        # ``by`` and ``round`` filter nothing on their own; the other filters read them from the
        # form.
        return rows

    def handled_by(self, rows, name, unit):
        shares = unit.assignments.filter(open_on(self.day, "assigned_on", "handed_back_on"))
        role = self.form.cleaned_data.get("role")
        shares = shares.filter(role=role) if role else shares
        return rows.filter(pk__in=shares.values("suggestion"))

    def handled_as(self, rows, name, role):
        if self.form.cleaned_data.get("unit"):
            return rows
        held = open_on(self.day, "assigned_on", "handed_back_on")
        shares = Assignment.objects.filter(held, role=role)
        return rows.filter(pk__in=shares.values("suggestion"))

    def within_system(self, rows, name, system):
        owing = Assignment.objects.owing_an_answer(self.day)
        elsewhere = owing.exclude(unit__system=system)
        here = owing.filter(unit__system=system)
        chosen = rows.filter(pk__in=here.values("suggestion"))
        return chosen.exclude(pk__in=elsewhere.values("suggestion"))

    def signed_by(self, rows, name, said):
        found = Q(lead_delegate__name__contains=said.strip())
        cosigned = Suggestion.cosigners.through.objects.filter(
            delegate__name__contains=said.strip()
        )
        return rows.filter(found | Q(pk__in=cosigned.values("suggestion")))

    def of_delegation(self, rows, name, town):
        return rows.with_delegation().filter(delegation=town.pk)

    def standing(self, rows, name, stage):
        return rows.staged().filter(reached=Stage[stage.upper()].value)

    def by_its_day(self, rows, name, due):
        every, day = Suggestion.objects.all(), self.day
        answered, on_time = is_among(every.answered(day)), is_among(every.answered_on_time(day))
        if due == "overdue":
            open_cases = rows.exclude(taken_back_on__lte=day).exclude(closed_on__lte=day)
            return open_cases.awaiting_an_answer(day, last=day - ONE_DAY)
        if due == "unanswered":
            return rows.filter(~answered)
        fallen = rows.fallen_due(day)
        if due == "fallen_due":
            return fallen
        return fallen.filter(on_time) if due == "on_time" else fallen.filter(answered, ~on_time)

    def answered_in(self, rows, name, reply_class):
        return rows.answered_in_class(reply_class.pk, self.day)

    def rated(self, rows, name, rating):
        asked = Feedback.objects.owed().asked(self.day)
        is_final = self.form.cleaned_data.get("round") == "final"
        asked = asked.final(self.day) if is_final else asked.first_round()
        said = asked.rated("result" if name == "rating" else name, rating, self.day)
        return rows.filter(pk__in=said.values("assignment__suggestion"))

    def key(self, rows, name, chosen):
        return rows.filter(is_key=chosen)

    def made_in_session(self, rows, name, chosen):
        return rows.in_session() if chosen else rows.between_sessions()

    def born_of_motions(self, rows, name, chosen):
        return rows.filter(motion__isnull=not chosen)

    def counted_as(self, rows, name, chosen):
        return (rows.motions() if chosen == "motions" else rows.suggestions()).assigned()
