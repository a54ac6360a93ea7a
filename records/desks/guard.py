"""Access to the desks, and the rows that each account sees there."""

from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import Http404
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from hanbin.http.errors import login_expired
from hanbin.http.submissions import submit_once
from hanbin.record.roles import Reach, account_of, reachable_rows
from hanbin.record.rules import table_of
from records.models import Assignment, CosignRequest, Notice, Suggestion

MOST_NOTICES = 50
HOMES = {Reach.UNIT: "unit", Reach.DELEGATE: "me"}


def home_of(account) -> str:
    """Return the start page of an account's role; roles without a desk start in the admin."""
    reach = account.as_role.reach if account is not None else Reach.ALL
    return reverse(HOMES.get(reach, "admin:index"))


def at_desk(reach):
    """Return a decorator for views open to accounts of one reach.

    A form is accepted once. If the session has expired, the posted values are kept until login.
    """

    def guarded(view):
        # submit_once is inside the guard, so that a refused request is not stored as a submission.
        take = submit_once(view)

        @never_cache
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def opened(request, **chosen):
            if request.user.is_anonymous:
                if request.method == "POST":
                    return login_expired(request, reverse("login"))
                return redirect_to_login(request.get_full_path(), reverse("login"))
            account = account_of(request.user)
            if account is None or account.as_role.reach is not reach:
                raise PermissionDenied
            request.account = account
            return take(request, **chosen)

        return opened

    return guarded


at_units_desk = at_desk(Reach.UNIT)
at_delegates_desk = at_desk(Reach.DELEGATE)


def shares_of(request):
    """Return the shares assigned to the unit, including those handed back."""
    return reachable_rows(Assignment.objects.all(), request.user)


def invitations_of(request):
    """Return the delegate's unanswered invitations to suggestions not yet submitted."""
    asked = CosignRequest.objects.filter(
        delegate=request.account.delegate_id, answered_on=None, suggestion__submitted_on=None
    )
    return asked.exclude(suggestion__lead_delegate=request.account.delegate_id)


def notices_for(request):
    """Return the notices of the account, earliest day first."""
    rows = Notice.objects.open_for(request.user).select_related("assignment__suggestion")
    return list(rows[:MOST_NOTICES])


def suggestions_of_delegate(request):
    """Return the suggestions that the delegate wrote, signed or is invited to sign."""
    own = reachable_rows(Suggestion.objects.all(), request.user)
    asked = invitations_of(request).order_by().values("suggestion")
    return Suggestion.objects.filter(Q(pk__in=own.order_by().values("pk")) | Q(pk__in=asked))


def own_papers_of(request):
    """Return the suggestions of which the delegate is the lead delegate."""
    return Suggestion.objects.filter(lead_delegate=request.account.delegate_id)


def get_row_with_case_locked(request, rows, pk):
    """Return the row of the URL; for a POST request, lock its case first.

    The row is queried after locking, so that it is current. Only cases of own rows are locked.
    """
    if request.method == "POST":
        case = rows.filter(pk=pk).order_by().values(table_of(rows.model).path or "pk")
        held_rows = Suggestion.objects.select_for_update(no_key=True).filter(pk__in=case)
        list(held_rows.order_by().values_list("pk"))
    return get_own_row(rows, pk)


def get_own_row(rows, pk):
    """Return the row of the URL; raise Http404 if it belongs to somebody else."""
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404(f"没有这件{rows.model._meta.verbose_name}，或者不属于您。")
    return found
