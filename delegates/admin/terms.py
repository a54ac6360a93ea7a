"""Terms, and how a form offers them."""

from django.contrib import admin
from django.forms import ModelChoiceField

from delegates.models import Congress, Term
from hanbin.office.model_admin import OfficeAdmin, UsedRelatedFilter
from hanbin.record.roles import Reach, account_of

from . import index_headings


class TermChoiceField(ModelChoiceField):
    """Every congress has its 18th term, so a choice says whose."""

    def label_from_instance(self, term):
        return f"{term.congress}{term}"


class TermFilter(UsedRelatedFilter):
    """The terms that occur in a list, each with its congress."""

    def field_choices(self, field, request, model_admin):
        used = Term.objects.filter(self.is_used(request, model_admin))
        terms = used.select_related("congress")
        return [(term.pk, f"{term.congress}{term}") for term in terms]


class TermChoiceAdminMixin:
    """A form on which a term is chosen; it begins with the current one of the district, and for
    a town with its own."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.related_model is Term:
            kwargs["form_class"] = TermChoiceField
            kwargs["queryset"] = terms_of(request.user).select_related("congress")
            current = current_term(request.user)
            kwargs["initial"] = current.pk if current else None
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def is_town(user) -> bool:
    """Whether an account keeps the record of a town."""
    account = account_of(user)
    return account is not None and account.as_role.reach is Reach.TOWN


def terms_of(user):
    """The terms an account may choose: a town its own; a street, which elects no congress, the
    district's."""
    terms = Term.objects.all()
    if not is_town(user):
        return terms
    own = terms.filter(congress__jurisdiction=account_of(user).own[Reach.TOWN])
    return own if own.exists() else terms.filter(congress__in=_district())


def current_term(user=None) -> Term | None:
    """The latest term of the congress whose record this is, or of the town an account keeps."""
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
