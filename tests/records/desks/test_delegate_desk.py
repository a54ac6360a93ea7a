"""A delegate at their desk, once a paper has been handed in."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from records.casework import STEPS
from records.models import Feedback, Stage, Suggestion

from .people import (
    account,
    another_unit,
    answered_by,
    draft,
    given_to,
    neighbour,
    newcomer,
    signed_in,
)

pytestmark = pytest.mark.django_db

SAID = {"attitude": "satisfied", "result": "basic", "comment": ""}


@pytest.fixture
def client():
    return signed_in(account("delegate").user)


@pytest.fixture
def share(unit, delegate):
    return answered_by(unit, delegate)


def rating(share):
    return reverse("me_rate", args=[share.suggestion_id, share.pk])


def page(case, name="submit"):
    return reverse("me_step", args=[case.pk, name])


def groups(client) -> dict:
    return {name: list(listed) for name, listed in client.get("/me/").context["groups"]}


class ACosigner:
    def test_reads_of_a_rating_that_it_is_still_to_come(self, share, delegate):
        other = neighbour(delegate)
        share.suggestion.cosigners.add(other)
        reader = signed_in(newcomer("delegate", delegate=other).user)
        text = reader.get(reverse("me_paper", args=[share.suggestion_id])).text
        assert "尚未评价" in text
        assert "未反馈" not in text


class ADelegate:
    def test_rates_attitude_and_result_apart(self, client, share):
        client.post(rating(share), SAID)
        said = share.feedbacks.get()
        assert (said.attitude, said.result) == ("satisfied", "basic")
        assert (said.returned_on, said.returned_by) == (
            timezone.localdate(),
            "代表（演示）（delegate）",
        )

    def test_finds_nothing_chosen_beforehand(self, client, share):
        assert "checked" not in client.get(rating(share)).text

    def test_is_never_content_by_silence(self, client, share):
        for sent in ({}, {"attitude": "satisfied"}, {"attitude": "none", "result": "none"}):
            assert client.post(rating(share), sent).status_code == 400
        said = share.feedbacks.get()
        assert (said.result, said.get_result_display()) == (Feedback.Rating.NONE, "未反馈")
        paper = reverse("me_paper", args=[share.suggestion_id])
        assert "尚未评价" in client.get(paper).text
        STEPS["close"].take(share.suggestion, by="代工委")
        assert "未反馈" in client.get(paper).text

    def test_says_why_when_not_content_and_keeps_what_was_typed(self, client, share):
        answered = client.post(rating(share), SAID | {"result": "dissatisfied"})
        assert "不满意的请说明理由" in answered.text
        chosen = answered.context["form"]["result"].value()
        assert (chosen, share.feedbacks.get().returned_on) == ("dissatisfied", None)

    def test_rates_once_more_after_it_was_handled_again(self, client, share):
        client.post(rating(share), SAID | {"result": "dissatisfied", "comment": "没有动工"})
        STEPS["handle_again"].take(share, by="代工委", reason="再与代表见面")
        assert client.post(rating(share), SAID).status_code == 400
        later = timezone.localdate() + timedelta(days=1)
        letter = share.replies.first().reply_class
        STEPS["answer"].take(share, by="单位", on=later, reply_class=letter, text="已经动工")
        STEPS["rate"].take(share, by="代表", on=later, attitude="satisfied", result="satisfied")
        assert list(share.feedbacks.values_list("round", "result")) == [
            (1, "dissatisfied"), (2, "satisfied"),
        ]  # fmt: skip

    def test_takes_back_with_a_reason(self, client, unit, delegate):
        case = given_to(unit, delegate).suggestion
        assert client.post(page(case, "take_back"), {}).status_code == 400
        client.post(page(case, "take_back"), {"taken_back_reason": "已经解决"})
        assert case.stage == Stage.TAKEN_BACK

    def test_does_not_answer_and_does_not_rate_what_is_not_answered(self, client, unit, delegate):
        share = given_to(unit, delegate)
        assert client.get(rating(share)).status_code == 302
        assert client.post(rating(share), SAID).status_code == 400
        assert client.get(reverse("unit_share", args=[share.pk])).status_code == 403

    def test_rates_each_of_several_units_apart(self, client, unit, delegate):
        case = draft(delegate)
        STEPS["submit"].take(case, by="代表")
        STEPS["examine"].take(case, by="代工委", result="accepted", series="闭2026")
        first, second = STEPS["assign"].take(case, by="代工委", lead=[unit, another_unit(unit)])
        letter = answered_by(unit, delegate, title="另一件").replies.get().reply_class
        for each in (first, second):
            STEPS["sign"].take(each, by="单位")
            told = {"reply_class": letter, "text": "答复", "promised": "增设盲道"}
            STEPS["answer"].take(each, by="单位", **told)
        client.post(rating(first), SAID)
        assert (first.stage, second.stage) == (Stage.RATED, Stage.ANSWERED)
        assert case in groups(client)["待我评价"]

    def test_who_signed_reads_the_answer_and_does_not_rate(self, share):
        other = neighbour(share.suggestion.lead_delegate)
        share.suggestion.cosigners.add(other)
        client = signed_in(newcomer("delegate", delegate=other).user)
        read = client.get(reverse("me_paper", args=[share.suggestion_id]))
        assert "已列入计划。" in read.text
        assert "评价这份答复" not in read.text
        assert client.get(rating(share)).status_code == 404

    def test_is_not_told_what_unit_and_office_write_to_each_other(self, client, unit, delegate):
        share = given_to(unit, delegate)
        STEPS["ask_hand_back"].take(share, by="单位", reason="互相推诿的理由")
        assert "互相推诿" not in client.get(reverse("me_paper", args=[share.suggestion_id])).text


class ThePaper:
    def test_says_where_it_stands_and_who_has_to_act(self, client, delegate):
        case = draft(delegate)
        client.post(page(case))
        seen = client.get(reverse("me_paper", args=[case.pk])).text
        assert "已提交，等待审查。" in seen

    def test_reads_the_shares_of_its_units_once(self, client, share, unit):
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("me_paper", args=[share.suggestion_id]))
        shares = '"records_assignment"."due_explanation"'
        assert sum(shares in each["sql"] for each in asked) == 1


class TheDesk:
    def test_is_grouped_by_what_is_to_be_done(self, client, unit, delegate, share):
        written, going = draft(delegate), given_to(unit, delegate).suggestion
        found = groups(client)
        assert found["待我评价"] == [share.suggestion]
        assert (found["我的草稿"], found["办理进展"]) == ([written], [going])

    def test_costs_the_same_for_one_paper_as_for_many(
        self,
        client,
        unit,
        delegate,
        share,
        django_assert_num_queries,
        django_assert_max_num_queries,
    ):
        draft(delegate)
        Suggestion.objects.first().cosigners.add(delegate)
        with django_assert_max_num_queries(15) as seen:
            client.get("/me/")
        for place in range(3):
            answered_by(unit, delegate, title=f"答复了的第{place}件建议")
            draft(delegate, title=f"第{place}件草稿")
        with django_assert_num_queries(len(seen)):
            client.get("/me/")
