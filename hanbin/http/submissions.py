"""One form, one record: what is sent twice is taken once."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.db import IntegrityError, OperationalError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone

from ..models import Submission

DEADLOCK = "40P01"
REMEMBERED = timedelta(days=7)
REPEATED = "这张表单已经提交过，没有重复登记。"

View = Callable[..., Any]


class RepeatedSubmission(Exception):
    """The form was taken before."""


def without_submission(view: View) -> View:
    """Declares a view that writes nothing when a form is sent to it, so it may be sent again."""
    view.reads_only = True  # type: ignore[attr-defined]
    return view


def submit_once(view: View) -> View:
    """A view that takes a form once; whoever sends it again is led to where the first one led.

    The view works within one transaction. What it answers with a page of its own (a mistake, a
    question) was not taken, and may be sent again.
    """

    @wraps(view)
    def taken_once(request: HttpRequest, *args: Any, **chosen: Any) -> Any:
        if request.method != "POST" or getattr(view, "reads_only", False):
            return view(request, *args, **chosen)
        key = submission_key(request)
        try:
            return answer_within_transaction(key, view, request, *args, **chosen)
        except RepeatedSubmission:
            return answer_again(request, Submission.objects.get(key=key))
        except OperationalError as error:
            if getattr(error.__cause__, "sqlstate", "") != DEADLOCK:
                raise
            # PostgreSQL ends one of two who wait for each other; nothing of it was kept.
            return answer_within_transaction(key, view, request, *args, **chosen)

    return taken_once


@transaction.atomic
def answer_within_transaction(
    key: str, view: View, request: HttpRequest, /, *args: Any, **chosen: Any
) -> Any:
    """The answer of a view to a form, with the form kept as taken if it was."""
    submission = claim_submission(key)
    response = view(request, *args, **chosen)
    settle_submission(submission, response)
    return response


def submission_key(request: HttpRequest) -> str:
    """By what the pressing of a button is known: the account, the address, everything sent.

    The CSRF token is part of it. Django masks it anew for every page it draws, so the same words
    in a form that was opened again are another submission.
    """
    files = [
        (name, [(file.name, file.size) for file in request.FILES.getlist(name)])
        for name in sorted(request.FILES)
    ]
    sent = sorted(request.POST.lists())
    parts = (request.user.pk, request.get_full_path(), sent, files)
    return sha256(repr(parts).encode()).hexdigest()


def claim_submission(key: str) -> Submission:
    """Keeps the key for this transaction. A second one waits here until the first has ended, and
    raises RepeatedSubmission if that was taken."""
    submission = Submission(key=key)
    try:
        submission.save(force_insert=True)
    except IntegrityError as error:
        raise RepeatedSubmission from error
    return submission


def settle_submission(submission: Submission, response: Any) -> None:
    """Keeps where a form that was taken led; forgets one that was not."""
    if isinstance(response, HttpResponseRedirect):
        submission.location = response.url
        submission.save(update_fields=["location"])
    elif "popup_response_data" in (getattr(response, "context_data", None) or {}):
        submission.page = response.render().text
        submission.save(update_fields=["page"])
    else:
        submission.delete()


def forget_old_submissions() -> None:
    """A form that is sent again after a week is another one."""
    Submission.objects.filter(moment__lt=timezone.now() - REMEMBERED).delete()


def answer_again(request: HttpRequest, submission: Submission) -> HttpResponse:
    """What the first submission was answered."""
    if submission.page:
        return HttpResponse(submission.page)
    messages.info(request, REPEATED)
    return HttpResponseRedirect(submission.location)
