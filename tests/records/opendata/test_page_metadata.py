"""What each page says of itself: time, day, version, corrections, and the line to quote."""

import html as html_module
import json
import re
from datetime import date, timedelta

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from delegates.models import Delegate, Organization
from hanbin.record.base import Record
from records.figures import Catalogue
from records.listings import LISTINGS
from records.models import (
    Activity,
    Edition,
    Meeting,
    Opinion,
    Publication,
    Reply,
    Resolution,
    Suggestion,
)
from records.opendata.operations import RECORDS
from tests.records.admin.clerk import Clerk

pytestmark = pytest.mark.django_db

CITED = re.compile(r'<p class="citation">引用：([^<]*)</p>')
ASKED = (
    "/2019/?town=DZY", "/2019/H1/", "/terms/18/", "/periods/?from=2019-03-01&to=2019-05-31",
    "/2019/standing_committee_meetings/", "/2019/H1/standing_committee_meetings/?town=DZY",
    "/towns/DZY/", "/towns/DZY/?year=2018", "/compare/", "/compare/?years=2018,2019",
    "/compare/?town=DZY", "/suggestions/tables/", "/suggestions/tables/?year=2018",
    "/suggestions/units/?year=2019", "/suggestions/units/QZFB/",
    "/suggestions/?stage=answered&year=2019", "/suggestions/?by=2019-12-31&due=late",
    "/meetings/?year=2019&kind=standing_committee", "/meetings/?town=DZY",
    "/delegates/?town=DZY&sex=female", "/delegates/1/?year=2019", "/workstations/14/", "/",
)  # fmt: skip
"""Pages that are asked for with something: a scope, a year, filters."""
TYPES = {
    Activity: "Event", Delegate: "Person", Meeting: "Event", Opinion: "Report",
    Publication: "NewsArticle", Resolution: "Legislation", Suggestion: "CreativeWork",
}  # fmt: skip
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>')
PRIVATE = {"telephone", "email", "address", "birthDate", "birthPlace"}


def page(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return answer.content.decode()


def said(client, url):
    return json.loads(BLOCK.search(page(client, url)).group(1))


class EveryFigure:
    def test_is_quoted_with_version_day_and_fingerprint(self, client):
        edition = Edition.objects.standing().get(report__year=2019)
        for figure in Catalogue.today().figures:
            address = f"/2019/{figure.key}/"
            told = client.get(address, {"format": "json"}).json()
            assert told["citation"].startswith(
                f"汉滨区人大常委会．{figure.label}（2019年）：{told['text']}．"
                f"第1版，2020-01-10公布，SHA-256 {edition.fingerprint[:12]}，"
            )
            assert f"http://testserver{address}，访问日期" in told["citation"]
            assert told["edition"]["fingerprint"] == edition.fingerprint
            assert all(row["id"] and "url" in row and "modified" in row for row in told["rows"])

    def test_says_the_same_on_its_page_as_in_its_data(self, client):
        for key in ("standing_committee_meetings", "compulsory_measure_consents"):
            told = client.get(f"/2019/{key}/", {"format": "json"}).json()
            html = page(client, f"/2019/{key}/")
            assert f"引用：{told['citation']}" in html
            assert "数据截至</dt><dd>2019年12月" in html
            assert "没有公布更正" in html

    def test_of_a_time_not_published_says_how_far_its_records_reach(self, client):
        told = client.get("/2019/H1/standing_committee_meetings/?format=json").json()
        assert told["edition"] is None
        assert f"未定版，数据截至{told['recorded_until']}，" in told["citation"]
        html = page(client, "/2019/H1/standing_committee_meetings/")
        assert "没有定版，数字随记录变动" in html

    def test_is_a_set_of_data_to_machines(self, client):
        block = said(client, "/2019/standing_committee_meetings/")
        assert (block["@type"], block["variableMeasured"]["value"]) == ("Dataset", 9)
        assert block["temporalCoverage"] == "2019-01-01/2019-12-31"


class ThePage:
    @pytest.mark.parametrize("url", ["/", "/2019/", "/2019/H1/", "/terms/18/", "/reports/2019/"])
    def test_of_a_period_says_its_days_how_far_it_reaches_and_its_version(self, url, client):
        html = page(client, url)
        for word in ("统计时间</dt>", "数据截至</dt>", "版本</dt>", "引用："):
            assert html.count(word) == 1, word

    def test_of_a_report_is_quoted_by_its_edition(self, client):
        html = page(client, "/reports/2019/")
        assert "引用：汉滨区人大常委会．2019年度报告《" in html
        assert "http://testserver/reports/2019/v1/，访问日期" in html

    @pytest.mark.parametrize("declared", LISTINGS, ids=lambda each: each.name)
    def test_of_a_list_says_how_far_it_reaches(self, declared, client):
        html = page(client, reverse(declared.name))
        assert "数据截至</dt>" in html
        assert said(client, reverse(declared.name))["@type"] == "Dataset"
        assert '<link rel="alternate" type="application/json"' in html

    @pytest.mark.parametrize("model", RECORDS.values(), ids=str)
    def test_of_a_record_says_when_it_was_published(self, model, client):
        record = model.objects.public().first() if issubclass(model, Record) else None
        record = record or model.objects.filter(mandates__isnull=False).first()
        html = page(client, record.get_absolute_url())
        assert "application/atom+xml" in html
        if issubclass(model, Record):
            assert "公开</dt>" in html
            assert "没有更正" in html

    @pytest.mark.parametrize("model", TYPES, ids=str)
    def test_of_a_record_says_what_it_is_to_machines(self, model, client):
        rows = model.objects.public() if issubclass(model, Record) else model.objects
        block = said(client, rows.order_by("pk").first().get_absolute_url())
        assert block["@type"] == TYPES[model]
        assert block["url"].startswith("http://testserver/")
        assert not PRIVATE & block.keys()

    def test_that_is_not_there_is_not_quoted(self, client):
        html = client.get("/nowhere/").content.decode()
        assert "引用：" not in html
        assert "application/json" not in html

    def test_cannot_be_broken_by_the_words_of_a_record(self, client):
        record = Publication.objects.public().first()
        title = "</script><script>alert(1)</script>"
        Publication.objects.filter(pk=record.pk).update(title=title)
        assert said(client, record.get_absolute_url())["headline"] == title
        assert "<script>alert" not in page(client, record.get_absolute_url())


def cited(client, url):
    return html_module.unescape(CITED.search(page(client, url)).group(1))


class EveryCitation:
    @pytest.mark.parametrize("url", [*ASKED, *(reverse(each.name) for each in LISTINGS)])
    def test_names_the_very_page_it_stands_on(self, url, client):
        more = "page=1&" if "?" in url else ""
        line = cited(client, url.replace("?", f"?{more}"))
        address = line.rpartition("，访问日期")[0].rpartition("http://testserver")[2]
        asked, named = (QueryDict(each.partition("?")[2]) for each in (url, address))
        assert (address.partition("?")[0], named) == (url.partition("?")[0], asked)

    @pytest.mark.parametrize("url", ASKED)
    def test_names_a_version_only_where_its_numbers_are_of_one(self, url, client):
        of_edition = url in ("/", "/2019/standing_committee_meetings/")
        assert ("SHA-256" in cited(client, url)) == of_edition

    @pytest.mark.parametrize(
        ("url", "words"),
        [
            (
                "/meetings/?year=2019&kind=standing_committee",
                "会议（年度：2019；会议类别：常委会会议）．",
            ),
            ("/delegates/?town=DZY&sex=female", "人大代表（所属镇办：大竹园镇；性别：女）．"),
            ("/suggestions/tables/?year=2018", "汉滨区2018年代表建议统计表．"),
            ("/towns/DZY/?year=2018", "大竹园镇人大．大竹园镇（2018年）．"),
            ("/meetings/?town=DZY", "大竹园镇人大．会议．"),
            ("/compare/?years=2018,2019", "汉滨区2018—2019年逐年对照．"),
        ],
    )
    def test_says_what_the_page_is_about(self, url, words, client):
        assert words in cited(client, url)


class TheDayTheDataReach:
    """No row on a page is of a later day."""

    UNTIL = re.compile(r"数据截至</dt><dd>(\d+)年(\d+)月(\d+)日")

    def until(self, client, url):
        return date(*map(int, self.UNTIL.search(page(client, url)).groups()))

    @pytest.mark.parametrize("period", ["2018", "2019/H1", "2019"])
    def test_of_a_figure_is_never_before_its_rows(self, period, client):
        for figure in Catalogue.today().figures:
            url = f"/{period}/{figure.key}/"
            told = client.get(url, {"format": "json"}).json()
            days = [
                row[name]
                for row in told["rows"]
                for name in told["columns"].keys() - {"due_on", "planned_for"}
                if re.fullmatch(r"\d{4}-\d\d-\d\d", str(row[name]))
            ]
            assert not days or told["recorded_until"] >= max(days), url

    def test_of_a_record_counted_in_another_year_is_its_own(self, client):
        """It counts on the last day of the year before, and is listed with its own day."""
        meeting = Meeting.objects.public().standing_committee().first()
        Meeting.objects.filter(pk=meeting.pk).update(
            first_day=date(2020, 3, 9), last_day=date(2020, 3, 10),
            stat_year=2019, stat_year_reason="2019年的会议改期。",
        )  # fmt: skip
        for url in ("/2019/standing_committee_meetings/", "/reports/2019/"):
            assert self.until(client, url) == date(2020, 3, 10), url

    def test_of_a_list_reaches_a_day_to_come(self, client):
        assert self.until(client, "/meetings/") == timezone.localdate()
        ahead = timezone.localdate() + timedelta(days=20)
        meeting = Meeting.objects.public().first()
        Meeting.objects.filter(pk=meeting.pk).update(first_day=ahead, last_day=ahead)
        assert self.until(client, "/meetings/") == ahead

    def test_of_the_tables_includes_the_answers(self, client):
        answered = Reply.objects.public().filter(assignment__suggestion__counted_on__year=2019)
        answered = answered.order_by("-pk").first()
        Reply.objects.filter(pk=answered.pk).update(replied_on=date(2019, 12, 31))
        for url in ("/suggestions/tables/?year=2019", "/2019/"):
            assert self.until(client, url) == date(2019, 12, 31)


class TheYearsBesideEachOther:
    def test_say_their_days_and_how_far_they_reach(self, client):
        html = page(client, "/compare/?years=2018,2019")
        assert "2018年1月1日至2019年12月31日" in html
        assert "引用：汉滨区人大常委会．汉滨区2018—2019年逐年对照．数据截至2019-12-" in html


class ACorrection:
    def test_is_told_at_the_foot_with_its_explanation(self, client):
        edition = Edition.objects.standing().get(report__year=2019)
        Edition.objects.filter(pk=edition.pk).update(number=2, note="附表有误，现予更正。")
        for url in ("/2019/", "/2019/standing_committee_meetings/", "/reports/2019/"):
            foot = page(client, url).partition('<footer class="standing"')[2]
            assert "第2版" in foot
            assert "附表有误，现予更正。" in foot

    def test_of_a_record_is_dated_at_its_foot(self, client):
        record = Meeting.objects.public().first()
        Clerk().amend(record, place="新会议室")
        record.refresh_from_db()
        day = timezone.localdate(record.corrected_at)
        foot = page(client, record.get_absolute_url()).partition('<footer class="standing"')[2]
        assert f"更正</dt><dd>{day.year}年{day.month}月{day.day}日" in foot


class ATown:
    def test_is_quoted_under_its_own_name(self, client):
        town = Organization.objects.get(code="DZY")
        html = page(client, "/2019/?town=DZY")
        assert f"引用：{town.short_name}人大．2019年综述．" in html
