"""Rows such as attachments that any record may have: edited in its form and deleted with it."""

from django.contrib.admin.utils import quote
from django.urls import reverse
from django.utils.html import format_html


class EnclosuresAdminMixin:
    """A model admin with inlines for the rows that any record may have (``site.enclosures``)."""

    def get_inlines(self, request, obj):
        """Return its own inlines, then those of any record."""
        return (*super().get_inlines(request, obj), *self.admin_site.enclosures)

    def get_deleted_objects(self, objs, request):
        """List the rows that are deleted with the records.

        Django does not find them, because they use generic foreign keys without a cascade.
        """
        rows, counts, needed, protected = super().get_deleted_objects(objs, request)
        for each in self._enclosed(objs):
            label = str(each._meta.verbose_name)
            counts[label] = counts.get(label, 0) + 1
            page = f"{self.admin_site.name}:{each._meta.app_label}_{each._meta.model_name}_change"
            rows.append(
                format_html(
                    '{}：<a href="{}">{}</a>', label, reverse(page, args=[quote(each.pk)]), each
                )
            )
            if not self.admin_site._registry[type(each)].has_delete_permission(request, each):
                needed.add(label)
        return rows, counts, needed, protected

    def delete_model(self, request, obj):
        enclosed = self._enclosed([obj])
        super().delete_model(request, obj)
        for each in enclosed:
            each.delete()

    def delete_queryset(self, request, queryset):
        enclosed = self._enclosed(queryset)
        super().delete_queryset(request, queryset)
        for each in enclosed:
            each.delete()

    def _enclosed(self, records):
        kept = [rows.model.objects for rows in self.admin_site.enclosures]
        return [each for rows in kept for record in records for each in rows.of(record)]
