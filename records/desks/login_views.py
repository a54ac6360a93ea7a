"""Signing in for everybody: each role lands where its work lies."""

from django.contrib.auth.views import LoginView, LogoutView

from hanbin.record.roles import account_of

from .guard import home_of


class SignIn(LoginView):
    """The page at which units and delegates sign in; staff who come by reach the admin."""

    template_name = "desks/login.html"
    redirect_authenticated_user = True
    http_method_names = ("get", "head", "post")

    def get_default_redirect_url(self):
        return home_of(account_of(self.request.user))


class SignOut(LogoutView):
    """The way out, by a button only."""

    next_page = "login"
