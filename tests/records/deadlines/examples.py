"""Rules and days that the tests of deadlines are told by."""

from datetime import date

from hypothesis import strategies as some

from records.deadlines import Deadlines, WorkCalendar, published_holidays
from records.models import DeadlineRule

Limit, Unit, Office = DeadlineRule.Limit, DeadlineRule.Unit, DeadlineRule.Office
CALENDAR = WorkCalendar.of(published_holidays())
DAYS = some.dates(date(2016, 6, 1), date(2027, 12, 31))
ALWAYS = date(1949, 1, 1)


def rule(limit=Limit.ANSWER, amount=3, unit=Unit.MONTHS, **more) -> DeadlineRule:
    """A rule that was always in force, unless said otherwise."""
    return DeadlineRule(**{"limit": limit, "since": ALWAYS, "amount": amount, "unit": unit} | more)


def deadlines(*rules) -> Deadlines:
    """These rules on the published calendar."""
    return Deadlines.of(rules, published_holidays())


ANSWERS = deadlines(rule(longest=6, extended_by=Office.GOVERNMENT, early_by=10))
RULES = some.builds(
    rule,
    limit=some.sampled_from(Limit),
    amount=some.integers(1, 60),
    unit=some.sampled_from(Unit),
    moves_on=some.booleans(),
    early_by=some.none() | some.integers(1, 20),
    long_overdue_after=some.integers(1, 60),
)
