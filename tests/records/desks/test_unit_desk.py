"""A handling unit at its desk."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from delegates.models import PrivateContact
from records.casework import STEPS
from records.models import Assignment, Attachment, Promise, Reply, ReplyClass, Stage
from tests.files import archive, pdf, upload

from .people import (
    account,
    another_unit,
    answered_by,
    given_to,
    newcomer,
    signed_in,
)

pytestmark = pytest.mark.django_db

PHONE = "13800001111"


@pytest.fixture
def client():
    return signed_in(account("unit").user)


@pytest.fixture
def share(unit):
    return given_to(unit, account("delegate").delegate)


def page(share, name):
    return reverse("unit_step", args=[share.pk, name])


def answer(**written):
    letter = ReplyClass.objects.get(letter="B")
    return {
        "reply_class": letter.pk,
        "text": "已列入计划。",
        "document_number": "汉建函〔2026〕1号",
        "promised": "增设盲道",
    } | written


def headings(client) -> dict:
    return {name: len(lines) for name, lines in client.get("/unit/").context["groups"]}


class AUnit:
    def test_takes_a_case_from_signing_to_the_kept_promise(self, client, share):
        today = timezone.localdate()
        talked = {"held_on": today, "form": "phone", "place": "", "people": "", "text": "谈妥"}
        sent = answer(promised="增设盲道", promised_until=today + timedelta(days=90))
        for name, written in (("sign", {}), ("talk", talked), ("answer", sent)):
            assert client.post(page(share, name), written).status_code == 302
        promise = Promise.objects.get(reply__assignment=share)
        kept = reverse("unit_promise", args=[share.pk, promise.pk])
        client.post(kept, {"outcome": "kept", "text": "已建成"})
        promise.refresh_from_db()
        assert promise.kept_on == today
        assert (share.stage, share.talks.count()) == (Stage.ANSWERED, 1)

    def test_is_written_down_by_name(self, client, share):
        client.post(page(share, "sign"))
        share.refresh_from_db()
        assert (share.received_on, share.received_by) == (
            timezone.localdate(), "承办单位（演示）（unit）",
        )  # fmt: skip

    def test_gives_no_other_day_than_today(self, client, share):
        client.post(page(share, "sign"), {"on": "2020-01-01", "received_on": "2020-01-01"})
        client.post(page(share, "answer"), answer(replied_on="2020-01-01", on="2020-01-01"))
        assert share.replies.get().replied_on == timezone.localdate()

    def test_asks_to_hand_back_and_for_more_time(self, client, share):
        client.post(page(share, "sign"))
        until = share.due_on + timedelta(days=30)
        client.post(page(share, "ask_extension"), {"until": until, "reason": "须等可研批复"})
        assert share.extensions.get().until == until
        client.post(page(share, "ask_hand_back"), {"reason": "属交通局职责"})
        assert share.stage == Stage.HANDING_BACK

    def test_asks_for_no_more_than_six_months(self, client, share):
        client.post(page(share, "sign"))
        sent = {"until": share.due_on + timedelta(days=200), "reason": "须等可研批复"}
        answered = client.post(page(share, "ask_extension"), sent)
        assert answered.status_code == 400
        assert "须等可研批复" in answered.text
        assert not share.extensions.exists()

    def test_that_assists_writes_to_the_lead_unit(self, client, unit):
        lead = another_unit(unit)
        given_to(lead, account("delegate").delegate, assisting=[unit])
        own = Assignment.objects.get(unit=unit, suggestion__closed_on=None, role="assisting")
        client.post(page(own, "sign"))
        client.post(page(own, "opine"), {"text": "我局建议同步安装信号灯"})
        leader = signed_in(newcomer("unit", organization=lead).user)
        theirs = Assignment.objects.get(unit=lead, suggestion=own.suggestion)
        assert "同步安装信号灯" in leader.get(reverse("unit_share", args=[theirs.pk])).text

    def test_that_handed_back_reads_no_opinion_meant_for_the_lead(self, client, unit):
        helper = another_unit(unit)
        share = given_to(unit, account("delegate").delegate, assisting=[helper])
        theirs = Assignment.objects.get(unit=helper, suggestion=share.suggestion)
        STEPS["sign"].take(theirs, by="协办")
        STEPS["opine"].take(theirs, by="协办", text="内部意见")
        assert "内部意见" in client.get(f"/unit/{share.pk}/").text
        STEPS["ask_hand_back"].take(share, by="单位", reason="不属本单位职责")
        STEPS["decide_hand_back"].take(share, by="代工委", is_agreed=True)
        assert "内部意见" not in client.get(f"/unit/{share.pk}/").text

    def test_never_fills_in_what_the_delegate_says(self, client, unit):
        share = answered_by(unit, account("delegate").delegate)
        assert client.post(page(share, "rate"), {"attitude": "satisfied"}).status_code == 404
        assert share.feedbacks.get().returned_on is None
        assert "rate" not in [
            each.name for each in client.get(f"/unit/{share.pk}/").context["steps"]
        ]

    def test_reads_no_phone_of_the_delegate(self, client, share):
        delegate = share.suggestion.lead_delegate
        PrivateContact.objects.update_or_create(delegate=delegate, defaults={"phone": PHONE})
        assert PHONE not in client.get(f"/unit/{share.pk}/").text


class TheInbox:
    def test_is_grouped_by_what_is_to_be_done(self, client, unit, share):
        delegate = account("delegate").delegate
        today = timezone.localdate()
        for place, left in enumerate((-1, 3, 60)):
            given = given_to(unit, delegate, title=f"第{place}件建议")
            STEPS["sign"].take(given, by="单位")
            days = {"assigned_on": today - timedelta(90), "due_on": today + timedelta(left)}
            Assignment.objects.filter(pk=given.pk).update(**days)
        asks = given_to(unit, delegate, title="请退办的建议")
        STEPS["ask_hand_back"].take(asks, by="单位", reason="不属本单位职责")
        assert headings(client) == {
            "待签收": 1, "逾期": 1, "即将到期": 1, "待批复的申请": 1, "办理中": 1,
        }  # fmt: skip

    def test_tells_in_words_how_late_something_is(self, client, share):
        late = timezone.localdate() - timedelta(days=2)
        days = {"assigned_on": date(2026, 1, 5), "due_on": late, "received_on": late}
        Assignment.objects.filter(pk=share.pk).update(**days)
        assert "已逾期2日" in client.get("/unit/").text

    def test_follows_what_was_promised(self, client, unit):
        answered_by(unit, account("delegate").delegate)
        assert "增设盲道" in [str(each) for each in client.get("/unit/").context["promises"]]

    def test_holds_a_case_that_is_handled_again_to_its_second_deadline(self, client, unit):
        share = answered_by(unit, account("delegate").delegate)
        STEPS["rate"].take(
            share, by="代表", attitude="satisfied", result="dissatisfied", comment="没有动工"
        )
        STEPS["handle_again"].take(share, by="代工委", reason="再与代表见面")
        line = dict(client.get("/unit/").context["groups"])["重新办理"][0]
        assert line.due_on == share.rehandlings.get().due_on

    def test_folds_what_is_finished_below_what_is_to_be_done(self, client, share):
        seen = client.get("/unit/").text
        assert seen.index(share.suggestion.title) < seen.index('<details class="finished">')

    def test_shows_on_further_pages_what_is_finished_alone(self, client, share):
        answered = client.get("/unit/?page=2")
        assert '<details class="finished" open>' in answered.text
        assert share.suggestion.title not in answered.text
        assert not answered.context["groups"]

    def test_costs_the_same_for_one_case_as_for_many(
        self, client, unit, share, django_assert_num_queries, django_assert_max_num_queries
    ):
        delegate = account("delegate").delegate
        answered_by(unit, delegate, title="答复了的建议")
        with django_assert_max_num_queries(13) as seen:
            client.get("/unit/")
        for place in range(4):
            given_to(unit, delegate, title=f"第{place}件建议")
            answered_by(unit, delegate, title=f"答复了的第{place}件建议")
        with django_assert_num_queries(len(seen)):
            client.get("/unit/")


class AnAnswer:
    @pytest.fixture(autouse=True)
    def _signed(self, share):
        STEPS["sign"].take(share, by="单位")

    def test_is_put_by_as_a_draft_that_nobody_else_reads(self, client, share):
        client.post(page(share, "answer"), {"text": "写到一半", "draft": "1"})
        assert client.get(page(share, "answer")).context["form"]["text"].value() == "写到一半"
        case = reverse("me_paper", args=[share.suggestion_id])
        assert "写到一半" not in signed_in(account("delegate").user).get(case).text
        assert not share.replies.exists()

    def test_leaves_no_draft_behind(self, client, share):
        client.post(page(share, "answer"), {"text": "写到一半", "draft": "1"})
        client.post(page(share, "answer"), answer())
        share.refresh_from_db()
        assert share.answer_draft == ""

    def test_without_a_class_is_handed_back_with_everything_typed(self, client, share):
        answered = client.post(page(share, "answer"), answer(reply_class=""))
        assert answered.status_code == 400
        assert "汉建函〔2026〕1号" in answered.text
        assert not share.replies.exists()

    def test_brings_its_letter_to_the_delegate_and_to_nobody_else(self, client, share):
        client.post(page(share, "answer"), answer(file=upload(pdf(), "答复函.pdf")))
        file = Attachment.objects.latest("pk")
        case = reverse("me_file", args=[share.suggestion_id, file.pk])
        sent = signed_in(account("delegate").user).get(case)
        assert b"".join(sent.streaming_content) == pdf()
        assert client.get(reverse("unit_file", args=[share.pk, file.pk])).status_code == 200
        assert client.get(file.get_absolute_url()).status_code == 404

    def test_with_a_file_that_runs_is_refused_whole(self, client, share):
        hostile = upload(pdf(b"/JavaScript"), "答复函.pdf")
        answered = client.post(page(share, "answer"), answer(file=hostile, promised="增设盲道"))
        assert answered.status_code == 400
        assert (Reply.objects.filter(assignment=share).count(), share.replies.count()) == (0, 0)

    def test_with_an_archive_in_disguise_is_refused(self, client, share):
        disguised = upload(archive({"a.txt": b"x"}), "答复函.docx")
        assert client.post(page(share, "answer"), answer(file=disguised)).status_code == 400

    def test_with_a_day_but_no_promise_is_refused_whole(self, client, share):
        answered = client.post(
            page(share, "answer"), answer(promised="", promised_until="2027-01-31")
        )
        assert "请写明承诺内容" in answered.text
        assert not share.replies.exists()

    def test_that_it_is_being_done_asks_what_is_promised(self, client, share):
        answered = client.post(page(share, "answer"), answer(promised=""))
        assert answered.context["form"].errors["promised"] == [
            "B类答复须写明承诺事项，跟踪到兑现。"
        ]
        assert not share.replies.exists()

    def test_may_rest_on_what_was_promised_before(self, client, share):
        client.post(page(share, "answer"), answer())
        said = {"attitude": "satisfied", "result": "dissatisfied", "comment": "没有时间表"}
        STEPS["rate"].take(share, by="代表", **said)
        STEPS["handle_again"].take(share, by="代工委", reason="请写明完成时间")
        assert "请写明完成时间" in client.get(page(share, "answer")).text
        on = timezone.localdate() + timedelta(days=1)
        letter = ReplyClass.objects.get(letter="B")
        STEPS["answer"].take(share, by="单位", on=on, reply_class=letter, text="六月底建成。")
        assert Promise.objects.filter(reply__assignment=share).count() == 1

    def test_given_twice_is_refused_with_the_stage_it_has_reached(self, client, share):
        client.post(page(share, "answer"), answer())
        again = client.post(page(share, "answer"), answer(text="第二份"))
        assert "现为“待评价”，不能答复" in again.text
        assert share.replies.count() == 1
