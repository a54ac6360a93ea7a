"""Terms, and form fields for choosing them."""

from django.contrib import admin
from django.forms import ModelChoiceField

from delegates.models import Congress, Term
from hanbin.office.model_admin import OfficeAdmin, UsedRelatedFilter
from hanbin.record.roles import Reach, account_of

from . import index_headings


class TermChoiceField(ModelChoiceField):
    """Choice of a term; shows the congress too, because each congress has an 18th term."""

    def label_from_instance(self, term):
        return f"{term.congress}{term}"


class TermFilter(UsedRelatedFilter):
    """Filter for the terms used in the list, each with its congress."""

    def field_choices(self, field, request, model_admin):
        used = Term.objects.filter(self.is_used(request, model_admin))
        terms = used.select_related("congress")
        return [(term.pk, f"{term.congress}{term}") for term in terms]


class TermChoiceAdminMixin:
    """Form with a choice of term; initially the current term of the district or the town."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.related_model is Term:
            kwargs["form_class"] = TermChoiceField
            kwargs["queryset"] = terms_of(request.user).select_related("congress")
            current = current_term(request.user)
            kwargs["initial"] = current.pk if current else None
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def is_town(user) -> bool:
    """Return whether the account belongs to a town."""
    account = account_of(user)
    return account is not None and account.as_role.reach is Reach.TOWN


def terms_of(user):
    """Return the terms that an account may choose: those of its town.

    A subdistrict has no congress and uses the terms of the district.
    """
    terms = Term.objects.all()
    if not is_town(user):
        return terms
    own = terms.filter(congress__jurisdiction=account_of(user).own[Reach.TOWN])
    return own if own.exists() else terms.filter(congress__in=_district())


def current_term(user=None) -> Term | None:
    """Return the latest term of the district's congress, or of the town of the account."""
    terms = terms_of(user) if is_town(user) else Term.objects.filter(congress__in=_district())
    return terms.order_by("first_day").last()


def _district():
    return Congress.objects.values("organization")


@admin.register(Term)
class TermAdmin(OfficeAdmin):
    desk = index_headings.BASICS
    list_display = ("__str__", "congress", "first_day", "last_day", "seats")
    list_select_related = ("congress",)
    list_filter = (("congress", UsedRelatedFilter),)
    date_hierarchy = "first_day"
