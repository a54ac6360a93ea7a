"""Authentication, and permissions from the role of the account."""

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
NOBODY = "（没有这个账号）"  # the input may be a password, so it is not stored


class RoleBackend(ModelBackend):
    """Adds the permissions of the role to Django's own, and records each login."""

    is_barred = False  # Django creates a new backend for each login

    def get_user(self, user_id):
        """Return the user with its account and place, which most pages need."""
        places = ("account__organization", "account__delegate")
        user = User.objects.select_related(*places).filter(pk=user_id).first()
        return user if user is not None and self.user_can_authenticate(user) else None

    def authenticate(self, request, username=None, password=None, **kwargs):
        self.is_barred = settings.PUBLIC and password == PUBLISHED_PASSWORD
        user = None
        if not self.is_barred:
            user = super().authenticate(request, username=username, password=password, **kwargs)
        kind = AuditEvent.Kind.SIGNED_IN if user else AuditEvent.Kind.REFUSED
        known = User.objects.filter(username=username or "").exists()
        AuditEvent.note(kind, by=user or (username if known else NOBODY), request=request)
        if self.is_barred:
            # The login form shows this error.
            raise ValidationError(BARRED, code="demonstration")
        if user:
            user.skip_history_when_saving = True  # a login only changes last_login
        return user

    def get_all_permissions(self, user_obj, obj=None):
        found = super().get_all_permissions(user_obj, obj)
        account = account_of(user_obj) if user_obj.is_active and obj is None else None
        if account is None:
            return found
        # Cached on the user like Django's _perm_cache, so for one request.
        if not hasattr(user_obj, "_role_cache"):
            user_obj._role_cache = found | set(permissions_of_role(account.as_role))
        return user_obj._role_cache

    def user_can_authenticate(self, user):
        """Refuse demonstration accounts outside the demonstration, and always on a public site.

        Renaming does not help. This is also called for each request, so existing sessions end.
        """
        account = account_of(user)
        if account is not None and account.is_demonstration:
            self.is_barred = settings.PUBLIC
            if settings.PUBLIC or not Congress.objects.filter(is_demonstration=True).exists():
                return False
        return super().user_can_authenticate(user)
