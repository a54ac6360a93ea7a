"""For each rule, how a record of the demonstration comes to break it."""

from collections.abc import Callable
from datetime import timedelta

from django.db.models import Model
from django.utils import timezone

from delegates.models import Constituency, Delegate, Mandate, Organization, Term
from hanbin.record.base import State
from hanbin.record.periods import Period
from records.models import (
    Activity,
    AgendaItem,
    Appraisal,
    Holiday,
    InquiryAnswer,
    Meeting,
    Opinion,
    PersonnelDecision,
    Photo,
    Resolution,
)

YEAR = Period.year(2019)
EXAMPLES: dict[str, Callable[[], Model]] = {}


def breaks(example: Callable[[], Model]) -> Callable[[], Model]:
    """An example goes by the name of its rule; it answers the row that is to be found."""
    EXAMPLES[example.__name__] = example
    return example


def change(row: Model, **values) -> Model:
    """Writes past every form and check."""
    type(row)._base_manager.filter(pk=row.pk).update(**values)
    return row


def some(model, **those):
    return model.objects.filter(**those).counting().during(YEAR).first()


def meeting() -> Meeting:
    return some(Meeting, kind=Meeting.Kind.STANDING_COMMITTEE)


def vote() -> AgendaItem:
    return some(AgendaItem, votes_for__isnull=False)


@breaks
def one_mandate_at_a_time():
    seat = Mandate.objects.at_level("district").filter(ended_on=None).first()
    term = Term.objects.exclude(pk=seat.term_id).first()
    return Mandate.objects.create(
        delegate=seat.delegate, organizer=seat.organizer, level=seat.level, term=term,
        started_on=seat.started_on + timedelta(days=1),
    )  # fmt: skip


@breaks
def by_election_fills_a_vacancy():
    Term.objects.update(seats=1)
    return Mandate.objects.by_elected().first()


@breaks
def by_election_follows_a_departure():
    untouched = Constituency.objects.exclude(mandates__ended_on__isnull=False).first()
    seat = Mandate.objects.by_elected().at_level("district").first()
    return change(seat, constituency=untouched)


@breaks
def public_words_name_nobody():
    return change(meeting(), summary="咨询请拨13812345678。")


@breaks
def biography_names_no_number():
    return change(Delegate.objects.first(), biography="身份证号61240119700101123X。")


@breaks
def has_happened():
    day = timezone.localdate() + timedelta(days=1)
    return change(meeting(), first_day=day, last_day=day)


@breaks
def organizer_has_a_congress():
    return change(meeting(), organizer=Organization.objects.filter(jurisdiction=None).first())


@breaks
def published_in_a_month():
    return change(meeting(), state=State.APPROVED)


@breaks
def quorum_was_present():
    return change(meeting(), members_due=35, members_present=17)


@breaks
def attendance_is_within_the_heads():
    row = meeting()
    return change(row, members_present=row.members_present - 1)


@breaks
def attendance_is_complete():
    row = meeting()
    row.attendances.first().delete()
    return row


@breaks
def members_due_are_in_office():
    return change(meeting(), members_due=36)


@breaks
def numbers_run_on():
    return change(meeting(), number=99)


@breaks
def standing_committee_meets_often():
    spring = Meeting.objects.standing_committee().filter(
        first_day__range=("2019-03-01", "2019-06-30")
    )
    spring.update(state=State.DRAFT)
    later = Meeting.objects.standing_committee().filter(first_day__gt="2019-06-30")
    return later.order_by("first_day").first()


@breaks
def has_an_agenda():
    row = meeting()
    row.pk, row.number = None, row.number + 1
    row.save()
    return row


@breaks
def votes_are_of_those_present():
    return change(vote(), votes_against=99)


@breaks
def ballot_is_of_those_present():
    row = some(Appraisal, meeting__members_present__isnull=False, satisfied__isnull=False)
    return change(row, satisfied=99)


@breaks
def answer_is_rated_by_those_present():
    return change(InquiryAnswer.objects.filter(satisfied__gt=0).first(), satisfied=99)


@breaks
def adopted_by_most_of_all_members():
    return change(vote(), votes_for=17)


@breaks
def has_an_outcome():
    return change(vote(), outcome="")


@breaks
def adopted_while_the_meeting_sat():
    return change(some(Resolution, meeting__isnull=False), adopted_on="2019-02-03")


@breaks
def voted_while_the_meeting_sat():
    return change(some(PersonnelDecision, meeting__isnull=False), voted_on="2019-02-03")


@breaks
def appraised_while_the_meeting_sat():
    return change(some(Appraisal, meeting__isnull=False), appraised_on="2019-02-03")


@breaks
def item_is_of_the_meeting():
    row = some(Resolution, agenda_item__isnull=False, meeting__isnull=False)
    return change(row, meeting=Meeting.objects.exclude(pk=row.meeting_id).first())


@breaks
def opinion_goes_to_who_reported():
    row = some(Opinion, report__isnull=False, addressee__kind="government")
    return change(row, addressee=Organization.objects.get(kind="court"))


@breaks
def opinion_is_answered_in_time():
    return change(some(Opinion), reported_on=None, due_on="2019-12-31")


@breaks
def document_number_is_given_once():
    first, second = Resolution.objects.about_matters().counting().during(YEAR)[:2]
    change(first, document_number="汉人发〔2019〕99号")
    return change(second, document_number="汉人发〔2019〕99号")


@breaks
def somebody_took_part():
    row = some(Activity)
    row.participations.all().delete()
    return row


@breaks
def somebody_answered():
    row = some(Activity, kind__code="special_inquiry")
    row.answers.all().delete()
    return row


@breaks
def photo_has_its_words():
    return change(some(Photo), state=State.APPROVED, alt_text="")


@breaks
def entered_once():
    row = some(Resolution)
    row.pk = None
    row.save()
    return row


@breaks
def personnel_votes_are_of_those_present():
    return change(some(PersonnelDecision, votes_for__isnull=False), votes_against=99)


@breaks
def appointed_by_most_of_all_members():
    return change(some(PersonnelDecision, votes_for__isnull=False), votes_for=17)


@breaks
def dismissed_by_secret_ballot():
    return change(some(PersonnelDecision), act=PersonnelDecision.Act.DISMISS)


@breaks
def opinion_numbers_run_on():
    return change(some(Opinion, kind="deliberation"), document_number="汉人审〔2019〕99号")


@breaks
def holidays_reach_into_the_next_year():
    Holiday.objects.filter(day__year__gte=timezone.localdate().year).delete()
    return Holiday.objects.first()
