"""The admin of delegates, their mandates and their private contact data."""

from django.contrib import admin
from django.db.models import Case, OuterRef, Subquery, When

from delegates.models import Delegate, Mandate, Post, PrivateContact, Suspension
from hanbin.office.model_admin import (
    OfficeAdmin,
    OfficeStackedInline,
    OfficeTabularInline,
    UsedRelatedFilter,
)

from . import index_headings
from .public_flags import PublicFlagsAdminMixin, PublicFlagsInlineMixin
from .terms import TermChoiceAdminMixin, TermFilter

SEAT = (
    ("level", "term", "organizer"),
    ("constituency", "town"),
    ("delegation", "group"),
    ("origin", "started_on"),
    ("ended_on", "end_reason", "end_notice"),
    "end_is_public",
)


class MandateInline(PublicFlagsInlineMixin, TermChoiceAdminMixin, OfficeStackedInline):
    model = Mandate
    fieldsets = ((None, {"fields": SEAT}),)


class PostInline(OfficeTabularInline):
    model = Post
    extra = 0


class PrivateContactInline(OfficeStackedInline):
    model = PrivateContact
    extra = 0
    fieldsets = ((None, {"fields": (("birth_date", "phone"), ("email", "address"))}),)


@admin.register(Delegate)
class DelegateAdmin(PublicFlagsAdminMixin, OfficeAdmin):
    desk = index_headings.DELEGATES
    view_on_site = True
    list_display = (*Delegate.LISTED, "occupation")
    list_filter = ("mandates__level", "sex", "party", "occupation", "education")
    search_fields = ("name", "employer")
    actions = ("publish_entered",)
    inlines = (MandateInline, PostInline, PrivateContactInline)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("name", "sex", "ethnicity"),
                    ("party", "education", "occupation"),
                    ("employer", "post"),
                    "biography",
                    "biography_is_public",
                    "is_invented",
                )
            },
        ),
    )

    def looked_up(self, rows, typed):
        """Sort autocomplete results: names that begin with the input first, employers last."""
        typed, seats = typed.strip(), Mandate.objects.filter(delegate=OuterRef("pk"))
        named = Case(
            When(name__startswith=typed, then=0), When(name__contains=typed, then=1), default=2
        )
        town = seats.filter(town__isnull=False).order_by("-started_on", "-pk").values("town__name")
        return rows.annotate(town=Subquery(town[:1])).order_by(named, "name", "pk")

    def choice(self, delegate):
        """Add town or employer, because delegates can have the same name."""
        place = delegate.town or delegate.employer
        return f"{delegate}（{place}）" if place else str(delegate)


class SuspensionInline(PublicFlagsInlineMixin, OfficeTabularInline):
    model = Suspension
    extra = 0


@admin.register(Mandate)
class MandateAdmin(PublicFlagsAdminMixin, TermChoiceAdminMixin, OfficeAdmin):
    desk = index_headings.DELEGATES
    list_display = (*Mandate.LISTED, "town", "ended_on", "end_reason")
    list_select_related = ("delegate", "term", "town")
    list_filter = (
        "level",
        ("term", TermFilter),
        "origin",
        "end_reason",
        "end_is_public",
        ("town", UsedRelatedFilter),
    )
    carried_over = ("level", "term", "origin", "town")
    search_fields = ("delegate__name", "delegation", "town__name", "town__code")
    date_hierarchy = Mandate.DAY
    inlines = (SuspensionInline,)
    actions = ("publish_entered",)
    fieldsets = ((None, {"fields": ("delegate", *SEAT)}),)

    def publish_facts(self, mandate):
        """Publish the facts of the mandate and of its suspensions."""
        resting = mandate.suspensions.filter(is_public=False)
        return super().publish_facts(mandate) + sum(map(super().publish_facts, resting))
