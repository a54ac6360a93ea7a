"""The Content-Security-Policy of the public pages and the admin."""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest
from django.http.response import HttpResponseBase

STRICT_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "style-src": [SELF],
        "object-src": [NONE],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """Applies the strict policy; only the admin may use inline styles."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the policy of a response; Select2 in the admin sets inline styles."""
        parts = super().get_policy_parts(request, response, report_only)
        if request.resolver_match and "admin" in request.resolver_match.namespaces:
            parts.update = {**(parts.update or {}), "style-src": [UNSAFE_INLINE]}
        return parts
