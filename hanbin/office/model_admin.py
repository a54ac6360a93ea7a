"""Base classes of the model admins and inlines."""

from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.http import HttpResponseRedirect, QueryDict

from ..lists.listings import clean_search_text
from ..record.children import lock_record
from ..record.deletion import DeletionAdminMixin, is_own_draft
from ..record.roles import reachable_rows
from .changelist import MOST_WORDS, OfficeChangeList, is_valid_lookup
from .choice_fields import RowSelectMultipleWidget, RowSelectWidget, RowsField
from .edit_conflicts import SEEN, VersionedForm
from .form_errors import FormErrorsAdminMixin
from .formsets import OrderedFormSet, RowFormSet
from .history_views import HistoryAdminMixin
from .rule_checks import (
    FieldErrorsForm,
    RuleChecksAdminMixin,
    RulesBroken,
    can_hold,
    valid_initial_values,
)
from .tasks import TaskFilter


class UsedRelatedFilter(admin.RelatedFieldListFilter):
    """Filter by related rows that are used.

    One EXISTS per related row is faster than reading the relation of every row.
    """

    def is_used(self, request, model_admin) -> models.Q:
        """Return the condition that a row of the list refers to the related row."""
        rows = model_admin.get_queryset(request).order_by()
        return models.Q(models.Exists(rows.filter(**{self.field_path: models.OuterRef("pk")})))

    def field_choices(self, field, request, model_admin):
        used = self.is_used(request, model_admin)
        ordering = self.field_admin_ordering(field, request, model_admin)
        return field.get_choices(False, limit_choices_to=used, ordering=ordering)


class LookupAdminMixin:
    """Uses autocomplete for relations whose admin has search fields."""

    may_add_related = True

    def get_autocomplete_fields(self, request):
        searched = {
            model for model, office in self.admin_site._registry.items() if office.search_fields
        }
        relations = (*self.model._meta.fields, *self.model._meta.many_to_many)
        return [each.name for each in relations if each.related_model in searched]

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        rows = kwargs.get("queryset")
        rows = db_field.related_model._default_manager.all() if rows is None else rows
        kwargs["queryset"] = reachable_rows(rows, request.user)
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", RowSelectWidget(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        rows = db_field.related_model._default_manager.all()
        kwargs["queryset"] = reachable_rows(rows, request.user)
        kwargs.setdefault("form_class", RowsField)
        if db_field.name in self.get_autocomplete_fields(request):
            kwargs.setdefault("widget", RowSelectMultipleWidget(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Remove the change and delete links; related rows are edited in their own form."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(field, forms.ModelChoiceField):
            field.widget.can_change_related = field.widget.can_delete_related = False
            field.widget.can_add_related &= self.may_add_related
            field.widget.can_view_related &= self.may_add_related
        return field


class OfficeAdmin(
    FormErrorsAdminMixin,
    RuleChecksAdminMixin,
    DeletionAdminMixin,
    HistoryAdminMixin,
    LookupAdminMixin,
    admin.ModelAdmin,
):
    """Base model admin: short pages, and no counts that nobody needs."""

    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER  # facets would count every choice of every filter
    view_on_site = False
    list_prefetch_related = ()
    carried_over = ("kind",)
    going_on = ("organizer", "kind", "term", "subject", "series", "session")
    formfield_overrides = {
        models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 5})},
        models.URLField: {"assume_scheme": "https"},
    }

    def get_queryset(self, request):
        rows = reachable_rows(super().get_queryset(request), request.user)
        rows = rows.prefetch_related(*self.list_prefetch_related)
        joined = self.get_list_select_related(request)
        return rows.select_related(*joined) if joined else rows

    def get_list_filter(self, request):
        return (TaskFilter, *super().get_list_filter(request))

    def get_changelist(self, request, **kwargs):
        return OfficeChangeList

    def lookup_allowed(self, lookup, value, request):
        held = is_valid_lookup(self.model, lookup, value)
        return held and super().lookup_allowed(lookup, value, request)

    def get_search_results(self, request, queryset, search_term):
        """Limit the number of words, because each word is another condition on every row."""
        words = clean_search_text(search_term).split()[:MOST_WORDS]
        return super().get_search_results(request, queryset, " ".join(words))

    def response_action(self, request, queryset):
        """Reject impossible keys in the selection."""
        chosen = request.POST.getlist(ACTION_CHECKBOX_NAME)
        if not all(can_hold(self.opts.pk, each) for each in chosen):
            messages.error(request, "没有执行：所选的记录有误，请在列表中重新勾选。")
            return None
        return super().response_action(request, queryset)

    def get_changeform_initial_data(self, request):
        """Take the initial values from the filters of the list."""
        filters = QueryDict(request.GET.get("_changelist_filters", ""))
        chosen = {
            name: value
            for name in self.carried_over
            for value in (filters.get(f"{name}__id__exact"), filters.get(f"{name}__exact"))
            if value
        }
        given = (
            self.known(request)
            | valid_initial_values(self.model, chosen)
            | super().get_changeform_initial_data(request)
        )
        return self.defaults(given) | given

    def known(self, request) -> dict:
        """Return the initial values that follow from the user."""
        return {}

    def response_add(self, request, obj, post_url_continue=None):
        return self._going_on(request, obj, super().response_add(request, obj, post_url_continue))

    def response_change(self, request, obj):
        return self._going_on(request, obj, super().response_change(request, obj))

    def _going_on(self, request, obj, response):
        """After "save and add another", keep the organizer, day and kind."""
        if "_addanother" not in request.POST or not isinstance(response, HttpResponseRedirect):
            return response
        names = {*self.carried_over, *self.going_on, getattr(self.model, "DAY", "")}
        values = {
            each.name: getattr(obj, each.attname)
            for each in self.model._meta.fields
            if each.name in names and each.editable
        }
        query = urlencode({name: value for name, value in values.items() if value})
        response["Location"] += f"{'&' if '?' in response.url else '?'}{query}"
        return response

    def defaults(self, given: dict) -> dict:
        """Return defaults of an empty form, given the values that are already chosen."""
        return {}

    def get_object(self, request, object_id, from_field=None):
        """On POST, lock the record and read it again."""
        from_field = from_field or None  # an empty ``_to_field`` of a popup means the key
        found = super().get_object(request, object_id, from_field)
        if found is None or request.method != "POST":
            return found
        lock_record(found)
        return super().get_object(request, object_id, from_field)

    def get_inline_formsets(self, request, formsets, inline_instances, obj=None):
        """Add the hidden version field to each inline row that can be changed."""
        shown = super().get_inline_formsets(request, formsets, inline_instances, obj)
        for rows in shown:
            if rows.has_change_permission and issubclass(rows.formset.form, VersionedForm):
                *above, (name, options) = rows.fieldsets
                options = {**options, "fields": (*options["fields"], SEEN)}
                rows.fieldsets = [*above, (name, options)]
        return shown


class KindAdmin(OfficeAdmin):
    """Kinds that the office edits; the code is part of URLs and never changes."""

    list_display = ("name", "code", "unit", "definition", "order")
    ordering = ("order", "pk")

    def get_readonly_fields(self, request, obj=None):
        readonly = super().get_readonly_fields(request, obj)
        return (*readonly, "code") if obj else readonly


class _OfficeInlineMixin(LookupAdminMixin):
    formset = RowFormSet
    extra = 1
    may_add_related = False
    show_change_link = True
    formfield_overrides = {models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 2})}}

    def get_queryset(self, request):
        """Join the foreign keys, because the ``__str__`` of a row uses them."""
        keys = [each.name for each in self.model._meta.fields if each.is_relation]
        return reachable_rows(super().get_queryset(request), request.user).select_related(*keys)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) or is_own_draft(request.user, obj)

    def get_formset(self, request, obj=None, **kwargs):
        rows = super().get_formset(request, obj, **kwargs)
        # FieldErrorsForm comes first, because its full_clean() moves the errors that the others
        # add.
        rows.form = type(rows.form.__name__, (FieldErrorsForm, VersionedForm, rows.form), {})
        rows.refused = getattr(request, "refused", RulesBroken([]))
        return rows

    def get_view_on_site_url(self, obj=None):
        """Return None, because a row has no page of its own."""
        return None

    def get_extra(self, request, obj=None, **kwargs):
        return 0 if obj else self.extra


class OfficeTabularInline(_OfficeInlineMixin, admin.TabularInline):
    """Child rows, one line each."""


class OrderedTabularInline(OfficeTabularInline):
    """Numbered child rows."""

    formset = OrderedFormSet


class OfficeStackedInline(_OfficeInlineMixin, admin.StackedInline):
    """Child rows with too many fields for one line."""

    formfield_overrides = OfficeAdmin.formfield_overrides
