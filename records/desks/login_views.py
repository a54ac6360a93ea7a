"""Login and logout; after login each role is redirected to its start page."""

from django.contrib.auth.views import LoginView, LogoutView

from hanbin.record.roles import account_of

from .guard import home_of


class SignIn(LoginView):
    """The login page of units and delegates; staff who log in here reach the admin."""

    template_name = "desks/login.html"
    redirect_authenticated_user = True
    http_method_names = ("get", "head", "post")

    def get_default_redirect_url(self):
        return home_of(account_of(self.request.user))


class SignOut(LogoutView):
    """Logout, by POST only."""

    next_page = "login"
