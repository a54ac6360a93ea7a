"""The desk of a handling unit: what it was given, and what it does with it."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
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
FIRST = ("sign", *WRITTEN)  # what a unit is here for; the rest is for when it cannot yet


@at_units_desk
def unit_desk(request):
    """Everything the unit was given, grouped by what is to be done."""
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
    """One case: what is asked, what was done, what may be done next; not what others were asked
    and answered."""
    key = get_own_row(shares_of(request), share_pk).suggestion_id
    case = with_its_life(Suggestion.objects.filter(pk=key)).get()
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
    """Whether where the case stands is where the share does; else it would tell of others."""
    return share.owes_an_answer and len(case.owing) == 1


@at_units_desk
def take_unit_step(request, share_pk, name):
    """One step: signing, asking, talking, answering; an answer may be put by as a draft."""
    found = get_row_with_case_locked(
        request, shares_of(request).select_related("suggestion", "unit"), share_pk
    )
    chosen = step_of(Party.UNIT, Assignment, name)
    back = reverse("unit_share", args=[found.pk])
    known = {"initial": {"held_on": timezone.localdate()}}
    if name in WRITTEN:
        known = initial_reply(request, found)
        if "draft" in request.POST and not known["refusal"] and chosen.is_open(found):
            return put_by(request, found, back)
    beside = {"case": found.suggestion, "may_draft": name in WRITTEN, "desk": "unit"}
    return step_page(request, chosen, found, back, **beside, **known)


def initial_reply(request, found) -> dict:
    """What the page of an answer begins with, and which draft it showed. A newer draft of the same
    unit is neither overwritten nor forgotten unseen."""
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
    """Keeps an unfinished answer; it leaves no trail and nobody else reads it."""
    text = request.POST.get("text", "").replace("\0", "")  # which PostgreSQL does not keep
    Assignment.objects.filter(pk=found.pk).update(answer_draft=text)
    messages.success(request, "草稿已保存，尚未答复。")
    return redirect(back)


class ProgressForm(forms.Form):
    """How far a promise has come, and whether that is the end of it."""

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
    """What became of one promise so far."""
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
    """A file of the unit's own answer."""
    found = get_own_row(shares_of(request), share_pk)
    return hand_out(Reply.objects.filter(assignment=found), pk)
