"""A year's holidays as lines of text."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from records.deadlines import SpecialDay, holidays_as_lines, parse_holiday_lines, published_holidays


class ALine:
    @pytest.mark.parametrize(
        "line",
        [
            "2027-10-01 国庆节 休",
            "2027/10/1，国庆节，放假",
            "2027年10月1日 国庆节 休",
            "  2027.10.1\t国庆节\t休 ",
        ],
    )
    def test_is_read_as_offices_write_it(self, line):
        assert parse_holiday_lines(line) == ([SpecialDay(date(2027, 10, 1), "国庆节", False)], [])

    @pytest.mark.parametrize(
        ("line", "why"),
        [
            ("国庆节 休", "应写成"),
            ("2027-02-30 春节 休", "没有这一天"),
            ("1027-02-03 春节 休", "年份"),
            ("2027-10-01 国庆节 假", "“假”应为“休”"),
            ("2027-10-01 国庆节 班", "这一天是周五，调休上班只用于周末"),
            (f"2027-10-01 {'节' * 21} 休", "名称不超过20字"),
        ],
    )
    def test_says_why_it_cannot_be_read(self, line, why):
        [mistake] = parse_holiday_lines(f"\n{line}")[1]
        assert (mistake.line, mistake.text, why in mistake.why) == (2, line, True)

    def test_names_a_day_once(self):
        days, [mistake] = parse_holiday_lines("2027-10-01 国庆节 休\n2027-10-01 中秋节 休")
        assert (len(days), mistake.why) == (1, "这一天在前面已经写过")

    @given(some.text())
    def test_of_anything_at_all_is_read_or_refused(self, text):
        days, mistakes = parse_holiday_lines(text)
        assert len(days) + len(mistakes) == sum(1 for line in text.splitlines() if line.strip())


class TheDays:
    def test_come_back_from_their_lines(self):
        assert parse_holiday_lines(holidays_as_lines(published_holidays())) == (
            [*published_holidays()],
            [],
        )
