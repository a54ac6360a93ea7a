"""The units' desk: the shares assigned to a unit, and its steps."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from hanbin.lists.listings import page_of
from hanbin.office.edit_conflicts import PREVAILS, SEEN, version_of
from hanbin.record.history import actor_name
from records.casework import Party, Reader, case_status, case_timeline, open_steps, with_its_life
from records.casework.closing import give_up, keep_promise, note_progress
from records.deadlines import Deadlines
from records.models import Assignment, Promise, PromiseProgress, Reply, Suggestion

from . import unit_inbox
from .answer_files import files_of, hand_out
from .guard import at_units_desk, get_own_row, get_row_with_case_locked, notices_for, shares_of
from .step_forms import add_error_to_form, step_of, step_page, style_form

WRITTEN = ("answer", "opine")
OVERTAKEN = "未保存：您打开这一页之后，本单位有人保存了另一份草稿，见“现存草稿”，请核对。"
FIRST = ("sign", *WRITTEN)  # the main steps, listed first


@at_units_desk
def unit_desk(request):
    """Show all shares of the unit, grouped by what has to be done."""
    shares = shares_of(request)
    page = page_of(request, unit_inbox.finished_shares(shares))
    context = {
        "unit": request.account.organization,
        "notices": notices_for(request),
        "groups": unit_inbox.share_groups(shares, timezone.localdate()) if page.number == 1 else (),
        "promises": unit_inbox.open_promises(shares),
        "page": page,
    }
    return render(request, "desks/unit.html", context)


@at_units_desk
def share_page(request, share_pk):
    """Show one share with its history and next steps.

    What other units were asked and answered is not shown.
    """
    own = shares_of(request).filter(pk=share_pk).order_by().values("suggestion")
    case = with_its_life(Suggestion.objects.filter(pk__in=own)).first()
    if case is None:
        raise Http404("没有这件交办，或者不属于您。")
    shares, today = case.assignments.all(), timezone.localdate()
    found = next(each for each in shares if each.pk == share_pk)
    files = files_of(found.replies.all())
    context = {
        "line": unit_inbox.share_line(found, today, Deadlines.load()),
        "case": case,
        "share": found,
        "others": [each for each in shares if each is not found],
        "standing": case_status(case, today) if is_alone(found, case) else "",
        "cosigners": case.cosigners.all(),
        "steps": sorted(open_steps(found, Party.UNIT), key=lambda each: each.name not in FIRST),
        "first": FIRST,
        "answers": [(each, files.get(each.pk, ())) for each in found.replies.all()],
        "events": case_timeline(case, reader=Reader.OFFICE, shares=[found]),
    }
    return render(request, "desks/share.html", context)


def is_alone(share, case) -> bool:
    """Whether the case has only this answering share; else its status would reveal the others."""
    return share.owes_an_answer and len(case.owing) == 1


@at_units_desk
def take_unit_step(request, share_pk, name):
    """Take a step on a share; a reply may be saved as a draft instead."""
    shares = shares_of(request).staged().select_related("suggestion__lead_delegate", "unit")
    found = get_row_with_case_locked(request, shares, share_pk)
    chosen = step_of(Party.UNIT, Assignment, name)
    back = reverse("unit_share", args=[found.pk])
    known = {"initial": {"held_on": timezone.localdate()}}
    if name in WRITTEN:
        known = initial_reply(request, found)
        if "draft" in request.POST and not known["refusal"] and chosen.is_open(found):
            return put_by(request, found, back)
    beside = {"case": found.suggestion, "may_draft": name in WRITTEN, "desk": "unit"}
    return step_page(request, chosen, found, back, is_held=True, **beside, **known)


def initial_reply(request, found) -> dict:
    """Return the initial text of the reply form and the version of its draft.

    If somebody of the same unit has saved a newer draft, return a refusal and show that draft.
    """
    draft = found.answer_draft
    version = version_of({"answer_draft": draft})
    is_overtaken = bool(draft) and request.POST.get(SEEN, version) != version
    return {
        "initial": {"text": draft},
        "version": version,
        "refusal": f"{OVERTAKEN}{PREVAILS}" if is_overtaken else "",
        "stored_draft": draft if is_overtaken else "",
    }


def put_by(request, found, back):
    """Save a draft of a reply; it gets no history, and nobody outside the unit can read it."""
    text = request.POST.get("text", "").replace("\0", "")  # PostgreSQL cannot store NUL
    # update() instead of save(): a draft must write no history.
    Assignment.objects.filter(pk=found.pk).update(answer_draft=text)
    messages.success(request, "草稿已保存，尚未答复。")
    return redirect(back)


class ProgressForm(forms.Form):
    """Progress of a promise, and whether it is kept or given up."""

    outcome = forms.ChoiceField(
        label="现状",
        choices=(("going", "仍在办理"), ("kept", "已经兑现"), ("given_up", "不再办理")),
        initial="going",
        widget=forms.RadioSelect,
    )
    text = forms.CharField(
        label="进展情况",
        max_length=PromiseProgress._meta.get_field("text").max_length,
        help_text="不再办理的，写明理由（不超过200字）。",
    )


TOLD = {
    "going": lambda promise, text, **said: note_progress(promise, text=text, **said),
    "kept": lambda promise, text, **said: keep_promise(promise, text=text, **said),
    "given_up": lambda promise, text, **said: give_up(promise, reason=text, **said),
}


@at_units_desk
def update_promise(request, share_pk, pk):
    """Record the progress of one promise."""
    found = get_row_with_case_locked(
        request, shares_of(request).select_related("suggestion"), share_pk
    )
    open_ones = Promise.objects.open().filter(reply__assignment=found)
    promised = get_own_row(open_ones.select_related("reply"), pk)
    form = style_form(ProgressForm(request.POST if request.method == "POST" else None))
    if request.method == "POST" and form.is_valid():
        said = {"on": timezone.localdate(), "by": actor_name(request.user)}
        try:
            TOLD[form.cleaned_data["outcome"]](promised, form.cleaned_data["text"], **said)
        except ValidationError as error:
            add_error_to_form(form, error)
        else:
            messages.success(request, "承诺进展已登记。")
            return redirect("unit_share", found.pk)
    context = {"promise": promised, "share": found, "form": form}
    return render(request, "desks/promise.html", context, status=400 if form.errors else 200)


@at_units_desk
def own_reply_file(request, share_pk, pk):
    """Serve an attachment of the unit's own reply."""
    found = get_own_row(shares_of(request), share_pk)
    return hand_out(Reply.objects.filter(assignment=found), pk)
