"""The catalogue of open data: every list and figure, every column in words."""

import re

import pytest
from django.urls import reverse

from hanbin.lists.dictionary import data_dictionary
from hanbin.lists.tables import RecordTable
from records.figures import Catalogue
from records.listings import LISTINGS
from tests.test_conventions import CHINESE

pytestmark = pytest.mark.django_db


def columns(declared):
    return data_dictionary(RecordTable(declared.model._default_manager.none(), "").columns)


class TheCatalogue:
    def test_counts_the_rows_of_every_list(self, client):
        told = client.get("/data/?format=json").json()
        assert [each["name"] for each in told["lists"]] == [each.name for each in LISTINGS]
        for each in told["lists"]:
            assert client.get(each["files"]["json"]).json()["count"] == each["rows"]

    def test_has_every_figure_with_its_definition(self, client):
        told = client.get("/data/?format=json").json()["figures"]
        assert [(each["key"], each["definition"]) for each in told] == [
            (figure.key, figure.definition) for figure in Catalogue.today().figures
        ]

    def test_leads_to_nothing_that_is_not_there(self, client):
        page = client.get("/data/").content.decode()
        main = page[page.index("<main") : page.index("</main>")]
        found = {each for each in re.findall(r'href="([/?][^"#]*)"', main) if "/2019/" not in each}
        assert len(found) > 40
        for each in found:
            address = f"/data/{each}" if each.startswith("?") else each
            assert client.get(address.replace("&amp;", "&")).status_code == 200, each

    def test_says_every_column_of_every_list_in_words(self, client):
        page = re.sub(r">\s+<", "><", client.get("/data/").content.decode())
        for declared in LISTINGS:
            for column in columns(declared):
                assert CHINESE.search(column.label)
                assert CHINESE.search(column.kind)
                assert f"<code>{column.key}</code></th><td>{column.label}</td>" in page

    def test_is_linked_from_every_page(self, client):
        for url in ("/", "/meetings/", "/nowhere/"):
            page = client.get(url).content.decode()
            assert 'href="/data/"' in page
            assert 'href="/about/"' in page

    def test_answers_an_unknown_format_with_not_found(self, client):
        assert client.get("/data/", {"format": "xml"}).status_code == 404

    def test_costs_a_fixed_number_of_queries(self, client, django_assert_max_num_queries):
        with django_assert_max_num_queries(30):
            client.get("/data/")


class EveryColumn:
    @pytest.mark.parametrize("declared", LISTINGS, ids=lambda each: each.name)
    def test_keeps_the_key_it_has_in_the_data(self, declared, client):
        told = client.get(reverse(declared.name), {"format": "json"}).json()
        assert told["columns"] == {each.key: each.label for each in columns(declared)}

    def test_that_is_a_number_says_of_what(self):
        units = {
            (declared.name, each.key): each.unit
            for declared in LISTINGS
            for each in columns(declared)
            if each.kind == "整数"
        }
        assert units == {("meetings", "members_due"): "人", ("meetings", "members_present"): "人"}
