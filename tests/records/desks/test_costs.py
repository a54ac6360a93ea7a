"""What a step at a desk asks of the database, the beginning and the end of a transaction, who is
asking, what is held and what the rules say included."""

import pytest
from django.urls import reverse
from django.utils import timezone

from records.casework import STEPS
from records.models import Reply, ReplyClass, Stage

from .people import account, answered_by, draft, given_to, newcomer, signed_in

pytestmark = pytest.mark.django_db

SPOKEN = {"form": "phone", "place": "", "people": "", "text": "谈妥"}
ANSWERED = {"text": "已经建成。", "document_number": "汉建函〔2026〕1号"}
RATED = {"attitude": "satisfied", "result": "satisfied", "comment": ""}


@pytest.fixture
def client(unit):
    return signed_in(newcomer("unit", organization=unit).user)


@pytest.fixture
def share(unit):
    return given_to(unit, account("delegate").delegate)


def page(share, name):
    return reverse("unit_step", args=[share.pk, name])


class AStepOfAUnit:
    def test_costs_thirteen_queries(self, client, share, django_assert_num_queries):
        STEPS["sign"].take(share, by="单位")
        talked = SPOKEN | {"held_on": timezone.localdate()}
        with django_assert_num_queries(13):
            assert client.post(page(share, "talk"), talked).status_code == 302
        assert share.talks.count() == 1

    def test_costs_what_keeps_the_search_in_step_besides(
        self, client, share, django_assert_num_queries
    ):
        with django_assert_num_queries(16):
            assert client.post(page(share, "sign")).status_code == 302
        share.refresh_from_db()
        assert share.stage == Stage.WORKING


class AnAnswer:
    def test_costs_the_same_at_any_time_with_the_page_after_it(
        self, client, share, django_assert_max_num_queries
    ):
        STEPS["sign"].take(share, by="单位")
        sent = ANSWERED | {"reply_class": ReplyClass.objects.get(letter="A").pk}
        with django_assert_max_num_queries(51):
            seen = client.post(page(share, "answer"), sent, follow=True)
        assert seen.status_code == 200
        assert Reply.objects.filter(assignment=share).count() == 1


class AStepOfADelegate:
    @pytest.fixture
    def client(self, delegate):
        return signed_in(newcomer("delegate", delegate=delegate).user)

    def test_costs_as_much_as_its_trail_and_the_search(
        self, client, delegate, django_assert_max_num_queries
    ):
        paper = draft(delegate)
        with django_assert_max_num_queries(25):
            assert client.post(reverse("me_step", args=[paper.pk, "submit"])).status_code == 302
        paper.refresh_from_db()
        assert paper.stage == Stage.SUBMITTED

    def test_costs_little_when_it_rates(
        self, client, unit, delegate, django_assert_max_num_queries
    ):
        share = answered_by(unit, delegate)
        with django_assert_max_num_queries(18):
            rate = reverse("me_rate", args=[share.suggestion_id, share.pk])
            assert client.post(rate, RATED).status_code == 302
        assert share.stage == Stage.RATED
