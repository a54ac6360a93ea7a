"""The desk of a delegate: their papers, the answers, what they say of these."""

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
    invitations_of,
    notices_for,
    own_papers_of,
    suggestions_of_delegate,
)
from .step_forms import step_of, step_page

ELSEWHERE = {"ask_cosigners"}  # taken on a page of its own


@at_delegates_desk
def delegate_desk(request):
    """What waits for the delegate, and how far everything else has come."""
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
    """One paper: while it is written, what may still be done; then how it is handled. What
    assists is told by the lead unit."""
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
    """What the public may read, and what the delegate handed in before."""
    own = own_papers_of(request).handed_in().exclude(pk=found.pk)
    return similar_suggestions(found.title, found.text, among=Suggestion.objects.public() | own)


def answer_of(share, files, is_own):
    """A unit's share with its answers, what was said of them, and whether that is still open."""
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
    """Handing in, taking back."""
    found = get_own_row(own_papers_of(request).select_related("lead_delegate"), pk)
    chosen = step_of(Party.DELEGATE, Suggestion, name)
    back = reverse("me_paper", args=[found.pk])
    return step_page(request, chosen, found, back, case=found, desk="me")


@at_delegates_desk
def rate_reply(request, pk, share_pk):
    """Attitude and result, each by itself; nothing is chosen beforehand."""
    found = get_own_row(own_papers_of(request), pk)
    share = get_own_row(
        found.assignments.select_related("unit", "suggestion__lead_delegate"), share_pk
    )
    chosen = step_of(Party.DELEGATE, Assignment, "rate")
    back = reverse("me_paper", args=[found.pk])
    latest = share.replies.latest_first().first()
    return step_page(request, chosen, share, back, case=found, reply=latest, desk="me")


@at_delegates_desk
def reply_file(request, pk, file_pk):
    """A file of an answer to a paper the delegate may read."""
    found = get_own_row(suggestions_of_delegate(request), pk)
    replies = Reply.objects.of_answering().filter(assignment__suggestion=found)
    return hand_out(replies, file_pk)
