"""The years beside each other, as a page and as data."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from records.models import FrozenFigure

pytestmark = pytest.mark.django_db

THREE = "/compare/?years=2017,2018,2019"


def data(client, url):
    return client.get(f"{url}&format=json").json()


class TheComparison:
    def test_has_every_recorded_year_without_a_choice(self, client):
        assert data(client, "/compare/?")["periods"] == data(client, THREE)["periods"]

    def test_says_each_number_with_its_change(self, client):
        page = client.get(THREE).content.decode()
        assert '<a href="/2018/standing_committee_meetings/">8次</a>' in page
        assert "＋1次（＋12.5%）" in page

    def test_warns_beside_rounded_numbers(self, client):
        assert "有的年份是约数" in client.get(THREE).content.decode()

    def test_takes_years_from_check_boxes_too(self, client):
        boxes = data(client, "/compare/?years=2019&years=2018")
        assert boxes["sections"] == data(client, "/compare/?years=2018,2019")["sections"]

    def test_says_the_same_as_page_data_csv_and_workbook(self, client):
        told = data(client, THREE)
        figures = [each for section in told["sections"] for each in section["figures"]]
        text = client.get(f"{THREE}&format=csv").content.decode("utf-8-sig")
        book = load_workbook(io.BytesIO(client.get(f"{THREE}&format=xlsx").content))
        listed = list(csv.reader(io.StringIO(text)))
        assert [row[1] for row in listed[1:]] == [each["label"] for each in figures]
        [meetings] = [
            row for row in book.active.iter_rows(values_only=True) if row[1] == "常委会会议"
        ]
        assert meetings[3:8] == (10, 8, 9, 1, 12.5)

    def test_of_a_town_is_its_own(self, client):
        page = client.get("/compare/?years=2018,2019&town=DZY").content.decode()
        assert "大竹园镇" in page
        assert "/2019/inspection/?town=DZY" in page

    @pytest.mark.parametrize(
        "asked", ["abc", "2031", "0", "99999999999", "2019;drop", "２０１９", "2019.0", "-2019"]
    )
    def test_answers_a_year_without_records_with_not_found(self, client, asked):
        answer = client.get("/compare/", {"years": asked})
        assert answer.status_code == 404
        assert "年的记录" in answer.content.decode()

    def test_costs_the_same_for_one_year_and_for_three(self, client):
        def asked(url):
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url).status_code == 200
            return len(queries)

        assert asked("/compare/?years=2019") == asked(THREE) <= 8

    @pytest.mark.parametrize("page", ["/2019/", "/terms/18/"])
    def test_is_linked_from_the_year_and_from_the_term(self, client, page):
        assert 'href="/compare/?years=2017,2018,2019"' in client.get(page).content.decode()


class APublishedYear:
    def test_is_told_by_its_published_numbers_and_definitions(self, client):
        frozen = FrozenFigure.objects.filter(key="standing_committee_meetings")
        frozen.filter(edition__report__year=2019).update(value=99, definition="另一种口径")
        told = client.get("/compare/?years=2018,2019&format=json").json()
        rows = {row["key"]: row for part in told["sections"] for row in part["figures"]}
        row = rows["standing_committee_meetings"]
        assert row["values"][-1] == 99
        assert row["cautions"] == ["统计口径有变化，各年数字不可直接比较"]
