"""Admin of meetings, with everything about a meeting on one form."""

from django.contrib import admin

from delegates.admin import index_headings
from delegates.admin.record_admin import RecordAdmin
from delegates.admin.terms import TermChoiceAdminMixin, TermFilter, current_term, is_town
from hanbin.office.model_admin import OrderedFormSet, OrderedTabularInline
from hanbin.record.base import Record
from hanbin.record.roles import account_of
from records.admin.headcounts import HeadcountInline
from records.models import AgendaItem, Meeting, SitIn

from .attendance import AttendanceFormSet, AttendanceInline
from .meeting_names import meeting_name_condition
from .opinions import OpinionFormSet, OpinionInline
from .outcome_days import OutcomeDaysAdminMixin
from .outcomes import AppraisalInline, MeetingReportInline, OutcomeFormSet, ResolutionInline

IN_STREETS = (Meeting.Kind.SYMPOSIUM, Meeting.Kind.OTHER)
IN_TOWNS = (Meeting.Kind.PRESIDIUM, Meeting.Kind.CONGRESS, *IN_STREETS)


def held_by(user) -> tuple:
    """Return the kinds of meetings of an account; a street has no congress and no presidium."""
    if not is_town(user):
        return tuple(Meeting.Kind)
    organ = account_of(user).organization
    return IN_STREETS if organ.kind == organ.Kind.SUBDISTRICT_COMMISSION else IN_TOWNS


class AgendaFormSet(OrderedFormSet):
    """Shows in empty rows the order number they will get."""

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if index is not None and index >= self.initial_form_count():
            kept = [line.order for line in self.get_queryset() if line and line.order]
            following = max(kept, default=0) + index - self.initial_form_count() + 1
            form.fields["order"].initial = following


class AgendaItemInline(OrderedTabularInline):
    model = AgendaItem
    formset = AgendaFormSet
    extra = 5
    fields = ("order", "title", "kind", "treatment", "organization", "outcome")


class SitInInline(HeadcountInline):
    model = SitIn
    fk_name = "meeting"
    is_open = False


@admin.register(Meeting)
class MeetingAdmin(OutcomeDaysAdminMixin, TermChoiceAdminMixin, RecordAdmin):
    desk = index_headings.MEETINGS
    list_display = (*Meeting.LISTED, "state")
    list_filter = ("kind", ("term", TermFilter), *RecordAdmin.list_filter)
    carried_over = ("kind", "term", "organizer")
    search_fields = ("title", "number", "place", "chair", "minutes_number", "document_number")
    date_hierarchy = Meeting.DAY
    inlines = (
        AgendaItemInline,
        MeetingReportInline,
        ResolutionInline,
        AppraisalInline,
        OpinionInline,
        AttendanceInline,
        SitInInline,
    )
    fieldsets = (
        (
            None,
            {
                "fields": (
                    ("kind", "term", "number"),
                    "title",
                    ("first_day", "last_day"),
                    ("place", "chair"),
                    ("members_due", "members_present"),
                    ("organizer", "topics"),
                    ("document_number", "minutes_number"),
                    "summary",
                )
            },
        ),
    )

    def known(self, request):
        """Return the defaults of a town: its presidium and its current term."""
        if not is_town(request.user):
            return super().known(request)
        town = {"kind": held_by(request.user)[0], "term": current_term(request.user)}
        return super().known(request) | town

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        if db_field.name == "kind" and is_town(request.user):
            kwargs["choices"] = [(kind.value, kind.label) for kind in held_by(request.user)]
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def defaults(self, given):
        """Return the next meeting of the chosen series, by default of the standing committee."""
        series = {"kind": Meeting.Kind.STANDING_COMMITTEE, "term": current_term()}
        series |= super().defaults(given)
        known = {name: given.get(name, series[name]) for name in ("kind", "term", "organizer")}
        last = Meeting.objects.filter(**known, number__isnull=False).order_by("number").last()
        place = {"place": last.place} if last else {}
        return series | place | {"number": Meeting.next_number(**known)}

    def _create_formsets(self, request, obj, change):
        """Give formsets whose rows refer to agenda items the formsets they depend on."""
        if not change and request.method == "GET":
            self._begin(obj, self.get_changeform_initial_data(request))
        formsets, inlines = super()._create_formsets(request, obj, change)
        rows = {type(inline): formset for inline, formset in zip(inlines, formsets, strict=True)}
        for formset in formsets:
            if isinstance(formset, OutcomeFormSet):
                formset.agenda = rows.get(AgendaItemInline)
            if isinstance(formset, OpinionFormSet):
                formset.reports = rows.get(MeetingReportInline)
                formset.appraisals = rows.get(AppraisalInline)
        return formsets, inlines

    def _begin(self, meeting, initial):
        """Set kind, day and organizer on the empty form, to know the members."""
        for name in ("kind", "first_day"):
            field = Meeting._meta.get_field(name)
            setattr(meeting, name, field.to_python(initial.get(name)))
        meeting.organizer_id = initial.get("organizer")

    def complete(self, meeting):
        """Set an empty outcome of an agenda item from its resolutions or opinions."""
        for item in meeting.agenda_items.filter(outcome=""):
            if item.resolutions.exists():
                item.outcome = "通过"
            elif item.reports.filter(opinions__isnull=False).exists():
                item.outcome = "形成审议意见"
            else:
                continue
            item.save()

    def save_formset(self, request, form, formset, change):
        if isinstance(formset, OutcomeFormSet):
            for row in formset.extra_forms:
                if isinstance(row.instance, Record):
                    row.instance.entered_by = request.user
        super().save_formset(request, form, formset, change)
        if (
            isinstance(formset, AttendanceFormSet)
            and formset.is_kept
            and self._recounts(form, formset)
        ):
            tally = formset.tally()
            for name, number in tally.items():
                setattr(form.instance, name, number)
            form.instance.save(update_fields=tally)

    def _recounts(self, form, grid) -> bool:
        """Whether to update the numbers: they are empty, or only the grid was changed."""
        typed = {"members_due", "members_present"} & set(form.changed_data)
        moved = any(member.has_changed() for member in grid.forms)
        return form.instance.members_due is None or (moved and not typed)

    def get_search_results(self, request, queryset, search_term):
        """Also search by the spoken name of a meeting: 第二十三次常委会会议."""
        found, repeats = super().get_search_results(request, queryset, search_term)
        named = meeting_name_condition(search_term)
        return (found | queryset.filter(named) if named else found), repeats
