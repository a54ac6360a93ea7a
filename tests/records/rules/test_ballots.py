"""A ballot is held against whoever was there, whatever leads to it."""

import pytest

from hanbin.record.rules import RULES
from records.models import Appraisal, InquiryAnswer, Meeting, Opinion

FULL = {"satisfied": 99, "basically_satisfied": 0, "dissatisfied": 0, "ballot_abstained": 0}
RULE = RULES["ballot_is_of_those_present"]

pytestmark = pytest.mark.django_db


def cast(row, **change):
    type(row).objects.filter(pk=row.pk).update(**FULL, **change)
    return row


@pytest.fixture
def meeting():
    return Meeting.objects.filter(members_present__gt=0).first()


class ABallot:
    def test_on_an_opinion_is_held_against_the_meeting_of_its_report(self):
        heard = Opinion.objects.filter(report__agenda_item__meeting__members_present__gt=0)
        opinion = cast(heard.first())
        assert opinion in RULE.open(Opinion)

    def test_of_no_meeting_is_held_against_nobody(self):
        assert cast(Appraisal.objects.first(), meeting=None) not in RULE.open(Appraisal)

    def test_says_how_many_there_were(self, meeting):
        row = cast(Appraisal.objects.first(), meeting=meeting)
        found = RULE.open(Appraisal).get(pk=row.pk)
        assert RULE.tells(found) == f"票数合计99，实到{meeting.members_present}人。"

    def test_on_an_answer_is_of_those_who_took_part_if_they_are_known(self):
        rule, answer = RULES["answer_is_rated_by_those_present"], InquiryAnswer.objects.first()
        cast(answer)
        assert answer in rule.open(InquiryAnswer)
        answer.activity.participations.all().delete()
        assert answer not in rule.open(InquiryAnswer)
