"""Whose address counts: the peer's, or that which a trusted proxy tells."""

from ipaddress import ip_network

import pytest
from django.http import HttpResponse

from hanbin.http.proxies import TrustedProxiesMiddleware

PROXY, TOWN, FORGED = "10.0.0.1", "203.0.113.7", "198.51.100.9"


@pytest.fixture(autouse=True)
def trusted(settings):
    settings.TRUSTED_PROXIES = [ip_network(PROXY), ip_network("10.2.0.0/16")]


@pytest.fixture
def passed(rf):
    """The request as the site sees it behind the middleware."""

    def send(peer, forwarded=None, scheme=None):
        headers = {"X-Forwarded-For": forwarded, "X-Forwarded-Proto": scheme}
        given = {name: value for name, value in headers.items() if value is not None}
        request = rf.get("/", headers=given, REMOTE_ADDR=peer)
        TrustedProxiesMiddleware(lambda request: HttpResponse())(request)
        return request

    return send


class TheAddressOfAClient:
    @pytest.mark.parametrize(
        ("forwarded", "client"),
        [
            (TOWN, TOWN),
            (f"{FORGED}, {TOWN}", TOWN),
            (f"{FORGED}, {TOWN}, 10.2.3.4", TOWN),
            (f"{TOWN}:51234", TOWN),
            ("[2001:db8::1]:51234", "2001:db8::1"),
            ("::ffff:203.0.113.7", TOWN),
            (f"{FORGED}, unknown", PROXY),
            (f"{FORGED}, unknown, 10.2.3.4", "10.2.3.4"),
            ("10.2.3.4, 10.2.3.5", "10.2.3.4"),
            ("", PROXY),
            (None, PROXY),
        ],
    )
    def test_is_the_rightmost_one_that_is_no_trusted_proxy(self, passed, forwarded, client):
        assert passed(PROXY, forwarded).META["REMOTE_ADDR"] == client

    @pytest.mark.parametrize("peer", [TOWN, "10.3.0.1", "2001:db8::2"])
    def test_is_not_what_a_stranger_forwards(self, passed, peer):
        request = passed(peer, FORGED)
        assert request.META["REMOTE_ADDR"] == peer
        assert "HTTP_X_FORWARDED_FOR" not in request.META

    def test_is_the_peer_where_nobody_is_trusted(self, passed, settings):
        settings.TRUSTED_PROXIES = []
        assert passed(PROXY, TOWN).META["REMOTE_ADDR"] == PROXY

    @pytest.mark.parametrize(
        ("peer", "kept"), [("fe80::1%eth0", "fe80::1"), ("", ""), ("unix", "")]
    )
    def test_is_one_that_a_database_takes(self, passed, peer, kept):
        assert passed(peer).META["REMOTE_ADDR"] == kept


class HttpsOfAProxy:
    @pytest.mark.parametrize(("peer", "secure"), [(PROXY, True), (TOWN, False)])
    def test_is_believed_of_a_trusted_one_only(self, passed, peer, secure):
        assert passed(peer, scheme="https").is_secure() is secure

    @pytest.mark.parametrize(("scheme", "status"), [("https", 200), ("http", 301), (None, 301)])
    def test_does_not_redirect_for_ever(self, client, settings, scheme, status):
        settings.SECURE_SSL_REDIRECT = True
        given = {"X-Forwarded-Proto": scheme} if scheme else {}
        assert client.get("/robots.txt", headers=given, REMOTE_ADDR=PROXY).status_code == status
