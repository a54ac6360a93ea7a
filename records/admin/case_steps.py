"""The next steps of a case, shown on its admin form, each with a page of its own."""

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from delegates.models import Delegate, Organization
from hanbin.office.choice_fields import RowSelectMultipleWidget, RowSelectWidget
from hanbin.record.children import record_of
from hanbin.record.history import actor_name
from hanbin.record.roles import Reach, account_of, may_change_records_of, reachable_rows
from records.casework import STEPS, CaseStep, Party, open_steps
from records.casework.similar_suggestions import similar_suggestions
from records.deadlines import explanation
from records.models import Assignment, Suggestion
from records.models.stages import WITH_A_UNIT

REQUESTS = {"decide_hand_back", "decide_extension"}
DECISIONS = REQUESTS | {"handle_again", "open_again"}
LOOKED_UP = {
    Organization: (Assignment, "unit"),
    Delegate: (Suggestion, "lead_delegate"),
    Suggestion: (Suggestion, "merged_into"),
}


class DatedStepForm(forms.Form):
    """The date of a step; the fields of the step itself come before it."""

    on = forms.DateField(label="日期", widget=AdminDateWidget)

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = timezone.localdate()
        for each in self.fields.values():
            look_up(each, user)

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise ValidationError("日期不能晚于今天。")
        return self.cleaned_data["on"]


def look_up(field: forms.Field, user: Any) -> None:
    """Use lookups for large tables and a calendar for dates."""
    if isinstance(field, forms.DateField):
        field.widget = AdminDateWidget()
    if not isinstance(field, forms.ModelChoiceField) or field.queryset.model not in LOOKED_UP:
        return
    field.queryset = reachable_rows(field.queryset, user)
    table, name = LOOKED_UP[field.queryset.model]
    is_many = isinstance(field, forms.ModelMultipleChoiceField)
    kind = RowSelectMultipleWidget if is_many else RowSelectWidget
    # Replacing the widget drops its choices, so they are set again.
    choices = field.widget.choices
    field.widget = kind(table._meta.get_field(name), admin.site)
    field.widget.choices = choices


@dataclass
class StepRow:
    """A case or a share, with the steps that can be taken next."""

    of: models.Model
    status: str
    due: str = ""
    steps: list[tuple[CaseStep, str]] = field(default_factory=list)
    behalf: list[tuple[CaseStep, str]] = field(default_factory=list)
    others: list[CaseStep] = field(default_factory=list)  # steps without permission


class CaseStepsAdminMixin:
    """Adds the steps of a case for the office.

    Units and delegates have desks of their own. What they send on paper is entered here on their
    behalf.
    """

    def get_urls(self):
        page, own = self.admin_site.admin_view(self.step_view), self.opts
        name = f"{own.app_label}_{own.model_name}_step"
        return [path("<int:pk>/step/<slug:name>/", page, name=name), *super().get_urls()]

    def may_step(self, request, case: Suggestion, step: CaseStep | None = None) -> bool:
        """Whether the account may take this step with the case."""
        account = account_of(request.user)
        if account is not None and account.as_role.reach in (Reach.UNIT, Reach.DELEGATE):
            return False
        needed = {"change"} | ({"approve"} if step and step.name in DECISIONS else set())
        held = all(request.user.has_perm(f"records.{act}_suggestion") for act in needed)
        return held and may_change_records_of(request.user, case.organizer)

    def row(self, request, row: Any) -> StepRow:
        """Return the steps of a case or a share."""
        stage, due = row.stage, current_due_date(row)
        told = StepRow(row, str(stage.label))
        if due and stage in WITH_A_UNIT:
            told.due = f"{due}（{explanation.time_left(due, timezone.localdate())}）"
        address = f"admin:{row._meta.app_label}_{row._meta.model_name}_step"
        for party in Party:
            place = told.steps if party is Party.OFFICE else told.behalf
            for step in open_steps(row, party):
                if self.may_step(request, record_of(row), step):
                    place.append((step, reverse(address, args=[row.pk, step.name])))
                else:
                    told.others.append(step)
        return told

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None and self.may_step(request, record_of(obj)):
            context["handling"] = [self.row(request, each) for each in self.handled(obj)]
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def handled(self, obj) -> list[Any]:
        """Return the rows whose steps the form shows: the case with its shares, or one share."""
        if not isinstance(obj, Suggestion):
            return [obj]
        shares = obj.assignments.select_related("suggestion__organizer", "unit")
        return [obj, *shares.prefetch_related("rehandlings")]

    def step_view(self, request, pk, name):
        row, step = self.get_object(request, str(pk)), STEPS.get(name)
        if row is None or step is None or step.of is not self.model:
            raise Http404("没有这一步。")
        if not self.may_step(request, record_of(row), step):
            raise PermissionDenied
        form = self._form(request, row, step)
        if request.method == "POST" and form.is_valid() and self._take(request, row, step, form):
            case = record_of(row)
            messages.success(request, f"已登记“{step.label}”：{case.code}《{case}》。")
            return HttpResponseRedirect(reverse("admin:records_suggestion_change", args=[case.pk]))
        context = {
            **self.admin_site.each_context(request),
            "title": f"{step.label}：{record_of(row)}",
            "opts": self.opts,
            "row": row,
            "step": step,
            "is_open": step.is_open(row),
            "requests": row.open_requests if step.name in REQUESTS else (),
            "unhappy": said_of(row) if step.name == "handle_again" else (),
            "wish": row.wished_unit if step.name == "assign" else None,
            "alike": similar_suggestions_any_state(row) if step.name == "examine" else (),
            "on_behalf": step.party is not Party.OFFICE,
            "form": form,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/case_step.html", context)

    def _form(self, request, row, step: CaseStep) -> DatedStepForm:
        kind = type("StepForm", (DatedStepForm, step.asks), {})
        form = kind(request.POST or None, user=request.user)
        if "level" in form.fields:
            form.fields["level"].initial = "final"
        if "series" in form.fields and isinstance(row, Suggestion):
            form.fields["series"].initial = row.series
        return form

    def _take(self, request, row, step: CaseStep, form: DatedStepForm) -> bool:
        """Take the step; on refusal add the error to the form and return False."""
        told = dict(form.cleaned_data)
        by = actor_name(request.user)
        if step.party is not Party.OFFICE:
            by = f"{by}代{step.party}登记"
        try:
            step.take(row, by=by, **told)
        except ValidationError as error:
            add_step_error(form, error)
            return False
        self.log_change(request, row, f"{step.label}（{told['on']}）。")
        return True


def current_due_date(row: Any) -> Any:
    """Return the current deadline: the next one of a case, or that of a share."""
    return row.next_due if isinstance(row, Suggestion) else row.owed.due_on


def said_of(share: Assignment) -> Any:
    """Return the delegate's feedback on the latest reply."""
    said = share.feedbacks.filter(round=share.turn, returned_on__isnull=False)
    return said.select_related("delegate")


def similar_suggestions_any_state(case: Suggestion) -> list[Any]:
    """Return similar earlier suggestions, in any state."""
    others = Suggestion.objects.handed_in().exclude(pk=case.pk)
    return similar_suggestions(case.title, case.text, among=others)


def add_step_error(form: forms.Form, error: ValidationError) -> None:
    """Add an error to its field, or to the top of the form if it has no field."""
    named = error.error_dict if hasattr(error, "error_dict") else {None: error.error_list}
    for name, said in named.items():
        form.add_error(name if name in form.fields else None, said)
