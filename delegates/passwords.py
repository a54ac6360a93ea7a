"""What is asked of a password beyond Django's rules, and what follows when it was changed."""

from django.core.exceptions import ValidationError

from .login_throttle import lift_lock

PUBLISHED_PASSWORD = "hanbin-demo"
"""Of the demonstration's accounts; README tells it to everybody."""


class PublishedPasswordValidator:
    """Nobody chooses the password that the demonstration made known."""

    def validate(self, password, user=None):
        if password == PUBLISHED_PASSWORD:
            raise ValidationError(f"{PUBLISHED_PASSWORD} 是公开的演示口令，请另选一个。")

    def get_help_text(self):
        return f"密码不能是公开的演示口令 {PUBLISHED_PASSWORD}。"


class LiftsLockValidator:
    """Whoever was given a new password need not wait until old mistakes are forgotten. Django
    calls this whenever a new password has been saved, by whatever page or command."""

    def validate(self, password, user=None):
        """Any password may be chosen."""

    def get_help_text(self):
        return ""

    def password_changed(self, password, user=None):
        if user is not None:
            lift_lock(user.get_username())
