"""Feeds and calendars, as the programs of their readers take them."""

import xml.etree.ElementTree as ET
from datetime import date

import pytest
from django.urls import reverse
from icalendar import Calendar

from records.listings import FEED_LISTINGS
from records.models import AnnualReport, Meeting, PlanItem, Publication
from tests.records.admin.clerk import Clerk

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
GONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
NAMES = ("records", "reports", *(each.name for each in FEED_LISTINGS))
SECRET = "不应公开的会议"


def feed(client, name, **asked):
    answer = client.get(f"/data/feeds/{name}.atom", asked)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)


def events(client, name):
    answer = client.get(reverse(name))
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    return {str(each["uid"]): each for each in Calendar.from_ical(answer.content).walk("VEVENT")}


class EveryFeed:
    @pytest.mark.parametrize("name", NAMES)
    def test_has_what_atom_asks_of_a_feed_and_of_its_entries(self, name, client):
        read = feed(client, name)
        entries = read.findall(f"{ATOM}entry")
        assert (0 if name == "workstations" else 1) <= len(entries) <= 50
        for each in (read, *entries):
            for part in ("id", "title", "updated"):
                assert len(each.findall(f"{ATOM}{part}")) == 1, part
            assert each.find(f"{ATOM}id").text.startswith("tag:")
        assert read.find(f"{ATOM}author/{ATOM}name").text
        names = [each.find(f"{ATOM}id").text for each in entries]
        assert len(names) == len(set(names))

    @pytest.mark.parametrize("name", NAMES)
    def test_tells_the_latest_first_and_leads_to_their_pages(self, name, client):
        entries = feed(client, name).findall(f"{ATOM}entry")
        moments = [each.find(f"{ATOM}updated").text for each in entries]
        assert moments == sorted(moments, reverse=True)
        for each in entries[:3]:
            assert client.get(each.find(f"{ATOM}link").attrib["href"]).status_code == 200

    @pytest.mark.parametrize("name", ["records", "meetings"])
    def test_tells_what_was_withdrawn_and_no_more_of_it(self, name, client):
        record = Meeting.objects.public().first()
        Meeting.objects.filter(pk=record.pk).update(title=SECRET)
        Clerk().take(record, "withdraw", _reason="重复登记")
        answer = client.get(f"/data/feeds/{name}.atom").content.decode()
        gone = [each.attrib["ref"] for each in ET.fromstring(answer).findall(GONE)]
        assert [each for each in gone if each.endswith(f":{record.get_absolute_url()}")]
        assert "重复登记" in answer
        assert SECRET not in answer

    def test_of_reports_tells_which_edition_was_withdrawn_and_why(self, client):
        report = AnnualReport.objects.get(year=2019)
        edition = report.edition
        report.withdraw(by=edition.published_by, reason="附表有误")
        read = feed(client, "reports")
        (gone,) = read.findall(GONE)
        assert gone.attrib["ref"].endswith(":/reports/2019/v1/")
        assert gone[0].text == "附表有误"
        assert "/reports/2019/v1/" not in [each.text for each in read.iter(f"{ATOM}id")]

    def test_may_hold_any_sign(self, client):
        record = Publication.objects.public().first()
        title = "<b>甲&乙</b>\x0b"
        Publication.objects.filter(pk=record.pk).update(title=title)
        titles = [each.text for each in feed(client, "publicity").iter(f"{ATOM}title")]
        assert "<b>甲&乙</b>" in titles

    def test_that_is_not_there_says_which_there_are(self, client):
        answer = client.get("/data/feeds/nothing.atom")
        assert answer.status_code == 404
        assert "meetings" in answer.content.decode()

    def test_of_a_town_tells_its_own(self, client):
        district, town = feed(client, "meetings"), feed(client, "meetings", town="DZY")
        assert district.find(f"{ATOM}id").text != town.find(f"{ATOM}id").text

    def test_costs_a_fixed_number_of_queries(self, client, django_assert_max_num_queries):
        with django_assert_max_num_queries(40):
            feed(client, "records")


class TheCalendarOfMeetings:
    def test_has_every_public_meeting_on_its_days(self, client):
        told = events(client, "meetings_calendar")
        live = {uid for uid, each in told.items() if str(each["status"]) == "CONFIRMED"}
        rows = Meeting.objects.public().within(Meeting.objects.first().term.congress)
        assert len(live) == rows.count()
        row = rows.filter(kind="standing_committee").first()
        (event,) = [each for uid, each in told.items() if uid.startswith(f"meeting-{row.pk}@")]
        assert event.decoded("dtstart") == row.first_day
        assert (event.decoded("dtend") - row.last_day).days == 1
        assert str(event["url"]).endswith(row.get_absolute_url())

    def test_strikes_out_a_meeting_that_was_withdrawn(self, client):
        row = Meeting.objects.public().first()
        before = events(client, "meetings_calendar")
        Meeting.objects.filter(pk=row.pk).update(title=SECRET)
        Clerk().take(row, "withdraw", _reason="重复登记")
        after = events(client, "meetings_calendar")
        assert before.keys() == after.keys()
        (event,) = [each for uid, each in after.items() if uid.startswith(f"meeting-{row.pk}@")]
        assert str(event["status"]) == "CANCELLED"
        assert str(event["description"]) == "重复登记"
        assert SECRET not in event.to_ical().decode()


class TheCalendarOfThePlan:
    def test_has_every_item_over_its_month(self, client):
        told = events(client, "plan_calendar")
        row = PlanItem.objects.public().filter(planned_for=date(2019, 5, 1)).first()
        row = row or PlanItem.objects.public().filter(planned_for__year=2019).first()
        (event,) = [each for uid, each in told.items() if uid.startswith(f"planitem-{row.pk}@")]
        assert event.decoded("dtstart") == row.planned_for.replace(day=1)
        assert event.decoded("dtend").day == 1
        assert str(event["summary"]) == row.title
