"""Until when: months, working days, extensions, hand-backs."""

import calendar
import re
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as some

from hanbin.record.periods import format_day
from records.deadlines import Deadlines, NoRule

from .examples import ANSWERS, CALENDAR, DAYS, RULES, Limit, Office, Unit, deadlines, rule

ASSIGNED = date(2019, 1, 25)
SHORT = deadlines(rule(Limit.HAND_BACK, 5, Unit.WORKING_DAYS))
LAST_DATE = re.compile(r"\d{4}年\d+月\d+日")


class EveryDeadline:
    @given(RULES, DAYS)
    def test_lies_after_the_day_on_which_it_begins(self, own, start):
        assert deadlines(own).due(own.limit, start).on > start

    @given(RULES, DAYS)
    def test_says_its_last_day_last(self, own, start):
        due = deadlines(own).due(own.limit, start)
        assert LAST_DATE.findall(due.told)[-1] == format_day(due.on)

    @given(RULES, DAYS, some.integers(0, 40))
    def test_is_never_earlier_for_what_begins_later(self, own, start, later):
        by = deadlines(own)
        assert by.due(own.limit, start).on <= by.due(own.limit, start + timedelta(days=later)).on

    @given(RULES.filter(lambda own: own.moves_on), DAYS)
    def test_ends_on_a_working_day_where_the_rule_moves_it(self, own, start):
        assert CALENDAR.works(deadlines(own).due(own.limit, start).on)

    @given(RULES.filter(lambda own: own.early_by), DAYS)
    def test_has_its_early_day_between_the_first_and_the_last(self, own, start):
        due = deadlines(own).due(own.limit, start)
        assert due.early_on is None or start < due.early_on < due.on

    @given(RULES.filter(lambda own: own.unit == Unit.WORKING_DAYS), DAYS)
    def test_of_working_days_counts_as_many(self, own, start):
        due = deadlines(own).due(own.limit, start)
        assert CALENDAR.working_days_between(start, due.on) == own.amount

    @given(RULES.filter(lambda own: own.unit == Unit.MONTHS and not own.moves_on), DAYS)
    def test_of_months_ends_on_the_same_day_or_that_of_a_shorter_month(self, own, start):
        on = deadlines(own).due(own.limit, start).on
        assert on.day == min(start.day, calendar.monthrange(on.year, on.month)[1])


class AnAnswer:
    @pytest.mark.parametrize(
        ("start", "on"),
        [
            (date(2019, 1, 25), date(2019, 4, 25)),
            (date(2018, 11, 30), date(2019, 2, 28)),
            (date(2019, 11, 30), date(2020, 2, 29)),
            (date(2019, 8, 31), date(2019, 11, 30)),
        ],
    )
    def test_is_due_by_months_of_the_calendar(self, start, on):
        assert ANSWERS.due(Limit.ANSWER, start).on == on

    def test_explains_its_day(self):
        told = ANSWERS.due(Limit.ANSWER, ASSIGNED).told
        assert told == "自2019年1月25日交办起三个月，至2019年4月25日。"

    def test_is_not_moved_off_a_day_of_rest(self):
        told = ANSWERS.due(Limit.ANSWER, date(2019, 2, 4)).told
        assert told.endswith("至2019年5月4日，最后一日为劳动节假期，不顺延。")

    def test_says_that_a_month_has_no_such_day(self):
        due = ANSWERS.due(Limit.ANSWER, date(2018, 11, 30))
        assert "2019年2月没有30日，以月末为最后一日。" in due.steps

    def test_has_an_early_day_of_the_office(self):
        assert ANSWERS.due(Limit.ANSWER, ASSIGNED).early_on == date(2019, 4, 11)


class AHandBack:
    def test_explains_which_days_count(self):
        assert SHORT.due(Limit.HAND_BACK, date(2019, 9, 27)).told == (
            "自2019年9月27日（周五）交办起5个工作日，国庆节假期10月1日至7日不计，"
            "9月29日调休上班计入，至2019年10月10日。"
        )

    def test_lists_the_days_it_counts(self):
        steps = SHORT.due(Limit.HAND_BACK, date(2019, 9, 27)).steps
        assert "逐日计入：9月29日、9月30日、10月8日、10月9日、10月10日。" in steps

    def test_says_that_a_year_is_not_entered_yet(self):
        told = SHORT.due(Limit.HAND_BACK, date(2026, 12, 30)).told
        assert "2027年节假日未录入，按周一至周五计" in told


class AMovedDay:
    def test_says_from_where_to_where(self):
        moving = deadlines(rule(Limit.OPINION, 1, moves_on=True))
        told = moving.due(Limit.OPINION, date(2019, 9, 1)).told
        assert told == (
            "自2019年9月1日交办起一个月，满期日10月1日为国庆节假期，顺延至2019年10月8日。"
        )


class ARule:
    OLD, NEW = rule(), rule(amount=2, since=date(2020, 7, 1))

    @pytest.mark.parametrize(
        ("start", "on"),
        [(date(2020, 6, 30), date(2020, 9, 30)), (date(2020, 7, 1), date(2020, 9, 1))],
    )
    def test_applies_to_what_begins_on_its_day_or_later(self, start, on):
        assert deadlines(self.OLD, self.NEW).due(Limit.ANSWER, start).on == on

    def test_is_asked_for_where_there_is_none(self):
        with pytest.raises(NoRule, match="2020年6月30日没有适用的“答复”期限规则"):
            deadlines(self.NEW).due(Limit.ANSWER, date(2020, 6, 30))


def agreed(on, until=date(2019, 6, 25), by=Office.GOVERNMENT):
    return ANSWERS.extended(ANSWERS.due(Limit.ANSWER, ASSIGNED), until, agreed_on=on, by=by)


class AnExtension:
    @given(
        some.dates(ASSIGNED, date(2019, 7, 24)), some.dates(date(2019, 4, 26), date(2019, 7, 25))
    )
    def test_ends_on_the_day_agreed_to_and_says_so(self, on, until):
        if on > until:
            return
        due = agreed(on, until)
        assert (due.on, LAST_DATE.findall(due.told)[-1]) == (until, format_day(until))

    def test_before_expiry_says_who_agreed(self):
        assert agreed(date(2019, 4, 20)).told == (
            "自2019年1月25日交办起三个月，至2019年4月25日；"
            "2019年4月20日经政府办公室同意，延至2019年6月25日。"
        )

    def test_after_expiry_leaves_the_days_between_overdue(self):
        told = agreed(date(2019, 4, 29)).told
        assert "期满后2019年4月29日经政府办公室同意，4月26日至28日仍计逾期" in told

    def test_may_follow_another(self):
        once = agreed(date(2019, 4, 20), date(2019, 5, 25))
        twice = ANSWERS.extended(
            once, date(2019, 6, 25), agreed_on=date(2019, 5, 20), by=Office.GOVERNMENT
        )
        assert [twice.held_on(date(2019, month, 1)).on.month for month in (4, 5, 6)] == [4, 5, 6]

    def test_keeps_the_longest_counted_from_the_beginning(self):
        assert agreed(date(2019, 4, 20)).latest_on == date(2019, 7, 25)

    @pytest.mark.parametrize(
        ("refused", "said"),
        [
            ({"until": date(2019, 7, 26)}, "最长六个月，最迟2019年7月25日"),
            ({"until": date(2019, 4, 25)}, "应晚于原期限2019年4月25日"),
            ({"on": date(2019, 1, 24)}, "同意延期的日期"),
            ({"on": date(2019, 6, 26)}, "同意延期的日期"),
            ({"by": Office.CONGRESS}, "须经政府办公室同意"),
        ],
    )
    def test_is_refused_beyond_what_the_rule_allows(self, refused, said):
        with pytest.raises(ValidationError, match=said):
            agreed(**{"on": date(2019, 4, 20)} | refused)

    def test_is_refused_where_the_rule_knows_none(self):
        due = SHORT.due(Limit.HAND_BACK, ASSIGNED)
        with pytest.raises(ValidationError, match="不能延长"):
            SHORT.extended(due, date(2019, 3, 1), agreed_on=ASSIGNED, by=Office.GOVERNMENT)


class AnotherUnit:
    @staticmethod
    def taking_over(on=date(2019, 2, 20), **more):
        by = deadlines(rule(**more))
        due = by.due(Limit.ANSWER, ASSIGNED)
        return by.assigned_again(due, on, handed_back_on=date(2019, 2, 1))

    def test_has_the_whole_time_where_the_clock_restarts(self):
        due = self.taking_over()
        assert (due.on, due.told) == (
            date(2019, 5, 20),
            "2019年2月1日退办，2019年2月20日重新交办，期限重新起算："
            "自2019年2月20日交办起三个月，至2019年5月20日。",
        )

    def test_has_what_is_left_where_it_does_not(self):
        due = self.taking_over(restarts=False)
        assert (due.on, "期限不重新起算" in due.told) == (date(2019, 4, 25), True)

    def test_does_not_take_over_before_it_was_handed_back(self):
        with pytest.raises(ValidationError, match="退办日期"):
            self.taking_over(on=date(2019, 1, 31))


@pytest.mark.django_db
class TheKeptRules:
    def test_are_read_with_the_calendar_in_two_questions(self, django_assert_num_queries):
        with django_assert_num_queries(2):
            Deadlines.load().due(Limit.CONTACT, ASSIGNED)

    @pytest.mark.parametrize("limit", Limit)
    def test_know_every_limit(self, limit):
        assert Deadlines.load().due(limit, ASSIGNED).on > ASSIGNED
