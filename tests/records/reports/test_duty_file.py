"""A delegate's duty file: own term, leave apart, nothing that the house does not count."""

from datetime import date

import pytest

from delegates.models import (
    Award,
    Commendation,
    Congress,
    Delegate,
    Mandate,
    Post,
    Suspension,
    Term,
)
from hanbin.record.periods import Period
from records.figures import measure_figures
from records.models import (
    Activity,
    Attendance,
    Meeting,
    Participation,
    SitIn,
    Suggestion,
)
from records.reports.annexes.attendance import attendance_annex
from records.reports.duty_file import duty_file

pytestmark = pytest.mark.django_db

ELECTED = date(2019, 7, 1)


@pytest.fixture
def district():
    return Congress.objects.get().organization


@pytest.fixture
def newcomer(district):
    """Elected in July to seat and committee; the register holds rows of the spring by mistake."""
    delegate = Delegate.objects.create(name="新任甲", sex="male")
    Mandate.objects.create(
        delegate=delegate,
        organizer=district,
        level="district",
        term=Term.objects.get(congress=district),
        origin="by_election",
        started_on=ELECTED,
    )
    Post.objects.create(
        delegate=delegate, organization=district, title="委员", order=1, started_on=ELECTED
    )
    return delegate


def meetings(district, **which):
    rows = Meeting.objects.standing_committee().counting().within(district)
    return rows.during(Period.year(2019)).filter(**which).order_by("first_day")


def file(delegate, year=2019):
    seats, posts = delegate.mandates.all(), delegate.posts.all()
    return {duty.key: duty.during(year) for duty in duty_file(delegate, list(seats), list(posts))}


def attend(delegate, rows, standing):
    for meeting in rows:
        Attendance.objects.create(meeting=meeting, delegate=delegate, standing=standing)


class TheMeetings:
    def test_before_the_election_are_no_absence(self, district, newcomer):
        attend(newcomer, meetings(district, first_day__lt=ELECTED), "absent")
        attend(newcomer, meetings(district, first_day__gte=ELECTED), "present")
        after = meetings(district, first_day__gte=ELECTED).count()
        assert file(newcomer)["standing_committee"].text == f"{after}/{after}次"

    def test_of_the_election_day_itself_are_due(self, district, newcomer):
        first = meetings(district, first_day__gte=ELECTED).first()
        newcomer.posts.update(started_on=first.first_day)
        newcomer.mandates.update(started_on=first.first_day)
        attend(newcomer, [first], "present")
        assert file(newcomer)["standing_committee"].due == 1

    def test_missed_with_leave_stand_apart_from_those_missed_without(self, district, newcomer):
        one, other, *_ = meetings(district, first_day__gte=ELECTED)
        attend(newcomer, [one], "excused")
        attend(newcomer, [other], "absent")
        told = file(newcomer)["standing_committee"]
        assert (told.text, told.numbers["excused"], told.numbers["absent"]) == ("0/2次", 1, 1)

    def test_that_nobody_wrote_down_are_neither_due_nor_missed(self, district, newcomer):
        told = file(newcomer)["standing_committee"]
        held = meetings(district, first_day__gte=ELECTED).count()
        assert (told.text, told.note) == ("—", f"未登记到人{held}次")

    def test_of_the_congress_before_the_seat_began_are_not_told(self, newcomer):
        assert "congress" not in file(newcomer)

    def test_during_a_suspension_are_not_due(self, district, newcomer):
        attend(newcomer, meetings(district, first_day__gte=ELECTED), "absent")
        Suspension.objects.create(
            mandate=newcomer.mandates.get(), first_day=ELECTED, last_day="2020-01-01", ground="涉案"
        )
        assert "standing_committee" not in file(newcomer)

    def test_at_which_a_delegate_only_sat_in_are_never_in_the_fraction(self, district, newcomer):
        meeting = meetings(district, first_day__gte=ELECTED).first()
        newcomer.posts.all().delete()
        SitIn.objects.create(meeting=meeting, delegate=newcomer)
        told = file(newcomer)
        assert told["sit_ins"].text == "1次"
        assert "standing_committee" not in told

    def test_are_those_of_the_annex_for_every_member(self, district):
        year = Period.year(2019)
        [table] = attendance_annex(measure_figures(year, district), year, district)
        for name, _, due, present, excused, absent, _ in table.rows[:-1]:
            member = Delegate.objects.get(name=name, posts__organization=district)
            numbers = file(member)["standing_committee"].numbers
            assert [numbers[key] for key in ("due", "present", "excused", "absent")] == [
                *(due, present, excused, absent)
            ]

    def test_of_the_congress_are_n_of_n_for_those_in_office_all_along(self):
        seat = Mandate.objects.at_level("district").filter(ended_on=None, origin="election").first()
        assert file(seat.delegate, None)["congress"].due == 3


class TheDeeds:
    @pytest.fixture
    def act(self, newcomer):
        activity = Activity.objects.public().filter(first_day__gte=ELECTED).first()
        return Participation.objects.create(activity=activity, delegate=newcomer)

    def test_counts_in_the_year_in_which_the_record_counts(self, newcomer, act):
        Activity.objects.filter(pk=act.activity_id).update(stat_year=2020, stat_year_reason="跨年")
        assert [len(file(newcomer, year)["activities"].entries) for year in (2019, 2020)] == [0, 1]

    def test_before_the_election_is_left_out(self, newcomer, act):
        newcomer.mandates.update(started_on="2020-06-01")
        assert file(newcomer, None)["activities"].entries == ()

    def test_does_not_count_while_it_is_a_draft(self, newcomer, act):
        Activity.objects.filter(pk=act.activity_id).update(state="draft")
        assert file(newcomer)["activities"].text == "0次"

    def test_counts_but_is_not_listed_until_it_is_public(self, newcomer, act):
        Activity.objects.filter(pk=act.activity_id).update(state="approved")
        told = file(newcomer)["activities"]
        assert (told.text, told.listed, told.withheld) == ("1次", [], 1)
        assert (told.unpublished, told.withheld_by_law) == (1, 0)

    def test_tells_led_and_cosigned_suggestions_apart(self):
        suggestion = Suggestion.objects.public().filter(cosigners__isnull=False).first()
        lead, signed = suggestion.lead_delegate, suggestion.cosigners.first()
        assert suggestion.title in [
            each.text for each in file(lead, None)["led_suggestions"].entries
        ]
        cosigned = file(signed, None)["cosigned_suggestions"]
        assert suggestion.title in [each.text for each in cosigned.entries]

    def test_says_what_came_of_a_suggestion(self):
        suggestion = Suggestion.objects.public().filter(assignments__replies__isnull=False).first()
        led = file(suggestion.lead_delegate, None)["led_suggestions"]
        [note] = {each.note for each in led.entries if each.url == suggestion.get_absolute_url()}
        assert suggestion.status in note
        assert "类（" in note

    def test_is_commended_in_the_year_of_merit_or_of_the_act_as_the_award_has_it(
        self, district, newcomer
    ):
        for award in Award.objects.all():
            award.by_merit = award.pk % 2 == 0
            award.save()
            Commendation.objects.create(
                award=award,
                delegate=newcomer,
                organizer=district,
                merit_year=2019,
                awarded_on="2020-01-08",
                state="published",
            )
            told = file(newcomer, 2019 if award.by_merit else 2020)["commendations"]
            assert f"2019年{award}" in [each.text for each in told.entries]
