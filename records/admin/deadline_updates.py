"""Recompute deadlines of open cases when something they depend on is saved."""

from django.contrib import messages
from django.db import transaction
from django.db.models import Q

from records.casework.share_deadlines import reckon_all, reckon_open
from records.models import Assignment, DeadlineChange

MOVING = {"suggestion", "unit", "role", "assigned_on", "handed_back_on"}


def is_moved(form) -> bool:
    """Whether a change on the form of a share can change its deadline."""
    return bool(MOVING & {*form.changed_data})


def reckon_moved(request, case, moved) -> None:
    """Recompute the deadlines of changed shares and of shares without one.

    Closed cases keep their deadlines. Show a warning for each one that cannot be computed.
    """
    is_open = Q(suggestion__closed_on=None, suggestion__taken_back_on=None)
    shares = Assignment.objects.filter(Q(due_on=None) | Q(pk__in=moved) & is_open, suggestion=case)
    shares = shares.select_related("suggestion", "unit")
    warn_about_deadlines(request, reckon_all(shares, because=DeadlineChange.CORRECTED))


def warn_about_deadlines(request, refused) -> None:
    """Show a warning for each deadline that could not be computed, with the reason."""
    for each in refused:
        messages.warning(request, str(each))


class DeadlineUpdatesAdminMixin:
    """Recomputes deadlines when holidays or rules change, and reports how many changed."""

    because = ""

    def reckon(self, request) -> None:
        """Recompute the deadlines of open cases; closed cases keep theirs."""
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
