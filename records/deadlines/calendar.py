"""The working days of an office: Monday to Friday, except for holidays and make-up days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple, Protocol

from records.models import Holiday
from records.models.deadlines import SATURDAY

ONE_DAY = timedelta(days=1)


class Special(Protocol):
    """A holiday, or a weekend day on which the office works."""

    day: date
    name: str
    works: bool


class Rest(NamedTuple):
    """Consecutive days off that belong to one or more holidays."""

    first: date
    last: date
    name: str


class Countdown(NamedTuple):
    """The days left until a deadline; negative if it has passed."""

    days: int
    workdays: int

    def __str__(self) -> str:
        if self.days == 0:
            return "今日到期"
        past = self.days < 0
        rest = f"{abs(self.days)}日（{abs(self.workdays)}个工作日）"
        return f"已逾期{rest}" if past else f"还有{rest}"


@dataclass(frozen=True)
class WorkCalendar:
    """The work calendar, loaded once; a year without entries only has weekends."""

    special: dict[date, Special] = field(default_factory=dict)

    @classmethod
    def of(cls, days: Iterable[Special]) -> "WorkCalendar":
        return cls({each.day: each for each in days})

    @classmethod
    def load(cls) -> "WorkCalendar":
        """Load the calendar in one query."""
        return cls.of(Holiday.objects.order_by("day"))

    def knows(self, year: int) -> bool:
        """Return whether the holidays of a year have been entered."""
        return any(day.year == year for day in self.special)

    def works(self, day: date) -> bool:
        """Return whether the office works on a day."""
        special = self.special.get(day)
        return special.works if special else day.weekday() < SATURDAY

    def next_workday(self, day: date) -> date:
        """Return the first working day on or after a day."""
        while not self.works(day):
            day += ONE_DAY
        return day

    def previous_workday(self, day: date) -> date:
        """Return the last working day on or before a day."""
        while not self.works(day):
            day -= ONE_DAY
        return day

    def workdays_after(self, day: date, number: int) -> date:
        """Return the n-th working day after a day, or before it if n is negative.

        The day itself does not count.
        """
        step = ONE_DAY if number > 0 else -ONE_DAY
        for _ in range(abs(number)):
            day += step
            while not self.works(day):
                day += step
        return day

    def workdays(self, after: date, until: date) -> Iterator[date]:
        """Return each working day after ``after``, up to and including ``until``."""
        return (day for day in days_between(after, until) if self.works(day))

    def working_days_between(self, after: date, until: date) -> int:
        """Return the number of working days after ``after`` until ``until``, inclusive.

        It is negative if ``until`` is earlier.
        """
        if until < after:
            return -self.working_days_between(until, after)
        return sum(1 for _ in self.workdays(after, until))

    def countdown(self, due_on: date, today: date) -> Countdown:
        """Return the days left until a deadline."""
        return Countdown((due_on - today).days, self.working_days_between(today, due_on))

    def rests(self, after: date, until: date) -> list[Rest]:
        """Return the holidays after ``after`` until ``until``, consecutive days as one."""
        named = [
            day for day in days_between(after, until) if day in self.special and not self.works(day)
        ]
        # In a run of consecutive days, the ordinal minus the index is constant.
        runs = groupby(enumerate(named), key=lambda place: place[1].toordinal() - place[0])
        return [self._rest([day for _, day in run]) for _, run in runs]

    def _rest(self, run: list[date]) -> Rest:
        names = dict.fromkeys(self.special[day].name for day in run)
        return Rest(run[0], run[-1], "、".join(names))

    def make_up_days(self, after: date, until: date) -> list[date]:
        """Return the weekend days after ``after`` until ``until`` on which the office works."""
        return [
            day for day in days_between(after, until) if day in self.special and self.works(day)
        ]


def days_between(after: date, until: date) -> Iterator[date]:
    """Return each day after ``after``, up to and including ``until``."""
    return (after + ONE_DAY * place for place in range(1, (until - after).days + 1))
