"""Grids: formsets whose rows are known in advance, such as the members of a committee."""

from functools import cached_property

from django import forms
from django.contrib.admin.checks import InlineModelAdminChecks
from django.contrib.admin.options import InlineModelAdmin
from django.forms.formsets import ManagementForm
from django.utils.text import Truncator

from hanbin.office.edit_conflicts import PREVAILS, SEEN, VersionField, version_of


class GridManagementForm(ManagementForm):
    """Management form of a grid, with the version of the rows it was opened with."""

    seen_version = VersionField()


class GridFormSet(forms.BaseFormSet):
    """A formset with one form per known key, in a fixed order, saved as rows of a record.

    The key is part of the field names, so posted values stay with their key even if the list of
    keys has changed.
    """

    model = None
    fk_name = ""
    management_form_class = GridManagementForm
    # BaseFormSet and the admin read these attributes; formset_factory() would set them.
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
        """Return the existing rows."""
        if self.instance.pk is None:
            return []
        return list(self._kept.filter(**{self.fk_name: self.instance}))

    @cached_property
    def rows_version(self) -> str:
        """Return the version of the existing rows."""
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
        """Return the initial values of further fields of the management form."""
        return {}

    def would_change(self) -> bool:
        """Whether saving would write any row."""
        return any(form.has_changed() for form in self.forms)

    def full_clean(self):
        """Refuse the first attempt to overwrite rows that the grid has not shown."""
        super().full_clean()
        seen = self.data.get(f"{self.prefix}-{SEEN}", "") if self.is_bound else ""
        if seen and seen != self.rows_version and self.may_write and self.would_change():
            stored = "；".join(str(row) for row in self.recorded()) or "没有"
            self._non_form_errors.append(
                f"未保存：您打开表单之后，他人修改了{self.model._meta.verbose_name}。"
                f"现存内容：{Truncator(stored).chars(300)}。{PREVAILS}"
            )
            # The new version goes into the data, so that submitting again overwrites knowingly.
            self.data = self.data.copy()
            self.data[f"{self.prefix}-{SEEN}"] = self.rows_version
            self.__dict__.pop("management_form", None)

    def keys(self) -> list:
        """Return the keys in display order."""
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
        """Mark a row for insertion."""
        self.new_objects.append(self.model(**{self.fk_name: self.instance}, **columns))

    def change(self, row, names, **columns):
        """Mark a row for update."""
        for name, value in columns.items():
            setattr(row, name, value)
        self.changed_objects.append((row, names))

    def write(self) -> None:
        """Mark the rows to insert, update or delete."""
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
    """Skips the check for BaseModelFormSet, because a grid is none."""

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
        """Return None: a row has no page but that of its record."""
        return None
