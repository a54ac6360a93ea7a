"""Laws that hold of every figure, those of kinds not yet thought of included."""

import re
from datetime import date

import pytest
from django.apps import apps

from delegates.models import Congress, Mandate
from hanbin.periods import Period
from hanbin.record import Record, State
from records.figures import Catalogue, measure, tally
from records.figures.definition import FLOW, RATIO, REPORTED, STOCK
from records.models import ActivityKind, Meeting, StudyKind

YEAR, EMPTY = Period.year(2019), Period.year(2031)

pytestmark = pytest.mark.django_db


@pytest.fixture
def district():
    return Congress.objects.get().organization


@pytest.fixture
def figures():
    return Catalogue.today().figures


def records():
    return [model for model in apps.get_models() if issubclass(model, Record)]


def kept_in_mandates(figure):
    return figure.rows(date.max).model is Mandate


def looks_at_the_day(figure):
    """Whether what it counts depends on the last day, as the class of the latest answer does."""
    one, other = (str(figure.rows(day).query) for day in (date(2019, 3, 31), date(2019, 12, 31)))
    return one != other


class EveryFigure:
    def test_has_a_key_of_its_own(self, figures):
        keys = [figure.key for figure in figures]
        assert len(keys) == len(set(keys))
        assert all(re.fullmatch(r"[a-z][a-z0-9_]*", key) for key in keys)

    def test_has_a_label_of_its_own(self, figures):
        labels = [figure.label for figure in figures]
        assert sorted(labels) == sorted(set(labels))

    def test_says_in_chinese_what_it_counts_and_in_what_unit(self, figures):
        for figure in figures:
            assert re.search("[一-鿿]", figure.definition), figure.key
            assert figure.unit

    def test_counts_the_rows_it_lists(self, figures, district):
        measured = measure(YEAR, district, figures)
        for figure in figures:
            rows = list(figure.counted(YEAR, district))
            if figure.kind == RATIO:
                part = figure.fulfilled(YEAR, district).count()
                expected = round(100 * part / len(rows), 1) if rows else None
            elif figure.adds:
                amounts = [getattr(row, figure.adds) for row in rows]
                expected = sum(amounts) if rows or figure.kind != REPORTED else None
            else:
                expected = len(rows)
            assert measured[figure.key].value == expected, figure.key

    def test_lists_each_row_once(self, figures, district):
        for figure in figures:
            keys = [row.pk for row in figure.counted(YEAR, district)]
            assert len(keys) == len(set(keys)), figure.key

    def test_lists_to_the_public_nothing_it_does_not_count(self, figures, district):
        for figure in figures:
            listed = set(figure.listed(YEAR, district).values_list("pk", flat=True))
            assert listed <= set(figure.counted(YEAR, district).values_list("pk", flat=True))

    def test_is_nothing_in_an_empty_year(self, figures, district):
        nothing = {FLOW: 0, RATIO: None, REPORTED: None}
        for measured in measure(EMPTY, district, figures).values():
            if measured.figure.kind != STOCK:
                assert measured.value == nothing[measured.figure.kind], measured.figure.key

    def test_is_counted_in_one_statement_with_all_the_others(
        self, figures, district, django_assert_num_queries
    ):
        with django_assert_num_queries(1):
            measure(YEAR, district, figures)

    def test_costs_one_query_more_for_the_kinds_of_the_office(
        self, district, django_assert_num_queries
    ):
        with django_assert_num_queries(2):
            measure(YEAR, district)

    def test_of_a_year_is_the_sum_of_its_quarters_where_things_happen_once(self, figures, district):
        summed = [
            figure
            for figure in figures
            if figure.kind == FLOW and not figure.of and not looks_at_the_day(figure)
        ]
        assert len(summed) > 50
        quarters = [Period.quarter(2019, number) for number in (1, 2, 3, 4)]
        for figure in summed:
            year, *parts = tally([(figure, span) for span in (YEAR, *quarters)], district)
            assert year[0] == sum(value for value, _ in parts), figure.key

    def test_has_last_year_beside_it(self, figures, district):
        this, last = measure(YEAR, district, figures), measure(YEAR.previous, district, figures)
        assert {key: each.previous for key, each in this.items()} == {
            key: each.value for key, each in last.items()
        }

    def test_has_nothing_beside_it_where_the_year_before_was_not_recorded(self, figures, district):
        for measured in measure(Period.year(2017), district, figures).values():
            assert measured.previous is None

    def test_counts_no_draft_and_nothing_withdrawn(self, figures, district):
        for model in records():
            model.objects.update(state=State.DRAFT, withdrawn_reason="")
        for measured in measure(YEAR, district, figures).values():
            if not kept_in_mandates(measured.figure):
                assert not measured.value, measured.figure.key

    def test_follows_the_statistical_year_of_its_records(self, figures, district):
        before = measure(YEAR, district, figures)
        own_day = ("started_on", "oath_on", "merit_on")
        for model in records():
            counting = model.objects.counting().during(YEAR)
            counting.update(stat_year=2031, stat_year_reason="试验")
        moved = [figure for figure in figures if figure.kind == FLOW and figure.by not in own_day]
        after = measure(EMPTY, district, moved)
        for figure in moved:
            assert after[figure.key].value == before[figure.key].value, figure.key


class AKindEnteredByTheOffice:
    def test_brings_its_own_figures_without_code(self, district):
        ActivityKind.objects.create(name="代表接待日", code="reception_days")
        StudyKind.objects.create(name="读书会", section="self_building")
        keys = {figure.key for figure in Catalogue.today().figures}
        assert {"reception_days", "reception_days_attendance"} <= keys
        assert any(figure.label == "读书会" for figure in Catalogue.today().figures)

    def test_is_given_a_code_when_the_clerk_gives_none(self):
        kind = StudyKind.objects.create(name="读书会")
        assert re.fullmatch(r"studykind_\d+", kind.code)


class ARecordOfTheTurnOfTheYear:
    def test_counts_in_the_year_that_the_office_names(self, district):
        meeting = Meeting.objects.standing_committee().counting().during(YEAR).first()
        meeting.first_day = meeting.last_day = date(2020, 1, 7)
        meeting.stat_year, meeting.stat_year_reason = 2019, "会议属于上年度计划"
        meeting.save()
        meeting.refresh_from_db()
        assert meeting.counted_on == date(2019, 12, 31)
        assert meeting in Meeting.objects.during(Period.quarter(2019, 4))

    def test_counts_on_its_own_day_when_the_year_is_the_same(self, district):
        meeting = Meeting.objects.standing_committee().counting().during(YEAR).first()
        meeting.stat_year, meeting.stat_year_reason = 2019, "照旧"
        meeting.save()
        meeting.refresh_from_db()
        assert meeting.counted_on == meeting.first_day


class ATown:
    def test_counts_only_its_own_records(self, district):
        town = district._meta.model.objects.towns().first()
        meeting = Meeting.objects.standing_committee().counting().during(YEAR).first()
        figure = Catalogue.today()["standing_committee_meetings"]
        ((before, _),), ((town_before, _),) = (
            tally([(figure, YEAR)], scope) for scope in (district, town)
        )
        Meeting.objects.filter(pk=meeting.pk).update(organizer=town)
        assert tally([(figure, YEAR)], district)[0][0] == before - 1
        assert tally([(figure, YEAR)], town)[0][0] == town_before + 1
