"""Show the errors of constraints and rules at their form fields, and keep the input."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError
from django.db.models import CheckConstraint, F, Model, Q, UniqueConstraint

from ..files.uploads import DiskFull
from ..record.rules import BrokenRule, broken_rules, exempt_row
from .edit_conflicts import VersionedForm

REASON = "exemption_reason"
CONFLICT = (
    "未能保存：与已有的记录冲突，可能他人刚刚录入了同样的内容。"
    "您填写的内容仍在表单中，请核对后再保存。"
)
LETTING_PASS = (
    "放行",
    {
        "fields": (REASON,),
        "description": "标有“提醒”的各项核对无误的，写明放行理由后可以保存；理由列在“数据质量”页。",
    },
)


class RulesBroken(Exception):
    """The saved record breaks rules: the transaction must be rolled back."""

    def __init__(self, findings: list[tuple[str, BrokenRule]]) -> None:
        super().__init__(findings)
        self.findings = findings

    def at(self, place: str) -> list[BrokenRule]:
        """Return the findings of one form of the page; the empty place is the record's own form."""
        return [finding for where, finding in self.findings if where == place]


def columns_of_condition(condition: Any) -> list[str]:
    """Return the columns that a condition mentions, in its order."""
    if isinstance(condition, Q):
        return [name for child in condition.children for name in columns_of_condition(child)]
    if isinstance(condition, tuple):
        return [condition[0].partition("__")[0]]
    return [condition.name] if isinstance(condition, F) else []


def columns_of_constraint(constraint: Any) -> list[str]:
    """Return the columns of a constraint; the last one gets the error."""
    if isinstance(constraint, UniqueConstraint):
        return list(constraint.fields)
    return (
        columns_of_condition(constraint.condition)
        if isinstance(constraint, CheckConstraint)
        else []
    )


def form_field_of(model: type[Model], name: str) -> str:
    """Return the form field for a column; for ``counted_on`` the day that it is computed from."""
    return getattr(model, "DAY", name) if name == "counted_on" else name


class FieldErrorsForm(forms.ModelForm):
    """A form that shows constraint errors and broken rules at the fields concerned."""

    findings: tuple[BrokenRule, ...] = ()
    may_let_pass = False
    save_error = ""  # why a valid form could not be saved

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.may_let_pass:
            self.fields[REASON] = forms.CharField(
                label="放行理由",
                max_length=200,
                required=False,
                widget=forms.TextInput(attrs={"class": "vTextField"}),
            )

    def _get_validation_exclusions(self) -> set[str]:
        """Validate generated columns too: the input may give them a forbidden value."""
        generated = {field.name for field in self._meta.model._meta.fields if field.generated}
        return super()._get_validation_exclusions() - generated

    def full_clean(self) -> None:
        super().full_clean()
        if self.is_bound:
            self._move_to_fields()
            add_findings(self, self.findings)
            if self.save_error:
                self.add_error(None, self.save_error)

    def _move_to_fields(self) -> None:
        """Move the error of a constraint to its first empty field, or else to its last field."""
        errors = self.errors.pop(NON_FIELD_ERRORS, None)
        model = self._meta.model
        said = {
            str(constraint.violation_error_message): columns_of_constraint(constraint)
            for constraint in model._meta.constraints
        }
        for error in errors.data if errors else ():
            names = [form_field_of(model, name) for name in said.get(str(error.message), ())]
            names = [name for name in names if name in self.fields]
            empty = [name for name in names if self.data.get(self.add_prefix(name), "") == ""]
            self.add_error((*empty, *names[-1:], None)[0], error)


def add_findings(form: Any, findings: Any) -> None:
    """Add broken rules as errors of the form fields.

    If the row is edited elsewhere, add the error at the top with the name of the row.
    """
    for finding in findings:
        text = finding.text if finding.rule.is_hard else f"提醒：{finding.text}"
        field = form_field_of(type(finding.row), finding.rule.field)
        if not isinstance(finding.row, form._meta.model):
            form.add_error(None, f"{finding.row._meta.verbose_name}“{finding.row}”：{text}")
        else:
            form.add_error(field if field in form.fields else None, text)


class ExemptionForm(forms.Form):
    """The exemption of one row from a soft rule; without a reason it is refused."""

    model = forms.CharField()
    row = forms.IntegerField()
    reason = forms.CharField(max_length=200, required=False)


def valid_initial_values(model: type[Model], given: dict[str, Any]) -> dict[str, Any]:
    """Return the given values that the columns can have."""
    columns = (*model._meta.fields, *model._meta.many_to_many)
    fields: dict[str, Any] = {field.name: field for field in columns}
    return {
        name: value
        for name, value in given.items()
        if name not in fields or all(can_hold(fields[name], each) for each in as_list(value))
    }


def as_list(value: Any) -> list[Any]:
    """Return a value as a list."""
    return value if isinstance(value, list) else [value]


def can_hold(field: Any, value: Any) -> bool:
    """Return whether a column can have a value; an empty value is always allowed."""
    holder = field.target_field if field.is_relation else field
    try:
        if value not in ("", None):
            holder.run_validators(holder.to_python(value))
    except (ValidationError, ValueError, OverflowError):
        return False
    return "\0" not in str(value)


class RuleChecksAdminMixin:
    """Admin mixin that checks the rules after the record and all its rows are saved.

    If a rule, the database or the disk refuses, the transaction is rolled back and the form is
    shown again with the input.
    """

    def changeform_view(self, request, *args, **kwargs):
        try:
            return super().changeform_view(request, *args, **kwargs)
        except RulesBroken as refused:
            request.refused = refused
        except DiskFull as full:
            request.save_error = full.message
        except IntegrityError:
            # Two concurrent saves, or two rows of one form that swap unique values.
            request.save_error = CONFLICT
        # Run again after the rollback: the errors make the form invalid, so nothing is saved.
        return super().changeform_view(request, *args, **kwargs)

    def get_changeform_initial_data(self, request):
        """Ignore values in the query string that no column can have."""
        return valid_initial_values(self.model, super().get_changeform_initial_data(request))

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change, **kwargs)
        refused = getattr(request, "refused", RulesBroken([]))
        warned = any(not finding.rule.is_hard for _, finding in refused.findings)
        told = {
            "findings": tuple(refused.at("")),
            "may_let_pass": warned or REASON in request.POST,
            "save_error": getattr(request, "save_error", ""),
        }
        # As class attributes, because the admin creates the form itself.
        return type(form.__name__, (FieldErrorsForm, VersionedForm, form), told)

    def render_change_form(self, request, context, *args, **kwargs):
        adminform = context["adminform"]
        if REASON in adminform.form.fields:
            adminform.fieldsets = [LETTING_PASS, *adminform.fieldsets]
        return super().render_change_form(request, context, *args, **kwargs)

    def complete(self, record):
        """Set what follows from a record and its rows, before the rules are checked."""

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        self.complete(form.instance)
        rows = {
            (type(row.instance), row.instance.pk): row.prefix
            for rows in formsets
            if hasattr(rows, "refused")
            for row in rows.forms
            if row.instance.pk
        }
        findings = broken_rules(form.instance, *(model(pk=pk) for model, pk in rows))
        reason = form.cleaned_data.get(REASON, "")
        stopped = [each for each in findings if each.rule.is_hard or not reason]
        if stopped:
            places = [rows.get((type(each.row), each.row.pk), "") for each in stopped]
            raise RulesBroken(list(zip(places, stopped, strict=True)))
        for finding in findings:
            exempt_row(finding, reason=reason, by=request.user)
