"""A page loads nothing from elsewhere; the admin alone may style its elements inline."""

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import ResolverMatch, reverse

from hanbin.http.security import ContentSecurityPolicyMiddleware


def policy(*namespaces: str, matched: bool = True) -> dict[str, str]:
    """The directives sent with a page under these namespaces."""
    request = RequestFactory().get("/")
    request.resolver_match = (
        ResolverMatch(HttpResponse, (), {}, namespaces=namespaces) if matched else None
    )
    response = ContentSecurityPolicyMiddleware(lambda request: HttpResponse())(request)
    directives = response["Content-Security-Policy"].split("; ")
    return dict(directive.split(" ", 1) for directive in directives)


class TestThePolicy:
    def test_lets_a_page_load_from_its_own_site_only(self):
        assert policy()["default-src"] == "'self'"

    @pytest.mark.parametrize("matched", [True, False])
    def test_forbids_inline_styles_to_the_public_site(self, matched):
        assert policy(matched=matched)["style-src"] == "'self'"

    def test_allows_inline_styles_to_the_admin(self):
        assert policy("admin")["style-src"] == "'self' 'unsafe-inline'"

    def test_allows_inline_scripts_to_nobody(self):
        assert "script-src" not in policy("admin")

    @pytest.mark.django_db
    def test_is_sent_with_the_admin_as_it_is(self, client):
        sent = client.get(reverse("admin:login"))["Content-Security-Policy"]
        assert "style-src 'self' 'unsafe-inline'" in sent
