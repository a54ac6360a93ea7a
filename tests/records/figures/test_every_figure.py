"""Laws that hold of every figure, those of kinds not yet thought of included."""

import re
from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from delegates.models import Congress, Mandate
from hanbin.record.base import Record, State
from hanbin.record.periods import Period
from records.figures import Catalogue, count_cells, measure_figures
from records.figures.counting_sql import rounded_percent
from records.figures.definition import FLOW, RATIO, REPORTED, STOCK
from records.models import (
    Activity,
    ActivityKind,
    Assignment,
    Feedback,
    Meeting,
    Opinion,
    PersonnelDecision,
    Reply,
    ReportedFigure,
    StudyKind,
    Suggestion,
)

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
        measured = measure_figures(YEAR, district, figures)
        for figure in figures:
            rows = list(figure.counted(YEAR, district))
            if figure.kind == RATIO:
                share = measured[figure.key].value
                part = figure.fulfilled(YEAR, district).count()
                expected = share
                assert (
                    share is None
                    if not rows
                    else abs(share * len(rows) - 100 * part) <= (len(rows) * 0.1)
                )
            elif figure.adds:
                amounts = [getattr(row, figure.adds) for row in rows]
                may_be_unrecorded = figure.kind == REPORTED or figure.is_tally
                expected = sum(amounts) if rows or not may_be_unrecorded else None
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
        for measured in measure_figures(EMPTY, district, figures).values():
            figure = measured.figure
            if figure.kind != STOCK:
                expected = None if figure.is_tally else nothing[figure.kind]
                assert measured.value == expected, figure.key

    def test_is_counted_in_one_statement_with_all_the_others(
        self, figures, district, django_assert_num_queries
    ):
        with django_assert_num_queries(1):
            measure_figures(YEAR, district, figures)

    def test_costs_one_query_more_for_the_kinds_of_the_office(
        self, district, django_assert_num_queries
    ):
        with django_assert_num_queries(2):
            measure_figures(YEAR, district)

    def test_of_a_year_is_the_sum_of_its_quarters_where_things_happen_once(self, figures, district):
        summed = [
            figure
            for figure in figures
            if figure.kind == FLOW and not figure.of and not looks_at_the_day(figure)
        ]
        assert len(summed) > 50
        quarters = [Period.quarter(2019, number) for number in (1, 2, 3, 4)]
        for figure in summed:
            year, *parts = count_cells([(figure, span) for span in (YEAR, *quarters)], district)
            assert year[0] == sum(value for value, _ in parts), figure.key

    def test_has_last_year_beside_it(self, figures, district):
        this, last = (
            measure_figures(YEAR, district, figures),
            measure_figures(YEAR.previous, district, figures),
        )
        assert {key: each.previous for key, each in this.items()} == {
            key: each.value for key, each in last.items()
        }

    def test_has_nothing_beside_it_where_the_year_before_was_not_recorded(self, figures, district):
        for measured in measure_figures(Period.year(2017), district, figures).values():
            assert measured.previous is None

    def test_counts_no_draft_and_nothing_withdrawn(self, figures, district):
        for model in records():
            model.objects.update(state=State.DRAFT, withdrawn_reason="")
        for measured in measure_figures(YEAR, district, figures).values():
            if not kept_in_mandates(measured.figure):
                assert not measured.value, measured.figure.key

    def test_follows_the_statistical_year_of_its_records(self, figures, district):
        before = measure_figures(YEAR, district, figures)
        own_day = ("started_on", "oath_on", "merit_on")
        for model in records():
            counting = model.objects.counting().during(YEAR)
            counting.update(stat_year=2031, stat_year_reason="试验")
        moved = [figure for figure in figures if figure.kind == FLOW and figure.by not in own_day]
        after = measure_figures(EMPTY, district, moved)
        for figure in moved:
            assert after[figure.key].value == before[figure.key].value, figure.key

    @pytest.mark.parametrize("model", list(records()), ids=str)
    def test_knows_no_draft_of_any_one_kind_of_record(self, model, figures, district):
        """Drafting one kind of record leaves none of its rows in any figure."""
        model.objects.update(state=State.DRAFT, withdrawn_reason="")
        for figure in figures:
            if figure.rows(date.max).model is model:
                assert not figure.counted(YEAR, district).exists(), figure.key

    def test_is_not_changed_by_what_happened_after_its_period(self, figures, district):
        half = Period.half(2019, 1)
        before = {key: each.value for key, each in measure_figures(half, district, figures).items()}
        later = {"replied_on__gt": half.end}
        Reply.objects.filter(**later).delete()
        Feedback.objects.filter(returned_on__gt=half.end).update(
            returned_on=None, attitude="none", result="none"
        )
        Assignment.objects.filter(assigned_on__gt=half.end).delete()
        Activity.objects.filter(first_day__gt=half.end).delete()
        Opinion.objects.filter(reported_on__gt=half.end).update(reported_on=None)
        after = {key: each.value for key, each in measure_figures(half, district, figures).items()}
        assert after == before


class AShare:
    @pytest.mark.parametrize(
        ("part", "whole", "said"),
        [(1, 16, 6.3), (5, 16, 31.3), (1999, 2000, 99.9), (1, 3000, 0.1), (2, 2, 100), (0, 9, 0)],
    )
    def test_is_rounded_as_the_office_rounds(self, part, whole, said):
        assert rounded_percent(part, whole) == said


class TheAnswers:
    def test_of_all_classes_add_up_to_the_answered(self, district, figures):
        motion = Suggestion.objects.suggestions().assigned().during(YEAR)
        lead = Assignment.objects.filter(suggestion=motion.first(), role="lead").get()
        lead.handed_back_on, lead.hand_back_reason = date(2019, 10, 1), "不属本单位职责"
        lead.save()
        lead.pk, lead.handed_back_on, lead.hand_back_reason = None, None, ""
        lead.assigned_on, lead.received_on = date(2019, 10, 8), None
        lead.save()
        measured = measure_figures(YEAR, district, figures)
        classes = [each.value for each in measured.values() if each.figure.chart == "answers"]
        answered = measured["suggestion_reply_rate"].value
        assert sum(classes) == 262
        assert answered == 99.6

    def test_in_an_extended_time_are_on_time(self, district, figures):
        late = Suggestion.objects.suggestions().assigned().during(YEAR).first()
        lead = late.assignments.get(role="lead")
        lead.replies.update(replied_on=date(2019, 11, 20))
        late.assignments.update(due_on=date(2019, 10, 1))
        assert measure_figures(YEAR, district, figures)["suggestion_on_time_rate"].value == 99.6
        late.assignments.update(due_on=date(2019, 12, 1))
        assert measure_figures(YEAR, district, figures)["suggestion_on_time_rate"].value == 100

    def test_to_a_motion_are_not_counted_among_those_to_suggestions(self, district, figures):
        before = measure_figures(YEAR, district, figures)["satisfaction_rate"].value
        motion = Suggestion.objects.motions().during(YEAR).get()
        Feedback.objects.filter(assignment__suggestion=motion).update(result="dissatisfied")
        assert measure_figures(YEAR, district, figures)["satisfaction_rate"].value == before


class AVoteThatFailed:
    def test_appoints_nobody(self, district, figures):
        before = measure_figures(YEAR, district, figures)["personnel_acts"].value
        act = PersonnelDecision.objects.of_posts().counting().during(YEAR).first()
        PersonnelDecision.objects.filter(pk=act.pk).update(is_adopted=False)
        assert measure_figures(YEAR, district, figures)["personnel_acts"].value == before - 1


class AReturn:
    def test_of_a_year_is_not_that_of_its_last_quarter(self, district, figures):
        for part in ("2019/H1", "2019/H2", "2019/Q4", "2019/M12"):
            measured = measure_figures(Period.parse(part), district, figures)
            assert measured["assisting_delegates"].value is None

    def test_that_overlaps_another_is_refused(self):
        first = ReportedFigure.objects.exclude(returned_by=None).first()
        first.pk, first.period_end = None, date(first.period_end.year, 6, 30)
        with pytest.raises(ValidationError, match="重叠"):
            first.full_clean()


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
        figure = Catalogue.today().get("standing_committee_meetings")
        ((before, _),), ((town_before, _),) = (
            count_cells([(figure, YEAR)], scope) for scope in (district, town)
        )
        Meeting.objects.filter(pk=meeting.pk).update(organizer=town)
        assert count_cells([(figure, YEAR)], district)[0][0] == before - 1
        assert count_cells([(figure, YEAR)], town)[0][0] == town_before + 1
