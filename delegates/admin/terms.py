"""Terms, and how a form offers them."""

from django.contrib import admin
from django.forms import ModelChoiceField

from delegates.models import Congress, Term
from hanbin.admin import OfficeAdmin

from . import desks


class TermChoice(ModelChoiceField):
    """Every congress has its 18th term, so a choice says whose."""

    def label_from_instance(self, term):
        return f"{term.congress}{term}"


class TermFilter(admin.RelatedOnlyFieldListFilter):
    """The terms that occur in a list, each with its congress."""

    def field_choices(self, field, request, model_admin):
        found = model_admin.get_queryset(request).order_by().values(field.name)
        terms = Term.objects.filter(pk__in=found).select_related("congress")
        return [(term.pk, f"{term.congress}{term}") for term in terms]


class ChoosesTerm:
    """A form on which a term is chosen; it begins with the current one of the district."""

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.related_model is Term:
            kwargs["form_class"] = TermChoice
            kwargs["queryset"] = Term.objects.select_related("congress")
            current = current_term()
            kwargs["initial"] = current.pk if current else None
        return super().formfield_for_foreignkey(db_field, request, **kwargs)


def current_term() -> Term | None:
    """The latest term of the congress whose record this is."""
    organization = Congress.objects.values("organization")
    return Term.objects.filter(congress__in=organization).order_by("first_day").last()


@admin.register(Term)
class TermAdmin(OfficeAdmin):
    desk = desks.BASICS
    list_display = ("__str__", "congress", "first_day", "last_day", "seats")
    list_select_related = ("congress",)
    list_filter = (("congress", admin.RelatedOnlyFieldListFilter),)
    date_hierarchy = "first_day"
