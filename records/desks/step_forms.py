"""The form of a step, dressed for a thumb; taken, or handed back with everything typed."""

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

LONG = 100  # a text of more characters than this is typed on several lines
LIMITS = {
    "ask_hand_back": DeadlineRule.Limit.HAND_BACK,
    "talk": DeadlineRule.Limit.CONTACT,
}


def step_of(party, table, name):
    """The step of an address; what this party never does is not found."""
    found = STEPS.get(name)
    if found is None or found.party is not party or found.of is not table:
        raise Http404("没有这一步。")
    return found


def style_form(form):
    """Days are picked, long texts have room."""
    for field in form.fields.values():
        if isinstance(field, forms.DateField):
            field.widget = forms.DateInput({"type": "date"}, format="%Y-%m-%d")
        elif isinstance(field.widget, forms.Textarea):
            field.widget.attrs["rows"] = 10 if field.required else 5
        elif type(field) is forms.CharField and (field.max_length or 0) >= LONG:
            field.widget = forms.Textarea({"rows": 3, "maxlength": field.max_length})
    return form


def step_form(request, step, initial=None):
    """The form of a step, filled in with what was sent."""
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    return style_form(step.asks(*sent, initial=initial or {}))


def add_error_to_form(form, error: ValidationError) -> None:
    """Says what stood against it, at its field where there is one."""
    found = error.error_dict if hasattr(error, "error_dict") else {None: error.error_list}
    for name, errors in found.items():
        form.add_error(name if name in form.fields else None, errors)


def take_step(request, step, row, form) -> bool:
    """Takes the step with what the form says; False where the form says what is wrong."""
    if not form.is_valid():
        return False
    try:
        step.take(row, by=actor_name(request.user), **form.cleaned_data)
    except ValidationError as error:
        add_error_to_form(form, error)
        return False
    messages.success(request, f"“{step.label}”已登记。")
    return True


def step_page(request, step, row, back, *, initial=None, refusal="", **beside):
    """The page of one step: what it means, its form, the way back; once taken, back there. A
    ``refusal`` is what stands against taking it now."""
    if request.method != "POST" and not step.is_open(row):
        messages.error(request, f"现为“{row.status}”，不能{step.label}。")
        return redirect(back)
    form = step_form(request, step, initial)
    if refusal:
        form.add_error(None, refusal)
    if request.method == "POST" and take_step(request, step, row, form):
        return redirect(back)
    context = {"step": step, "row": row, "form": form, "back": back, "known": step_notes(step, row)}
    status = 400 if form.errors else 200
    return render(request, "desks/step.html", context | beside, status=status)


def step_notes(step, row) -> str:
    """What whoever takes a step should know: until when the rules want it done, how much time may
    be asked for, why it is answered again; empty where there is nothing to say."""
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
    """Who was asked to sign and has not answered; once it is handed in they no longer can."""
    invitations = paper.cosign_requests.filter(answered_on=None).select_related("delegate")
    names = "、".join(str(each.delegate) for each in invitations)
    return names and f"尚未回复附议邀请的：{names}。提交以后不能再附议，邀请仍留在记录中。"


def rule_limit(kind, row) -> str:
    """Until when the rules want it done, and why; raises NoRule."""
    due = Deadlines.load().due(kind, row.assigned_on)
    past = "" if due.on >= timezone.localdate() else "（已过）"
    return f"{kind.label}的期限：{due.told}{past}"
