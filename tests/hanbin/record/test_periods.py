"""Periods: what an address may name, and how spans of time divide and go back."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanbin.record.periods import Period, months_later

years = st.integers(1950, 2200)
days = st.dates(date(1951, 1, 1), date(2199, 12, 31))


class APeriod:
    @given(years)
    def test_of_a_year_is_divided_by_its_quarters_without_gap_or_overlap(self, year):
        quarters = [Period.quarter(year, number) for number in (1, 2, 3, 4)]
        assert quarters[0].start == Period.year(year).start
        assert quarters[-1].end == Period.year(year).end
        for one, next_one in pairwise(quarters):
            assert next_one.start - one.end == timedelta(days=1)

    @given(days)
    def test_contains_each_day_in_exactly_one_month_of_its_year(self, day):
        months = [Period.month(day.year, number) for number in range(1, 13)]
        assert [day in month for month in months].count(True) == 1

    @given(years, st.sampled_from(["", "/H1", "/H2", "/Q1", "/Q4", "/M02", "/M12"]))
    def test_is_found_again_at_its_own_address(self, year, part):
        assert Period.parse(f"{year}{part}").slug == f"{year}{part}"

    @given(days, days)
    def test_between_two_days_keeps_them_when_it_goes_back_a_year(self, one, other):
        period = Period.between(min(one, other), max(one, other))
        before = period.years_earlier(1)
        assert before.start.year == period.start.year - 1
        assert before.start.month == period.start.month
        assert before.end <= period.end

    @given(st.dates(date(1951, 1, 1), date(2190, 12, 31)), st.integers(0, 24))
    def test_of_some_months_ends_on_the_same_day_or_the_last_of_a_shorter_month(self, day, months):
        later = months_later(day, months)
        assert (later.year - day.year) * 12 + later.month - day.month == months
        assert later.day == day.day or (later + timedelta(days=1)).day == 1

    def test_of_a_half_year_has_the_same_half_a_year_earlier_beside_it(self):
        assert Period.parse("2019/H1").previous == Period.parse("2018/H1")

    def test_ending_on_leap_day_ends_on_the_28th_a_year_earlier(self):
        period = Period.between(date(2020, 2, 1), date(2020, 2, 29))
        assert period.previous.end == date(2019, 2, 28)

    @pytest.mark.parametrize(
        "slug", ["1948", "2201", "2019/H3", "2019/Q0", "2019/M13", "abcd", "", "２０１９"]
    )
    def test_that_is_none_is_refused_in_chinese(self, slug):
        with pytest.raises(ValueError, match=r"[一-鿿]"):
            Period.parse(slug)

    def test_longer_than_a_year_has_no_year_beside_it(self):
        assert Period.between(date(2016, 1, 1), date(2019, 12, 31)).previous is None

    def test_may_not_end_before_it_begins(self):
        with pytest.raises(ValueError, match="早于"):
            Period.between(date(2019, 2, 1), date(2019, 1, 1))
