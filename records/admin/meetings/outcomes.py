"""Inline rows of a meeting that refer to an agenda item by its number."""

from functools import partial

from django import forms
from django.contrib.admin.checks import InlineModelAdminChecks
from django.core.exceptions import ValidationError

from hanbin.office.edit_conflicts import VersionedForm
from hanbin.office.formsets import SentRows
from hanbin.office.model_admin import OfficeTabularInline
from hanbin.record.base import State
from records.models import Appraisal, Report, Resolution

OPEN = (State.DRAFT, State.SUBMITTED)


class OutcomeForm(forms.ModelForm):
    """A row with the number of its agenda item; a reviewed row is read-only here."""

    item = forms.IntegerField(
        label="议程序号",
        required=False,
        min_value=1,
        widget=forms.NumberInput(attrs={"class": "vIntegerField"}),
        help_text="属于本次会议的第几项议程。",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.was_under = self.item_of(self.instance)
        if self.was_under:
            self.initial["item"] = self.was_under.order
        reviewed = getattr(self.instance, "state", State.DRAFT) not in OPEN
        for name, field in self.fields.items():
            field.widget.attrs["aria-label"] = field.label
            field.required &= name not in self.known
            field.disabled = reviewed

    known = ()

    def item_of(self, row):
        """Return the agenda item of a saved row."""
        return row.agenda_item if row.agenda_item_id else None

    def complete(self, meeting, item) -> None:
        """Set the values that follow from the meeting and the agenda item."""
        self.instance.agenda_item = item


class OutcomeFormSet(SentRows, forms.BaseModelFormSet):
    """Formset of the rows of one meeting; the relation may go through other tables."""

    of = "meeting"
    agenda = None

    def __init__(self, data=None, files=None, instance=None, queryset=None, **given):
        given.pop("save_as_new", None)
        self.instance = instance
        kept = self.of_meeting(queryset) if instance.pk else queryset.none()
        super().__init__(data, files, queryset=kept, **given)

    @classmethod
    def get_default_prefix(cls):
        return cls.accessor

    def of_meeting(self, rows):
        """Return those of the rows that belong to the meeting."""
        return rows.filter(**{self.of: self.instance})

    def add_fields(self, form, index):
        super().add_fields(form, index)
        if "DELETE" in form.fields:
            form.fields["DELETE"].widget.attrs["aria-label"] = form.fields["DELETE"].label

    def kept(self) -> list:
        """Return the rows that will exist after saving, in form order."""
        return [
            form.instance
            for form in self.forms
            if form.has_changed() or form.instance.pk
            if not (self.can_delete and self._should_delete_form(form))
        ]

    def clean(self):
        super().clean()
        meeting = self.instance
        if self.agenda and not self.agenda.is_valid():
            return
        if meeting.organizer_id is None or meeting.last_day is None:
            # The form of the meeting is invalid in this case and shows what is missing.
            return
        for form in self.forms:
            if self.can_delete and self._should_delete_form(form):
                self._refuse_to_lose_opinions(form.instance)
            elif form.has_changed() and form.is_valid():
                self._settle(form)

    def _refuse_to_lose_opinions(self, row):
        if row.pk and row.opinions.exists():
            raise ValidationError(f"“{row}”已有审议意见，不能删除。")

    def _settle(self, form):
        """Set the agenda item and derived values, then validate the row as it will be saved."""
        try:
            self._complete(form)
            row = form.instance
            apart = {each.name for each in row._meta.fields if each.name in form.unsaved}
            row.full_clean(exclude=apart, validate_unique=False)
        except ValidationError as error:
            for name, texts in self._told(error).items():
                form.add_error(name if name in form.fields else None, texts)

    def _complete(self, form):
        form.complete(self.instance, self._item(form))

    @staticmethod
    def _told(error):
        return error.message_dict if hasattr(error, "error_dict") else {None: error.messages}

    def _lines(self):
        """Return the agenda items as they will be saved; without its formset, the saved ones."""
        if self.agenda is None:
            return list(self.instance.agenda_items.all()) if self.instance.pk else []
        return [each.instance for each in self.agenda.forms if self.agenda._is_kept(each)]

    def _item(self, form):
        number, lines = form.cleaned_data.get("item"), self._lines()
        if number is None or (form.was_under and "item" not in form.changed_data):
            found = form.was_under if number else None
            gone = found and found not in lines
        else:
            found = {line.order: line for line in lines}.get(number)
            gone = found is None
        if gone:
            raise ValidationError({"item": f"本次会议没有第{number}项议程。"})
        return found


class OutcomeChecks(InlineModelAdminChecks):
    """Skips checks for a foreign key, since the relation may go through other tables."""

    def _check_relation(self, obj, parent_model):
        return []

    def _check_exclude_of_parent_model(self, obj, parent_model):
        return []

    def _check_formset(self, obj):
        return []


class OutcomeInline(OfficeTabularInline):
    """Inline rows below the agenda, collapsed."""

    checks_class = OutcomeChecks
    classes = ("collapse",)
    formset = OutcomeFormSet
    extra = 3
    can_delete = False
    of = "meeting"

    def get_formset(self, request, obj=None, **kwargs):
        may_add = self.has_add_permission(request, obj)
        made = forms.modelformset_factory(
            self.model,
            form=self._protected(request, obj),
            formset=self.formset,
            fields=[name for name in self.fields if name != "item"],
            formfield_callback=partial(self.formfield_for_dbfield, request=request),
            extra=self.get_extra(request, obj) if may_add else 0,
            max_num=1000 if may_add else 0,
            can_delete=self.can_delete and self.has_delete_permission(request, obj),
        )
        made.of, made.accessor = self.of, f"{self.model._meta.model_name}s"
        return made

    def _protected(self, request, obj):
        may_change = self.has_change_permission(request, obj)
        may_add = self.has_add_permission(request, obj)

        class Protected(VersionedForm, self.form):
            def has_changed(self):
                allowed = may_add if self.instance._state.adding else may_change
                return allowed and super().has_changed()

        return Protected


class MeetingReportForm(OutcomeForm):
    known = ("title", "organization")
    unsaved = ("agenda_item",)

    def complete(self, meeting, item):
        if item is None:
            raise ValidationError({"item": "请填写报告所属的议程序号。"})
        report = self.instance
        report.agenda_item = item
        report.title = report.title or item.title.removeprefix("听取和审议").removeprefix("听取")
        report.organization = report.organization if report.organization_id else item.organization
        if report.organization_id is None:
            raise ValidationError({"organization": "请选择报告机关；该项议程没有提请机关可用。"})


class MeetingReportInline(OutcomeInline):
    model = Report
    form = MeetingReportForm
    of = "agenda_item__meeting"
    can_delete = True
    fields = ("item", "title", "organization", "reporter")


class RecordRowForm(OutcomeForm):
    """A record of its own, organized by the organizer of the meeting."""

    def complete(self, meeting, item):
        row = self.instance
        if row._state.adding:
            row.organizer = meeting.organizer
        day = row.DAY
        if getattr(row, day) is None:
            setattr(row, day, meeting.last_day)


class ResolutionForm(RecordRowForm):
    known = ("adopted_on",)
    unsaved = ("agenda_item", "meeting")

    def complete(self, meeting, item):
        super().complete(meeting, item)
        self.instance.meeting, self.instance.agenda_item = meeting, item


class ResolutionInline(OutcomeInline):
    model = Resolution
    form = ResolutionForm
    fields = ("item", "kind", "title", "document_number", "adopted_on", "is_personnel")


class AppraisalForm(RecordRowForm):
    item = None
    known = ("appraised_on",)
    unsaved = ("meeting",)

    def item_of(self, row):
        return None

    def complete(self, meeting, item):
        super().complete(meeting, item)
        self.instance.meeting = meeting


class AppraisalInline(OutcomeInline):
    model = Appraisal
    extra = 1
    form = AppraisalForm
    fields = (
        "official",
        "delegate",
        "organization",
        "post",
        "grade",
        "satisfied",
        "basically_satisfied",
        "dissatisfied",
        "ballot_abstained",
    )
