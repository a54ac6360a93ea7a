"""Take one step with many suggestions at once: all of them, or none with the reasons."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.functional import cached_property

from delegates.models import Organization
from hanbin.office.choice_fields import RowsField
from hanbin.record.history import actor_name, batch_followers
from records.casework import STEPS
from records.casework.steps import CROSSED, hard_rules_broken_by, lock_cases, whole
from records.deadlines import Deadlines
from records.models import Assignment, Stage

from .case_steps import look_up

MEANWHILE = CROSSED.rstrip("。")


class BulkStepForm(forms.Form):
    """A step that is taken with every chosen suggestion."""

    label = button = ""
    day = "on"

    def __init__(self, *args, user=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user
        for each in self.fields.values():
            look_up(each, user)

    def clean(self):
        on = self.cleaned_data.get(self.day)
        if on and on > timezone.localdate():
            self.add_error(self.day, "日期不能晚于今天。")

    def take(self, keys, may_change, *, number: int) -> list[str]:
        """Take the step with every suggestion; if one is refused, roll back and return all reasons.

        The step is also refused if fewer suggestions are left than were chosen (``number``).
        """
        try:
            return self._taken(keys, may_change, number)
        except IntegrityError:
            return [MEANWHILE]

    def _taken(self, keys, may_change, number) -> list[str]:
        with transaction.atomic(), batch_followers() as told:
            said, suggestions = {}, lock_cases(keys)
            named = {each.pk: f"{each.code}《{each}》" for each in suggestions}
            for suggestion in suggestions:
                why = [] if may_change(suggestion) else ["您不能办理这件建议"]
                said[suggestion.pk] = why or self._refusal(suggestion)
            if not any(said.values()):
                said = hard_rules_broken_by(suggestions)
            refused = [
                f"{code}：{'；'.join(text.rstrip('。') for text in said[key])}"
                for key, code in named.items()
                if said.get(key)
            ]
            if len(suggestions) < number:
                refused.append(MEANWHILE)
            if refused:
                told.clear()
                transaction.set_rollback(True)
        return refused

    def _refusal(self, suggestion) -> list[str]:
        try:
            with whole():
                self.act(suggestion, on=self.cleaned_data[self.day], by=actor_name(self.user))
        except ValidationError as error:
            return error.messages
        except IntegrityError:
            return [CROSSED]
        return []

    def act(self, suggestion, *, on, by):
        """Take the step; raise ValidationError if that is not possible."""
        raise NotImplementedError

    def done(self, number: int) -> str:
        """Return the success message."""
        return f"{number}件建议已{self.label}。"


class AdmittingForm(BulkStepForm):
    """Admit and number suggestions in turn; a series that is already set is kept."""

    label, button = "立案", "全部立案"

    series = forms.CharField(
        label="编号系列",
        max_length=20,
        required=False,
        help_text="没有编号的，在这一系列中接着编号；不填的编入当年闭会系列。",
    )
    on = forms.DateField(label="审查日期", widget=AdminDateWidget)

    def act(self, suggestion, *, on, by):
        series = self.cleaned_data["series"].strip()
        STEPS["examine"].do(suggestion, by=by, on=on, result="accepted", series=series)


class AssigningForm(BulkStepForm):
    """Assign suggestions: units, role and day."""

    label, button, day = "交办", "全部交办", "assigned_on"

    units = RowsField(
        Organization.objects.handling_units(),
        label="承办单位",
        help_text="可选多个；主办只能一个，多个单位分别答复的选“分办”。",
    )
    role = forms.ChoiceField(label="承办方式", choices=Assignment.Role.choices, initial="lead")
    assigned_on = forms.DateField(label="交办日期", widget=AdminDateWidget)

    def clean(self):
        super().clean()
        units, role = self.cleaned_data.get("units", ()), self.cleaned_data.get("role")
        if role == Assignment.Role.LEAD and len(units) > 1:
            self.add_error("units", "一件建议只有一个主办单位。")

    @cached_property
    def deadlines(self):
        return Deadlines.load()

    def act(self, suggestion, *, on, by):
        """Assign the suggestion; one that was not examined yet is admitted first."""
        units, known = list(self.cleaned_data["units"]), {"deadlines": self.deadlines}
        if self.cleaned_data["role"] == Assignment.Role.ASSISTING:
            STEPS["add_assisting"].do(suggestion, by=by, on=on, assisting=units, **known)
            return
        if suggestion.stage == Stage.SUBMITTED:
            STEPS["examine"].do(suggestion, by=by, on=on, result="accepted")
        separate = self.cleaned_data["role"] == Assignment.Role.SEPARATE
        STEPS["assign"].do(suggestion, by=by, on=on, lead=units, separate=separate, **known)

    def done(self, number: int) -> str:
        units = "、".join(str(unit) for unit in self.cleaned_data["units"])
        return f"{number}件建议已交{units}办理。"


class ClosingForm(BulkStepForm):
    """Close suggestions that were rated; their promises are still followed."""

    label, button = "办结", "全部办结"

    on = forms.DateField(label="办结日期", widget=AdminDateWidget)

    def act(self, suggestion, *, on, by):
        if suggestion.stage != Stage.RATED:
            raise ValidationError(f"现为“{suggestion.stage.label}”，须逐件办结。")
        STEPS["close"].do(suggestion, by=by, on=on)


FORMS = {"admit": AdmittingForm, "assign": AssigningForm, "close_rated": ClosingForm}


class BulkStepsAdminMixin:
    """Adds actions that take a step with the chosen rows, after a form page."""

    @admin.action(description="批量立案：所选的%(verbose_name_plural)s", permissions=["step"])
    def admit(self, request, queryset):
        return self.together(request, queryset, "admit")

    @admin.action(description="批量交办所选的%(verbose_name_plural)s", permissions=["assign"])
    def assign(self, request, queryset):
        return self.together(request, queryset, "assign")

    @admin.action(description="批量办结：已评价的%(verbose_name_plural)s", permissions=["step"])
    def close_rated(self, request, queryset):
        return self.together(request, queryset, "close_rated")

    def together(self, request, queryset, name: str):
        chosen = queryset.order_by("series", "number", "submitted_on", "pk")
        kind = FORMS[name]
        sent = request.POST if f"{name}_now" in request.POST else None
        form = kind(sent, user=request.user, initial={kind.day: timezone.localdate()})
        refused = []
        if sent and form.is_valid():
            keys = list(chosen.values_list("pk", flat=True))
            number = len({*request.POST.getlist("_selected_action")})
            refused = form.take(keys, lambda row: self.may_step(request, row), number=number)
            if not refused:
                return self._done(request, keys, form)
        context = {
            **self.admin_site.each_context(request),
            "title": f"批量{form.label}",
            "opts": self.model._meta,
            "form": form,
            "media": self.media + form.media,
            "chosen": chosen,
            "refused": refused,
            "action": name,
        }
        return TemplateResponse(request, "admin/assigning.html", context)

    def has_step_permission(self, request):
        return self.has_change_permission(request)

    def has_assign_permission(self, request):
        return self.has_change_permission(request) and request.user.has_perm(
            "records.add_assignment"
        )

    def _done(self, request, keys, form):
        rows = list(self.model.objects.filter(pk__in=keys))
        LogEntry.objects.log_actions(request.user.pk, rows, CHANGE, f"批量{form.label}。")
        messages.success(request, form.done(len(rows)))
        return HttpResponseRedirect(request.get_full_path())
