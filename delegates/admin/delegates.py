"""Delegates, the seats they hold, and how the office reaches them."""

from django.contrib import admin

from delegates.models import Delegate, Mandate, Post, PrivateContact, Suspension
from hanbin.admin import OfficeAdmin, Rows, StackedRows

from . import desks
from .terms import ChoosesTerm, TermFilter

SEAT = (
    ("level", "term", "organizer"),
    ("constituency", "town"),
    ("delegation", "group"),
    ("origin", "started_on"),
    ("ended_on", "end_reason", "end_notice"),
)


class MandateRows(ChoosesTerm, StackedRows):
    model = Mandate
    fieldsets = ((None, {"fields": SEAT}),)


class PostRows(Rows):
    model = Post
    extra = 0


class PrivateContactRows(StackedRows):
    model = PrivateContact
    extra = 0
    fieldsets = ((None, {"fields": (("birth_date", "phone"), ("email", "address"))}),)


@admin.register(Delegate)
class DelegateAdmin(OfficeAdmin):
    desk = desks.DELEGATES
    view_on_site = True
    list_display = (*Delegate.LISTED, "occupation")
    list_filter = ("mandates__level", "sex", "party", "occupation", "education")
    search_fields = ("name", "employer")
    inlines = (MandateRows, PostRows, PrivateContactRows)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name", "sex", "ethnicity"),
                    ("party", "education", "occupation"),
                    ("employer", "post"),
                    "biography",
                    "is_invented",
                )
            },
        ),
    )


class SuspensionRows(Rows):
    model = Suspension
    extra = 0


@admin.register(Mandate)
class MandateAdmin(ChoosesTerm, OfficeAdmin):
    desk = desks.DELEGATES
    list_display = (*Mandate.LISTED, "town", "ended_on", "end_reason")
    list_select_related = ("delegate", "term", "town")
    list_filter = (
        "level",
        ("term", TermFilter),
        "origin",
        "end_reason",
        ("town", admin.RelatedOnlyFieldListFilter),
    )
    carried_over = ("level", "term", "origin", "town")
    search_fields = ("delegate__name", "delegation", "town__name", "town__code")
    date_hierarchy = Mandate.DAY
    inlines = (SuspensionRows,)
    fieldsets = ((None, {"fields": ("delegate", *SEAT)}),)
