"""What moves deadlines when it is saved: the open cases are reckoned again in the same moment."""

from django.contrib import messages
from django.db import transaction

from records.casework.reckoning import reckon_open


class Reckons:
    """Holidays and rules: whoever changes one is told how many deadlines moved."""

    because = ""

    def reckon(self, request) -> None:
        """Open cases only; what was closed keeps the days it had."""
        messages.info(request, f"{reckon_open(because=self.because)}。")

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        self.reckon(request)

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        self.reckon(request)

    @transaction.atomic
    def delete_queryset(self, request, queryset):
        super().delete_queryset(request, queryset)
        self.reckon(request)

    @transaction.atomic
    def restore_view(self, request, object_id, version):
        response = super().restore_view(request, object_id, version)
        self.reckon(request)
        return response
