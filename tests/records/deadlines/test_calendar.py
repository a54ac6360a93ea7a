"""The days on which an office works."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from records.deadlines import WorkCalendar, published_holidays
from records.models import Holiday

from .examples import CALENDAR, DAYS

NUMBERS = some.integers(-60, 60)


class TheCalendar:
    @given(DAYS, NUMBERS)
    def test_comes_back_by_as_many_working_days(self, day, number):
        assert CALENDAR.working_days_between(day, CALENDAR.workdays_after(day, number)) in (
            {number} if number >= 0 else {number, number + 1}
        )

    @given(DAYS, NUMBERS.filter(bool))
    def test_arrives_on_a_working_day(self, day, number):
        assert CALENDAR.works(CALENDAR.workdays_after(day, number))

    @given(DAYS, some.integers(0, 60))
    def test_never_arrives_earlier_with_more_days(self, day, number):
        assert CALENDAR.workdays_after(day, number) < CALENDAR.workdays_after(day, number + 1)

    @given(DAYS, some.integers(1, 40), some.integers(0, 90))
    def test_never_arrives_earlier_from_a_later_day(self, day, number, later):
        other = day + timedelta(days=later)
        assert CALENDAR.workdays_after(day, number) <= CALENDAR.workdays_after(other, number)

    @given(DAYS, some.integers(0, 90), some.integers(0, 90))
    def test_counts_a_span_as_the_sum_of_its_parts(self, day, first, second):
        middle, end = day + timedelta(days=first), day + timedelta(days=first + second)
        count = CALENDAR.working_days_between
        assert count(day, end) == count(day, middle) + count(middle, end)

    @given(DAYS)
    def test_has_the_day_itself_or_a_neighbour_as_working_day(self, day):
        before, after = CALENDAR.previous_workday(day), CALENDAR.next_workday(day)
        assert (before == day == after) if CALENDAR.works(day) else before < day < after

    @given(DAYS)
    def test_is_monday_to_friday_where_nothing_is_kept(self, day):
        assert WorkCalendar().works(day) is (day.weekday() < 5)

    def test_passes_over_the_national_holiday(self):
        assert CALENDAR.workdays_after(date(2019, 9, 30), 1) == date(2019, 10, 8)

    def test_takes_in_a_make_up_day(self):
        assert CALENDAR.workdays_after(date(2019, 9, 28), 1) == date(2019, 9, 29)

    def test_tells_two_holidays_in_a_row_as_one_rest(self):
        [rest] = CALENDAR.rests(date(2017, 9, 30), date(2017, 10, 31))
        assert rest == (date(2017, 10, 1), date(2017, 10, 8), "国庆节、中秋节")


class TheCountdown:
    @pytest.mark.parametrize(
        ("today", "said"),
        [
            (date(2019, 9, 29), "还有11日（4个工作日）"),
            (date(2019, 10, 10), "今日到期"),
            (date(2019, 10, 12), "已逾期2日（2个工作日）"),
        ],
    )
    def test_says_days_and_working_days(self, today, said):
        assert str(CALENDAR.countdown(date(2019, 10, 10), today)) == said


class ThePublishedDays:
    def test_are_those_of_ten_years(self):
        assert sorted(Counter(each.day.year for each in published_holidays())) == [
            *range(2017, 2027)
        ]

    def test_rest_on_every_new_years_day(self):
        rests = {each.day for each in published_holidays() if not each.works}
        assert {date(year, 1, 1) for year in range(2017, 2027)} <= rests

    @pytest.mark.django_db
    def test_are_kept_from_the_beginning(self):
        kept = Holiday.objects.values_list("day", "name", "works")
        assert {*kept} == {(each.day, each.name, each.works) for each in published_holidays()}

    @pytest.mark.django_db
    def test_are_read_in_one_question(self, django_assert_num_queries):
        with django_assert_num_queries(1):
            assert not WorkCalendar.load().works(date(2019, 10, 4))
