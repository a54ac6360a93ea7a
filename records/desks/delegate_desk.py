"""The delegates' desk: own suggestions, replies and their ratings."""

from django.shortcuts import render
from django.urls import reverse

from hanbin.lists.listings import page_of
from records.casework import Party, Reader, case_status, case_timeline, open_steps, with_its_life
from records.casework.delegate_drafts import AT_THE_DELEGATES, words_version
from records.casework.similar_suggestions import similar_suggestions
from records.casework.steps import is_answering
from records.models import Assignment, Reply, Stage, Suggestion

from . import delegate_inbox
from .answer_files import files_of, hand_out
from .guard import (
    at_delegates_desk,
    get_own_row,
    get_row_with_case_locked,
    invitations_of,
    notices_for,
    own_papers_of,
    suggestions_of_delegate,
)
from .step_forms import step_of, step_page

ELSEWHERE = {"ask_cosigners"}  # these steps have pages of their own


@at_delegates_desk
def delegate_desk(request):
    """Show what the delegate has to do, and the status of everything else."""
    own = own_papers_of(request)
    signed = Suggestion.objects.filter(cosigners=request.account.delegate_id)
    context = {
        "delegate": request.account.delegate,
        "notices": notices_for(request),
        "invitations": invitations_of(request).select_related("suggestion__lead_delegate"),
        "groups": delegate_inbox.inbox_groups(own),
        "page": page_of(
            request, delegate_inbox.prefetch_for_inbox(signed).order_by("-submitted_on", "-pk")
        ),
    }
    return render(request, "desks/me.html", context)


@at_delegates_desk
def suggestion_page(request, pk):
    """Show one suggestion: the draft with its next steps, or how it is handled.

    Shares of assisting units are not shown; the lead unit's reply covers them.
    """
    found = get_own_row(
        with_its_life(suggestions_of_delegate(request)).select_related("wished_unit"), pk
    )
    is_own = found.lead_delegate_id == request.account.delegate_id
    is_draft = found.stage in AT_THE_DELEGATES
    shares = [each for each in found.assignments.all() if is_answering(each)]
    files = files_of([reply for share in shares for reply in share.replies.all()])
    steps = open_steps(found, Party.DELEGATE) if is_own else []
    context = {
        "paper": found,
        "is_own": is_own,
        "is_draft": is_draft,
        "may_delete": found.stage == Stage.DRAFT,
        "cosigners": found.cosigners.all(),
        "asked": found.cosign_requests.select_related("delegate") if is_draft or is_own else (),
        "words_version": words_version(found),
        "invitation": invitations_of(request).filter(suggestion=found).first(),
        "examined": next(reversed(found.examinations.all()), None),
        "standing": case_status(found),
        "steps": [each for each in steps if each.name not in ELSEWHERE],
        "answers": [answer_of(share, files, is_own) for share in shares],
        "events": case_timeline(found, reader=Reader.DELEGATE, shares=shares),
        "alike": similar_for_delegate(request, found) if is_draft and is_own else (),
    }
    return render(request, "desks/paper.html", context)


def similar_for_delegate(request, found):
    """Return similar suggestions among the public ones and the delegate's own."""
    own = own_papers_of(request).handed_in().exclude(pk=found.pk)
    return similar_suggestions(found.title, found.text, among=Suggestion.objects.public() | own)


def answer_of(share, files, is_own):
    """Return a share with its replies and ratings, and whether it may be rated."""
    replies = [(each, files.get(each.pk, ())) for each in share.replies.all()]
    is_open = share.stage == Stage.ANSWERED
    return {
        "share": share,
        "replies": replies,
        "ratings": share.feedbacks.all(),
        "is_open": is_open,
        "may_rate": is_own and is_open,
    }


@at_delegates_desk
def take_delegate_step(request, pk, name):
    """Take a step on an own suggestion, such as submitting it or taking it back."""
    found = get_row_with_case_locked(
        request, own_papers_of(request).staged().select_related("lead_delegate"), pk
    )
    chosen = step_of(Party.DELEGATE, Suggestion, name)
    back = reverse("me_paper", args=[found.pk])
    return step_page(request, chosen, found, back, is_held=True, case=found, desk="me")


@at_delegates_desk
def rate_reply(request, pk, share_pk):
    """Rate attitude and result of a reply separately, without preselected values."""
    found = get_row_with_case_locked(request, own_papers_of(request), pk)
    shares = found.assignments.staged().select_related("unit", "suggestion__lead_delegate")
    share = get_own_row(shares, share_pk)
    chosen = step_of(Party.DELEGATE, Assignment, "rate")
    back = reverse("me_paper", args=[found.pk])
    latest = share.replies.latest_first().first()
    beside = {"case": found, "reply": latest, "desk": "me"}
    return step_page(request, chosen, share, back, is_held=True, **beside)


@at_delegates_desk
def reply_file(request, pk, file_pk):
    """Serve an attachment of a reply to a suggestion that the delegate may read."""
    found = get_own_row(suggestions_of_delegate(request), pk)
    replies = Reply.objects.of_answering().filter(assignment__suggestion=found)
    return hand_out(replies, file_pk)
