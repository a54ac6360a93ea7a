"""What is looked for in the demonstration years is found, in good order."""

from datetime import date

import pytest

from delegates.models import Organization
from hanbin.models import SearchEntry
from records.models import Suggestion
from records.search import queries
from records.search.queries import readable_hits, search_records
from records.search.subjects import entry_position
from records.search.tokens import TITLE

from .queries import NOTHING, QUERIES

pytestmark = pytest.mark.django_db


def entries(found, kind=None):
    """The entries that were found, those of one kind only."""
    places = [hit.place for hit in found.hits if kind in (None, hit.kind)]
    return readable_hits(places, {hit.kind for hit in found.hits})


class EveryQuestion:
    @pytest.mark.parametrize(("typed", "kind", "title"), QUERIES)
    def test_finds_what_was_meant(self, typed, kind, title):
        assert any(title in entry.title for entry in entries(search_records(typed), kind))

    @pytest.mark.parametrize("typed", NOTHING)
    def test_about_what_nobody_wrote_finds_nothing(self, typed):
        assert search_records(typed).hits == []

    @pytest.mark.parametrize("typed", sorted({typed for typed, *_ in QUERIES}))
    def test_finds_nothing_that_does_not_hold_its_words(self, typed):
        for entry in entries(search_records(typed)):
            letters = queries.words_of(f"{entry.title} {entry.text}".replace("\n", " "))
            assert all(
                any(word in line for line in letters) for word in search_records(typed).words
            )

    @pytest.mark.parametrize("mark", ["", TITLE])
    def test_finds_the_same_by_the_index_and_on_the_way(self, mark):
        for words in {tuple(queries.words_of(typed)) for typed, *_ in QUERIES}:
            by_index, on_the_way = (
                set(SearchEntry.objects.filter(asked(words, mark)).values_list("pk", flat=True))
                for asked in (queries.entries_holding, queries.entries_spelling)
            )
            assert by_index == on_the_way, words

    def test_about_two_letters_finds_all_that_a_scan_finds(self):
        scanned = Suggestion.objects.public().filter(title__contains="公路")
        assert {each.pk for each in scanned} <= {
            entry.object_id for entry in entries(search_records("公路"), "suggestion")
        }


class TheOrder:
    def test_has_first_what_is_called_so(self):
        assert next(each.title for each in entries(search_records("大竹园镇"))) == "大竹园镇"

    def test_has_titles_before_texts(self):
        in_title = ["公路" in each.title for each in entries(search_records("公路"))]
        assert in_title == sorted(in_title, reverse=True)
        assert False in in_title

    def test_has_the_latest_first_of_those_alike(self):
        days = [
            each.day
            for each in entries(search_records("公路"), "suggestion")
            if "公路" in each.title
        ]
        assert days == sorted(days, reverse=True)
        assert len(days) > 5

    def test_of_kinds_begins_with_the_one_that_is_called_so(self):
        assert search_records("石汉生").kinds[0][0].key == "delegate"

    def test_of_kinds_goes_on_with_the_most_frequent(self):
        numbers = [number for _, number in search_records("公路").kinds]
        assert numbers == sorted(numbers, reverse=True)

    def test_follows_the_days_of_the_calendar(self):
        early, late = date(1949, 1, 1), date(2200, 12, 31)
        assert (
            entry_position(None, 1, 0)
            < entry_position(early, 2**38 - 1, 31)
            < entry_position(late, 1, 0)
            < 2**63
        )


class AFilter:
    def test_of_kind_leaves_the_others_out(self):
        assert {hit.kind for hit in search_records("公路", kind="activity").hits} == {"activity"}

    def test_of_year_leaves_the_others_out(self):
        assert {entry.year for entry in entries(search_records("公路", year=2018))} == {2018}

    def test_of_a_town_leaves_the_others_out(self):
        town = Organization.objects.towns().get(short_name="大竹园镇")
        found = entries(search_records("大竹园", scope=town))
        assert {entry.scope_id for entry in found} == {town.pk}
        assert len({entry.kind for entry in found}) > 3


class AVeryCommonWord:
    @pytest.fixture(autouse=True)
    def _few(self, monkeypatch):
        monkeypatch.setattr(queries, "MOST_HITS", 30)

    def test_is_answered_with_the_best_only(self):
        found = search_records("公路")
        assert found.is_cut
        assert len(found.hits) == 30
        assert all("公路" in entry.title for entry in entries(found))


class ARecordThatIsNotPublicAnyMore:
    def test_is_not_shown_even_where_its_entry_stayed(self):
        hit = search_records("便民桥").hits[0]
        entry = SearchEntry.objects.get(place=hit.place)
        assert readable_hits([hit.place], [hit.kind]) == [entry]
        Suggestion.objects.filter(pk=entry.object_id).update(state="draft")
        assert readable_hits([hit.place], [hit.kind]) == []
