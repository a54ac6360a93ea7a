"""A figure over several years: its change, and when it must not be believed."""

import pytest

from delegates.models import Congress
from hanbin.record.periods import Period
from records.figures import Measured, measure_figures
from records.figures.comparison import ComparedFigure, compare_periods
from records.figures.meetings import section

MEETINGS, RATE = section.figures[0], section.figures[-1]


def compared(*values, figure=MEETINGS, words=None, definitions=None) -> ComparedFigure:
    words = words or [""] * len(values)
    rows = tuple(
        Measured(figure, Period.year(2017 + place), value, word)
        for place, (value, word) in enumerate(zip(values, words, strict=True))
    )
    return ComparedFigure(figure, rows, tuple(definitions or [figure.definition] * len(values)))


class AChange:
    @pytest.mark.parametrize(
        ("values", "said"),
        [
            ((8, 9), "＋1次（＋12.5%）"),
            ((10, 8), "－2次（－20%）"),
            ((3, 10, 8), "－2次（－20%）"),
            ((9, 9), "持平"),
            ((0, 9), "＋9次"),
            ((3, 4), "＋1次（＋33.3%）"),
            ((9, 0), "－9次（－100%）"),
        ],
    )
    def test_is_said_as_a_difference_and_in_percent(self, values, said):
        assert compared(*values).change.text == said

    def test_of_a_share_is_said_in_points(self):
        assert compared(92.1, 91.1, figure=RATE).change.text == "－1个百分点"

    @pytest.mark.parametrize("values", [(None, 9), (9, None), (9,), (None, None)])
    def test_is_not_said_where_a_year_was_not_recorded(self, values):
        assert compared(*values).change is None


class ACaution:
    def test_is_given_where_a_definition_changed(self):
        row = compared(8, 9, definitions=["旧口径。", MEETINGS.definition])
        assert row.cautions == ["统计口径有变化，各年数字不可直接比较"]

    def test_is_given_where_one_number_is_rounded(self):
        assert compared(90, 120, words=["", "多"]).cautions == ["有的年份是约数，增减仅供参考"]

    def test_is_not_given_without_reason(self):
        assert compared(8, 9).cautions == []
        assert compared(None, 120, words=["", "多"]).cautions == []


@pytest.mark.django_db
class TheYearsBesideEachOther:
    def test_say_the_numbers_of_each_year(self):
        scope = Congress.objects.get().organization
        years = [Period.year(year) for year in (2017, 2018, 2019)]
        rows = compare_periods(years, scope)
        for place, year in enumerate(years):
            counted = measure_figures(year, scope)
            for row in rows:
                each = row.measured[place]
                assert (each.text, each.value) == (
                    counted[row.figure.key].text,
                    counted[row.figure.key].value,
                )

    def test_leave_a_year_without_records_open(self):
        scope = Congress.objects.get().organization
        rows = compare_periods([Period.year(2015), Period.year(2019)], scope)
        assert {row.measured[0].value for row in rows} == {None}

    def test_are_told_by_the_definitions_they_were_published_with(self):
        scope, years = Congress.objects.get().organization, [Period.year(2018), Period.year(2019)]
        published = {years[0]: {MEETINGS.key: "会期跨日的按日计。"}}
        rows = {row.figure.key: row for row in compare_periods(years, scope, published)}
        assert "统计口径有变化" in rows.pop(MEETINGS.key).cautions[0]
        assert not any("口径" in text for row in rows.values() for text in row.cautions)

    def test_are_one_statement(self, django_assert_num_queries):
        scope = Congress.objects.get().organization
        with django_assert_num_queries(2):
            compare_periods([Period.year(year) for year in range(2015, 2020)], scope)
