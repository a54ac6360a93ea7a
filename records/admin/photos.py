"""Photographs, and the record each belongs to."""

from django.apps import apps
from django.contrib import admin
from django.contrib.contenttypes.models import ContentType

from delegates.admin import desks
from delegates.admin.records import RecordAdmin
from hanbin.record import Record
from records.models import Photo


@admin.register(Photo)
class PhotoAdmin(RecordAdmin):
    desk = desks.TELLING
    list_display = ("__str__", "taken_on", "content_type", "state")
    list_select_related = ("content_type",)
    search_fields = ("caption", "alt_text")
    date_hierarchy = Photo.DAY
    fieldsets = (
        (
            None,
            {
                "fields": (
                    "image",
                    "caption",
                    "alt_text",
                    "taken_on",
                    ("content_type", "object_id"),
                    ("organizer", "document_number"),
                    "summary",
                )
            },
        ),
    )

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.related_model is ContentType:
            kept = [model for model in apps.get_models() if issubclass(model, Record)]
            types = ContentType.objects.get_for_models(*kept).values()
            kwargs["queryset"] = ContentType.objects.filter(pk__in=[each.pk for each in types])
        return super().formfield_for_foreignkey(db_field, request, **kwargs)
