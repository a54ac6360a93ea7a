"""Admin of suggestions with their shares."""

import re
from datetime import date

from django.contrib import admin
from django.db.models import Q
from django.utils import timezone

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from delegates.models import Organization
from hanbin.office.model_admin import OfficeTabularInline, UsedRelatedFilter
from records.deadlines import explanation
from records.models import Assignment, CosignRequest, Examination, Suggestion, Supervision

from .board import BoardAdminMixin
from .bulk_steps import BulkStepsAdminMixin
from .case_steps import CaseStepsAdminMixin
from .deadline_updates import is_moved, reckon_moved
from .due_weeks import StageFilter, WeekFilter
from .reminder_letters import ReminderLettersAdminMixin

YEARLY = re.compile(r"^(闭)(20\d\d)$")
CODE = re.compile(r"(.+)-(\d+)")


class AssignmentInline(OfficeTabularInline):
    model = Assignment
    fields = ("unit", "role", "assigned_on", "received_on", "due_on", "due_explanation")
    readonly_fields = ("due_on", "due_explanation")


class ExaminationInline(OfficeTabularInline):
    model = Examination
    extra = 0


class CosignRequestInline(OfficeTabularInline):
    model = CosignRequest
    extra = 0


class SupervisionInline(OfficeTabularInline):
    model = Supervision
    extra = 0


class SeriesFilter(admin.AllValuesFieldListFilter):
    """Lists the existing series, without the empty one of suggestions not numbered."""

    def choices(self, changelist):
        return (each for each in super().choices(changelist) if each["display"])


class UnitFilter(UsedRelatedFilter):
    """Lists all handling units; querying which of them have cases would be slow."""

    def is_used(self, request, model_admin):
        return Q(pk__in=Organization.objects.handling_units())


def of_this_year(series: str) -> str:
    """Return the series of this year: 闭2019 becomes 闭2026 in 2026, 18-3 stays."""
    year = timezone.localdate().year
    return YEARLY.sub(rf"\g<1>{year}", series)


def first_day(formsets) -> date:
    """Return the earliest day of assignment on the form, or date.max if there is none."""
    days = (
        row.cleaned_data.get("assigned_on")
        for rows in formsets
        if rows.model is Assignment
        for row in rows.forms
        if row not in rows.deleted_forms
    )
    return min(filter(None, days), default=date.max)


@admin.register(Suggestion)
class SuggestionAdmin(
    BulkStepsAdminMixin,
    BoardAdminMixin,
    ReminderLettersAdminMixin,
    CaseStepsAdminMixin,
    RecordAdmin,
):
    desk = index_headings.SUGGESTIONS
    change_form_template = "admin/records/suggestion/change_form.html"
    actions = (*RecordAdmin.actions, "admit", "assign", "close_rated")
    list_display = (*Suggestion.LISTED, "due", "state")
    list_select_related = ("subject", "lead_delegate")
    list_prefetch_related = (
        *Suggestion.lead_units.fget.needs,
        *Suggestion.due_on.fget.needs,
    )
    list_filter = (
        StageFilter,
        WeekFilter,
        "kind",
        ("series", SeriesFilter),
        "subject",
        "review",
        "is_key",
        *RecordAdmin.list_filter,
        ("assignments__unit", UnitFilter),
    )
    carried_over = ("kind", "subject", "organizer")
    search_fields = ("title", "series", "number", "lead_delegate__name", "text")
    date_hierarchy = Suggestion.DAY
    inlines = (AssignmentInline, SupervisionInline, ExaminationInline, CosignRequestInline)
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "series", "number"),
                    "title",
                    "text",
                    ("subject", "session"),
                    ("lead_delegate", "submitted_on"),
                    "cosigners",
                    ("may_be_public", "is_key"),
                )
            },
        ),
        (
            "审查与交办",
            {
                "fields": (
                    ("review", "reviewed_on", "review_reason"),
                    ("merged_into",),
                    ("assigned_on", "closed_on"),
                    ("taken_back_on", "taken_back_reason"),
                    ("motion", "wished_unit"),
                    ("organizer", "topics"),
                    "document_number",
                    "summary",
                )
            },
        ),
    )

    def get_queryset(self, request):
        """Return submitted suggestions with stage and next deadline; drafts are private."""
        return super().get_queryset(request).handed_in().staged().due_next()

    @admin.display(description="应答复日期", ordering="next_due")
    def due(self, suggestion):
        """Return the next deadline with the time left; for an answered case its last deadline."""
        day = suggestion.next_due
        if day is None:
            return suggestion.due_on
        return f"{day}（{explanation.time_left(day, timezone.localdate())}）"

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """Require the submission date, because the office has no drafts of delegates."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == Suggestion.DAY:
            field.required = True
        return field

    def defaults(self, given):
        """Return the next number of the last used series.

        A series between sessions is replaced by that of this year.
        """
        found = super().defaults(given)
        kept = Suggestion.objects.within(found["organizer"])
        if "organizer" in given:
            kept = Suggestion.objects.filter(organizer=given["organizer"])
        last = kept.order_by("pk").last()
        if last is None:
            return found
        proposed = given.get("series") or of_this_year(last.series)
        series = {"series": proposed, "organizer": last.organizer_id}
        return found | series | {"number": Suggestion.next_number(**series)}

    def save_related(self, request, form, formsets, change):
        """Set the suggestion as assigned on the first day of its shares."""
        suggestion = form.instance
        first = first_day(formsets)
        if (
            suggestion.assigned_on is None
            and suggestion.was_submitted_by(first)
            and first < date.max
        ):
            suggestion.take_up(on=first)
            suggestion.save()
        super().save_related(request, form, formsets, change)
        shares = (row for rows in formsets if rows.model is Assignment for row in rows.forms)
        reckon_moved(request, suggestion, {row.instance.pk for row in shares if is_moved(row)})

    def get_search_results(self, request, queryset, search_term):
        """Also search by the printed number of a suggestion: 18-3-001."""
        found, repeats = super().get_search_results(request, queryset, search_term)
        code = CODE.fullmatch(search_term.strip())
        if code:
            return found | queryset.filter(series=code[1], number=code[2]), repeats
        return found, repeats
