"""Client address and scheme of requests that come through a proxy."""

from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse

Address = IPv4Address | IPv6Address
FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_PROTO")


class TrustedProxiesMiddleware:
    """Sets REMOTE_ADDR to the address of the client.

    X-Forwarded-For and X-Forwarded-Proto are removed if TRUSTED_PROXIES does not include the peer.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        peer = parse_address(request.META.get("REMOTE_ADDR", ""))
        if is_trusted(peer):
            forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "")
            request.META["REMOTE_ADDR"] = str(client_address(peer, forwarded))
        else:
            for name in FORWARDED:
                request.META.pop(name, None)
            request.META["REMOTE_ADDR"] = str(peer or "")
        return self.get_response(request)


def client_address(peer: Address | None, forwarded: str) -> Address | None:
    """Return the rightmost address of X-Forwarded-For that is not a trusted proxy.

    Anything to the left of it can be forged.
    """
    client = peer
    for word in reversed(forwarded.split(",")):
        before = parse_address(word)
        if before is None or not is_trusted(client):
            break
        client = before
    return client


def is_trusted(address: Address | None) -> bool:
    """Return whether TRUSTED_PROXIES includes the address."""
    return address is not None and any(address in each for each in settings.TRUSTED_PROXIES)


def parse_address(text: str) -> Address | None:
    """Parse an address with or without a port; an IPv4 address mapped to IPv6 becomes IPv4."""
    host = text.strip()
    if host.startswith("["):
        host = host[1:].partition("]")[0]
    elif host.count(":") == 1:
        host = host.partition(":")[0]
    try:
        address = ip_address(host.partition("%")[0])  # an IPv6 zone is local to one machine
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
