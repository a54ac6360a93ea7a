"""The admin of organs: those that keep records, and those that records are about."""

import re

from django.contrib import admin

from delegates.models import Congress, Constituency, FormerName, Organization
from hanbin.office.model_admin import OfficeAdmin, OfficeTabularInline, UsedRelatedFilter

from . import index_headings

INITIALS = re.compile(r"[a-z]{2,20}")


@admin.register(Congress)
class CongressAdmin(OfficeAdmin):
    desk = index_headings.BASICS
    list_display = ("organization", "place", "contact", "is_demonstration")
    list_select_related = ("organization",)

    def has_add_permission(self, request):
        return super().has_add_permission(request) and not Congress.objects.exists()

    def has_delete_permission(self, request, obj=None):
        return False


class FormerNameInline(OfficeTabularInline):
    model = FormerName
    extra = 0


@admin.register(Organization)
class OrganizationAdmin(OfficeAdmin):
    desk = index_headings.BASICS
    list_display = (*Organization.LISTED, "code", "jurisdiction", "valid_to")
    list_select_related = ("jurisdiction",)
    list_filter = ("kind", "system")
    search_fields = ("code", "short_name", "name", "former_names__name")
    inlines = (FormerNameInline,)
    fieldsets = (
        (None, {"fields": ("name", ("short_name", "code"), ("kind", "system"))}),
        (None, {"fields": ("parent", "jurisdiction", ("valid_from", "valid_to"), "order")}),
    )

    def get_search_results(self, request, queryset, search_term):
        """Also find organs by some of their initials: qjtj finds 区交通运输局 (JTYSJ)."""
        found, repeats = super().get_search_results(request, queryset, search_term)
        typed = search_term.strip().lower()
        if not INITIALS.fullmatch(typed):
            return found, repeats
        known = queryset.filter(code__iregex=".*".join(typed.removeprefix("q") or typed))
        return found.distinct() | known.distinct(), repeats


@admin.register(Constituency)
class ConstituencyAdmin(OfficeAdmin):
    desk = index_headings.BASICS
    list_display = ("code", "name", "town")
    list_select_related = ("town",)
    list_filter = (("town", UsedRelatedFilter),)
    search_fields = ("code", "name", "town__name", "town__code")
