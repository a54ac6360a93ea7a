"""Drafts on the delegates' desk; nobody else sees them until they are submitted."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import transaction

from hanbin.office.edit_conflicts import version_of
from records.models import CosignRequest, Stage, Suggestion

from .steps import save_checked, whole

AT_THE_DELEGATES = (Stage.DRAFT, Stage.RETURNED)


def words_version(paper: Suggestion) -> str:
    """Return the version of the text that a cosigner agrees to."""
    return version_of({"title": paper.title, "text": paper.text})


@contextmanager
def without_history(paper: Suggestion) -> Iterator[None]:
    """Save a draft without history; its history begins when it is submitted."""
    paper.skip_history_when_saving = True
    try:
        yield
    finally:
        del paper.skip_history_when_saving


def save_draft(paper: Suggestion) -> int:
    """Save a draft.

    If the text changed, ask the cosigners again, and return how many they are.

    Raise ValidationError if it was submitted.
    """
    with whole():
        before = Suggestion.objects.select_for_update().filter(pk=paper.pk).first()
        if before is not None and before.stage not in AT_THE_DELEGATES:
            raise ValidationError(f"现为“{before.stage.label}”，不能再修改。")
        with without_history(paper):
            save_checked(paper)
            if before is None or (before.title, before.text) == (paper.title, paper.text):
                return 0
            signed = list(paper.cosign_requests.filter(agrees=True))
            for request in signed:
                request.agrees = request.answered_on = None
                save_checked(request)
            paper.cosigners.remove(*(each.delegate for each in signed))
    return len(signed)


def discard_draft(paper: Suggestion) -> None:
    """Delete a draft that was never submitted; its text is not stored in the history.

    Raise ValidationError for any other suggestion.
    """
    with transaction.atomic():
        found = Suggestion.objects.select_for_update().get(pk=paper.pk)
        if found.stage != Stage.DRAFT:
            raise ValidationError("只有尚未提交过的草稿可以删除。")
        found.title = found.text = "（代表删除的草稿）"
        found.delete()


def answer_invitation(request: CosignRequest, *, agrees: bool, on) -> None:
    """Save the reply to an invitation; raise ValidationError if the suggestion was submitted."""
    with whole():
        paper = Suggestion.objects.select_for_update().get(pk=request.suggestion_id)
        if paper.stage not in AT_THE_DELEGATES:
            raise ValidationError("这件建议已经提交，不能再附议。")
        request.agrees, request.answered_on = agrees, on
        save_checked(request)
        with without_history(paper):
            signed = paper.cosigners
            signed.add(request.delegate) if agrees else signed.remove(request.delegate)
