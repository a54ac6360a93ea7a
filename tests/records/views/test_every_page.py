"""Laws of the public pages: what is found, in every format, at a fixed cost."""

import csv
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from delegates.models import Congress, Delegate, Organization, Workstation
from hanbin.record.periods import Period
from records.figures import Catalogue
from records.models import (
    Activity,
    Appraisal,
    Meeting,
    Opinion,
    PersonnelDecision,
    Publication,
    Resolution,
    StudySession,
    Suggestion,
)

pytestmark = pytest.mark.django_db

LISTS = (
    "meetings", "activities", "decisions", "opinions", "appointments", "suggestions",
    "publicity", "delegates", "towns", "workstations",
)  # fmt: skip
RECORDS = (
    Activity, Appraisal, Delegate, Meeting, Opinion, PersonnelDecision, Publication, Resolution,
    StudySession, Suggestion, Workstation,
)  # fmt: skip
MOST = {Delegate: 24, Suggestion: 22}  # a duty file, and a case with its whole life
PERIODS = ("/2019/", "/2019/H1/", "/2019/Q3/", "/2019/M05/", "/terms/18/",
           "/periods/?from=2019-03-01&to=2019-05-31", "/2019/?town=DZY")  # fmt: skip


def queries(client, url, django_assert_max_num_queries):
    with django_assert_max_num_queries(100) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def some_public(model):
    """A few open records spread over all there are, the same in every run."""
    rows = model.objects.public() if hasattr(model.objects.all(), "public") else model.objects
    keys = list(rows.order_by("pk").values_list("pk", flat=True))
    return rows.filter(pk__in=keys[:: max(len(keys) // 8, 1)])


class EveryList:
    @pytest.mark.parametrize("name", LISTS)
    def test_costs_as_many_queries_for_a_full_page_as_for_one_row(
        self, name, client, django_assert_max_num_queries, monkeypatch
    ):
        full = queries(client, reverse(name), django_assert_max_num_queries)
        monkeypatch.setattr("hanbin.lists.listings.page_of.__defaults__", (1,))
        assert queries(client, reverse(name), django_assert_max_num_queries) == full <= 12

    @pytest.mark.parametrize("name", LISTS)
    def test_says_the_same_rows_as_page_data_csv_and_workbook(self, name, client):
        data = client.get(reverse(name), {"format": "json"}).json()
        text = client.get(reverse(name), {"format": "csv"}).content.decode("utf-8-sig")
        book = load_workbook(io.BytesIO(client.get(reverse(name), {"format": "xlsx"}).content))
        assert data["count"] == len(data["rows"]) > 0
        remark = int(data.get("withheld", 0) > 0)
        assert len(list(csv.reader(io.StringIO(text)))) == data["count"] + 1 + remark
        assert book.active.max_row == data["count"] + 2 + remark

    @pytest.mark.parametrize("name", LISTS)
    def test_answers_an_unknown_format_with_a_plain_not_found(self, name, client):
        answer = client.get(reverse(name), {"format": "xml"})
        assert answer.status_code == 404
        assert "没有“xml”这种格式" in answer.content.decode()

    @pytest.mark.parametrize("name", LISTS)
    @pytest.mark.parametrize("page", ["0", "99999", "三", "-1"])
    def test_answers_a_page_that_is_not_there_with_not_found(self, name, page, client):
        assert client.get(reverse(name), {"page": page}).status_code == 404

    @pytest.mark.parametrize(
        "name", [n for n in LISTS if n not in ("delegates", "towns", "workstations")]
    )
    @pytest.mark.parametrize("year", ["abc", "0", "99999"])
    def test_explains_a_filter_it_does_not_understand(self, name, year, client):
        answer = client.get(reverse(name), {"year": year})
        assert answer.status_code == 200
        assert 'role="alert"' in answer.content.decode()
        refused = client.get(reverse(name), {"year": year, "format": "json"})
        assert refused.status_code == 400

    @pytest.mark.parametrize("name", LISTS)
    def test_shows_an_empty_list_without_failing(self, name, client):
        answer = client.get(reverse(name), {"q": "没有任何记录含有这句话"})
        assert "没有符合条件的记录" in answer.content.decode()


class EveryRecord:
    @pytest.mark.parametrize("model", RECORDS, ids=str)
    def test_has_a_page_of_its_own(self, model, client):
        for record in some_public(model):
            answer = client.get(record.get_absolute_url())
            assert answer.status_code == 200
            assert str(record) in answer.content.decode()

    @pytest.mark.parametrize("model", RECORDS, ids=str)
    def test_has_a_page_of_a_fixed_cost(self, model, client, django_assert_max_num_queries):
        for record in some_public(model):
            cost = queries(client, record.get_absolute_url(), django_assert_max_num_queries)
            assert cost <= MOST.get(model, 14)

    @pytest.mark.parametrize("model", [m for m in RECORDS if m is not Delegate], ids=str)
    def test_is_not_found_while_it_is_a_draft(self, model, client):
        record = model.objects.public().first()
        model.objects.filter(pk=record.pk).update(state="draft")
        assert client.get(record.get_absolute_url()).status_code == 404

    @pytest.mark.parametrize("model", [m for m in RECORDS if m is not Delegate], ids=str)
    def test_keeps_its_address_and_says_why_once_withdrawn(self, model, client):
        record = model.objects.public().first()
        model.objects.filter(pk=record.pk).update(state="withdrawn", withdrawn_reason="重复登记")
        answer = client.get(record.get_absolute_url())
        assert answer.status_code == 410
        assert "重复登记" in answer.content.decode()


class EveryPeriod:
    @pytest.mark.parametrize("url", PERIODS)
    @pytest.mark.parametrize("wanted", ["html", "json", "csv", "xlsx"])
    def test_is_told_in_every_format(self, url, wanted, client):
        separator = "&" if "?" in url else "?"
        assert client.get(f"{url}{separator}format={wanted}").status_code == 200

    @pytest.mark.parametrize(
        "url",
        ["/1950/", "/2031/", "/2019/H3/", "/2019/nothing/", "/terms/99/", "/periods/",
         "/periods/?from=2019-02-30&to=2019-03-01", "/periods/?from=2019-05-01&to=2019-01-01",
         "/2019/?town=NOWHERE", "/2019/?format=xml", "/２０１９/",
         "/periods/?from=0001-01-01&to=2019-12-31",
         "/periods/?from=2019-01-01&to=9999-12-31", "/meetings/99999999999999999999/", "/0000/",
         "/reports/2031/",
         "/reports/2019.odt", "/towns/NOWHERE/", "/delegates/999999/", "/meetings/999999/"],
    )  # fmt: skip
    def test_or_record_that_is_not_there_is_not_found_in_plain_chinese(self, url, client):
        answer = client.get(url)
        assert answer.status_code == 404
        assert "没有" in answer.content.decode() or "请用" in answer.content.decode()

    def test_costs_no_more_queries_when_more_years_were_recorded(
        self, client, django_assert_max_num_queries
    ):
        meetings = list(Meeting.objects.standing_committee().counting())

        def record(years):
            for year in years:
                for number, meeting in enumerate(meetings):
                    meeting.pk, meeting.number = None, (year - 1990) * 100 + number
                    day = meeting.first_day.replace(year=year, day=1)
                    meeting.first_day = meeting.last_day = day
                Meeting.objects.bulk_create(meetings)

        record([2016])
        before = queries(client, "/2019/", django_assert_max_num_queries)
        record(range(1997, 2016))
        assert queries(client, "/2019/", django_assert_max_num_queries) <= before <= 11


class TheSummary:
    def test_is_told_as_the_contract_has_it(self, client):
        told = client.get("/2019/?format=json").json()
        assert told["period"] == {"label": "2019年", "start": "2019-01-01", "end": "2019-12-31"}
        assert (told["scope"], told["published"]) == ("汉滨区", True)
        first = told["sections"][0]
        assert first["title"] == "会议"
        figure = first["figures"][0]
        assert isinstance(figure.pop("previous"), int)
        assert figure.pop("definition").startswith("开始日期在期内")
        assert figure == {
            "key": "standing_committee_meetings",
            "label": "常委会会议",
            "unit": "次",
            "value": 9,
            "text": "9次",
            "kind": "flow",
            "url": "/2019/standing_committee_meetings/",
        }

    def test_says_every_figure_of_the_year_once(self, client):
        told = client.get("/2019/?format=json").json()
        keys = [each["key"] for section in told["sections"] for each in section["figures"]]
        assert keys == [figure.key for figure in Catalogue.today().figures]

    def test_carries_the_notice_of_the_demonstration_on_every_page(self, client):
        notice = Congress.objects.get().notice
        for url in ("/", "/2019/", "/meetings/", "/reports/2019/", "/nowhere/"):
            assert notice in client.get(url).content.decode()


class EveryFigure:
    def test_opens_the_records_it_counts(self, client):
        told = client.get("/2019/?format=json").json()
        for section in told["sections"]:
            for figure in section["figures"]:
                opened = client.get(figure["url"], {"format": "json"}).json()
                assert opened["value"] == figure["value"]
                assert opened["count"] == len(opened["rows"]) + opened["withheld"]
                assert client.get(figure["url"]).status_code == 200

    def test_is_the_number_of_rows_it_opens(self, client):
        district = Congress.objects.get().organization
        year = Period.year(2019)
        for figure in Catalogue.today().figures:
            if figure.adds or figure.kind == "ratio":
                continue
            opened = client.get(f"/2019/{figure.key}/?format=json").json()
            assert opened["value"] == opened["count"] == figure.counted(year, district).count()

    def test_that_the_law_keeps_as_a_total_lists_nobody(self, client):
        url = "/2019/compulsory_measure_consents/"
        opened = client.get(f"{url}?format=json").json()
        assert (opened["count"], opened["withheld"], opened["rows"]) == (4, 4, [])
        assert "另有 4 条依法不公开" in client.get(url).content.decode()


class ThePersonalDetails:
    def test_reach_no_public_page(self, client):
        delegate = Delegate.objects.filter(private_contact__isnull=False).first()
        delegate.private_contact.phone = "13800138000"
        delegate.private_contact.save()
        for url in (delegate.get_absolute_url(), "/delegates/", "/delegates/?format=json",
                    "/delegates/?format=csv"):  # fmt: skip
            assert b"13800138000" not in client.get(url).content


class ATown:
    def test_has_a_page_with_its_delegates(self, client):
        town = Organization.objects.towns().first()
        answer = client.get(town.get_absolute_url()).content.decode()
        mandate = town.mandates.filter(ended_on__isnull=True).first()
        assert mandate.delegate.name in answer
