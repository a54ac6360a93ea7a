"""The days on which an office works: no weekends, no public holidays."""

from datetime import date, timedelta

HOLIDAYS = (
    ("2017-01-01", "2017-01-02"), ("2017-01-27", "2017-02-02"), ("2017-04-02", "2017-04-04"),
    ("2017-04-29", "2017-05-01"), ("2017-05-28", "2017-05-30"), ("2017-10-01", "2017-10-08"),
    ("2017-12-30", "2018-01-01"), ("2018-02-15", "2018-02-21"), ("2018-04-05", "2018-04-07"),
    ("2018-04-29", "2018-05-01"), ("2018-06-16", "2018-06-18"), ("2018-09-22", "2018-09-24"),
    ("2018-10-01", "2018-10-07"), ("2018-12-30", "2019-01-01"), ("2019-02-04", "2019-02-10"),
    ("2019-04-05", "2019-04-07"), ("2019-05-01", "2019-05-04"), ("2019-06-07", "2019-06-09"),
    ("2019-09-13", "2019-09-15"), ("2019-10-01", "2019-10-07"), ("2020-01-01", "2020-01-01"),
    ("2020-01-24", "2020-02-02"),
)  # fmt: skip
ONE_DAY = timedelta(days=1)


def works(on: date) -> bool:
    """Whether the office is open."""
    return on.weekday() < 5 and not any(first <= on.isoformat() <= last for first, last in HOLIDAYS)


def workday(on: date, latest: date | None = None) -> date:
    """The day itself or the next working day; the one before where that would be too late."""
    day = on
    while not works(day):
        day += ONE_DAY
    if latest and on <= latest < day:
        day = on
        while not works(day):
            day -= ONE_DAY
    return day
