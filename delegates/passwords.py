"""Password validation beyond Django's own validators."""

from django.core.exceptions import ValidationError

from .login_throttle import lift_lock

PUBLISHED_PASSWORD = "hanbin-demo"
"""The password of the demonstration accounts, published in the README."""


class PublishedPasswordValidator:
    """Refuses the published password of the demonstration."""

    def validate(self, password, user=None):
        if password == PUBLISHED_PASSWORD:
            raise ValidationError(f"{PUBLISHED_PASSWORD} 是公开的演示口令，请另选一个。")

    def get_help_text(self):
        return f"密码不能是公开的演示口令 {PUBLISHED_PASSWORD}。"


class LiftsLockValidator:
    """Removes the login lock when a password is changed; it validates nothing.

    Django calls ``password_changed`` after a new password was saved, from any page or command.
    """

    def validate(self, password, user=None):
        """Accept any password."""

    def get_help_text(self):
        return ""

    def password_changed(self, password, user=None):
        if user is not None:
            lift_lock(user.get_username())
