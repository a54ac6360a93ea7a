"""What the site says of itself, to people and to search engines."""

import re

import pytest
from django.test import override_settings
from django.urls import reverse

from delegates.models import Congress
from records.listings import LISTINGS
from records.models import Meeting

pytestmark = pytest.mark.django_db


class ThePageAboutTheSite:
    def test_says_how_to_reach_the_office(self, client):
        contact = Congress.objects.get().contact
        assert contact in client.get("/about/").content.decode()

    @override_settings(OFFICE_CONTACT="电话 0915-0000000")
    def test_names_the_contact_of_the_installation_where_the_office_gave_none(self, client):
        Congress.objects.update(contact="")
        for url in ("/about/", "/"):
            assert "电话 0915-0000000" in client.get(url).content.decode()

    def test_says_that_a_demonstration_is_one(self, client):
        assert client.get("/about/").content.decode().count(Congress.objects.get().notice) == 2


class AReader:
    @pytest.mark.parametrize(
        "url",
        ["/", "/2019/", "/2019/standing_committee_meetings/", "/reports/2019/", "/about/", "/data/",
         "/data/feeds/records.atom", "/sitemap.xml", "/nowhere/",
         *(f"/{name}/" for name in ("meetings", "suggestions", "delegates", "towns"))],
    )  # fmt: skip
    def test_is_given_no_cookie(self, url, client):
        assert not client.get(url).cookies


class TheMapOfTheSite:
    def test_has_parts_that_lead_to_pages(self, client):
        index = client.get("/sitemap.xml").content.decode()
        parts = re.findall(r"<loc>http://testserver(.*?)</loc>", index)
        assert {f"/sitemap-{declared.name}.xml" for declared in LISTINGS} <= set(parts)
        for part in parts:
            told = re.findall(
                r"<loc>http://testserver(.*?)</loc>", client.get(part).content.decode()
            )
            assert told, part
            for address in (told[0], told[-1]):
                assert client.get(address).status_code == 200, address

    def test_has_every_public_meeting_and_no_other(self, client):
        told = client.get("/sitemap-meetings.xml").content.decode()
        assert told.count("<url>") == Meeting.objects.public().count()
        hidden = Meeting.objects.exclude(state="published").first()
        assert f"{hidden.get_absolute_url()}</loc>" not in told

    def test_has_no_part_that_is_not_there(self, client):
        assert client.get("/sitemap-nothing.xml").status_code == 404

    def test_is_named_to_robots_that_stay_out_of_the_office(self, client):
        said = client.get("/robots.txt").content.decode()
        assert f"Sitemap: http://testserver{reverse('sitemap')}" in said
        assert "Disallow: /admin/" in said
