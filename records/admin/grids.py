"""Rows that are known before anything is typed: all are shown at once, each at its place."""

from functools import cached_property

from django import forms
from django.contrib.admin.checks import InlineModelAdminChecks
from django.contrib.admin.options import InlineModelAdmin
from django.forms.formsets import ManagementForm
from django.utils.text import Truncator

from hanbin.office.edit_conflicts import PREVAILS, SEEN, VersionField, version_of


class GridManagementForm(ManagementForm):
    """What a grid says of itself: on which rows it was opened."""

    seen_version = VersionField()


class GridFormSet(forms.BaseFormSet):
    """A form for each known key, in a fixed order, saved as rows of one record.

    A key is part of the name of its fields, so what was typed stays with whom it is about.
    """

    model = None
    fk_name = ""
    management_form_class = GridManagementForm
    renderer = None
    may_write = True
    user = None
    extra = min_num = 0
    max_num = absolute_max = 1000
    can_order = can_delete = can_delete_extra = False
    validate_max = validate_min = False

    def __init__(self, data=None, files=None, instance=None, prefix=None, queryset=None, **given):
        self.instance, self._kept = instance, queryset
        self.new_objects, self.changed_objects, self.deleted_objects = [], [], []
        super().__init__(data, files, prefix=prefix)

    @classmethod
    def get_default_prefix(cls):
        return cls.model._meta.get_field(cls.fk_name).remote_field.get_accessor_name()

    def recorded(self) -> list:
        """The rows there are already."""
        if self.instance.pk is None:
            return []
        return list(self._kept.filter(**{self.fk_name: self.instance}))

    @cached_property
    def rows_version(self) -> str:
        """The version of the rows there are, whoever wrote them."""
        rows = self.recorded()
        names = [field.attname for field in self.model._meta.concrete_fields]
        return version_of({str(row.pk): [getattr(row, name) for name in names] for row in rows})

    @cached_property
    def management_form(self):
        given = {"auto_id": self.auto_id, "prefix": self.prefix}
        if self.is_bound:
            form = self.management_form_class(self.data, **given)
            form.full_clean()
            return form
        totals = {"TOTAL_FORMS": self.total_form_count(), "INITIAL_FORMS": 0}
        known = totals | {SEEN: self.rows_version} | self.switches()
        return self.management_form_class(initial=known, **given)

    def switches(self) -> dict:
        """How whatever else its management form asks stands now."""
        return {}

    def would_change(self) -> bool:
        """Whether saving it would write any row."""
        return any(form.has_changed() for form in self.forms)

    def full_clean(self):
        """Refuses once to overwrite rows that the grid has not shown."""
        super().full_clean()
        seen = self.data.get(f"{self.prefix}-{SEEN}", "") if self.is_bound else ""
        if seen and seen != self.rows_version and self.may_write and self.would_change():
            stored = "；".join(str(row) for row in self.recorded()) or "没有"
            self._non_form_errors.append(
                f"未保存：您打开表单之后，他人修改了{self.model._meta.verbose_name}。"
                f"现存内容：{Truncator(stored).chars(300)}。{PREVAILS}"
            )
            self.data = self.data.copy()
            self.data[f"{self.prefix}-{SEEN}"] = self.rows_version
            self.__dict__.pop("management_form", None)

    def keys(self) -> list:
        """What the rows are about, in the order in which they are shown."""
        raise NotImplementedError

    def total_form_count(self):
        return len(self.keys())

    def initial_form_count(self):
        return 0

    def get_queryset(self):
        return self.model._default_manager.none()

    def _construct_form(self, i, **kwargs):
        key = self.keys()[i]
        form = self.form(
            self.data if self.is_bound else None,
            prefix=f"{self.prefix}-{getattr(key, 'pk', key)}",
            key=key,
            grid=self,
        )
        if not self.may_write:
            for field in form.fields.values():
                field.disabled = True
        return form

    @property
    def empty_form(self):
        return self.form(prefix=f"{self.prefix}-empty", key=None, grid=self)

    def new(self, **columns):
        """A row that is to be added."""
        self.new_objects.append(self.model(**{self.fk_name: self.instance}, **columns))

    def change(self, row, names, **columns):
        """A row that is to be saved with other contents."""
        for name, value in columns.items():
            setattr(row, name, value)
        self.changed_objects.append((row, names))

    def write(self) -> None:
        """Says which rows are new, changed or to be deleted."""
        raise NotImplementedError

    def save(self, commit=True):
        if self.may_write:
            self.write()
        written = [*self.new_objects, *(row for row, _ in self.changed_objects)]
        self.save_m2m = lambda: None
        if commit:
            for row in self.deleted_objects:
                row.delete()
            for row in written:
                row.save()
        return written


class GridChecks(InlineModelAdminChecks):
    """A grid makes its rows itself."""

    def _check_formset(self, obj):
        return []


class GridInline(InlineModelAdmin):
    """Shows a grid on the form of a record."""

    checks_class = GridChecks
    grid = GridFormSet
    extra = 0
    show_change_link = False

    def get_formset(self, request, obj=None, **kwargs):
        allowed = self.has_add_permission(request, obj) and self.has_change_permission(request, obj)
        columns = {
            "model": self.model,
            "fk_name": self.fk_name,
            "form": self.grid.form,
            "may_write": allowed,
            "user": request.user,
        }
        return type(self.grid.__name__, (self.grid,), columns)

    def get_view_on_site_url(self, obj=None):
        """A row is seen on the page of its record."""
        return None
