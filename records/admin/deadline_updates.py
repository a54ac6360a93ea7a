"""What moves deadlines when it is saved: the open cases are reckoned again in the same moment."""

from django.contrib import messages
from django.db import transaction
from django.db.models import Q

from records.casework.share_deadlines import reckon_all, reckon_open
from records.models import Assignment, DeadlineChange

MOVING = {"suggestion", "unit", "role", "assigned_on", "handed_back_on"}


def is_moved(form) -> bool:
    """Whether what was changed on the form of a share may move its deadline."""
    return bool(MOVING & {*form.changed_data})


def reckon_moved(request, case, moved) -> None:
    """The deadlines of what a form moved, and of what has none yet; a closed case keeps the days
    it had. What could not be reckoned is said."""
    is_open = Q(suggestion__closed_on=None, suggestion__taken_back_on=None)
    shares = Assignment.objects.filter(Q(due_on=None) | Q(pk__in=moved) & is_open, suggestion=case)
    shares = shares.select_related("suggestion", "unit")
    warn_about_deadlines(request, reckon_all(shares, because=DeadlineChange.CORRECTED))


def warn_about_deadlines(request, refused) -> None:
    """What could not be reckoned, each with its reason."""
    for each in refused:
        messages.warning(request, str(each))


class DeadlineUpdatesAdminMixin:
    """Holidays and rules: whoever changes one is told how many deadlines moved."""

    because = ""

    def reckon(self, request) -> None:
        """Open cases only; what was closed keeps the days it had."""
        reckoned = reckon_open(because=self.because)
        messages.info(request, f"{reckoned}。")
        warn_about_deadlines(request, reckoned.refused)

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
