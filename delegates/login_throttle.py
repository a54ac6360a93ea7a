"""How often a password may be tried.

Failures of the last 15 minutes count: 5 for a name from one address, so that a town behind one
address is not stopped by one clerk's mistake; 30 from one address, whatever the names; 100 for one
name from all addresses, so that many machines together are slowed as well. That last limit does not
hold where the account signed in before, or strangers could shut its owner out.
"""

import math
import unicodedata
from collections import defaultdict
from datetime import timedelta
from ipaddress import IPv6Address, ip_network

from axes.handlers.database import AxesDatabaseHandler
from axes.handlers.proxy import AxesProxyHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.models import User
from django.utils import timezone

from hanbin.http.errors import error_response
from hanbin.http.proxies import parse_address
from hanbin.record.history import actor_name

from .models import AuditEvent

ADDRESS_LIMIT, NAME_LIMIT = 30, 100
ANYWHERE = "所有地址"
USUAL_PLACE = timedelta(days=90)  # since the account last signed in from there


class LoginThrottle(AxesDatabaseHandler):
    """django-axes with a limit for each of AXES_LOCKOUT_PARAMETERS in place of one for all."""

    def get_failures(self, request, credentials=None):
        """As many as lock out, or none: what axes asks is only whether the limit is reached."""
        return settings.AXES_FAILURE_LIMIT if self.locked_until(request, credentials) else 0

    def locked_until(self, request, credentials=None):
        """When the last of the locks ends; None where there is none."""
        pair, address, name = map(newest_failures, self.get_user_attempts(request, credentials))
        ends = [lock_end(pair, settings.AXES_FAILURE_LIMIT), lock_end(address, ADDRESS_LIMIT)]
        name_end = lock_end(name, NAME_LIMIT)
        if name_end and not is_usual_place(request, credentials):
            ends.append(name_end)
        return max(filter(None, ends), default=None)

    def reset_user_attempts(self, request, credentials=None):
        """Signing in forgives the name at this address, not what else was tried from there."""
        pair, *_ = self.filter_user_attempts(request, credentials)
        return pair.delete()[0]


def newest_failures(attempts):
    """When each address last failed with a name, and how often so far, the latest first."""
    rows = attempts.order_by("-attempt_time")
    return list(rows.values_list("attempt_time", "failures_since_start"))


def lock_end(failures, limit):
    """When so many failures have grown old that fewer than the limit remain; None below it."""
    total = 0
    for last, count in failures:
        total += count
        if total >= limit:
            return last + settings.AXES_COOLOFF_TIME
    return None


def is_usual_place(request, credentials):
    """Whether the account signed in from the request's address lately."""
    user = User.objects.filter(username=(credentials or {}).get("username")).first()
    return (
        user is not None
        and AuditEvent.objects.filter(
            kind=AuditEvent.Kind.SIGNED_IN,
            happened_by=actor_name(user),
            origin=request.META.get("REMOTE_ADDR", ""),
            happened_at__gte=timezone.now() - USUAL_PLACE,
        ).exists()
    )


def throttled_name(request, credentials=None):
    """The name typed, its variants in case, width and space being one."""
    typed = (credentials or request.POST).get("username") or ""
    return normalize_name(typed)


def normalize_name(name):
    """A name as the throttle keeps it."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def throttled_address(request):
    """The client's address; of IPv6 its /64, all of which one machine may use."""
    address = parse_address(request.META.get("REMOTE_ADDR", ""))
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False).network_address)
    return str(address) if address else None


def locks_of(username):
    """From where a name may not sign in, each with the moment when that ends."""
    attempts = AccessAttempt.objects.filter(
        username=normalize_name(username),
        attempt_time__gte=timezone.now() - settings.AXES_COOLOFF_TIME,
    )
    by_address = defaultdict(list)
    rows = attempts.order_by("-attempt_time")
    for address, *failure in rows.values_list("ip_address", "attempt_time", "failures_since_start"):
        by_address[address or "不明地址"].append(failure)
        by_address[ANYWHERE].append(failure)
    limits = {ANYWHERE: NAME_LIMIT}
    ends = {
        address: lock_end(failures, limits.get(address, settings.AXES_FAILURE_LIMIT))
        for address, failures in by_address.items()
    }
    return {address: end for address, end in ends.items() if end}


def lift_lock(username):
    """Forgets the failures of a name from all addresses; how many rows there were."""
    return AxesProxyHandler.reset_attempts(username=normalize_name(username))


def locked_out_response(request, response, credentials):
    """429 for whoever guesses at a password, known name or not; the account stays as it is."""
    until = AxesProxyHandler.get_implementation().locked_until(request, credentials)
    seconds = max((until - timezone.now()).total_seconds(), 1) if until else 1
    said = (
        f"登录失败次数过多，请过{math.ceil(seconds / 60)}分钟再试。忘记口令请联系系统管理员重设。"
    )
    page = error_response(request, 429, "暂停登录", said)
    page["Retry-After"] = math.ceil(seconds)
    return page
