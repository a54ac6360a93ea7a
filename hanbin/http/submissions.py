"""Save a form only once, even if it is submitted twice."""

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
    """The form has already been saved."""


def without_submission(view: View) -> View:
    """Mark a view that writes nothing on POST, so the form may be sent again."""
    view.reads_only = True  # type: ignore[attr-defined]
    return view


def submit_once(view: View) -> View:
    """Decorate a view so that it saves a form once; a repeated submission gets the same redirect.

    The view runs in a transaction. If it returns a page (errors or a question) instead of a
    redirect, the form was not saved and may be sent again.
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
            # Django wraps the error of psycopg, which has the SQLSTATE.
            if getattr(error.__cause__, "sqlstate", "") != DEADLOCK:
                raise
            # PostgreSQL cancels one of two deadlocked transactions and rolls it back, so retry.
            return answer_within_transaction(key, view, request, *args, **chosen)

    return taken_once


@transaction.atomic
def answer_within_transaction(
    key: str, view: View, request: HttpRequest, /, *args: Any, **chosen: Any
) -> Any:
    """Return the response of a view, and save the submission if the form was saved."""
    submission = claim_submission(key)
    response = view(request, *args, **chosen)
    settle_submission(submission, response)
    return response


def submission_key(request: HttpRequest) -> str:
    """Return a digest that identifies a submission: the account, the URL and all data.

    The data include the CSRF token. Django masks it differently each time a page is rendered, so
    the same input in a newly opened form is another submission.
    """
    files = [
        (name, [(file.name, file.size) for file in request.FILES.getlist(name)])
        for name in sorted(request.FILES)
    ]
    sent = sorted(request.POST.lists())
    parts = (request.user.pk, request.get_full_path(), sent, files)
    return sha256(repr(parts).encode()).hexdigest()


def claim_submission(key: str) -> Submission:
    """Insert the key in this transaction.

    A concurrent insert of the same key waits for the other transaction, and raises
    RepeatedSubmission if that one commits.
    """
    submission = Submission(key=key)
    try:
        # Without force_insert, save() with a primary key first tries an UPDATE.
        submission.save(force_insert=True)
    except IntegrityError as error:
        raise RepeatedSubmission from error
    return submission


def settle_submission(submission: Submission, response: Any) -> None:
    """Save the redirect of a form that was saved; delete the key of one that was not."""
    if isinstance(response, HttpResponseRedirect):
        submission.location = response.url
        submission.save(update_fields=["location"])
    # The admin answers a form in a popup with a page instead of a redirect.
    elif "popup_response_data" in (getattr(response, "context_data", None) or {}):
        submission.page = response.render().text
        submission.save(update_fields=["page"])
    else:
        submission.delete()


def forget_old_submissions() -> None:
    """Delete the submissions of more than a week ago."""
    Submission.objects.filter(moment__lt=timezone.now() - REMEMBERED).delete()


def answer_again(request: HttpRequest, submission: Submission) -> HttpResponse:
    """Return the response that the first submission got."""
    if submission.page:
        return HttpResponse(submission.page)
    messages.info(request, REPEATED)
    return HttpResponseRedirect(submission.location)
