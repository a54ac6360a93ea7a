"""Records of three towns; they count in the town and not in the district."""

from datetime import date, timedelta

from delegates.models import Term
from records.models import (
    Activity,
    ActivityKind,
    Headcount,
    Meeting,
    Participation,
    StudyAttendance,
    StudyKind,
    StudySession,
)

from .register import DemonstrationRegister, chance_for
from .workdays import nearest_workday

TOWNS = {"DZY": 5, "LS": 4, "DH": 3}  # presidium meetings per year
CHAIRS = {"DZY": "袁正良", "LS": "潘素云", "DH": "姚立山"}
ACTIVITIES = (
    ("inspection", 4, "产业园区建设情况视察"),
    ("research", 6, "易地搬迁社区后续帮扶专题调研"),
    ("inspection", 9, "通组公路养护情况视察"),
    ("law_inspection", 11, "食品安全法律法规执法检查"),
)
TERM = 18


def enter(register: DemonstrationRegister) -> None:
    """Create the meetings, activities and studies of the towns in each year."""
    for code in TOWNS:
        register.terms[code] = Term.objects.create(
            congress=register.organs[code],
            number=TERM,
            first_day=date(2017, 1, 10),
            last_day=date(2021, 12, 31),
        )
        for year in (2017, 2018, 2019):
            _meetings(register, code, year)
            _activities(register, code, year)
            _studies(register, code, year)


def _meetings(register: DemonstrationRegister, code: str, year: int) -> None:
    number, kinds = year - 2016, Meeting.Kind
    held = [(kinds.CONGRESS, number, date(year, 3, 7), 2)]
    held += [
        (kinds.PRESIDIUM, (number - 1) * TOWNS[code] + place + 1, date(year, 2, 14 + place), 1)
        for place in range(TOWNS[code])
    ]
    apart = 300 // TOWNS[code]
    for place, (kind, nth, first, days) in enumerate(held):
        if kind == kinds.PRESIDIUM:
            first = nearest_workday(first + timedelta(days=apart * (place - 1)))
        Meeting.objects.create(
            **register.record(code, first),
            kind=kind,
            term=register.terms[code],
            number=nth,
            first_day=first,
            last_day=first + timedelta(days=days - 1),
            place=f"{register.organs[code].short_name}机关会议室",
            chair=CHAIRS[code],
        )


def _activities(register: DemonstrationRegister, code: str, year: int) -> None:
    town = register.organs[code].short_name
    kinds = {kind.code: kind for kind in ActivityKind.objects.all()}
    for kind, month, title in ACTIVITIES[: year - 2015]:
        first = nearest_workday(date(year, month, 12))
        activity = Activity.objects.create(
            **register.record(code, first),
            kind=kinds[kind],
            title=f"{town}{year}年{title}",
            first_day=first,
            last_day=first,
            places=town,
            led_by=CHAIRS[code],
        )
        chosen = chance_for("town", activity.title).sample(register.of_town[code], 3)
        Participation.objects.bulk_create(
            Participation(activity=activity, delegate=each) for each in chosen
        )


def _studies(register: DemonstrationRegister, code: str, year: int) -> None:
    on = date(year, 5, 16)
    session = StudySession.objects.create(
        **register.record(code, on),
        kind=StudyKind.objects.get(code="delegate_training"),
        title=f"{register.organs[code].short_name}{year}年镇代表履职培训",
        first_day=on,
        last_day=on,
        place=f"{register.organs[code].short_name}代表工作室",
    )
    StudyAttendance.objects.create(
        study_session=session, category=Headcount.Category.DELEGATE, people=32 + year % 5
    )
