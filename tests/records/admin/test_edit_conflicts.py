"""A form keeps what was typed: against others who save, a login that ends, a token that ages."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from hanbin.office.edit_conflicts import SEEN, last_change
from records.models import Meeting, Opinion, Suggestion

from .clerk import Clerk, address, contents


@pytest.fixture
def meeting(db):
    return Meeting.objects.standing_committee().last()


@pytest.fixture
def crossed(clerk, meeting):
    """The page that comes back to a clerk whose record was saved by another in the meantime."""
    page = address(Meeting, "change", meeting.pk)
    opened = contents(clerk.get(page))
    other = Clerk()
    User.objects.filter(pk=other.user.pk).update(first_name="李四")
    other.amend(meeting, place="一楼会议室")
    return clerk.post(page, opened | {"place": "二楼会议室"})


class ASaveOverANewerVersion:
    def test_is_refused(self, crossed, meeting):
        meeting.refresh_from_db()
        assert meeting.place == "一楼会议室"

    def test_says_who_saved_and_when(self, crossed):
        [told] = crossed.context["adminform"].form.non_field_errors()
        assert "，李四（" in told
        assert f"{timezone.localtime():%Y年%m月%d日}" in told

    def test_names_who_restored_an_earlier_content(self, clerk, meeting):
        clerk.amend(meeting, place="一楼会议室")
        meeting._history_user = "王五（wangwu）"
        meeting.save()
        assert last_change(meeting).startswith("王五（wangwu）在")

    def test_shows_what_was_typed_beside_what_is_stored(self, crossed):
        form = crossed.context["adminform"].form
        assert form["place"].value() == "二楼会议室"
        assert form.errors["place"] == ["现存内容：一楼会议室"]

    def test_prevails_when_it_is_saved_again(self, clerk, crossed, meeting):
        clerk.post(crossed.request["PATH_INFO"], contents(crossed))
        meeting.refresh_from_db()
        assert meeting.place == "二楼会议室"


class AnUndisturbedForm:
    def test_carries_its_version(self, clerk, meeting):
        page = clerk.get(address(Meeting, "change", meeting.pk))
        assert f'name="{SEEN}"' in page.text

    def test_is_saved(self, clerk, meeting):
        clerk.amend(meeting, place="三楼会议室")
        meeting.refresh_from_db()
        assert meeting.place == "三楼会议室"


class WhoSavesAndAddsAnother:
    def begun(self, clerk, record):
        page = clerk.amend(record, _addanother="1")
        return page.context["adminform"].form

    def test_goes_on_with_the_kind_and_day_of_a_meeting(self, clerk):
        last = Meeting.objects.chairpersons().first()
        form = self.begun(clerk, last)
        assert form["kind"].value() == "chairpersons"
        assert form["first_day"].value() == last.first_day.isoformat()
        assert str(form["organizer"].value()) == str(last.organizer_id)

    def test_goes_on_with_the_series_and_subject_of_a_suggestion(self, clerk):
        last = Suggestion.objects.last()
        form = self.begun(clerk, last)
        assert form["series"].value() == last.series
        assert str(form["subject"].value()) == str(last.subject_id)
        assert form["number"].value() == Suggestion.next_number(
            series=last.series, organizer=last.organizer_id
        )

    def test_goes_on_with_the_day_of_an_opinion(self, clerk):
        last = Opinion.objects.last()
        assert self.begun(clerk, last)["issued_on"].value() == last.issued_on.isoformat()

    def test_begins_a_new_record_with_other_contents(self, clerk):
        assert not self.begun(clerk, Opinion.objects.last())["title"].value()


@pytest.mark.django_db
class AFormWithoutALogin:
    def test_gets_back_what_it_sent(self):
        answer = Client().post(address(Meeting, "add"), {"place": "二楼会议室", "password1": "秘"})
        assert answer.status_code == 401
        assert 'name="place" value="二楼会议室"' in answer.text
        assert "秘" not in answer.text

    def test_gets_it_back_on_a_page_that_nobody_keeps(self):
        answer = Client().post(address(Meeting, "add"), {"place": "二楼会议室"})
        assert "no-store" in answer["Cache-Control"]

    def test_shows_markup_that_was_sent_as_text(self):
        answer = Client().post(address(Meeting, "add"), {"place": '"><script>'})
        assert "<script>" not in answer.text.replace("<script src=", "")

    def test_is_asked_to_log_in_when_it_only_looks(self):
        assert Client().get(address(Meeting, "add")).status_code == 302

    def test_may_log_in_and_out(self):
        assert Client().post(reverse("admin:login"), {}).status_code == 200
        assert Client().post(reverse("admin:logout"), {}).status_code in (200, 302)


@pytest.mark.django_db
class AFormWithAnOldToken:
    def test_is_told_in_chinese_what_to_do(self):
        answer = Client(enforce_csrf_checks=True).post(address(Meeting, "add"), {"place": "楼"})
        assert answer.status_code == 403
        assert "按浏览器的“后退”回到表单" in answer.text
