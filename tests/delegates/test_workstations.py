"""Stations: when somebody receives voters next, what they brought, the sign on the door."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from delegates.models import Mandate, ReceptionDay, VoterContact, Workstation
from hanbin import qr_codes

pytestmark = pytest.mark.django_db


@pytest.fixture
def station():
    return Workstation.objects.public().filter(voter_contacts__isnull=False).first()


def told(client, station, **asked):
    return client.get(station.get_absolute_url(), asked).content.decode()


class AReceptionDay:
    @pytest.mark.parametrize(
        ("comes", "since", "following"),
        [
            ({"day": 15}, date(2019, 3, 15), date(2019, 3, 15)),
            ({"day": 15}, date(2019, 3, 16), date(2019, 4, 15)),
            ({"day": 31}, date(2019, 2, 1), date(2019, 3, 31)),
            ({"day": 29}, date(2019, 2, 1), date(2019, 3, 29)),
            ({"weekday": 3}, date(2019, 3, 14), date(2019, 3, 20)),
            ({"weekday": 3, "week": 1}, date(2019, 3, 7), date(2019, 4, 3)),
            ({"weekday": 3, "week": 5}, date(2019, 2, 1), date(2019, 5, 29)),
        ],
        ids=str,
    )
    def test_comes_round(self, comes, since, following):
        assert ReceptionDay(**comes).next_on(since) == following

    @pytest.mark.parametrize(
        ("comes", "said"),
        [
            ({"day": 5}, "每月5日"),
            ({"weekday": 3}, "每周星期三"),
            ({"weekday": 1, "week": 2}, "每月第二个星期一"),
        ],
        ids=str,
    )
    def test_is_said_as_people_say_it(self, comes, said):
        assert ReceptionDay(**comes).said == said

    @pytest.mark.parametrize(
        ("comes", "why"),
        [
            ({}, "填一项"),
            ({"day": 5, "weekday": 1}, "填一项"),
            ({"day": 32}, "1至31"),
            ({"day": 5, "week": 1}, "1至5之间"),
            ({"weekday": 1, "week": 6}, "1至5之间"),
        ],
        ids=str,
    )
    def test_that_never_comes_is_refused(self, station, comes, why):
        with pytest.raises(ValidationError, match=why):
            ReceptionDay(workstation=station, hours="9:00—11:30", **comes).full_clean()


class AStation:
    def test_shows_the_code_of_its_own_address(self, client, station):
        address = f"http://testserver{station.get_absolute_url()}"
        page = told(client, station)
        assert address in page
        assert qr_codes.qr_code(address, f"{station}的网页") in page

    def test_says_who_receives_when_and_when_next(self, client, station):
        station.reception_days.all().delete()
        seat = Mandate.objects.filter(ended_on=None).first()
        day = station.reception_days.create(delegate=seat.delegate, weekday=3, hours="9:00—11:30")
        page = told(client, station)
        assert "每周星期三 9:00—11:30" in page
        assert seat.delegate.name in page
        [said] = client.get(station.get_absolute_url(), {"format": "json"}).json()["receptions"]
        assert date.fromisoformat(said["next"]).isoweekday() == day.weekday

    def test_that_closed_receives_nobody_any_more(self, client, station):
        Workstation.objects.filter(pk=station.pk).update(closed_on="2020-01-01")
        assert "下一次接待" not in told(client, station)

    def test_names_nobody_who_left_office(self, client, station):
        former = Mandate.objects.filter(ended_on__lt="2019-12-01").first().delegate
        station.delegates.add(former)
        station.reception_days.create(delegate=former, day=8, hours="9:00—11:30")
        assert former.name not in told(client, station)

    def test_counts_what_counts_and_lists_what_is_public(self, client, station):
        contact = station.voter_contacts.first()
        year = contact.counted_on.year
        VoterContact.objects.filter(pk=contact.pk).update(state="approved")
        page = told(client, station, year=year)
        held = station.voter_contacts.counting().filter(counted_on__year=year)
        assert f'<a href="?year={year}#contacts">{held.count()}次</a>' in page
        assert "另有 1 条已审核、尚未公开" in page
        assert "依法不公开" not in page

    def test_does_not_count_a_draft(self, client, station):
        station.voter_contacts.update(state="draft")
        assert "联系选民" not in told(client, station).split("<h1>")[1]
