"""Many suggestions assigned at once: all of them, or none and the reasons."""

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AdminDateWidget, AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils import timezone

from delegates.models import Organization
from hanbin.rules import broken
from records.casework.reckoning import reckon
from records.models import Assignment


class AssigningForm(forms.Form):
    """To whom, in which role, from which day."""

    units = forms.ModelMultipleChoiceField(
        Organization.objects.handling_units(),
        label="承办单位",
        help_text="可选多个；主办只能一个，多个单位分别答复的选“分办”。",
    )
    role = forms.ChoiceField(label="承办方式", choices=Assignment.Role.choices)
    assigned_on = forms.DateField(label="交办日期", widget=AdminDateWidget)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        source = Assignment._meta.get_field("unit")
        choices = self.fields["units"].widget.choices
        self.fields["units"].widget = AutocompleteSelectMultiple(source, admin.site)
        self.fields["units"].widget.choices = choices

    def clean(self):
        units, role = self.cleaned_data.get("units", ()), self.cleaned_data.get("role")
        if role == Assignment.Role.LEAD and len(units) > 1:
            self.add_error("units", "一件建议只有一个主办单位。")

    def assign(self, suggestions, may_change) -> list[str]:
        """Assigns every suggestion; if one is refused none is, and each says why."""
        refused = []
        with transaction.atomic():
            for suggestion in suggestions:
                said = "" if may_change(suggestion) else "已经审核，您不能更改"
                if said := said or self._refusal(suggestion):
                    refused.append(f"{suggestion.code}《{suggestion}》：{said}")
            transaction.set_rollback(bool(refused))
        return refused

    def _refusal(self, suggestion) -> str:
        day, role = self.cleaned_data["assigned_on"], self.cleaned_data["role"]
        try:
            with transaction.atomic():
                if suggestion.assigned_on is None:
                    suggestion.take_up(on=day)
                suggestion.full_clean()
                suggestion.save()
                for unit in self.cleaned_data["units"]:
                    share = Assignment(suggestion=suggestion, unit=unit, role=role, assigned_on=day)
                    reckon(share)
                    share.full_clean()
                    share.save()
                faults = [each.text for each in broken(suggestion) if each.rule.is_hard]
                if faults:
                    raise ValidationError(faults)
        except ValidationError as error:
            return "；".join(text.rstrip("。") for text in error.messages)
        except IntegrityError:
            return "与他人刚刚录入的交办冲突"
        return ""


class AssignsMany:
    """A list whose chosen rows are assigned on a page in between."""

    @admin.action(description="批量交办所选的%(verbose_name_plural)s", permissions=["assign"])
    def assign(self, request, queryset):
        chosen = queryset.order_by("series", "number")
        sent = request.POST if "assign_now" in request.POST else None
        form = AssigningForm(sent, initial={"assigned_on": timezone.localdate(), "role": "lead"})
        refused = []
        if sent and form.is_valid():
            refused = form.assign(chosen, lambda row: self.has_change_permission(request, row))
            if not refused:
                return self._assigned(request, chosen, form.cleaned_data)
        context = {
            **self.admin_site.each_context(request),
            "title": "批量交办",
            "opts": self.model._meta,
            "form": form,
            "media": self.media + form.media,
            "chosen": chosen,
            "refused": refused,
        }
        return TemplateResponse(request, "admin/assigning.html", context)

    def has_assign_permission(self, request):
        return self.has_change_permission(request) and request.user.has_perm(
            "records.add_assignment"
        )

    def _assigned(self, request, suggestions, decided):
        units = "、".join(str(unit) for unit in decided["units"])
        for suggestion in suggestions:
            self.log_change(request, suggestion, f"批量交办：{units}。")
        messages.success(request, f"{len(suggestions)}件建议已交{units}办理。")
        return HttpResponseRedirect(request.get_full_path())
