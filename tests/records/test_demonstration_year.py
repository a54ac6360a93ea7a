"""The demonstration years: 2019 to the last figure, and never in the way of real records."""

import re
from collections import Counter
from datetime import date
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

from delegates.models import Congress, Delegate, Mandate, Organization
from delegates.passwords import PUBLISHED_PASSWORD
from hanbin.record.base import State
from hanbin.record.periods import Period
from records.figures import Catalogue, measure_figures
from records.models import (
    Activity,
    AnnualReport,
    Meeting,
    Photo,
    Publication,
    ReportedFigure,
    Resolution,
    Suggestion,
)
from records.reports.composition import read_composition
from records.reports.document import Picture

from .year_2019 import FIGURES

pytestmark = pytest.mark.django_db
YEAR = Period.year(2019)
OVERSIGHT = ("inspection", "research", "law_inspection", "special_inquiry", "arranged_interview")
UNFINISHED = (State.DRAFT, State.SUBMITTED, State.WITHDRAWN)


@pytest.fixture
def district():
    return Congress.objects.get().organization


@pytest.fixture(scope="module")
def said(django_db_setup, django_db_blocker):
    """Every figure of 2019, by key."""
    with django_db_blocker.unblock():
        return measure_figures(YEAR, Congress.objects.get().organization)


def load_demo():
    out = StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()


class TestTheDemonstrationYear:
    @pytest.mark.parametrize("known", FIGURES, ids=lambda known: known.key)
    def test_says_every_figure_of_the_article(self, said, known):
        told = said[known.key]
        assert (told.figure.label, told.figure.unit, told.value, told.word) == known[1:]

    def test_tells_them_in_the_order_of_the_article(self, said):
        keys = [known.key for known in FIGURES]
        assert [key for key in said if key in keys] == keys

    def test_bears_no_label_twice(self):
        labels = Counter(figure.label for figure in Catalogue.today().figures)
        assert [label for label, times in labels.items() if times > 1] == []

    @pytest.mark.parametrize(
        ("whole", "parts"),
        [
            ("persons_appraised", ("officials_appraised", "city_delegates_appraised")),
            ("opinions_issued", ("deliberation_opinions", "appraisal_opinions")),
            ("oversight_activities", OVERSIGHT),
        ],
    )
    def test_adds_up(self, said, whole, parts):
        assert said[whole].value == sum(said[part].value for part in parts)

    def test_elects_six_to_the_district_and_four_to_the_city(self):
        elected = Mandate.objects.by_elected().during(YEAR, by="started_on")
        assert Counter(elected.values_list("level", flat=True)) == {"district": 6, "city": 4}

    def test_adds_its_quarters_up_to_the_year(self, district, said):
        quarters = [
            measure_figures(Period.quarter(2019, quarter), district) for quarter in (1, 2, 3, 4)
        ]
        figures = [said[known.key].figure for known in FIGURES]
        added_up = [each.key for each in figures if each.kind == "flow" and not each.of]
        assert [
            key
            for key in added_up
            if said[key].value != sum(each[key].value or 0 for each in quarters)
        ] == []

    def test_names_invented_people_only(self):
        assert not Delegate.objects.filter(is_invented=False).exists()

    def test_holds_back_what_a_delegate_did_not_agree_to_publish(self, district):
        figure = Catalogue.today().get("suggestions_assigned")
        counted, listed = figure.counted(YEAR, district), figure.listed(YEAR, district)
        assert counted.count() - listed.count() == 5

    def test_tells_consents_as_a_total_only(self, district):
        figure = Catalogue.today().get("compulsory_measure_consents")
        assert not figure.listed(YEAR, district).exists()

    def test_counts_an_item_of_2020_to_its_year_of_work(self):
        moved = Publication.objects.get(stat_year=2019)
        assert (moved.published_on, moved.counted_on) == (date(2020, 1, 6), date(2019, 12, 31))


class TestWhatIsUnfinished:
    @pytest.mark.parametrize(
        "model",
        [Activity, Meeting, Publication, ReportedFigure, Resolution, Suggestion],
        ids=lambda model: model.__name__,
    )
    def test_is_there_and_does_not_count(self, model):
        unfinished = model.objects.during(YEAR).filter(state__in=UNFINISHED)
        assert unfinished.exists()
        assert not unfinished.counting().exists()


class TestATown:
    def test_counts_its_own_work_apart_from_the_district(self, said):
        town = Organization.objects.get(code="DZY")
        own = measure_figures(YEAR, town)
        assert own["oversight_activities"].value == 4
        assert own["oversight_activities"].value != said["oversight_activities"].value


class TestTheReports:
    @pytest.mark.parametrize("year", [2017, 2018, 2019])
    def test_name_only_figures_there_are(self, district, year):
        assert read_composition(Period.year(year), district).blocks

    def test_show_the_photographs_where_they_are_asked_for(self, district):
        report = AnnualReport.objects.get(year=2019)
        texts = [report.lead, *report.sections.values_list("body", flat=True)]
        asked = [int(place) for place in re.findall(r"!\[照片:(\d+)\]", "\n".join(texts))]
        photos = list(Photo.objects.public())
        shown = [
            block for block in read_composition(YEAR, district).blocks if isinstance(block, Picture)
        ]
        assert [picture.caption for picture in shown] == [
            photos[place - 1].caption for place in asked
        ]
        assert sorted(asked) == [1, 2, 3, 4, 5, 6]

    @pytest.mark.parametrize("year", [2017, 2018])
    def test_of_invented_years_say_that_they_are(self, year):
        assert "虚构" in AnnualReport.objects.get(year=year).lead


class TestLoadingTheDemonstration:
    def test_twice_changes_nothing(self):
        before = Meeting.objects.count(), Delegate.objects.count(), User.objects.count()
        load_demo()
        assert (Meeting.objects.count(), Delegate.objects.count(), User.objects.count()) == before

    def test_tells_the_accounts_each_time(self):
        told = load_demo()
        assert "admin" in told
        assert "clerk" in told
        assert PUBLISHED_PASSWORD in told

    def test_refuses_records_that_belong_to_no_congress(self):
        Congress.objects.all().delete()
        with pytest.raises(CommandError, match="已有记录"):
            load_demo()

    def test_refuses_the_records_of_an_office(self):
        Congress.objects.update(is_demonstration=False)
        with pytest.raises(CommandError, match="未载入"):
            load_demo()

    def test_gives_the_clerk_no_sight_of_what_is_private(self):
        clerk = User.objects.get(username="clerk")
        assert clerk.has_perm("records.add_meeting")
        assert not clerk.has_perm("delegates.view_privatecontact")
        assert not clerk.has_perm("records.view_measureconsent")
