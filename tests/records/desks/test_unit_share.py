"""One case on the desk of a unit: what it says of where it stands."""

from datetime import timedelta

import pytest
from django.urls import reverse

from hanbin.record.periods import format_day
from records.casework import STEPS
from records.casework.share_deadlines import share_deadline
from records.deadlines import Deadlines
from records.models import ReplyClass

from .people import account, another_unit, given_to, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def client():
    return signed_in(account("unit").user)


@pytest.fixture
def share(unit):
    return given_to(unit, account("delegate").delegate)


class TheCase:
    @pytest.fixture(autouse=True)
    def _signed(self, share):
        STEPS["sign"].take(share, by="单位")

    def answer(self, share):
        letter = ReplyClass.objects.get(letter="A")
        STEPS["answer"].take(share, by="单位", reply_class=letter, text="已经建成。")

    def seen(self, client, share) -> str:
        return client.get(reverse("unit_share", args=[share.pk])).text

    def test_says_between_which_days_more_time_may_be_asked_for(self, client, share):
        told = client.get(reverse("unit_step", args=[share.pk, "ask_extension"])).context["known"]
        assert told.startswith(f"现在的期限是{format_day(share.due_on)}")

    def test_says_that_no_more_time_is_left_to_ask_for(self, client, share):
        until = share_deadline(share, Deadlines.load()).latest_on
        STEPS["ask_extension"].take(share, by="单位", until=until, reason="须等可研批复")
        STEPS["decide_extension"].take(share, by="代工委", is_agreed=True)
        asking = reverse("unit_step", args=[share.pk, "ask_extension"])
        said = f"现在的期限是{format_day(until)}，已到最长期限，不能再延期，请按期办理。"
        assert client.get(asking).context["known"] == said
        sent = {"until": until + timedelta(days=1), "reason": "仍在等待"}
        assert client.post(asking, sent).context["form"].errors["until"] == [said]

    def test_says_what_waits_to_be_decided(self, client, share):
        until = share.due_on + timedelta(days=30)
        STEPS["ask_extension"].take(share, by="单位", until=until, reason="须等可研批复")
        assert f"申请延期至{format_day(until)}，等待批复。" in self.seen(client, share)

    def test_says_who_has_to_act_once_it_is_answered(self, client, share):
        self.answer(share)
        assert "已答复，等待代表评价。" in self.seen(client, share)

    def test_says_why_it_is_handled_again(self, client, share):
        self.answer(share)
        said = {"attitude": "satisfied", "result": "dissatisfied", "comment": "没有动工"}
        STEPS["rate"].take(share, by="代表", **said)
        STEPS["handle_again"].take(share, by="代工委", reason="请写明完成时间")
        assert "理由：请写明完成时间" in self.seen(client, share)

    def test_costs_a_fixed_number_of_queries(
        self, client, unit, share, django_assert_num_queries, django_assert_max_num_queries
    ):
        with django_assert_max_num_queries(30) as asked:
            self.seen(client, share)
        STEPS["add_assisting"].take(
            share.suggestion,
            by="代工委",
            assisting=[another_unit(unit), account("town").organization],
        )
        with django_assert_num_queries(len(asked)):
            self.seen(client, share)


class ACaseOfSeveralUnits:
    """What others answered, and how that was rated, is theirs."""

    def answered(self, share):
        letter = ReplyClass.objects.get(letter="A")
        STEPS["sign"].take(share, by="单位")
        STEPS["answer"].take(share, by="单位", reply_class=letter, text="已经建成。")

    def test_tells_a_unit_that_assists_nothing_of_the_answer(self, client, unit):
        lead = given_to(another_unit(unit), account("delegate").delegate, assisting=[unit])
        self.answered(lead)
        STEPS["rate"].take(lead, by="代表", attitude="satisfied", result="satisfied")
        STEPS["close"].take(lead.suggestion, by="代工委")
        own = lead.suggestion.assignments.get(unit=unit)
        text = client.get(reverse("unit_share", args=[own.pk])).text
        assert "已办结" in text
        assert "答复为" not in text
        assert "对办理结果" not in text

    def test_tells_a_unit_that_left_it_nothing_of_who_is_late(self, client, unit, share):
        STEPS["ask_hand_back"].take(share, by="单位", reason="不属本单位职责")
        STEPS["decide_hand_back"].take(share, by="代工委", is_agreed=True)
        other = another_unit(unit)
        STEPS["assign"].take(share.suggestion, by="代工委", lead=[other])
        text = client.get(reverse("unit_share", args=[share.pk])).text
        assert f"{other}（主办）" in text
        assert f"{other}尚未签收" not in text
