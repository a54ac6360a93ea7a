"""Attendance of members: one grid with all members in office on the day of the meeting."""

from functools import cached_property

from django import forms
from django.utils import timezone

from delegates.models import Delegate, Post
from records.admin.grids import GridFormSet, GridInline, GridManagementForm
from records.models import Attendance, Meeting

Kind, Standing = Meeting.Kind, Attendance.Standing


def members_of(meeting: Meeting) -> list[Delegate]:
    """Return the members in office on the first day; [] for meetings without attendance."""
    if meeting.kind not in (Kind.STANDING_COMMITTEE, Kind.CHAIRPERSONS, Kind.PRESIDIUM):
        return []
    day = meeting.first_day or timezone.localdate()
    posts = Post.objects.at(day).filter(organization=meeting.organizer_id)
    if meeting.kind == Kind.CHAIRPERSONS:
        posts = posts.exclude(title="委员")
    return list(dict.fromkeys(post.delegate for post in posts.select_related("delegate")))


class AttendanceManagementForm(GridManagementForm):
    """Switch for recording attendance; only then is "present" the default."""

    kept = forms.BooleanField(label="登记出席情况", required=False)


class MemberForm(forms.Form):
    """One member with three radio buttons."""

    standing = forms.ChoiceField(
        label="出席情况",
        choices=Standing.choices,
        widget=forms.RadioSelect,
        initial=Standing.PRESENT,
    )
    reason = forms.CharField(label="请假事由", max_length=60, required=False)

    def __init__(self, *args, key, grid, **kwargs):
        super().__init__(*args, **kwargs)
        self.member = key
        self.row = grid.rows.get(key)
        if grid.rows:
            # In an existing register a missing member has no value; "present" must not be assumed.
            self.fields["standing"].required = False
            self.initial = {"standing": None}
        if self.row:
            self.initial = {"standing": self.row.standing, "reason": self.row.reason}
        self.fields["reason"].widget.attrs |= {
            "aria-label": f"{key}请假事由",
            "placeholder": "请假事由",
        }

    def clean(self):
        """Keep the reason only for members who are excused."""
        if self.cleaned_data.get("standing") != Standing.EXCUSED:
            self.cleaned_data["reason"] = ""


class AttendanceFormSet(GridFormSet):
    """One line per member; registered members stay even if they left office."""

    form = MemberForm
    management_form_class = AttendanceManagementForm

    @cached_property
    def rows(self):
        return {row.delegate: row for row in self.recorded()}

    def switches(self):
        return {"kept": bool(self.rows)}

    def would_change(self):
        return super().would_change() if self.is_kept else bool(self.rows)

    @property
    def is_kept(self) -> bool:
        """Whether the switch is on."""
        switch = self.management_form
        return switch.cleaned_data.get("kept", False) if switch.is_bound else bool(self.rows)

    @cached_property
    def members(self):
        return list(dict.fromkeys([*members_of(self.instance), *self.rows]))

    def keys(self):
        return self.members

    def _construct_form(self, i, **kwargs):
        form = super()._construct_form(i, **kwargs)
        # An unbound form is not validated, so the rows are ignored while the switch is off.
        form.is_bound = self.is_bound and self.is_kept
        return form

    def is_valid(self):
        if not self.is_kept:
            return self.is_bound and not self.non_form_errors()
        return super().is_valid()

    def write(self):
        if not self.is_kept:
            self.deleted_objects += self.rows.values()
        for form in self.forms if self.is_kept else ():
            if not form.cleaned_data["standing"]:
                self.deleted_objects += filter(None, [form.row])
            elif form.row is None:
                self.new(delegate=form.member, **form.cleaned_data)
            elif form.has_changed():
                self.change(form.row, form.changed_data, **form.cleaned_data)

    def tally(self) -> dict[str, int]:
        """Return the numbers of members due and present."""
        standings = list(filter(None, (form.cleaned_data["standing"] for form in self.forms)))
        return {
            "members_due": len(standings),
            "members_present": standings.count(Standing.PRESENT),
        }


class AttendanceInline(GridInline):
    model = Attendance
    fk_name = "meeting"
    grid = AttendanceFormSet
    template = "admin/grids/attendance.html"
    fields = ("standing", "reason")

    def get_queryset(self, request):
        posts = super().get_queryset(request).select_related("delegate")
        return posts.order_by("pk")
