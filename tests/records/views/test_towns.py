"""A town's page: its own year, its people, its latest records."""

import pytest

from delegates.models import Organization
from records.models import AnnualReport, Meeting, Suggestion

pytestmark = pytest.mark.django_db

URL = "/towns/DZY/"


@pytest.fixture
def town():
    return Organization.objects.get(code="DZY")


class ATown:
    def test_tells_its_own_latest_year(self, client):
        told = client.get(URL, {"format": "json"}).json()
        own = client.get("/2019/?town=DZY&format=json").json()
        figures = [each for part in own["sections"] for each in part["figures"] if each["value"]]
        assert told["year"] == 2019
        assert told["figures"] == figures

    def test_tells_another_year_when_asked(self, client):
        page = client.get(URL, {"year": "2017"}).content.decode()
        assert "大竹园镇的2017年" in page
        assert 'href="/2017/congress_sessions/?town=DZY"' in page

    def test_has_no_year_in_which_nothing_was_recorded(self, client):
        assert client.get(URL, {"year": "2016"}).status_code == 404

    def test_without_records_has_a_page_all_the_same(self, client, town):
        Organization.objects.create(
            code="XSZ", name="新设镇人大", short_name="新设镇", kind=town.kind, system=town.system
        )
        told = client.get("/towns/XSZ/", {"format": "json"}).json()
        assert (told["year"], told["figures"]) == (None, [])
        assert "新设镇" in client.get("/towns/XSZ/").content.decode()

    def test_shows_its_latest_records_and_not_its_drafts(self, client, town):
        meeting = Meeting.objects.public().within(town).first()
        assert meeting.get_absolute_url() in client.get(URL).content.decode()
        Meeting.objects.filter(pk=meeting.pk).update(state="draft")
        assert meeting.get_absolute_url() not in client.get(URL).content.decode()

    def test_shows_what_its_delegates_suggested(self, client, town):
        latest = Suggestion.objects.public().filter(lead_delegate__mandates__town=town).first()
        assert latest.get_absolute_url() in client.get(URL).content.decode()

    def test_links_its_report_only_once_it_is_published(self, client, town):
        assert not AnnualReport.objects.public().filter(scope=town).exists()
        assert "年度报告" not in client.get(URL).content.decode()

    def test_costs_the_same_however_much_there_is(self, client, django_assert_max_num_queries):
        for code in ("DZY", "LC", "DH"):
            with django_assert_max_num_queries(17):
                client.get(f"/towns/{code}/")
