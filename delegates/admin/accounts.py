"""The admin of accounts, their roles, and the audit events."""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminUserCreationForm
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.utils.html import format_html, format_html_join
from django.views.decorators.http import require_POST

from delegates.login_throttle import lift_lock, locks_of
from delegates.models import Account, AuditEvent
from hanbin.office.model_admin import OfficeAdmin, OfficeStackedInline
from hanbin.record.history import add_history_line
from hanbin.record.roles import ROLES, account_of

from . import index_headings

# Roles replace groups; User is registered again below.
admin.site.unregister((Group, User))


class AccountForm(forms.ModelForm):
    """Shows what each role is for beside the choices."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        said = format_html_join("", "<li>{}：{}</li>", ((role.name, role.says) for role in ROLES))
        self.fields["role"].help_text = format_html("<ul>{}</ul>", said)


class AccountInline(OfficeStackedInline):
    model = Account
    form = AccountForm
    can_delete = False
    min_num = 1
    validate_min = True
    extra = 0
    fieldsets = ((None, {"fields": ("role", ("organization", "delegate"))}),)

    def has_change_permission(self, request, obj=None):
        """Forbid users to change their own role."""
        return obj != request.user and super().has_change_permission(request, obj)


@admin.register(User)
class AccountAdmin(UserAdmin, OfficeAdmin):
    """An account has one role. It is disabled instead of deleted."""

    desk = index_headings.ACCOUNTS
    add_form = AdminUserCreationForm
    inlines = (AccountInline,)
    list_display = ("username", "first_name", "role", "place", "is_active", "last_login")
    list_select_related = ("account__organization", "account__delegate")
    list_filter = ("account__role", "is_active")
    search_fields = ("username", "first_name", "account__organization__name")
    fieldsets = (
        (None, {"fields": (("username", "first_name"), "password", "is_active")}),
        ("登录情况", {"classes": ["collapse"], "fields": (("last_login", "date_joined"),)}),
    )
    add_fieldsets = ((None, {"fields": ("username", "first_name", "password1", "password2")}),)
    readonly_fields = ("last_login", "date_joined")
    filter_horizontal = ()

    @admin.display(description="角色")
    def role(self, user):
        account = account_of(user)
        return (
            account.get_role_display() if account else ("超级用户" if user.is_superuser else None)
        )

    @admin.display(description="单位或本人")
    def place(self, user):
        account = account_of(user)
        return account and (account.delegate or account.organization)

    def get_queryset(self, request):
        """Hide superusers from everybody but superusers."""
        rows = super().get_queryset(request)
        return rows if request.user.is_superuser else rows.filter(is_superuser=False)

    def get_inlines(self, request, obj):
        return self.inlines

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "first_name":
            field.label, field.help_text = "姓名", "写进修改留痕，账号停用后仍然保留。"
        return field

    def get_urls(self):
        unlock = self.admin_site.admin_view(require_POST(self.unlock_view))
        own = path("<int:pk>/unlock/", unlock, name="auth_user_unlock")
        return [own, *super().get_urls()]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["locks"] = locks_of(obj.username) if obj else {}
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def unlock_view(self, request, pk):
        """Let a locked account log in again before the lock ends."""
        user = self.get_object(request, pk)
        if user is None or not self.has_change_permission(request, user):
            raise PermissionDenied
        lift_lock(user.username)
        add_history_line(user, by=request.user, reason="解除登录暂停")
        self.message_user(request, f"已解除登录暂停，{user}可以重新登录了。")
        return HttpResponseRedirect(reverse("admin:auth_user_change", args=[pk]))

    def has_delete_permission(self, request, obj=None):
        return False

    def may_restore(self, request, record):
        """Return False: permissions are only given on the form, never restored from the history."""
        return False

    def save_model(self, request, obj, form, change):
        obj.is_staff = True
        super().save_model(request, obj, form, change)


@admin.register(AuditEvent)
class AuditEventAdmin(OfficeAdmin):
    """Read-only for everybody."""

    desk = index_headings.ACCOUNTS
    list_display = AuditEvent.LISTED
    list_filter = ("kind",)
    search_fields = ("happened_by", "text", "origin")
    date_hierarchy = "happened_at"

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
