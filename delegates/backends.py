"""Signing in, and what an account may do: its role answers."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User

from hanbin.roles import account_of, permissions

from .models import AuditEvent, Congress

NOBODY = "（没有这个账号）"  # what was typed may be a password


class RoleBackend(ModelBackend):
    """Adds to what Django knows what the account's role says; writes down who signed in."""

    def authenticate(self, request, username=None, password=None, **kwargs):
        user = super().authenticate(request, username=username, password=password, **kwargs)
        kind = AuditEvent.Kind.SIGNED_IN if user else AuditEvent.Kind.REFUSED
        known = User.objects.filter(username=username or "").exists()
        AuditEvent.note(kind, by=user or (username if known else NOBODY), request=request)
        if user:
            user.skip_history_when_saving = True  # signing in changes nothing but its own day
        return user

    def get_all_permissions(self, user_obj, obj=None):
        found = super().get_all_permissions(user_obj, obj)
        account = account_of(user_obj) if user_obj.is_active and obj is None else None
        if account is None:
            return found
        if not hasattr(user_obj, "_role_cache"):
            user_obj._role_cache = found | set(permissions(account.as_role))
        return user_obj._role_cache

    def user_can_authenticate(self, user):
        """An account of the demonstration, whose password everybody knows, opens nothing else."""
        account = account_of(user)
        is_shown = account is not None and account.is_demonstration
        if is_shown and not Congress.objects.filter(is_demonstration=True).exists():
            return False
        return super().user_can_authenticate(user)
