"""The base admin of records: organizer, day, review and permissions."""

from django.utils import timezone

from delegates.models import Congress, Organization
from hanbin.office.edit_conflicts import RecordForm
from hanbin.office.model_admin import OfficeAdmin, UsedRelatedFilter
from hanbin.record.base import Record, State
from hanbin.record.deletion import is_own_draft
from hanbin.record.review import CORRECTED_BY
from hanbin.record.roles import Reach, account_of, may_change_records_of, possible_organizers

from .child_admin import mark_corrected
from .enclosures import EnclosuresAdminMixin
from .review_steps import ReviewStepsAdminMixin, is_for_another

REVIEW = (("stat_year", "stat_year_reason"),)
TRAIL = (
    ("state", "withdrawn_reason"),
    ("entered_by", "created_at"),
    ("approved_by", "approved_at"),
    ("published_by", "published_at"),
    ("corrected_by", "corrected_at"),
    ("counted_on", "updated_at"),
)
SHARED = {field.name for field in Record._meta.fields}
LAST_FACTS = ("organizer", "document_number", "summary")


class RecordAdmin(ReviewStepsAdminMixin, EnclosuresAdminMixin, OfficeAdmin):
    """A record: its own fields first; review and statistics are collapsed below."""

    form = RecordForm
    list_filter = ("state", ("organizer", UsedRelatedFilter))
    view_on_site = True
    carried_over = ("kind", "organizer")

    def known(self, request):
        """Return the town as organizer for accounts of a town."""
        account = account_of(request.user)
        own = account is not None and account.as_role.reach is Reach.TOWN
        return {"organizer": account.organization_id} if own else {}

    def defaults(self, given):
        congress = Congress.objects.first()
        today = timezone.localdate()
        own = self.model._meta
        days = {own.get_field(self.model.DAY)} if "__" not in self.model.DAY else set()
        return {
            "organizer": congress.organization_id if congress else None,
            **{day.name: today for day in days if day.editable and not day.null},
        }

    def get_readonly_fields(self, request, obj=None):
        trail = [name for row in TRAIL for name in row] if obj else []
        return (*super().get_readonly_fields(request, obj), *trail)

    def get_fieldsets(self, request, obj=None):
        review = (*REVIEW, *TRAIL) if obj else REVIEW
        folded = ("审核与统计", {"classes": ["collapse"], "fields": review})
        return [*self._facts(request, obj), folded]

    def _facts(self, request, obj):
        if self.fieldsets:
            return self.fieldsets
        shared = SHARED | {"counted_on"}
        own = [name for name in self.get_fields(request, obj) if name not in shared]
        return [(None, {"fields": [*own, *LAST_FACTS]})]

    def get_view_on_site_url(self, obj=None):
        """Return the public URL only if the record is published."""
        if obj is None or obj.state != State.PUBLISHED:
            return None
        return super().get_view_on_site_url(obj)

    def has_change_permission(self, request, obj=None):
        """Require the permission of the review state.

        Approved records need ``approve``, published ones ``publish``. A record of a town can only
        be changed by that town.
        """
        allowed = super().has_change_permission(request, obj)
        if obj is None or not allowed:
            return allowed
        needed = CORRECTED_BY.get(obj.state)
        if needed and not self.permitted(request, needed):
            return False
        if obj.state == State.APPROVED and is_for_another(obj, request.user):
            return False
        return may_change_records_of(request.user, obj.organizer)

    def has_delete_permission(self, request, obj=None):
        """Allow one's own draft; else require ``approve``, or ``publish`` once published."""
        if not super().has_delete_permission(request, obj):
            return False
        if obj is None or is_own_draft(request.user, obj):
            return True
        return self.permitted(request, CORRECTED_BY.get(obj.state, "approve"))

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "organizer":
            kwargs.setdefault(
                "queryset", possible_organizers(Organization.objects.all(), request.user)
            )
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        if not change:
            obj.entered_by = request.user
        super().save_model(request, obj, form, change)

    def save_related(self, request, form, formsets, change):
        if change and (form.has_changed() or any(rows.has_changed() for rows in formsets)):
            mark_corrected(form.instance, by=request.user)
        super().save_related(request, form, formsets, change)
