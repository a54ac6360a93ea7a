"""Workstations, contacts with voters, attainments of towns and commendations."""

from collections.abc import Iterator
from datetime import date, timedelta

from delegates.models import (
    Attainment,
    Award,
    Commendation,
    Delegate,
    DutyCategory,
    DutyRecord,
    Programme,
    ReceptionDay,
    VoterContact,
    Workstation,
    WorkstationKind,
)

from .register import DemonstrationRegister, chance_for, join_rows
from .sheets import Row, Sheets, day_or_none, read_sheet_csv
from .workdays import nearest_workday

AWARDS = {
    "助力脱贫攻坚优秀人大代表": "commended_assisting_delegates",
    "优秀人大代表": "commended_delegates",
    "代表建议优秀办理单位": "commended_handling_units",
    "“四同一建设”先进镇人大": "towns_commended",
}
HOURS = "工作日 8:30—12:00，14:30—18:00"
RECEIVES = {  # days of the month, by kind of workstation
    "member_studio": (5, 20),
    "town_studio": (15,),
    "group_workstation": (10,),
}
RECEPTION_HOURS = "9:00—11:30"
CONTACTS_A_YEAR = 60
YEARS_OF_DUTY = (2017, 2018, 2019)
DUTIES = (
    ("duty_reports", ("向原选区选民述职，回答选民提问。", "在代表小组会议上述职。")),
    (
        "other_duties",
        (
            "走访联系的贫困户，商量产业帮扶。",
            "参加代表小组活动，学习代表法。",
            "为村民讲解土地承包和医保政策。",
            "协助调解邻里用水纠纷。",
            "旁听区人民法院庭审。",
        ),
    ),
)


def enter_stations(register: DemonstrationRegister) -> None:
    """Create the workstations, and the towns that reached the standard."""
    rows = read_sheet_csv("stations")
    kinds = {kind.code: kind for kind in WorkstationKind.objects.all()}
    stations = Workstation.objects.bulk_create(
        Workstation(
            **register.record("DBGW", day_or_none(row["opened_on"])),
            kind=kinds[f"{row['kind']}s"],
            name=row["name"],
            town=register.organs[row["town"]],
            place=_place(register, row),
            hours=HOURS,
            opened_on=nearest_workday(day_or_none(row["opened_on"])),
            closed_on=day_or_none(row["closed_on"]),
        )
        for row in rows
    )
    members = {each.name: each for each in register.members}
    pairs, receptions = [], []
    for station, row in zip(stations, rows, strict=True):
        register.stations[row["town"]].append(station)
        town = register.of_town[row["town"]]
        host = members.get(row["name"].removesuffix("委员工作室"))
        hosts = (
            [host] if host else chance_for("hosts", station.name).sample(town, min(4, len(town)))
        )
        pairs += [(station, each) for each in hosts]
        receptions += _receptions(station, row["kind"], hosts)
    join_rows(Workstation.delegates, pairs)
    ReceptionDay.objects.bulk_create(receptions)
    _enter_attainments(register)


def _enter_attainments(register: DemonstrationRegister) -> None:
    programme = Programme.objects.get(code="towns_up_to_standard")
    Attainment.objects.bulk_create(
        Attainment(
            **register.record("DBGW", day_or_none(row["up_to_standard_on"])),
            programme=programme,
            organization=register.organs[row["code"]],
            reached_on=nearest_workday(day_or_none(row["up_to_standard_on"])),
        )
        for row in read_sheet_csv("towns")
        if row["up_to_standard_on"]
    )


def _receptions(station: Workstation, kind: str, hosts: list[Delegate]) -> Iterator[ReceptionDay]:
    """Yield the common days of the month; in a town studio also a weekday per delegate."""
    told = {"workstation": station, "hours": RECEPTION_HOURS}
    for number in RECEIVES[kind]:
        yield ReceptionDay(day=number, delegate=hosts[0] if len(hosts) == 1 else None, **told)
    if kind == "town_studio":
        for week, each in enumerate(hosts, start=1):
            yield ReceptionDay(week=week, weekday=ReceptionDay.Weekday.WEDNESDAY, delegate=each,
                               **told)  # fmt: skip


def _place(register: DemonstrationRegister, row: Row) -> str:
    town = register.organs[row["town"]].short_name
    return f"{town}便民服务中心" if row["kind"] == "town_studio" else f"{town}辖区"


def enter(register: DemonstrationRegister, sheets: Sheets, year: int) -> None:
    """Create the contacts with voters and the commendations of a year."""
    _contacts(register, year)
    awards = {award.code: award for award in Award.objects.all()}
    Commendation.objects.bulk_create(
        _commendation(register, row, awards[AWARDS[row["award"]]])
        for row in sheets("commendations")
    )


def _contacts(register: DemonstrationRegister, year: int) -> None:
    """Create receptions at open workstations, spread over the year."""
    chance = chance_for("contacts", year)
    contacts, pairs = [], []
    for place in range(CONTACTS_A_YEAR):
        on = nearest_workday(date(year, 1, 5) + timedelta(days=place * 6), date(year, 12, 31))
        open_now = [
            (code, each)
            for code, stations in register.stations.items()
            for each in stations
            if each.opened_on <= on
        ]
        code, station = chance.choice(open_now)
        collected = chance.randint(2, 9)
        forwarded = chance.randint(1, collected)
        contact = VoterContact(
            **register.record("DBGW", on),
            held_on=on,
            form=chance.choices(VoterContact.Form.values, (70, 20, 5, 5))[0],
            workstation=station,
            people_received=chance.randint(4, 28),
            opinions_collected=collected,
            opinions_forwarded=forwarded,
            opinions_settled=chance.randint(0, forwarded),
        )
        contacts.append(contact)
        pairs += [(contact, each) for each in chance.sample(register.of_town[code], 2)]
    VoterContact.objects.bulk_create(contacts)
    join_rows(VoterContact.delegates, pairs)


def _commendation(register: DemonstrationRegister, row: Row, award: Award) -> Commendation:
    awarded = day_or_none(row["awarded_on"])
    return Commendation(
        **register.record("DBGW", awarded),
        award=award,
        delegate=register.people[row["name"]] if row["name"] else None,
        organization=register.organ(row["organization"]),
        merit_year=int(row["merit_year"]),
        awarded_on=awarded,
        given_by=register.organs[row["awarded_by"]].name,
        summary=row["merit"],
    )


def enter_duty_records(register: DemonstrationRegister) -> None:
    """Create duties that no other record covers, such as reports to voters and group work."""
    categories = {each.code: each for each in DutyCategory.objects.all()}
    rows = []
    for year in YEARS_OF_DUTY:
        for each in register.pool[year % 2 :: 2]:
            chance = chance_for("duty", year, each.name)
            on = nearest_workday(date(year, chance.randint(2, 11), chance.randint(1, 28)))
            category, texts = chance.choice(DUTIES)
            rows.append((each, categories[category], on, chance.choice(texts)))
    DutyRecord.objects.bulk_create(
        DutyRecord(
            **register.record("DBGW", on),
            delegate=delegate,
            category=category,
            done_on=on,
            text=text,
        )
        for delegate, category, on, text in rows
    )
