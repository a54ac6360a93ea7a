"""Where a step once led astray."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from delegates.models import Delegate, Organization
from records.casework import STEPS
from records.models import Feedback, ReplyClass, Stage

from .cases import handed_in

pytestmark = pytest.mark.django_db
BEGINNING = date(2019, 3, 1)
REASON = {"reason": "涉及面广。"}


def take(name, row, days, **told):
    return STEPS[name].take(row, by="某人", on=BEGINNING + timedelta(days=days), **told)


@pytest.fixture
def draft():
    return handed_in(on=None)


@pytest.fixture
def units():
    return list(Organization.objects.handling_units()[:2])


@pytest.fixture
def share(draft, units):
    take("submit", draft, 0)
    take("examine", draft, 1, result="accepted")
    [given] = take("assign", draft, 2, lead=units[:1])
    take("sign", given, 3)
    return given


def answer(share, days):
    reply_class = ReplyClass.objects.order_by("order").first()
    return take("answer", share, days, reply_class=reply_class, text="现答复如下。")


class ADraft:
    def test_is_named_nowhere(self, draft):
        assert str(draft) == "代表草稿"

    def test_is_named_once_it_is_handed_in(self, draft):
        take("submit", draft, 0)
        assert str(draft) == draft.title

    def test_is_not_signed_by_those_without_a_seat(self, draft):
        stranger = Delegate.objects.create(name="未当选")
        with pytest.raises(ValidationError, match="不能附议"):
            take("ask_cosigners", draft, 0, delegates=[stranger])


class AFirstExamination:
    def test_leaves_the_last_word_to_the_last(self, draft):
        take("submit", draft, 0)
        take("examine", draft, 1, result="accepted", level="first")
        assert (draft.stage, draft.number) == (Stage.SUBMITTED, None)
        take("examine", draft, 2, result="accepted")
        assert (draft.stage, draft.examinations.count()) == (Stage.ADMITTED, 2)

    def test_numbers_by_the_year_in_which_it_was_made(self, draft):
        take("submit", draft, 0)
        take("examine", draft, 1, result="accepted")
        assert draft.series == "闭2019"


class ARequest:
    def test_is_settled_by_the_answer(self, share):
        until = share.due_on + timedelta(days=30)
        take("ask_extension", share, 10, until=until, **REASON)
        answer(share, 20)
        assert share.extensions.get().is_agreed is False

    def test_is_settled_when_the_delegate_takes_it_back(self, share, draft):
        take("ask_hand_back", share, 5, **REASON)
        take("take_back", draft, 6, taken_back_reason="情况已有变化。")
        assert share.hand_backs.get().decided_on is not None

    def test_beyond_the_law_is_refused_in_words(self, share, draft, units):
        take("ask_hand_back", share, 5, **REASON)
        take("decide_hand_back", share, 6, is_agreed=True)
        [again] = take("assign", draft, 120, lead=units[1:])
        take("sign", again, 121)
        latest = again.due_on + timedelta(days=60)
        take("ask_extension", again, 122, until=latest, **REASON)
        assert again.extensions.get().until == latest


class TheRating:
    def test_is_the_lead_delegates_alone(self, share):
        answer(share, 20)
        other = Delegate.objects.exclude(pk=share.suggestion.lead_delegate_id).first()
        Feedback.objects.create(
            assignment=share,
            delegate=other,
            returned_on=BEGINNING + timedelta(days=30),
            attitude="satisfied",
            result="satisfied",
        )
        assert share.stage == Stage.ANSWERED


class SeparateHandling:
    def test_stays_separate_with_one_unit(self, draft, units):
        take("submit", draft, 0)
        take("examine", draft, 1, result="accepted")
        [share] = take("assign", draft, 2, lead=units[:1], separate=True)
        assert share.role == share.Role.SEPARATE
