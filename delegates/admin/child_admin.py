"""The admin of child rows that have their own form; permissions follow those of the record."""

from django.core.exceptions import PermissionDenied

from hanbin.office.model_admin import OfficeAdmin
from hanbin.record.base import Record
from hanbin.record.children import is_added_while_public, record_of

TOO_LATE = "记录已经审核，不能再增加内容：请先退回，或由有权的人更正。"


def may_change_record(site, request, part) -> bool:
    """Return whether the user may change the record that a row belongs to."""
    record = record_of(part)
    if record is None:
        return True
    return site._registry[type(record)].has_change_permission(request, record)


def mark_corrected(record: Record | None, *, by) -> None:
    """Set the correction fields of a published record whose child row was changed."""
    if record is None:
        return
    record.correct(by=by)
    columns = {"corrected_by": record.corrected_by, "corrected_at": record.corrected_at}
    # update() writes only these columns and adds no history entry to the record.
    type(record)._base_manager.filter(pk=record.pk).update(**columns)


class PartAdmin(OfficeAdmin):
    """Child rows such as agenda items and answers; a reviewed record protects its child rows.

    Rows that go on for months (交办、面商、答复) can be added at any time, but an existing answer
    is changed with the same permission as a published record.
    """

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        return allowed and (obj is None or may_change_record(self.admin_site, request, obj))

    def has_delete_permission(self, request, obj=None):
        allowed = super().has_delete_permission(request, obj)
        return allowed and (obj is None or may_change_record(self.admin_site, request, obj))

    def save_model(self, request, obj, form, change):
        is_late = not change and not is_added_while_public(self.model)
        if is_late and not may_change_record(self.admin_site, request, obj):
            raise PermissionDenied(TOO_LATE)
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        moved = form.has_changed() or any(rows.has_changed() for rows in formsets)
        if moved and (change or not is_added_while_public(self.model)):
            mark_corrected(record_of(form.instance), by=request.user)
