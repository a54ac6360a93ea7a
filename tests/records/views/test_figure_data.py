"""How records, figures and years are told at the edges."""

import csv
import io
from datetime import date

import pytest
from django.utils.html import escape

import records.scopes
from delegates.models import Congress, Organization, WorkstationKind
from hanbin.record.periods import Period
from records.models import AnnualReport, Meeting, ReportSection
from records.scopes import years_recorded

pytestmark = pytest.mark.django_db


class AWorkingCopyThatNamesNoFigure:
    @pytest.fixture(autouse=True)
    def _wrong(self):
        report = AnnualReport.objects.get(year=2019)
        ReportSection.objects.create(report=report, order=99, heading="附", body="共{{子虚乌有}}。")

    @pytest.mark.parametrize("suffix", ["/", ".docx", ".pdf", ".xlsx"])
    def test_leaves_the_published_edition_as_it_is(self, suffix, client):
        answer = client.get(f"/reports/2019{suffix}")
        assert answer.status_code == 200
        assert "子虚乌有".encode() not in answer.content


class AnAddressWithANullSign:
    @pytest.mark.parametrize(
        "url",
        ["/2019/?town=%00", "/meetings/?town=A%00", "/2019/?town=大竹园", "/2019/?format=%00"],
    )
    def test_is_not_found(self, url, client):
        assert client.get(url).status_code == 404

    @pytest.mark.parametrize(
        "url",
        ["/suggestions/?q=%00", "/delegates/?q=%00", "/activities/?kind=%00", "/towns/?q=%00",
         "/suggestions/?unit=A%00&subject=%00", "/workstations/?town=%00", "/delegates/?town=%00",
         "/activities/?topic=%00", "/opinions/?addressee=%00", "/publicity/?kind=%00"],
    )  # fmt: skip
    def test_is_explained_before_it_reaches_the_database(self, url, client):
        assert 'role="alert"' in client.get(url).content.decode()
        refused = client.get(f"{url}&format=json")
        assert refused.status_code == 400
        assert "\\u" not in refused.content.decode().replace("\\u0000", "")


class TheYears:
    def test_are_those_that_are_kept(self, monkeypatch):
        district = Congress.objects.get().organization
        assert years_recorded(district) == [2019, 2018, 2017]
        monkeypatch.setattr(records.scopes, "FIRST_YEAR", 2018)
        monkeypatch.setattr(records.scopes, "LAST_YEAR", 2018)
        assert years_recorded(district) == [2018]

    def test_say_how_far_the_records_reach(self, client, monkeypatch):
        assert "记录到 2019年12月" in client.get("/2019/").content.decode()
        monkeypatch.setattr("django.utils.timezone.localdate", lambda: date(2019, 3, 31))
        assert "记录到 2019年3月" in client.get("/2019/").content.decode()

    def test_alone_are_told_as_a_year(self, client):
        assert "· 年度综述<" in client.get("/2019/").content.decode()
        assert "· 年度综述<" not in client.get("/2019/H1/").content.decode()

    def test_link_to_the_same_town(self, client):
        page = client.get("/2019/?town=DZY").content.decode()
        assert 'href="/2019/?town=DZY"' in page
        assert 'href="/2019/H1/?town=DZY"' in page
        assert 'href="?town=DZY&amp;format=csv"' in page

    def test_keep_their_days_in_the_addresses_of_their_data(self, client):
        page = client.get("/periods/?from=2019-03-01&to=2019-05-31").content.decode()
        assert 'href="?from=2019-03-01&amp;to=2019-05-31&amp;format=xlsx"' in page

    def test_tell_a_record_of_another_year_under_its_own_day(self, client):
        meeting = Meeting.objects.public().filter(counted_on__year=2019).first()
        Meeting.objects.filter(pk=meeting.pk).update(
            first_day=date(2020, 1, 7),
            last_day=date(2020, 1, 7),
            stat_year=2019,
            stat_year_reason="年度总结会议",
        )
        day = "/periods/?from=2019-12-31&to=2019-12-31"
        assert client.get("/2019/").content.decode().count(f'href="{escape(day)}"') == 1
        told = '<dt>2020年1月7日<span class="small">（计入2019年）</span></dt>'
        assert (
            f'{told}<dd><a href="{meeting.get_absolute_url()}">' in client.get(day).content.decode()
        )

    def test_mark_a_formula_in_their_csv(self, client):
        WorkstationKind.objects.create(code="dangerous", name="=1+1", unit="个")
        text = client.get("/2019/H1/?format=csv").content.decode("utf-8-sig")
        labels = {row[1] for row in csv.reader(io.StringIO(text))}
        assert "=1+1" not in labels
        assert any(label.startswith("'=1+1") for label in labels)


class ARecord:
    def test_is_data_too(self, client):
        meeting = Meeting.objects.public().first()
        url = meeting.get_absolute_url()
        told = client.get(url, {"format": "json"}).json()
        assert (told["title"], told["url"]) == (str(meeting), url)
        assert {"label": "开始日期", "value": meeting.first_day.isoformat()} in told["facts"]

    @pytest.mark.parametrize("wanted", ["csv", "xlsx", "xml"])
    def test_has_no_other_format(self, wanted, client):
        for record in (Meeting.objects.public().first(), Organization.objects.towns().first()):
            answer = client.get(record.get_absolute_url(), {"format": wanted})
            assert answer.status_code == 404
            assert f"没有“{wanted}”这种格式" in answer.content.decode()


class AFigure:
    URL = "/2019/compulsory_measure_consents/"

    def test_tells_what_waits_apart_from_what_the_law_withholds(self, client):
        url = "/2019/H1/standing_committee_meetings/"
        meeting = Meeting.objects.standing_committee().during(Period.half(2019, 1)).first()
        Meeting.objects.filter(pk=meeting.pk).update(state="approved")
        told = client.get(url, {"format": "json"}).json()
        assert (told["withheld"], told["unpublished"]) == (1, 1)
        page = client.get(url).content.decode()
        assert "另有 1 条已审核、尚未公开，已计入数字" in page
        assert "依法不公开" not in page
        text = client.get(url, {"format": "csv"}).content.decode()
        assert "另有1条已审核、尚未公开" in text

    def test_says_in_its_files_how_many_more_there_are(self, client):
        text = client.get(self.URL, {"format": "csv"}).content.decode("utf-8-sig")
        assert list(csv.reader(io.StringIO(text)))[-1] == ["另有4条依法不公开"]
        whole = client.get("/2019/standing_committee_meetings/", {"format": "csv"})
        assert "另有" not in whole.content.decode()

    def test_is_read_page_by_page(self, client, monkeypatch):
        monkeypatch.setattr("hanbin.lists.listings.ROWS_OF_DATA", 4)
        url, read = "/2019/standing_committee_meetings/?format=json", []
        while url:
            told = client.get(url).json()
            assert (told["value"], told["count"], told["withheld"]) == (9, 9, 0)
            read += [row["id"] for row in told["rows"]]
            url = told["next"]
        assert len(set(read)) == len(read) == 9
