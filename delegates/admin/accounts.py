"""Accounts of those who work here, and what each may do."""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User

from . import desks


class PermissionChoice(forms.ModelMultipleChoiceField):
    """A permission in the words of the office; Django keeps them in English."""

    ACTS = {"add": "录入", "change": "修改", "delete": "删除", "view": "查看"}

    def label_from_instance(self, permission):
        act = permission.codename.partition("_")[0]
        return f"{permission.content_type.name}：{self.ACTS.get(act, permission.name)}"


class ChoosesPermissions:
    desk = desks.ACCOUNTS

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.related_model is Permission:
            kwargs["form_class"] = PermissionChoice
        return super().formfield_for_manytomany(db_field, request, **kwargs)


admin.site.unregister((Group, User))


@admin.register(Group)
class RoleAdmin(ChoosesPermissions, GroupAdmin):
    pass


@admin.register(User)
class AccountAdmin(ChoosesPermissions, UserAdmin):
    pass
