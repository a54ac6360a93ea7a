"""Who may sit at a desk, and which rows lie on it."""

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
from hanbin.record.children import lock_record
from hanbin.record.roles import Reach, account_of, reachable_rows
from records.models import Assignment, CosignRequest, Notice, Suggestion

MOST_NOTICES = 50
HOMES = {Reach.UNIT: "unit", Reach.DELEGATE: "me"}


def home_of(account) -> str:
    """Where a role begins its work; whoever has no desk begins in the admin."""
    reach = account.as_role.reach if account is not None else Reach.ALL
    return reverse(HOMES.get(reach, "admin:index"))


def at_desk(reach):
    """A view for the accounts of one reach; a form is taken once, and what was typed outlives the
    session."""

    def guarded(view):
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
    """What was given to the unit, handed back or not."""
    return reachable_rows(Assignment.objects.all(), request.user)


def invitations_of(request):
    """What the delegate is asked to sign and has not answered, while it may still be signed."""
    asked = CosignRequest.objects.filter(
        delegate=request.account.delegate_id, answered_on=None, suggestion__submitted_on=None
    )
    return asked.exclude(suggestion__lead_delegate=request.account.delegate_id)


def notices_for(request):
    """What the account is reminded of, the earliest day first."""
    rows = Notice.objects.open_for(request.user).select_related("assignment__suggestion")
    return list(rows[:MOST_NOTICES])


def suggestions_of_delegate(request):
    """What the delegate wrote, signed, or is asked to sign."""
    own = reachable_rows(Suggestion.objects.all(), request.user)
    asked = invitations_of(request).order_by().values("suggestion")
    return Suggestion.objects.filter(Q(pk__in=own.order_by().values("pk")) | Q(pk__in=asked))


def own_papers_of(request):
    """What the delegate leads."""
    return Suggestion.objects.filter(lead_delegate=request.account.delegate_id)


def get_row_with_case_locked(request, rows, pk):
    """The row of an address, with its case held until whoever sends the form is answered."""
    found = get_own_row(rows, pk)
    if request.method != "POST":
        return found
    lock_record(found)
    return get_own_row(rows, pk)


def get_own_row(rows, pk):
    """The row of an address; another's is not found, as if it were not there."""
    found = rows.filter(pk=pk).first()
    if found is None:
        raise Http404(f"没有这件{rows.model._meta.verbose_name}，或者不属于您。")
    return found
