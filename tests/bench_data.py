"""Made-up records in the size of many years and many districts: the same ones every time.

S is the demonstration with 300 cases in hand beside it. M is twenty years of one district, L a
hundred districts of ten years: a year of a district has 300 suggestions and 100 activities.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Q

from delegates.models import Congress, Organization
from records.models import Activity, Assignment, Suggestion

SUGGESTIONS, ACTIVITIES = 300, 100
MADE_UP, IN_HAND = "基", "在办"
DEMONSTRATED = range(2017, 2020)
SIZES = {"S": (0, range(0)), "M": (0, range(2000, 2020)), "L": (99, range(2010, 2020))}
WORDS = ("公路养护", "饮水安全", "学位供给", "垃圾分类", "养老服务", "河道治理", "停车难")
PIECE = "建议有关部门会同镇办摸清底数，排出年度计划，落实经费和责任，按时向代表通报进展情况。"
AT_ONCE = 2000

Place = tuple[int, int]  # an organizer and a year


def build(size: str) -> None:
    """Adds the years and districts of a size to the demonstration."""
    more, years = SIZES[size]
    own = Congress.objects.get().organization
    organizers = [own.pk, *(_district(own, number) for number in range(more))]
    places = [
        (organizer, year)
        for organizer in organizers
        for year in years
        if organizer != own.pk or year not in DEMONSTRATED
    ]
    with transaction.atomic():
        _write(Suggestion, SUGGESTIONS, places, _suggestion)
        _write(Activity, ACTIVITIES, places, _activity)
        _write(Suggestion, SUGGESTIONS, [(own.pk, date.today().year)], _case_in_hand)
        _give_out()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _district(own: Organization, number: int) -> int:
    name = f"第{number}区人大常委会"
    made = Organization.objects.create(
        code=f"QU{number}", name=name, short_name=name, kind=own.kind, system=own.system
    )
    Organization.objects.filter(pk=made.pk).update(jurisdiction=made)
    return made.pk


def _suggestion(organizer: int, year: int, number: int) -> dict[str, Any]:
    handed_in = date(year, 1, 1) + timedelta(days=number % 300)
    word = WORDS[(organizer + year + number) % len(WORDS)]
    return {
        "series": f"{MADE_UP}{year}",
        "number": number,
        "title": f"关于改善第{number}村{word}的建议",
        "text": f"第{number}村{word}的事，群众反映已久。" + PIECE * 7,
        "submitted_on": handed_in,
        "reviewed_on": handed_in + timedelta(3),
        "assigned_on": handed_in + timedelta(7),
        "closed_on": handed_in + timedelta(90),
    }


def _case_in_hand(organizer: int, year: int, number: int) -> dict[str, Any]:
    assigned_on = date.today() - timedelta(days=number % 100)
    return _suggestion(organizer, year, number) | {
        "series": IN_HAND,
        "submitted_on": assigned_on - timedelta(7),
        "reviewed_on": assigned_on - timedelta(4),
        "assigned_on": assigned_on,
        "closed_on": None,
    }


def _give_out() -> None:
    """Each made-up case to one unit, due three months after."""
    units = list(Organization.objects.handling_units().values_list("pk", flat=True))
    made = Suggestion.objects.filter(Q(series=IN_HAND) | Q(series__startswith=MADE_UP)).order_by()
    shares = (
        Assignment(
            suggestion_id=case,
            unit_id=units[number % len(units)],
            assigned_on=day,
            due_on=day + timedelta(91),
        )
        for case, number, day in made.values_list("pk", "number", "assigned_on")
    )
    while batch := list(islice(shares, AT_ONCE)):
        Assignment.objects.bulk_create(batch)


def _activity(organizer: int, year: int, number: int) -> dict[str, Any]:
    day = date(year, 1, 1) + timedelta(days=number * 3)
    word = WORDS[(organizer + year + number) % len(WORDS)]
    return {"title": f"{word}工作第{number}次视察", "first_day": day, "last_day": day}


def _write(
    model: Any, a_year: int, places: list[Place], made: Callable[[int, int, int], dict[str, Any]]
) -> None:
    """Copies of one published row, each with words and days of its own."""
    pattern = model.objects.public().filter(stat_year=None).order_by("pk").first()
    fields = [each for each in model._meta.concrete_fields if not each.generated]
    fields = [each for each in fields if not each.primary_key]
    columns = ", ".join(connection.ops.quote_name(each.column) for each in fields)
    holes = ", ".join(["%s"] * len(fields))
    usual = {each.attname: _kept(each, getattr(pattern, each.attname)) for each in fields}
    by_name = {each.attname: each for each in fields}

    def rows() -> Iterator[list[Any]]:
        for organizer, year in places:
            for number in range(1, a_year + 1):
                own = {
                    name: _kept(by_name[name], value)
                    for name, value in made(organizer, year, number).items()
                }
                yield list((usual | own | {"organizer_id": organizer}).values())

    waiting = rows()
    with connection.cursor() as cursor:
        while batch := list(islice(waiting, AT_ONCE)):
            statement = f"INSERT INTO {model._meta.db_table} ({columns}) VALUES ({holes})"
            cursor.executemany(statement, batch)


def _kept(field: models.Field, value: Any) -> Any:
    return field.get_db_prep_save(value, connection)
