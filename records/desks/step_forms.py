"""The form of a step with widgets for phones; take the step or show the form with errors."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone

from hanbin.record.history import actor_name
from records.casework import STEPS
from records.casework.handling import room_told
from records.casework.share_deadlines import share_deadline
from records.deadlines import Deadlines
from records.models import DeadlineRule

LONG = 100  # CharFields of this max_length get a textarea
LIMITS = {
    "ask_hand_back": DeadlineRule.Limit.HAND_BACK,
    "talk": DeadlineRule.Limit.CONTACT,
}


def step_of(party, table, name):
    """Return the step of the URL; raise Http404 if this party has no such step."""
    found = STEPS.get(name)
    if found is None or found.party is not party or found.of is not table:
        raise Http404("没有这一步。")
    return found


def style_form(form):
    """Set date pickers for dates and textareas for long texts."""
    for field in form.fields.values():
        if isinstance(field, forms.DateField):
            field.widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        elif isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = 10 if field.required else 5
        elif type(field) is forms.CharField and (field.max_length or 0) >= LONG:
            field.widget = forms.Textarea({"rows": 3, "maxlength": field.max_length})
    return form


def step_form(request, step, initial=None):
    """Return the form of a step, bound to the POST data if there is any."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return style_form(step.asks(*sent, initial=initial or {}))


def add_error_to_form(form, error: ValidationError) -> None:
    """Add a ValidationError to the form, at its field where the form has one."""
    found = error.error_dict if hasattr(error, "error_dict") else {None: error.error_list}
    for name, errors in found.items():
        form.add_error(name if name in form.fields else None, errors)


def take_step(request, step, row, form, *, is_held=False) -> bool:
    """Take the step with the data of the form; return False if the form has errors."""
    if not form.is_valid():
        return False
    try:
        step.take(row, by=actor_name(request.user), is_held=is_held, **form.cleaned_data)
    except ValidationError as error:
        add_error_to_form(form, error)
        return False
    messages.success(request, f"“{step.label}”已登记。")
    return True


def step_page(request, step, row, back, *, initial=None, refusal="", is_held=False, **beside):
    """Show and process the page of one step; redirect to ``back`` once it is taken.

    ``refusal`` is the reason why the step cannot be taken now. ``is_held`` says that the case is
    already locked.
    """
    if request.method != "POST" and not step.is_open(row):
        messages.error(request, f"现为“{row.status}”，不能{step.label}。")
        return redirect(back)
    form = step_form(request, step, initial)
    if refusal:
        form.add_error(None, refusal)
    if request.method == "POST" and take_step(request, step, row, form, is_held=is_held):
        return redirect(back)
    context = {"step": step, "row": row, "form": form, "back": back, "known": step_notes(step, row)}
    status = 400 if form.errors else 200
    return render(request, "desks/step.html", context | beside, status=status)


def step_notes(step, row) -> str:
    """Return what the user should know about a step, "" if there is nothing.

    This is the deadline, the possible extension, or why the share must be answered again.
    """
    try:
        if step.name in LIMITS:
            return rule_limit(LIMITS[step.name], row)
        if step.name == "ask_extension":
            return room_told(share_deadline(row, Deadlines.load()))
        if step.name == "submit":
            return unanswered_invitations(row)
    except ValidationError:
        return ""
    again = row.owed if step.name == "answer" else row
    return f"重新办理的理由：{again.reason}" if again != row else ""


def unanswered_invitations(paper) -> str:
    """Return who has not answered an invitation; after submission they no longer can."""
    invitations = paper.cosign_requests.filter(answered_on=None).select_related("delegate")
    names = "、".join(str(each.delegate) for each in invitations)
    return names and f"尚未回复附议邀请的：{names}。提交以后不能再附议，邀请仍留在记录中。"


def rule_limit(kind, row) -> str:
    """Return the deadline of a rule with its explanation; raise NoRule if there is none."""
    due = Deadlines.load().due(kind, row.assigned_on)
    past = "" if due.on >= timezone.localdate() else "（已过）"
    return f"{kind.label}的期限：{due.explanation}{past}"
