"""The towns beside each other say what each of them says alone."""

import pytest

from delegates.models import Congress, Organization
from hanbin.record.periods import Period
from records.figures import Catalogue, measure_figures
from records.figures.towns import by_town, told_by_towns

pytestmark = pytest.mark.django_db

YEAR = Period.year(2019)


class TheTowns:
    @pytest.fixture
    def figures(self):
        return told_by_towns(Catalogue.today().figures)

    def test_are_told_by_delegates_stations_and_returns(self, figures):
        kinds = {each.key: each.kind for each in figures}
        assert kinds["delegates_in_office"] == "stock"
        assert kinds["households_assisted"] == "reported"
        assert "women_delegates" not in kinds

    def test_say_the_number_that_each_says_alone(self, figures):
        district = Congress.objects.get().organization
        _, beside = by_town(figures, YEAR, district)
        for town in Organization.objects.towns()[:6]:
            alone = measure_figures(YEAR, town, figures)
            for key, each in alone.items():
                number, word = beside[key].get(town.pk, (0, ""))
                assert (number, word) == (each.value or 0, each.word), (town, key)

    def test_stand_in_their_own_order(self, figures):
        towns, _ = by_town(figures, YEAR, Congress.objects.get().organization)
        assert towns == list(Organization.objects.towns())

    def test_are_counted_in_one_statement(self, figures, django_assert_num_queries):
        district = Congress.objects.get().organization
        with django_assert_num_queries(1):
            by_town(figures, YEAR, district)

    def test_are_nothing_without_figures(self):
        assert by_town([], YEAR, Congress.objects.get().organization) == ([], {})
