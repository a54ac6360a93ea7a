"""What an address may ask of a list of the admin: its filters, and nothing else."""

from itertools import cycle
from urllib.parse import parse_qsl, urlsplit

import pytest
from django.contrib import admin
from django.contrib.admin.exceptions import DisallowedModelAdminLookup
from django.urls import reverse
from lxml import html

from .clerk import address

pytestmark = pytest.mark.django_db

REGISTERED = admin.site._registry
LOOKUPS = (
    "regex",
    "iregex",
    "contains",
    "icontains",
    "startswith",
    "gt",
    "lte",
    "range",
)
BEGINNINGS = (
    "admin:index",
    "admin:quality",
    "admin:records_suggestion_board",
    "admin:records_suggestion_chase",
)
HOSTILE = ("9" * 30, "文字", "9223372036854775808", "\0", "²", "1e400", "字" * 5000)
every_table = pytest.mark.parametrize("model", REGISTERED, ids=lambda model: model.__name__)


def columns(model):
    return [field.name for field in model._meta.fields if field.name != "password"] + ["pk"]


def changelist(office, clerk, rf, query):
    request = rf.get("/", query)
    request.user, request._messages = clerk.user, []
    return office.get_changelist_instance(request)


def links_into_lists(pages):
    """One link of each kind: a list, with the names that its address sets."""
    found = {}
    for page in pages:
        document = html.document_fromstring(page.text)
        document.make_links_absolute(f"http://testserver{page.request['PATH_INFO']}")
        for link in document.xpath("//a/@href"):
            parts = urlsplit(link)
            asked = dict(parse_qsl(parts.query, keep_blank_values=True))
            if asked and parts.path.startswith("/admin/"):
                found[parts.path, frozenset(asked)] = asked
    lists = {address(model, "changelist"): office for model, office in REGISTERED.items()}
    return [(lists[path], asked) for (path, _), asked in found.items() if path in lists]


class EveryList:
    @every_table
    def test_compares_no_column_in_a_way_that_none_of_its_filters_knows(self, clerk, rf, model):
        asked = {f"{name}__{how}" for name in columns(model) for how in LOOKUPS}
        with pytest.raises(DisallowedModelAdminLookup) as refused:
            changelist(REGISTERED[model], clerk, rf, dict.fromkeys(asked, "1"))
        told = str(refused.value).removeprefix("No filter for ").split(", ")
        assert set(told) == asked

    @every_table
    def test_answers_a_regular_expression_in_plain_chinese(self, clerk, model):
        answer = clerk.get(address(model, "changelist"), {"pk__regex": "("})
        assert answer.status_code == 400
        assert "筛选条件无法识别" in answer.text

    @every_table
    def test_refuses_values_that_no_column_holds(self, clerk, rf, model):
        office = REGISTERED[model]
        specs = changelist(office, clerk, rf, {}).filter_specs
        names = ["pk__in", *(name for each in specs for name in each.expected_parameters())]
        if office.date_hierarchy:
            names += [f"{office.date_hierarchy}__{part}" for part in ("year", "month", "day")]
        for name, value in zip(names, cycle(HOSTILE), strict=False):
            answer = clerk.get(address(model, "changelist"), {name: value})
            assert answer.status_code < 500, (name, value)

    @pytest.mark.parametrize("year", ["1", "9999", "99999999999", "2019' OR 1"])
    def test_is_leafed_through_by_days_that_there_are(self, clerk, year):
        page = reverse("admin:records_meeting_changelist")
        assert clerk.get(page, {"first_day__year": year}).status_code == 400

    def test_shows_its_first_page_in_place_of_one_that_is_not_there(self, clerk):
        page = clerk.get(reverse("admin:records_suggestion_changelist"), {"p": "99999999"})
        assert page.context["cl"].page_num == 1
        assert len(page.context["cl"].result_list) == 50

    def test_is_searched_for_a_few_words_only(self, clerk):
        page = reverse("admin:records_suggestion_changelist")
        assert clerk.get(page, {"q": "字" * 50_000}).status_code == 200
        found = clerk.get(page, {"q": " ".join("的一是不了人我在有他这中大来上个国和也子") * 2})
        where = str(found.context["cl"].queryset.query.where)
        assert where.count("suggestion.text") <= 10

    def test_counts_no_choice_of_its_filters(self, clerk):
        page = clerk.get(reverse("admin:records_suggestion_changelist"), {"_facets": "True"})
        assert (page.status_code, page.context["cl"].add_facets) == (200, False)

    @pytest.mark.parametrize("term", ["字" * 50_000, "a\0b", "\0"])
    def test_is_looked_up_by_any_text(self, clerk, term):
        source = {"app_label": "records", "model_name": "suggestion", "field_name": "lead_delegate"}
        answer = clerk.get(reverse("admin:autocomplete"), source | {"term": term})
        assert answer.status_code == 200


class EveryLinkOfOurOwn:
    def test_into_a_list_is_answered(self, clerk, rf):
        pages = [clerk.get(reverse(name)) for name in BEGINNINGS]
        pages += [clerk.get(address(model, "changelist")) for model in REGISTERED]
        links = links_into_lists(pages)
        assert len({office for office, _ in links}) > 40
        for office, asked in links:
            assert changelist(office, clerk, rf, asked).result_count >= 0
