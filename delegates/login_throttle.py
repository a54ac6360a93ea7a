"""Limits on failed logins.

Failures of the last 15 minutes count. The limits are 5 per user name and address, so that one
clerk's mistakes do not lock out others behind the same address; 30 per address for all names; and
100 per name for all addresses, against distributed attacks. The last limit does not apply to an
address from which the account has logged in before, so attackers cannot lock the owner out.
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
USUAL_PLACE = timedelta(days=90)  # since the last login of the account from there


class LoginThrottle(AxesDatabaseHandler):
    """django-axes with a separate limit for each of AXES_LOCKOUT_PARAMETERS."""

    def get_failures(self, request, credentials=None):
        """Return the limit if locked, else 0; axes only compares the number with the limit."""
        return settings.AXES_FAILURE_LIMIT if self.locked_until(request, credentials) else 0

    def locked_until(self, request, credentials=None):
        """Return when the last lock ends; None if not locked."""
        pair, address, name = map(newest_failures, self.get_user_attempts(request, credentials))
        ends = [lock_end(pair, settings.AXES_FAILURE_LIMIT), lock_end(address, ADDRESS_LIMIT)]
        name_end = lock_end(name, NAME_LIMIT)
        if name_end and not is_usual_place(request, credentials):
            ends.append(name_end)
        return max(filter(None, ends), default=None)

    def reset_user_attempts(self, request, credentials=None):
        """After a login, forget the failures of this name at this address only."""
        pair, *_ = self.filter_user_attempts(request, credentials)
        return pair.delete()[0]


def newest_failures(attempts):
    """Return the time and number of failures of each name and address, the latest first."""
    rows = attempts.order_by("-attempt_time")
    return list(rows.values_list("attempt_time", "failures_since_start"))


def lock_end(failures, limit):
    """Return when fewer failures than the limit remain; None if below the limit."""
    total = 0
    for last, count in failures:
        total += count
        if total >= limit:
            return last + settings.AXES_COOLOFF_TIME
    return None


def is_usual_place(request, credentials):
    """Return whether the account has recently logged in from this address."""
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
    """Return the submitted user name, ignoring case, width and spaces."""
    typed = (credentials or request.POST).get("username") or ""
    return normalize_name(typed)


def normalize_name(name):
    """Normalize a user name for the throttle."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def throttled_address(request):
    """Return the client address; for IPv6 the /64 network, which one machine may use."""
    address = parse_address(request.META.get("REMOTE_ADDR", ""))
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False).network_address)
    return str(address) if address else None


def locks_of(username):
    """Return the locked addresses of a user name, each with the end of the lock."""
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
    """Delete the failures of a user name at all addresses, and return the number of rows."""
    return AxesProxyHandler.reset_attempts(username=normalize_name(username))


def locked_out_response(request, response, credentials):
    """Return 429, whether or not the user name exists; the account is not changed."""
    until = AxesProxyHandler.get_implementation().locked_until(request, credentials)
    seconds = max((until - timezone.now()).total_seconds(), 1) if until else 1
    said = (
        f"登录失败次数过多，请过{math.ceil(seconds / 60)}分钟再试。忘记口令请联系系统管理员重设。"
    )
    page = error_response(request, 429, "暂停登录", said)
    page["Retry-After"] = math.ceil(seconds)
    return page
