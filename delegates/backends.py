"""Signing in, and what an account may do: its role answers."""

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from hanbin.record.roles import account_of, permissions_of_role

from .models import AuditEvent, Congress
from .passwords import PUBLISHED_PASSWORD

BARRED = (
    "演示账号和公开的演示口令谁都知道，不能在对外服务的网站上登录。"
    "请使用本机关设置的账号；还没有的，由系统管理员用 manage.py createsuperuser 建立。"
)
NOBODY = "（没有这个账号）"  # what was typed may be a password


class RoleBackend(ModelBackend):
    """Adds to what Django knows what the account's role says; writes down who signed in."""

    is_barred = False  # each sign-in has a backend of its own

    def authenticate(self, request, username=None, password=None, **kwargs):
        self.is_barred = settings.PUBLIC and password == PUBLISHED_PASSWORD
        user = None
        if not self.is_barred:
            user = super().authenticate(request, username=username, password=password, **kwargs)
        kind = AuditEvent.Kind.SIGNED_IN if user else AuditEvent.Kind.REFUSED
        known = User.objects.filter(username=username or "").exists()
        AuditEvent.note(kind, by=user or (username if known else NOBODY), request=request)
        if self.is_barred:
            # Django passes this on to the form, which shows it.
            raise ValidationError(BARRED, code="demonstration")
        if user:
            user.skip_history_when_saving = True  # signing in changes nothing but its own day
        return user

    def get_all_permissions(self, user_obj, obj=None):
        found = super().get_all_permissions(user_obj, obj)
        account = account_of(user_obj) if user_obj.is_active and obj is None else None
        if account is None:
            return found
        if not hasattr(user_obj, "_role_cache"):
            user_obj._role_cache = found | set(permissions_of_role(account.as_role))
        return user_obj._role_cache

    def user_can_authenticate(self, user):
        """An account of the demonstration opens nothing else, and nothing at all in public,
        whatever it was renamed to; asked at each request too, so that its sessions end."""
        account = account_of(user)
        if account is not None and account.is_demonstration:
            self.is_barred = settings.PUBLIC
            if settings.PUBLIC or not Congress.objects.filter(is_demonstration=True).exists():
                return False
        return super().user_can_authenticate(user)
