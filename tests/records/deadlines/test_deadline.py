"""How far one is from a deadline: told from dates, by the deadline that held on the day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from records.deadlines import DUE_SOON_DAYS, Tier

from .examples import ANSWERS, DAYS, Limit, Office

DUE = ANSWERS.due(Limit.ANSWER, date(2019, 1, 25))
LATER = ANSWERS.extended(DUE, date(2019, 6, 25), agreed_on=date(2019, 4, 29), by=Office.GOVERNMENT)
RISING = (Tier.NOT_DUE, Tier.DUE_SOON, Tier.OVERDUE, Tier.LONG_OVERDUE)


class TheTier:
    @pytest.mark.parametrize(
        ("day", "tier"),
        [
            (DUE.on - timedelta(days=DUE_SOON_DAYS + 1), Tier.NOT_DUE),
            (DUE.on - timedelta(days=DUE_SOON_DAYS), Tier.DUE_SOON),
            (DUE.on, Tier.DUE_SOON),
            (DUE.on + timedelta(days=1), Tier.OVERDUE),
            (DUE.on + timedelta(days=30), Tier.OVERDUE),
            (DUE.on + timedelta(days=31), Tier.LONG_OVERDUE),
        ],
    )
    def test_is_told_by_the_day(self, day, tier):
        assert DUE.tier(day) is tier

    @given(DAYS, some.integers(0, 200))
    def test_never_falls_while_nobody_answers(self, day, later):
        after = DUE.tier(day + timedelta(days=later))
        assert RISING.index(DUE.tier(day)) <= RISING.index(after)

    @given(DAYS)
    def test_of_what_was_answered_no_longer_moves(self, day):
        answered = DUE.on + timedelta(days=1)
        expected = DUE.tier(day) if day < answered else Tier.LATE
        assert DUE.tier(day, answered) is expected

    def test_of_an_answer_on_the_last_day_is_in_time(self):
        assert DUE.tier(date(2020, 1, 1), DUE.on) is Tier.IN_TIME


class AnExtensionAfterExpiry:
    @pytest.mark.parametrize(
        ("day", "tier"),
        [
            (date(2019, 4, 25), Tier.DUE_SOON),
            (date(2019, 4, 28), Tier.OVERDUE),
            (date(2019, 4, 29), Tier.NOT_DUE),
            (date(2019, 6, 26), Tier.OVERDUE),
        ],
    )
    def test_leaves_the_days_before_it_overdue(self, day, tier):
        assert LATER.tier(day) is tier

    def test_does_not_make_an_earlier_late_answer_timely(self):
        assert LATER.tier(date(2019, 6, 1), date(2019, 4, 27)) is Tier.LATE
