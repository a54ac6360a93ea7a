"""What the public does not read: parents, candidates and pictures that are not public."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import timezone

from delegates.models import Congress, Delegate, Organization, Workstation
from records.models import (
    AgendaItem,
    Meeting,
    PersonnelDecision,
    Photo,
    Resolution,
)

pytestmark = pytest.mark.django_db

SECRET = "不应公开的会议"
CANDIDATE = "任命欧阳不宣为区交通局局长"


def hide(record):
    type(record).objects.filter(pk=record.pk).update(state="draft")


class AMeetingNotPublic:
    @pytest.fixture(autouse=True)
    def _hidden(self):
        self.decision = Resolution.objects.public().filter(meeting__isnull=False).first()
        self.appointment = PersonnelDecision.objects.public().filter(meeting__isnull=False).first()
        for child in (self.decision, self.appointment):
            Meeting.objects.filter(pk=child.meeting_id).update(title=SECRET, state="draft")

    @pytest.mark.parametrize("wanted", ["html", "json"])
    def test_is_not_named_by_the_pages_of_what_it_decided(self, wanted, client):
        for record in (self.decision, self.appointment):
            answer = client.get(record.get_absolute_url(), {"format": wanted})
            assert answer.status_code == 200
            page = answer.content.decode()
            assert SECRET not in page
            assert f"/meetings/{record.meeting_id}/" not in page

    @pytest.mark.parametrize("wanted", ["html", "json", "csv"])
    def test_is_not_named_in_lists_and_figures(self, wanted, client):
        for url in ("/decisions/", "/appointments/", "/2019/resolutions_and_decisions/",
                    "/2019/decisions/"):  # fmt: skip
            assert SECRET not in client.get(url, {"format": wanted}).content.decode()


class ACandidate:
    @pytest.fixture(autouse=True)
    def _item(self):
        decisions = PersonnelDecision.objects.public().filter(agenda_item__isnull=False)
        self.item = decisions.first().agenda_item
        AgendaItem.objects.filter(pk=self.item.pk).update(title=CANDIDATE)
        self.meeting = self.item.meeting
        self.decisions = PersonnelDecision.objects.filter(agenda_item=self.item)

    def test_is_named_once_the_decision_is_public(self, client):
        assert CANDIDATE in client.get(self.meeting.get_absolute_url()).content.decode()
        assert client.get("/meetings/?q=欧阳不宣&format=json").json()["count"] == 1

    def test_is_nobodys_news_before_the_vote(self, client):
        self.decisions.update(state="draft", voted_on=None)
        page = client.get(self.meeting.get_absolute_url()).content.decode()
        assert "欧阳不宣" not in page
        assert f'<li id="item-{self.item.order}"><p class="item">人事任免</p>' in page
        assert client.get("/meetings/?q=欧阳不宣&format=json").json()["count"] == 0

    def test_is_not_in_the_annual_report_before_the_vote(self, client):
        self.decisions.update(state="draft", voted_on=None)
        assert "欧阳不宣" not in client.get("/reports/2019/").content.decode()


class AWithdrawnRecord:
    def test_that_never_was_public_is_not_found(self, client):
        record = Meeting.objects.public().first()
        Meeting.objects.filter(pk=record.pk).update(
            state="withdrawn", withdrawn_reason="涉及案件", published_at=None, published_by=None
        )
        answer = client.get(record.get_absolute_url())
        assert answer.status_code == 404
        assert "涉及案件" not in answer.content.decode()


class APhotograph:
    @pytest.fixture
    def photo(self):
        return Photo.objects.public().filter(object_id__isnull=False).first()

    def test_of_a_record_that_is_not_public_is_not_found(self, photo, client):
        hide(photo.subject)
        assert client.get(photo.get_absolute_url()).status_code == 404
        year = client.get("/2019/").content.decode()
        assert photo.get_absolute_url() not in year
        assert photo.get_absolute_url() not in client.get("/reports/2019/").content.decode()

    def test_of_no_record_in_particular_is_found(self, photo, client):
        Photo.objects.filter(pk=photo.pk).update(content_type=None, object_id=None)
        assert client.get(photo.get_absolute_url()).status_code == 200

    def test_is_asked_for_again_each_time_but_sent_once(self, photo, client):
        first = client.get(photo.get_absolute_url())
        assert first["Cache-Control"] == "no-cache"
        kept = {"If-None-Match": first["ETag"]}
        assert client.get(photo.get_absolute_url(), headers=kept).status_code == 304
        hide(photo)
        assert client.get(photo.get_absolute_url(), headers=kept).status_code == 404


class TheDirectory:
    def test_has_a_page_only_of_those_who_held_a_seat(self, client):
        nobody = Delegate.objects.create(name="从未当选")
        answer = client.get(nobody.get_absolute_url())
        assert answer.status_code == 404
        assert "没有这名代表" in answer.content.decode()

    def test_of_a_town_names_those_in_office_today(self, client):
        town = Organization.objects.towns().filter(mandates__ended_on=None).first()
        mandate = town.mandates.filter(ended_on=None).first()
        name = "明日就任"
        Delegate.objects.filter(pk=mandate.delegate_id).update(name=name)
        assert name in client.get(town.get_absolute_url()).content.decode()
        type(mandate).objects.filter(pk=mandate.pk).update(started_on=date(2199, 1, 1))
        assert name not in client.get(town.get_absolute_url()).content.decode()

    def test_of_stations_has_those_open_today(self, client):
        station = Workstation.objects.public().filter(closed_on=None, town__isnull=False).first()
        town = reverse("town", args=[station.town.code])
        today = timezone.localdate()
        for closed_on, is_open in (today, False), (date(2199, 1, 1), True):
            Workstation.objects.filter(pk=station.pk).update(closed_on=closed_on)
            for url in (town, "/workstations/?format=json"):
                page = client.get(url).content.decode()
                assert (station.get_absolute_url() in page) is is_open


def test_every_town_is_found_or_plainly_not(client):
    assert Congress.objects.exists()
    for town in Organization.objects.towns():
        for url in (f"/2019/?town={town.code}", town.get_absolute_url()):
            answer = client.get(url)
            assert answer.status_code in (200, 404), url
            assert town.short_name in answer.content.decode() or "没有" in answer.content.decode()
