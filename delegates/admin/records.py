"""What every record needs when it is entered: its office, its day, its way to the public."""

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.utils import timezone

from delegates.models import Congress
from hanbin.admin import OfficeAdmin
from hanbin.editing import RecordForm
from hanbin.record import COUNTING, Record, State

REVIEW = ("state", "withdrawn_reason", ("stat_year", "stat_year_reason"))
TRAIL = (
    ("entered_by", "created_at"),
    ("approved_by", "approved_at"),
    ("published_by", "published_at"),
    ("counted_on", "updated_at"),
)
SHARED = {field.name for field in Record._meta.fields}
LAST_FACTS = ("organizer", "document_number", "summary")


def stamp(record: Record, by) -> None:
    """Who approved and who published, when the record first gets there."""
    now = timezone.now()
    if record.state in COUNTING and record.approved_at is None:
        record.approved_by, record.approved_at = by, now
    if record.state == State.PUBLISHED and record.published_at is None:
        record.published_by, record.published_at = by, now


class RecordAdmin(OfficeAdmin):
    """A kept record: its own facts first, its review and its statistics folded below."""

    form = RecordForm
    list_filter = ("state", ("organizer", admin.RelatedOnlyFieldListFilter))
    view_on_site = True
    carried_over = ("kind", "organizer")
    actions = ("approve", "publish")

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
        """Only what is public has a page."""
        if obj is None or obj.state != State.PUBLISHED:
            return None
        return super().get_view_on_site_url(obj)

    def save_model(self, request, obj, form, change):
        if not change:
            obj.entered_by = request.user
        stamp(obj, request.user)
        super().save_model(request, obj, form, change)

    @admin.action(description="审核通过所选的%(verbose_name_plural)s", permissions=["change"])
    def approve(self, request, queryset):
        self._advance(request, queryset, (State.DRAFT, State.SUBMITTED), State.APPROVED)

    @admin.action(description="公开所选的%(verbose_name_plural)s", permissions=["change"])
    def publish(self, request, queryset):
        self._advance(request, queryset, (State.APPROVED,), State.PUBLISHED)

    def _advance(self, request, records, origins, state):
        """Takes each record one step; one that may not take it stays and says why."""
        moved = 0
        for record in records:
            if record.state not in origins:
                refusal = f"现为“{record.get_state_display()}”"
            else:
                refusal = self._step(request, record, state)
            if refusal:
                messages.warning(request, f"“{record}”未变动：{refusal}。")
            else:
                moved += 1
        messages.success(request, f"{moved}条记录已改为“{state.label}”。")

    def _step(self, request, record, state) -> str:
        record.state = state
        stamp(record, request.user)
        try:
            record.full_clean()
        except ValidationError as error:
            return "；".join(text.rstrip("。") for text in error.messages)
        record.save()
        self.log_change(request, record, f"改为“{state.label}”。")
        return ""
