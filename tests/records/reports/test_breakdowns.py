"""The published tables of suggestions: their sums meet, and every number opens its rows."""

from datetime import date
from urllib.parse import urlsplit

import pytest
from django.http import QueryDict

from delegates.models import Congress, Organization
from hanbin.record.periods import Period
from records.figures import measure_figures
from records.figures.definition import RATIO
from records.listings.suggestion_filter import SuggestionFilter
from records.models import Assignment, Feedback, Promise, ReplyClass, Suggestion
from records.reports.breakdowns import suggestion_breakdowns
from records.scopes import term_period

pytestmark = pytest.mark.django_db

SLUGS = ("2017", "2018", "2019", "2019/H1", "terms/18")
SUMMED = {
    "subjects": (1,),
    "occasions": (1, 2),
    "systems": (1,),
    "classes": (1,),
    "delegations": (1, 3),
    "units": (1, 2, 3, 4, 5),
    "unit_ratings": (1, 2, 3, 4, 5),
    "ratings_first": (1, 2),
    "ratings_final": (1, 2),
    "promises": (1, 2, 3, 4, 5),
}


@pytest.fixture
def district():
    return Congress.objects.get().organization


@pytest.fixture
def separate(district):
    """A suggestion of 2018 that two units of two systems answer for, each on its own."""
    case = Suggestion.objects.suggestions().assigned().public().during(Period.year(2018)).last()
    share = case.assignments.get(role=Assignment.Role.LEAD)
    court = Organization.objects.filter(system="court").first()
    Assignment.objects.filter(pk=share.pk).update(role=Assignment.Role.SEPARATE)
    other = Assignment.objects.create(
        suggestion=case, unit=court, role="separate", assigned_on=case.assigned_on,
        due_on=share.due_on,
    )  # fmt: skip
    Feedback.objects.create(
        assignment=other, delegate=case.lead_delegate, asked_on=case.assigned_on
    )
    return case


def period_called(slug, scope):
    return term_period(18, scope) if slug.startswith("terms") else Period.parse(slug)


def tables(slug, scope):
    return {each.key: each for each in suggestion_breakdowns(period_called(slug, scope), scope)}


def meet(found, figures):
    """The sums of all tables agree with each other and with the figures."""
    number = figures["suggestions_assigned"].value
    for key, columns in SUMMED.items():
        *rows, last = found[key].plain
        for column in columns:
            assert last[column] == sum(row[column] for row in rows), (key, column)
    *rows, last = found["unit_classes"].plain
    assert all(sum(row[1:-1]) == row[-1] for row in rows)
    assert last == ("合计", *(sum(column) for column in list(zip(*rows, strict=True))[1:]))
    for key in ("subjects", "occasions", "systems", "classes"):
        assert found[key].plain[-1][1] == number, key
    assert found["delegations"].plain[-1][3] == number
    return number


def finds(cell, scope):
    """How many cases the list of a cell's address has, those that are kept back included."""
    query = QueryDict(urlsplit(cell.url).query)
    rows = SuggestionFilter(query, Suggestion.objects.counting().within(scope))
    assert rows.is_valid(), rows.errors
    return rows.qs.count()


class EveryTable:
    @pytest.mark.parametrize("slug", SLUGS)
    def test_adds_up_to_its_figure(self, slug, district):
        found = tables(slug, district)
        number = meet(found, measure_figures(period_called(slug, district), district))
        lead, apart = found["units"].plain[-1][1:3]
        assert (lead, apart) == (number, 0)
        assert found["unit_classes"].plain[-1][-1] == number

    def test_adds_up_where_several_units_answer(self, district, separate):
        found = tables("2018", district)
        number = meet(found, measure_figures(Period.year(2018), district))
        lead, apart = found["units"].plain[-1][1:3]
        assert (lead + 1, apart) == (number, 2)
        assert ("几个系统分别办理", 1) in found["systems"].plain
        assert found["ratings_first"].plain[-1][1] > lead

    def test_adds_up_where_a_case_waits_to_be_assigned_again(self, district):
        case = Suggestion.objects.suggestions().assigned().during(Period.year(2018)).first()
        case.assignments.update(handed_back_on="2018-06-01", hand_back_reason="不属本单位职责")
        found = tables("2018", district)
        number = meet(found, measure_figures(Period.year(2018), district))
        assert found["units"].plain[-1][1] + 1 == number
        assert ("已退办，待重新交办", 1) in found["systems"].plain

    @pytest.mark.parametrize("slug", ["2017", "2018", "2019"])
    def test_opens_as_many_cases_as_its_number_says(self, slug, district):
        opened = 0
        for table in tables(slug, district).values():
            for row in table.cells:
                for cell in row:
                    if cell.url.startswith("/suggestions/?"):
                        assert finds(cell, district) == cell.value, (table.key, row[0].value)
                        opened += 1
        assert opened > 200

    def test_opens_its_cases_where_several_units_answer(self, district, separate):
        for table in tables("2018", district).values():
            for row in table.cells:
                for cell in row:
                    if cell.url.startswith("/suggestions/?"):
                        assert finds(cell, district) == cell.value, (table.key, row[0].value)

    def test_opens_what_may_be_opened_by_everybody(self, client, district):
        for cell in [row[1] for row in tables("2019", district)["subjects"].cells]:
            told = client.get(f"{cell.url}&format=json").json()
            assert told["count"] + told["withheld"] == cell.value

    @pytest.mark.parametrize("slug", SLUGS)
    def test_has_as_many_cells_in_each_row_as_headings(self, slug, district):
        for table in tables(slug, district).values():
            assert {len(row) for row in table.rows} == {len(table.headings)}, table.key

    def test_is_there_only_when_something_was_assigned(self, district):
        assert tables("2016", district) == {}

    @pytest.mark.parametrize("slug", ["2019", "terms/18"])
    def test_is_read_at_a_fixed_cost(self, slug, district, django_assert_max_num_queries):
        period = period_called(slug, district)
        with django_assert_max_num_queries(15):
            list(suggestion_breakdowns(period, district))


class TheUnits:
    def test_stand_in_their_own_order_and_are_never_ranked(self, district):
        names = [row[0] for row in tables("2019", district)["units"].plain[:-1]]
        organs = Organization.objects.filter(short_name__in=names)
        assert names == list(organs.values_list("short_name", flat=True))

    def test_are_told_with_what_was_divided_by_what(self, district):
        for _, _, _, _, due, in_time, said in tables("2018", district)["units"].plain:
            assert said == (f"{in_time}/{due}" if due else "—")

    def test_do_not_count_silence_as_praise(self, district):
        for _, asked, said, *rated, rate in tables("2018", district)["unit_ratings"].plain:
            assert sum(rated) == said <= asked
            assert abs(rate * asked - 100 * said) <= asked * 0.1


class TheClasses:
    def test_are_those_of_the_scheme_of_the_year(self, district):
        three = [
            ReplyClass.objects.create(
                scheme="甲乙丙", letter=letter, meaning=meaning, code=f"c_{place}", order=place
            )
            for place, (letter, meaning) in enumerate(
                (("甲", "已解决"), ("乙", "列入计划"), ("丙", "暂不能解决"))
            )
        ]
        cases = Suggestion.objects.during(Period.year(2018))
        for letter, new in zip("ABC", three, strict=True):
            replies = three[0].replies.model.objects.filter(
                assignment__suggestion__in=cases.values("pk")
            )
            replies.filter(reply_class__letter=letter).update(reply_class=new)
            replies.filter(reply_class__letter="D").update(reply_class=three[2])
        found = tables("2018", district)
        assert [row[0] for row in found["classes"].plain[:-2]] == list(map(str, three))
        assert found["unit_classes"].headings[1:-2] == ("甲类", "乙类", "丙类")
        share = measure_figures(Period.year(2018), district)["suggestion_solved_rate"].value
        assert share == round(100 * found["classes"].plain[0][1] / 231, 1)


class TheRates:
    def test_name_their_denominators_and_agree_with_the_figures(self, district):
        figures = measure_figures(Period.year(2018), district)
        rows = {row[0]: row[1:] for row in tables("2018", district)["rates"].plain}
        ratios = [
            each
            for each in figures.values()
            if each.figure.kind == RATIO and each.figure.section == "suggestions"
        ]
        assert len(ratios) >= 11
        for each in ratios:
            part, whole, said, definition = rows[each.figure.label]
            assert (said, definition) == (each.text, each.figure.definition)
            assert abs(each.value * whole - 100 * part) <= whole * 0.1


class ThePromises:
    def test_are_followed_across_the_years(self, district):
        before = {row[0]: row[2] for row in tables("2018", district)["promises"].plain}
        later = {row[0]: row[2] for row in tables("2019", district)["promises"].plain}
        assert before["2017年"] < later["2017年"]

    def test_are_kept_as_the_figure_says(self, district):
        figure = measure_figures(Period.year(2019), district)["promise_keeping_rate"].value
        [row] = [r for r in tables("2019", district)["promises"].plain if r[0] == "2019年"]
        _, _, kept, _, missed, _ = row
        assert figure == round(100 * kept / (kept + missed), 1)

    def test_given_up_are_a_column_of_their_own(self, district):
        promise = Promise.objects.made(date(2019, 12, 31)).filter(kept_on=None).first()
        before = tables("2019", district)["promises"].plain[-1][-1]
        Promise.objects.filter(pk=promise.pk).update(
            given_up_on=date(2019, 12, 1), given_up_reason="规划调整"
        )
        assert tables("2019", district)["promises"].plain[-1][-1] == before + 1


class TheKeyOnes:
    def test_are_named_only_where_they_are_public(self, district):
        key = Suggestion.objects.key().assigned().during(Period.year(2019)).first()
        for consent, reason in ((True, "已审核、尚未公开"), (False, "依法不公开")):
            Suggestion.objects.filter(pk=key.pk).update(state="approved", may_be_public=consent)
            table = tables("2019", district)["key_ones"]
            assert not any(str(key) in row for row in table.plain)
            assert table.plain[-1][0] == f"另有1条{reason}"
