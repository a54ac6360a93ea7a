"""How a suggestion of the demonstration comes to break each rule about suggestions."""

from delegates.models import Delegate
from records.models import Assignment, Extension, Feedback, Promise, Reply, Suggestion

from .examples import YEAR, breaks, change, some


def suggestion() -> Suggestion:
    return some(Suggestion, assigned_on__isnull=False)


@breaks
def merged_into_a_case_of_its_own():
    row = suggestion()
    return change(row, review=Suggestion.Review.MERGED, merged_into=row)


@breaks
def assigned_to_somebody():
    row = suggestion()
    row.assignments.all().delete()
    return row


@breaks
def assigned_on_a_day():
    return change(suggestion(), assigned_on=None, closed_on=None)


@breaks
def assigned_again():
    row = suggestion()
    row.assignments.update(handed_back_on="2019-12-31", hand_back_reason="不属本单位职责。")
    return row


@breaks
def led_by_a_delegate_in_office():
    return change(suggestion(), lead_delegate=Delegate.objects.create(name="未当选"))


@breaks
def suggestion_numbers_run_on():
    return change(suggestion(), number=9999)


@breaks
def extended_to_six_months_at_most():
    return change(some(Extension), until="2020-12-31")


@breaks
def answered_before_it_is_overdue():
    row = suggestion().assignments.filter(role__in=Assignment.ANSWERING).first()
    row.replies.all().delete()
    Suggestion.objects.filter(pk=row.suggestion_id).update(closed_on=None)
    return row


def reply() -> Reply:
    answers = Reply.objects.counting().during(YEAR)
    return answers.filter(assignment__role__in=Assignment.ANSWERING).first()


@breaks
def answered_in_time():
    return change(reply(), replied_on="2020-12-31")


@breaks
def promised_what_is_being_done():
    row = some(Reply, reply_class__letter="B", assignment__role="lead")
    Promise.objects.filter(reply__assignment=row.assignment).delete()
    return row


@breaks
def answered_once_asked():
    return change(reply(), replied_on="2018-01-01")


@breaks
def assigned_once_submitted():
    return change(suggestion().assignments.first(), assigned_on="2018-01-01")


@breaks
def rated_once_answered():
    return change(some(Feedback, returned_on__isnull=False), returned_on="2018-01-01")
