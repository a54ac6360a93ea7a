"""Delegates: those named in the sheets, and invented ones for all other seats."""

from collections import defaultdict
from datetime import date
from itertools import cycle
from random import Random

from delegates.models import (
    Constituency,
    Delegate,
    Mandate,
    Organization,
    Post,
    PrivateContact,
)
from records.models.meetings import in_chinese

from .names import MEMBERS_WORKS, NAMED_WORKS, invented_names, job_in_town, walk_of_life
from .register import COMMITTEE, DemonstrationRegister, chance_for
from .sheets import day_or_none, read_sheet_csv

BEGUN = date(2017, 1, 10)
CITY_BEGUN = date(2017, 2, 15)
CITY_SEATS = 40
NEW_IN_2018 = date(2018, 9, 18)
REPLACED_IN_2018 = ("ST", "NT", "YB")

# Mandates that ended: town, day, reason, number of the notice.
ENDINGS = (
    ("ST", date(2018, 3, 20), "moved", "2018〕第2号"),
    ("YB", date(2018, 3, 20), "died", "2018〕第2号"),
    ("NT", date(2018, 4, 26), "resigned", "2018〕第3号"),
    ("ZAOY", date(2018, 11, 29), "moved", "2018〕第7号"),
    ("YP", date(2018, 11, 29), "died", "2018〕第7号"),
    ("HS", date(2018, 12, 20), "resigned", "2018〕第9号"),
    ("SB", date(2018, 12, 20), "moved", "2018〕第9号"),
    ("ZY", date(2018, 12, 20), "resigned", "2018〕第9号"),
    ("GJ", date(2019, 7, 31), "moved", "2019〕第5号"),
    ("LC", date(2019, 12, 27), "resigned", "2019〕第9号"),
    ("HK", date(2019, 12, 27), "resigned", "2019〕第9号"),
)
CITY_ENDINGS = 4
CITY_ENDED = date(2019, 3, 29)


def enter(register: DemonstrationRegister) -> None:
    """Create all delegates and mandates since the first session of the term."""
    _People(register).enter()
    _posts(register)


def _posts(register: DemonstrationRegister) -> None:
    """Create the posts: a chairperson, four deputies, thirty members; some also head an organ."""
    titles = ["主任"] + ["副主任"] * 4 + ["委员"] * (len(register.members) - 5)
    posts = [
        Post(delegate=member, organization=register.committee, title=title, order=order,
             started_on=BEGUN)
        for order, (member, title) in enumerate(zip(register.members, titles, strict=True), 1)
    ]  # fmt: skip
    heads = {each.short_name.removeprefix("人大"): each for each in register.committee.organs.all()}
    for member in register.members:
        organ = heads.get(member.post.removesuffix("主任"))
        if organ:
            posts.append(Post(delegate=member, organization=organ, title="主任", started_on=BEGUN))
    Post.objects.bulk_create(posts)


class _People:
    """Fills the seats and keeps the state needed for it."""

    def __init__(self, register: DemonstrationRegister):
        self.register = register
        self.chance: Random = chance_for("people")
        self.known = {row["name"]: row for row in read_sheet_csv("people")}
        self.posts = {
            row["name"]: row["post"].partition("、")[2]
            for row in read_sheet_csv("appraisals")
            if row["is_delegate"] == "1"
        }
        taken = set(self.known) | {row["name"] for row in read_sheet_csv("personnel")}
        self.strangers = invented_names(self.chance, taken)
        self.towns = [each for each in register.organs.values() if each.is_town]
        self.constituencies: dict[str, list[Constituency]] = {}
        self.mandates: list[Mandate] = []
        self.ending: dict[str, list[Delegate]] = defaultdict(list)  # by town
        self.vacant: dict[str, int] = {}  # the seat that became vacant last, by town

    def enter(self) -> None:
        self.draw_constituencies()
        district, city = self.fill_district(), self.fill_city()
        Delegate.objects.bulk_create(self.register.people.values())
        for delegate, town, seat in district:
            self.seat(delegate, town, seat)
        self.mandates += [self.city_mandate(delegate, town) for delegate, town in city]
        for mandate in self.mandates[-CITY_ENDINGS:]:
            mandate.ended_on, mandate.end_reason = CITY_ENDED, Mandate.EndReason.MOVED
        self.by_elections()
        Mandate.objects.bulk_create(self.mandates)
        PrivateContact.objects.bulk_create(
            PrivateContact(
                delegate=each, phone=f"1380000{number:04}", address="（演示，非真实住址）"
            )
            for number, each in enumerate(self.register.members[:6], start=1)
        )

    def draw_constituencies(self) -> None:
        seats = {row["code"]: int(row["seats"]) for row in read_sheet_csv("towns")}
        for town in self.towns:
            self.constituencies[town.code] = Constituency.objects.bulk_create(
                Constituency(
                    code=f"{town.code}{number:02}",
                    name=f"{town.short_name}第{in_chinese(number)}选区",
                    town=town,
                )
                for number in range(1, (seats[town.code] + 1) // 2 + 1)
            )

    def fill_district(self) -> list[tuple[Delegate, Organization, int]]:
        """Return the district delegates of each town: named ones first, then invented ones."""
        elected_later = {row["name"] for row in read_sheet_csv("by_elections")}
        wandering = cycle(each.code for each in self.towns)
        named = defaultdict(list)
        for name, row in self.known.items():
            if row["level"] == "district" and name not in elected_later:
                named[row["town"] or next(wandering)].append(name)
        ends = [town for town, *_ in ENDINGS]
        seated = []
        for row in read_sheet_csv("towns"):
            town = self.register.organs[row["code"]]
            holders = [self.person(name, town) for name in named[town.code]]
            holders += self.strangers_of(town, int(row["seats"]) - len(holders))
            seated += [(each, town, seat) for seat, each in enumerate(holders)]
            going = holders[len(holders) - ends.count(town.code) :]
            self.ending[town.code] = going
            self.register.of_town[town.code] = [
                each for each in holders if each not in going and self.role(each) != "sc_member"
            ]
        self.seat_members(seated)
        return seated

    def seat_members(self, seated: list[tuple[Delegate, Organization, int]]) -> None:
        """Choose the standing committee: named members, then cadres and professionals."""
        register = self.register
        register.members = [each for each, *_ in seated if self.role(each) == "sc_member"]
        register.members.sort(key=lambda each: list(self.known).index(each.name))
        learned = (Delegate.Occupation.CADRE, Delegate.Occupation.PROFESSIONAL)
        for town in cycle(list(register.of_town)):
            if len(register.members) == 35:
                return
            free = [
                each
                for each in register.of_town[town]
                if each.occupation in learned and each.name not in self.known
            ]
            if free:
                member, work = free[0], MEMBERS_WORKS[len(register.members) % len(MEMBERS_WORKS)]
                town_name = register.organs[town].short_name
                for field, value in job_in_town(town_name, member.name, work, member.party).items():
                    setattr(member, field, value)
                register.of_town[town].remove(member)
                register.members.append(member)

    def fill_city(self) -> list[tuple[Delegate, Organization]]:
        """Return the city delegates: named ones first, then invented ones."""
        elected_later = {row["name"] for row in read_sheet_csv("by_elections")}
        seated = []
        for name, row in self.known.items():
            if row["level"] == "city" and name not in elected_later:
                town = self.register.organs[row["town"]]
                seated.append((self.person(name, town), town))
        towns = cycle(self.towns)
        while len(seated) < CITY_SEATS:
            town = next(towns)
            seated += [(each, town) for each in self.strangers_of(town, 1)]
        return seated

    def by_elections(self) -> None:
        """Create the delegates who were by-elected to vacant seats."""
        for town in REPLACED_IN_2018:
            [newcomer] = self.strangers_of(self.register.organs[town], 1)
            newcomer.save()
            self.newly_seated(newcomer, town, NEW_IN_2018)
        for row in read_sheet_csv("by_elections"):
            town = self.register.organs[row["town"]]
            newcomer = self.person(row["name"], town)
            newcomer.save()
            if row["level"] == "district":
                self.newly_seated(newcomer, row["town"], day_or_none(row["elected_on"]))
            else:
                self.mandates.append(
                    self.city_mandate(
                        newcomer, town, day_or_none(row["elected_on"]), by_election=True
                    )
                )

    def newly_seated(self, delegate: Delegate, town: str, on: date) -> None:
        self.seat(delegate, self.register.organs[town], self.vacant[town])
        self.mandates[-1].started_on = on
        self.mandates[-1].origin = Mandate.Origin.BY_ELECTION

    def seat(self, delegate: Delegate, town: Organization, seat: int) -> None:
        places = self.constituencies[town.code]
        mandate = Mandate(
            delegate=delegate,
            organizer=self.register.committee,
            level=Mandate.Level.DISTRICT,
            term=self.register.terms[COMMITTEE],
            constituency=places[seat // 2 % len(places)],
            town=town,
            delegation=f"{town.short_name}代表团",
            group=f"{town.short_name}第{in_chinese(seat % 3 + 1)}代表小组",
            started_on=BEGUN,
        )
        if delegate in self.ending[town.code]:
            nth = self.ending[town.code].index(delegate)
            ending = [each for each in ENDINGS if each[0] == town.code][nth]
            _, mandate.ended_on, mandate.end_reason, notice = ending
            mandate.end_notice = f"区人大常委会公告〔{notice}"
            self.vacant[town.code] = seat
        self.mandates.append(mandate)

    def city_mandate(
        self, delegate: Delegate, town: Organization, on: date = CITY_BEGUN, *, by_election=False
    ) -> Mandate:
        origin = Mandate.Origin.BY_ELECTION if by_election else Mandate.Origin.ELECTION
        return Mandate(
            delegate=delegate,
            organizer=self.register.committee,
            level=Mandate.Level.CITY,
            term=self.register.terms["SRDCWH"],
            town=town,
            delegation="汉滨区代表团",
            origin=origin,
            started_on=on,
        )

    def role(self, delegate: Delegate) -> str:
        return self.known.get(delegate.name, {}).get("role", "")

    def person(self, name: str, town: Organization) -> Delegate:
        """Return a delegate named in the sheets."""
        row = self.known[name]
        sex = Delegate.Sex.FEMALE if row["sex"] == "女" else Delegate.Sex.MALE
        office = row["role"] == "sc_member"
        life = walk_of_life(
            self.chance, town.short_name, name, Delegate.Occupation.CADRE if office else ""
        )
        if office:
            life |= {"employer": "区人大常委会", "post": row["post"].removeprefix("区人大常委会")}
        elif self.posts.get(name):
            life |= job_in_town(town.short_name, name, NAMED_WORKS[self.posts[name]], life["party"])
        return self.remember(Delegate(name=name, sex=sex, is_invented=True, **life))

    def strangers_of(self, town: Organization, wanted: int) -> list[Delegate]:
        return [self._stranger(town) for _ in range(wanted)]

    def _stranger(self, town: Organization) -> Delegate:
        name, sex = next(self.strangers)
        life = walk_of_life(self.chance, town.short_name, name)
        return self.remember(Delegate(name=name, sex=sex, is_invented=True, **life))

    def remember(self, delegate: Delegate) -> Delegate:
        self.register.people[delegate.name] = delegate
        return delegate
