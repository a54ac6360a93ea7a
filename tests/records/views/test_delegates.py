"""A delegate's page: each number opens its rows, a newcomer is no absentee, nothing private."""

import re

import pytest

from delegates.models import Delegate, Mandate, PrivateContact, Suspension, Workstation

pytestmark = pytest.mark.django_db


@pytest.fixture
def newcomer():
    return Mandate.objects.by_elected().at_level("district").get(delegate__name="裘立华")


def page(client, delegate, **asked):
    return client.get(delegate.get_absolute_url(), asked).content.decode()


def busy():
    """A delegate with something of everything that can be had."""
    return Delegate.objects.filter(
        participations__isnull=False, led_suggestions__isnull=False, voter_contacts__isnull=False
    ).first()


class ANewcomer:
    def test_is_told_from_which_day_on_instead_of_zeros(self, client, newcomer):
        told = page(client, newcomer.delegate)
        assert "2019年8月16日补选为区人大代表，自当选之日起统计。" in told
        assert "自8月16日" in told
        assert ">0次<" not in told

    def test_has_no_column_of_a_year_before(self, client, newcomer):
        assert "year=2018" not in page(client, newcomer.delegate)


class AMandate:
    def test_that_ended_says_when_and_why(self, client):
        seat = Mandate.objects.filter(end_reason="resigned").first()
        told = page(client, seat.delegate)
        assert "已离任" in told
        assert f"起不再任职：辞职或者责令辞职被接受（{seat.end_notice}）" in told

    def test_that_rests_says_so_without_the_ground(self, client, newcomer):
        Suspension.objects.create(mandate=newcomer, first_day="2019-10-01", ground="因案被采取措施")
        told = page(client, newcomer.delegate)
        assert "2019年10月1日起暂停执行代表职务；其间的会议不计应出席。" in told
        assert "因案" not in told


class TheDutyFile:
    def test_opens_the_rows_of_every_number(self, client):
        delegate = busy()
        whole = page(client, delegate)
        links = re.findall(r'href="\?(?:year=(\d+))?#(\w+)">([\d/]+)[次件]</a>', whole)
        assert len(links) > 5
        for year, key, number in links:
            told = page(client, delegate, **({"year": year} if year else {}))
            section = re.search(f'id="{key}">.*?</section>', told, re.S).group()
            assert section.count("<li>") == int(number.rpartition("/")[2])

    def test_is_the_same_as_data(self, client):
        delegate = busy()
        told = client.get(delegate.get_absolute_url(), {"format": "json"}).json()
        assert told["title"] == delegate.name
        for duty in told["duties"]:
            assert f">{duty['text']}</a>" in page(client, delegate) or not duty["rows"]
            assert len(duty["rows"]) + duty["withheld"] == duty.get("count", len(duty["rows"]))

    def test_of_one_year_has_only_that_year(self, client):
        told = client.get(busy().get_absolute_url(), {"format": "json", "year": "2019"}).json()
        days = [row["day"] for duty in told["duties"] for row in duty["rows"]]
        assert {day[:4] for day in days} == {"2019"}

    @pytest.mark.parametrize("year", ["1950", "abc", "二〇一九", "2019'"])
    def test_of_a_year_that_is_not_there_is_not_found(self, client, year):
        answer = client.get(busy().get_absolute_url(), {"year": year})
        assert answer.status_code == 404
        assert "年度的记录" in answer.content.decode()

    def test_says_neither_rank_nor_rate(self, client):
        told = page(client, busy())
        assert "不排名" in told
        assert "%" not in told.split("履职档案")[1].split("</main>")[0]


class ThePersonalDetails:
    DETAILS = ("13912345678", "某某路十八号", "1966-06-06", "1966年6月6日", "a@example.cn")

    def test_reach_no_page_of_people(self, client):
        delegate = Delegate.objects.filter(workstations__town__isnull=False).first()
        PrivateContact.objects.update_or_create(
            delegate=delegate,
            defaults={
                "phone": "13912345678",
                "address": "某某路十八号",
                "birth_date": "1966-06-06",
                "email": "a@example.cn",
            },
        )
        station = Workstation.objects.filter(delegates=delegate, town__isnull=False).first()
        own, town = delegate.get_absolute_url(), station.town.get_absolute_url()
        for url in (own, town, station.get_absolute_url(), "/delegates/", "/workstations/"):
            for wanted in ("html", "json"):
                said = client.get(url, {"format": wanted}).content.decode()
                assert not [each for each in self.DETAILS if each in said]

    def test_include_the_reason_of_a_leave(self, client):
        delegate = Delegate.objects.filter(attendances__standing="excused").first()
        delegate.attendances.filter(standing="excused").update(reason="住院手术")
        assert "住院手术" not in page(client, delegate)
