"""The search as a page and as data: at a fixed cost, whatever is typed."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from records.models import Publication
from records.search.queries import search_records

pytestmark = pytest.mark.django_db

MOST_QUERIES = 7 if connection.vendor == "postgresql" else 5  # it asks how common a word is
HOSTILE = (
    "' OR 1=1 --", '"', '""', "公路\" OR \"教育", "公路 AND 教育", "公路*", "-公路", "NEAR(公 路)",
    "tokens:公路", "^公路", "(公路", "公路;DROP TABLE", "%", "_", "\\", "{公路}", "公路\n教育",
    "😀", "👩‍👩‍👧", "\u202e公路", "ﷺ", "ß", "İ", "𰻝𰻝面", "①②③", "公" * 100, "a" * 100,
    "%00", "１２", "<script>alert(1)</script>", "公", "1", " ", "　", "\ufeff", "\x7f",
)  # fmt: skip


def search(client, **asked):
    return client.get("/search/", asked)


class TheSearch:
    @pytest.mark.parametrize(
        "typed", ["", "公路", "汉人发〔2019〕10号", "石汉生", "航空母舰", "公"]
    )
    @pytest.mark.parametrize("more", [{}, {"kind": "suggestion"}, {"year": 2019}, {"town": "DZY"}])
    @pytest.mark.parametrize("wanted", ["html", "json", "csv", "xlsx"])
    def test_costs_few_queries_whatever_it_finds(self, typed, more, wanted, client):
        with CaptureQueriesContext(connection) as asked:
            assert search(client, q=typed, format=wanted, **more).status_code == 200
        assert len(asked) <= MOST_QUERIES

    @pytest.mark.parametrize("typed", HOSTILE)
    @pytest.mark.parametrize("wanted", ["html", "json"])
    def test_takes_whatever_is_typed_for_words(self, typed, wanted, client):
        assert search(client, q=typed, format=wanted).status_code == 200

    @given(st.text(max_size=100))
    @settings(
        max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    def test_answers_any_text(self, client, typed):
        assert search(client, q=typed).status_code == 200

    @pytest.mark.parametrize("asked", [{"q": "公" * 101}, {"q": "公路\0"}, {"year": "三"},
                                       {"kind": "account"}, {"town": "nowhere"}])  # fmt: skip
    def test_says_what_is_wrong_with_the_question(self, asked, client):
        assert 'role="alert"' in search(client, **asked).content.decode()
        assert search(client, format="json", **asked).status_code == 400

    @pytest.mark.parametrize("number", ["0", "999", "三"])
    def test_answers_a_page_that_is_not_there_with_not_found(self, number, client):
        assert search(client, q="公路", kind="suggestion", page=number).status_code == 404

    def test_answers_an_unknown_format_with_not_found(self, client):
        assert search(client, q="公路", format="xml").status_code == 404

    def test_groups_what_it_finds_by_kind(self, client):
        groups = search(client, q="公路").context["groups"]
        assert groups[0]["subject"].key == "suggestion"
        assert all(1 <= len(each["hits"]) <= 5 for each in groups)

    def test_leafs_through_one_kind(self, client):
        found = [each.place for each in search_records("公路", kind="suggestion").hits]
        leafed = []
        for number in range(1, -(-len(found) // 20) + 1):
            [group] = search(client, q="公路", kind="suggestion", page=number).context["groups"]
            leafed += [hit["entry"].place for hit in group["hits"]]
        assert leafed == found

    def test_marks_the_words_and_nothing_else(self, client):
        item = Publication.objects.public().first()
        item.title = "<b>麒麟献瑞</b>"
        item.save()
        page = search(client, q="麒麟").content.decode()
        assert "&lt;b&gt;<mark>麒麟</mark>献瑞&lt;/b&gt;" in page

    def test_helps_where_nothing_was_found(self, client):
        page = search(client, q="航空母舰", year=2019).content.decode()
        assert "在全部记录中查找" in page
        assert "换短一些的词" in page

    def test_is_not_itself_found_by_search_engines(self, client):
        assert 'name="robots" content="noindex"' in search(client, q="公路").content.decode()


class TheData:
    def test_says_the_same_as_json_csv_and_workbook(self, client):
        data = search(client, q="公路", format="json").json()
        text = search(client, q="公路", format="csv").content.decode("utf-8-sig")
        book = load_workbook(io.BytesIO(search(client, q="公路", format="xlsx").content))
        assert data["count"] == len(data["rows"]) == sum(each["count"] for each in data["kinds"])
        assert len(list(csv.reader(io.StringIO(text)))) == data["count"] + 1
        assert book.active.max_row == data["count"] + 2

    def test_leads_to_pages(self, client):
        data = search(client, q="枣园 停车", format="json").json()
        assert [client.get(row["url"]).status_code for row in data["rows"]] == [200]

    def test_names_each_kind_with_the_address_of_its_own_list(self, client):
        data = search(client, q="公路", year=2019, format="json").json()
        for kind in data["kinds"]:
            own = client.get(f"{kind['url']}&format=json").json()
            assert (own["count"], own["rows"][0]["kind"]) == (kind["count"], kind["kind"])
