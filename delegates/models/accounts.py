"""Accounts with their roles, and audit events."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from hanbin.record.history import actor_name
from hanbin.record.roles import ROLES, Reach, Role

from .delegates import Delegate
from .organizations import Organization


class Account(models.Model):
    """账号角色: the role of an account; accounts are disabled, never deleted.

    The role defines the permissions. A town or a unit sees only its own rows, a delegate only rows
    with the delegate's name.
    """

    Name = models.TextChoices("Name", {role.code: (role.code, role.name) for role in ROLES})

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, verbose_name="账号", related_name="account"
    )
    role = models.CharField("角色", max_length=20, choices=Name)
    organization = models.ForeignKey(
        Organization,
        models.PROTECT,
        verbose_name="所在单位",
        related_name="accounts",
        null=True,
        blank=True,
        help_text="镇办和承办单位的账号必填：只看得到、只改得动本单位的。",
    )
    delegate = models.ForeignKey(
        Delegate,
        models.PROTECT,
        verbose_name="代表本人",
        related_name="accounts",
        null=True,
        blank=True,
        help_text="代表的账号必填。",
    )
    is_demonstration = models.BooleanField(
        "演示账号", default=False, editable=False, help_text="只能在演示库中登录。"
    )

    class Meta:
        verbose_name = verbose_name_plural = "账号角色"
        ordering = ["user"]
        constraints = [
            models.CheckConstraint(
                name="account_of_an_organ_names_it",
                condition=~models.Q(role__in=("town", "unit"))
                | models.Q(organization__isnull=False),
                violation_error_message="镇办、承办单位的账号须填写所在单位。",
            ),
            models.CheckConstraint(
                name="account_of_a_delegate_names_the_delegate",
                condition=~models.Q(role="delegate") | models.Q(delegate__isnull=False),
                violation_error_message="代表的账号须填写代表本人。",
            ),
        ]

    def __str__(self):
        return f"{self.user}：{self.get_role_display()}"

    def clean(self):
        town = self.organization
        if self.role == "town" and town is not None and not town.jurisdiction_id:
            raise ValidationError({"organization": "镇办的账号请选择镇人大或者街道人大工委。"})

    @property
    def as_role(self) -> Role:
        return next(role for role in ROLES if role.code == self.role)

    @property
    def own(self) -> dict[Reach, int | None]:
        """Return the key of the account's owner for each reach of a role."""
        organization = self.organization
        return {
            Reach.TOWN: organization.jurisdiction_id if organization else None,
            Reach.UNIT: self.organization_id,
            Reach.DELEGATE: self.delegate_id,
        }


class AuditEvent(models.Model):
    """审计事件: a login, a failed login, an export, an import or a reminder run.

    Never deleted (网络安全法: 日志留存不少于六个月).
    """

    class Kind(models.TextChoices):
        SIGNED_IN = "signed_in", "登录"
        REFUSED = "refused", "登录失败"
        EXPORTED = "exported", "导出"
        IMPORTED = "imported", "导入"
        REMINDED = "reminded", "提醒"

    kind = models.CharField("事件", max_length=10, choices=Kind)
    happened_by = models.CharField("操作人", max_length=200)
    happened_at = models.DateTimeField("时间", auto_now_add=True, db_index=True)
    origin = models.CharField("来源地址", max_length=45, blank=True)
    text = models.CharField("内容", max_length=300, blank=True)

    LISTED = ("happened_at", "kind", "happened_by", "origin", "text")

    class Meta:
        verbose_name = verbose_name_plural = "审计事件"
        ordering = ["-happened_at", "-pk"]

    def __str__(self):
        return f"{self.get_kind_display()}：{self.happened_by}"

    @classmethod
    def note(cls, kind, *, by, text="", request=None):
        """Record an event with user and address."""
        origin = request.META.get("REMOTE_ADDR", "") if request else ""
        return cls.objects.create(
            kind=kind, happened_by=actor_name(by)[:200], origin=origin, text=text[:300]
        )
