"""The papers on a delegate's own desk: nobody else's until they are handed in."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import transaction

from hanbin.office.edit_conflicts import version_of
from records.models import CosignRequest, Stage, Suggestion

from .steps import save_checked

AT_THE_DELEGATES = (Stage.DRAFT, Stage.RETURNED)


def words_version(paper: Suggestion) -> str:
    """The version of the words that whoever is asked to sign agrees to."""
    return version_of({"title": paper.title, "text": paper.text})


@contextmanager
def without_history(paper: Suggestion) -> Iterator[None]:
    """A draft leaves no trail: that begins when it is handed in."""
    paper.skip_history_when_saving = True
    try:
        yield
    finally:
        del paper.skip_history_when_saving


def save_draft(paper: Suggestion) -> int:
    """Saves a draft. Whoever had signed other words is asked again; how many those are.

    Raises ValidationError once it was handed in.
    """
    with transaction.atomic():
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
    """Deletes a draft that was never handed in; its words do not enter the trail.

    Raises ValidationError for any other.
    """
    with transaction.atomic():
        found = Suggestion.objects.select_for_update().get(pk=paper.pk)
        if found.stage != Stage.DRAFT:
            raise ValidationError("只有尚未提交过的草稿可以删除。")
        found.title = found.text = "（代表删除的草稿）"
        found.delete()


def answer_invitation(request: CosignRequest, *, agrees: bool, on) -> None:
    """A delegate answers an invitation; raises ValidationError once the suggestion is handed in."""
    with transaction.atomic():
        paper = Suggestion.objects.select_for_update().get(pk=request.suggestion_id)
        if paper.stage not in AT_THE_DELEGATES:
            raise ValidationError("这件建议已经提交，不能再附议。")
        request.agrees, request.answered_on = agrees, on
        save_checked(request)
        with without_history(paper):
            signed = paper.cosigners
            signed.add(request.delegate) if agrees else signed.remove(request.delegate)
