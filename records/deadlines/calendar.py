"""The days on which an office works: Monday to Friday, but for public holidays and make-up days."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple, Protocol

from records.models import Holiday
from records.models.deadlines import SATURDAY

ONE_DAY = timedelta(days=1)


class Special(Protocol):
    """A day that is not what its place in the week says."""

    day: date
    name: str
    works: bool


class Rest(NamedTuple):
    """Days of rest in a row that belong to one or more holidays."""

    first: date
    last: date
    name: str


class Countdown(NamedTuple):
    """What is left until a day, or what has gone by since: then below zero."""

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
    """Read once, asked often; a year of which nothing is kept has its weekends only."""

    special: dict[date, Special] = field(default_factory=dict)

    @classmethod
    def of(cls, days: Iterable[Special]) -> "WorkCalendar":
        return cls({each.day: each for each in days})

    @classmethod
    def load(cls) -> "WorkCalendar":
        """The calendar as the office keeps it, in one query."""
        return cls.of(Holiday.objects.order_by("day"))

    def knows(self, year: int) -> bool:
        """Whether the holidays of a year have been entered."""
        return any(day.year == year for day in self.special)

    def works(self, day: date) -> bool:
        """Whether the office is open."""
        special = self.special.get(day)
        return special.works if special else day.weekday() < SATURDAY

    def next_workday(self, day: date) -> date:
        """The day itself if the office is open, else the first day after on which it is."""
        while not self.works(day):
            day += ONE_DAY
        return day

    def previous_workday(self, day: date) -> date:
        """The day itself if the office is open, else the last day before on which it was."""
        while not self.works(day):
            day -= ONE_DAY
        return day

    def workdays_after(self, day: date, number: int) -> date:
        """The n-th working day after a day, or before it where the number is below zero; the day
        itself does not count."""
        step = ONE_DAY if number > 0 else -ONE_DAY
        for _ in range(abs(number)):
            day += step
            while not self.works(day):
                day += step
        return day

    def workdays(self, after: date, until: date) -> Iterator[date]:
        """Each working day after a day, up to and including another."""
        return (day for day in days_between(after, until) if self.works(day))

    def working_days_between(self, after: date, until: date) -> int:
        """How many working days come after a day, up to and including another; below zero where
        that lies before it."""
        if until < after:
            return -self.working_days_between(until, after)
        return sum(1 for _ in self.workdays(after, until))

    def countdown(self, due_on: date, today: date) -> Countdown:
        """How long there is until a deadline, seen from a day."""
        return Countdown((due_on - today).days, self.working_days_between(today, due_on))

    def rests(self, after: date, until: date) -> list[Rest]:
        """The holidays after a day, up to and including another, each run of days as one."""
        named = [
            day for day in days_between(after, until) if day in self.special and not self.works(day)
        ]
        runs = groupby(enumerate(named), key=lambda place: place[1].toordinal() - place[0])
        return [self._rest([day for _, day in run]) for _, run in runs]

    def _rest(self, run: list[date]) -> Rest:
        names = dict.fromkeys(self.special[day].name for day in run)
        return Rest(run[0], run[-1], "、".join(names))

    def make_up_days(self, after: date, until: date) -> list[date]:
        """The weekend days after a day, up to and including another, on which the office works."""
        return [
            day for day in days_between(after, until) if day in self.special and self.works(day)
        ]


def days_between(after: date, until: date) -> Iterator[date]:
    """Each day after a day, up to and including another."""
    return (after + ONE_DAY * place for place in range(1, (until - after).days + 1))
