"""Everything leaves and comes back the same."""

import pytest
from django.db import connection

from delegates.models import Congress, Organization
from hanbin.record.periods import Period
from records.exports.workbook import records_workbook
from records.figures import measure_figures
from records.imports import Fate
from records.models import Meeting, SitIn
from records.sheets import SHEET_OF

from .conftest import bring, empty_the_database, fates

pytestmark = pytest.mark.django_db

YEARS = (2017, 2018, 2019, 2020)  # each with the year before


def every_figure():
    """Each figure of each year: of the district, and of every town."""
    scopes = [Congress.objects.get().organization, *Organization.objects.towns()]
    return {
        (scope.code, year, key): (measured.value, measured.word, measured.previous)
        for scope in scopes
        for year in YEARS
        for key, measured in measure_figures(Period.year(year), scope).items()
    }


def flows():
    """What happened in 2019 in the district."""
    district = Congress.objects.get().organization
    found = measure_figures(Period.year(2019), district).items()
    return {key: each.value for key, each in found if each.figure.kind == "flow"}


class AnExport:
    def test_brings_every_figure_of_every_year_into_an_empty_database(self, everything):
        before = every_figure()
        empty_the_database()
        assert bring(everything).is_kept
        connection.check_constraints()
        assert every_figure() == before

    def test_changes_nothing_where_it_came_from(self, everything):
        assert fates(bring(everything)).keys() == {Fate.UNCHANGED}

    def test_of_a_year_brings_what_happened_in_that_year(self):
        before, content = flows(), records_workbook(period=Period.year(2019))
        empty_the_database()
        assert bring(content).is_kept
        assert flows() == before
        assert set(Meeting.objects.values_list("first_day__year", flat=True)) <= {2018, 2019, 2020}

    def test_keeps_rows_that_are_alike_in_everything(self):
        meeting = Meeting.objects.first()
        for _ in range(2):
            SitIn.objects.create(meeting=meeting, category="citizen", people=30)
        content = records_workbook([SHEET_OF[SitIn]])
        kept = SitIn.objects.count()
        assert fates(bring(content)) == {Fate.UNCHANGED: kept}
        SitIn.objects.all().delete()
        assert fates(bring(content)) == {Fate.NEW: kept}
