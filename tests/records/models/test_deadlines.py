"""What the database promises of rules and holidays."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from records.models import DeadlineRule, Holiday

pytestmark = pytest.mark.django_db
ANSWER = {"limit": "answer", "since": date(2026, 1, 1), "amount": 3, "unit": "months"}


class ADeadlineRule:
    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"since": date(2000, 1, 1)}, "这一事项当日生效的规则已经录入。"),
            ({"amount": 0}, "期限至少为1。"),
            ({"early_by": 0}, "至少提前1个工作日"),
            ({"long_overdue_after": 0}, "逾期至少1日"),
            ({"longest": 2, "extended_by": "government"}, "最长期限不能短于期限。"),
            ({"longest": 6}, "须同时填写最长期限和由谁同意"),
            ({"extended_by": "congress"}, "须同时填写最长期限和由谁同意"),
            ({"amount": 4}, "不超过3个月"),
            ({"unit": "working_days"}, "答复期限按自然月计"),
            ({"longest": 7, "extended_by": "government"}, "延期后不超过6个月"),
            ({"moves_on": True}, "不顺延"),
        ],
    )
    def test_is_refused_in_words(self, wrong, said):
        with pytest.raises(ValidationError) as refused:
            DeadlineRule(**ANSWER | wrong).full_clean()
        assert said in "".join(refused.value.messages)

    def test_of_another_limit_may_take_longer(self):
        DeadlineRule(**ANSWER | {"limit": "opinion", "amount": 9, "moves_on": True}).full_clean()


class TheCalendar:
    @pytest.mark.parametrize(
        ("today", "runs_out"), [(date(2026, 10, 31), False), (date(2026, 11, 1), True)]
    )
    def test_runs_out_from_november_on(self, today, runs_out):
        assert Holiday.objects.running_out(today).exists() is runs_out

    def test_no_longer_runs_out_once_the_next_year_is_begun(self):
        Holiday.objects.create(day=date(2027, 1, 1), name="元旦")
        assert not Holiday.objects.running_out(date(2026, 12, 31)).exists()


class AHoliday:
    def test_works_on_a_weekend_only(self):
        with pytest.raises(ValidationError, match="调休上班只用于周末"):
            Holiday(day=date(2027, 10, 1), name="国庆节", works=True).full_clean()

    def test_is_kept_once(self):
        with pytest.raises(ValidationError, match="这一天已经录入"):
            Holiday(day=date(2019, 10, 1), name="国庆节").full_clean()

    def test_lies_in_a_year_that_is_kept(self):
        with pytest.raises(ValidationError, match="日期的年份"):
            Holiday(day=date(1900, 10, 1), name="国庆节").full_clean()
