"""Inviting other delegates to cosign a suggestion, and answering an invitation."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone

from delegates.models import Delegate, Mandate
from hanbin.lists.listings import clean_search_text
from hanbin.office.edit_conflicts import SEEN
from hanbin.record.children import lock_record
from records.casework import Party
from records.casework.delegate_drafts import answer_invitation, words_version
from records.models import Suggestion

from .guard import at_delegates_desk, get_own_row, invitations_of, own_papers_of
from .step_forms import step_form, step_of, take_step

MOST_FOUND = 60


@at_delegates_desk
def invite_cosigners(request, pk):
    """Invite delegates of the own delegation, or delegates found by name."""
    paper = get_own_row(own_papers_of(request), pk)
    step = step_of(Party.DELEGATE, Suggestion, "ask_cosigners")
    if not step.is_open(paper):
        messages.error(request, f"现为“{paper.status}”，不能{step.label}。")
        return redirect("me_paper", paper.pk)
    form = step_form(request, step)
    if request.method == "POST" and take_step(request, step, paper, form):
        return redirect("me_paper", paper.pk)
    name = clean_search_text(request.GET.get("q", ""))
    context = {
        "paper": paper,
        "form": form,
        "name": name,
        "step": step,
        "chosen": request.POST.getlist("delegates"),
        "found": may_sign(paper, name)[:MOST_FOUND],
    }
    return render(request, "desks/invite.html", context, status=400 if form.errors else 200)


def may_sign(paper, name=""):
    """Return the mandates whose delegates may still be invited.

    With ``name`` these are all delegates with that name, otherwise the own delegation.
    """
    today = timezone.localdate()
    seats = (
        Mandate.objects.public()
        .at(today)
        .at_level(Mandate.Level.DISTRICT)
        .select_related("delegate")
    )
    busy = Delegate.objects.filter(cosign_requests__suggestion=paper).values("pk")
    seats = seats.exclude(delegate=paper.lead_delegate_id).exclude(delegate__in=busy)
    seats = seats.exclude(delegate__in=paper.cosigners.values("pk"))
    if name:
        return seats.filter(delegate__name__contains=name).order_by("delegation", "delegate")
    own = Mandate.objects.public().at(today).filter(delegate=paper.lead_delegate_id)
    delegations = own.exclude(delegation="").values("delegation")
    return seats.filter(delegation__in=delegations).order_by("delegate")


@at_delegates_desk
def answer_cosign_invitation(request, pk):
    """Accept or decline an invitation to cosign."""
    invitation = invitations_of(request).filter(suggestion=pk).first()
    if invitation is None:
        raise Http404("没有请您附议这件建议，或者已经提交。")
    if request.method != "POST" or request.POST.get("agrees") not in ("yes", "no"):
        return redirect("me_paper", pk)
    # The version is compared only after locking, so that the text cannot change in between.
    lock_record(invitation)
    version = words_version(Suggestion.objects.get(pk=pk))
    if request.POST.get(SEEN, version) != version:
        messages.error(request, "这件建议的内容刚有改动，请看过再答复。")
        return redirect("me_paper", pk)
    agrees = request.POST["agrees"] == "yes"
    try:
        answer_invitation(invitation, agrees=agrees, on=timezone.localdate())
    except ValidationError as error:
        messages.error(request, "".join(error.messages))
    else:
        messages.success(request, "已同意附议。" if agrees else "已谢绝附议。")
    return redirect("me")
