"""The congress and its organs, the towns, and the organs they oversee."""

from datetime import date

from delegates.models import Congress, FormerName, Organization, Term

from .register import COMMITTEE, DemonstrationRegister
from .sheets import Row, day_or_none, read_sheet_csv

NOTICE = (
    "本站为演示：2019年依据公开报道复原，2017年、2018年为合成数据，人物均为虚构，不是机关档案。"
)
CONTACT = "演示站点，不受理来信来访。"
FIRST_DAY = date(2017, 1, 1)
PARENTS = {
    "office": COMMITTEE,
    "working_committee": COMMITTEE,
    "department": "QZF",
    "mass_organization": "QW",
}
PARTY_ORGANS = ("QWZZB", "QWXCB", "QWZFW")
TERMS = (
    (COMMITTEE, 18, date(2017, 1, 10), date(2021, 12, 31), 312),
    ("SRDCWH", 4, date(2017, 2, 15), date(2022, 2, 14), None),
)


def enter(register: DemonstrationRegister) -> None:
    """Create the organs first, because every record refers to one."""
    rows = read_sheet_csv("organizations")
    organs = [_organ(row, 10 * place) for place, row in enumerate(rows, start=1)]
    organs += [_town(row, 1000 + 10 * place) for place, row in enumerate(read_sheet_csv("towns"))]
    register.organs = {each.code: each for each in Organization.objects.bulk_create(organs)}
    _join(register)
    FormerName.objects.bulk_create(
        FormerName(
            organization=register.organs[row["code"]],
            name=row["former_name"],
            used_until=day_or_none(row["former_until"]),
        )
        for row in rows
        if row["former_name"]
    )
    terms = [
        Term(congress=register.organs[code], number=number, first_day=first, last_day=last,
             seats=seats)
        for code, number, first, last, seats in TERMS
    ]  # fmt: skip
    register.terms = {each.congress.code: each for each in Term.objects.bulk_create(terms)}
    Congress(
        organization=register.committee,
        place="汉滨区",
        contact=CONTACT,
        is_demonstration=True,
        notice=NOTICE,
    ).save()


def _organ(row: Row, order: int) -> Organization:
    """Build an organ; the successor of a renamed organ is the same organ."""
    begun = day_or_none(row["valid_from"])
    is_new = begun > FIRST_DAY and not row["former_name"]
    return Organization(
        code=row["code"],
        name=row["name"],
        short_name=row["short_name"],
        kind=row["kind"],
        system=row["system"],
        valid_from=begun if is_new else None,
        order=order,
    )


def _town(row: Row, order: int) -> Organization:
    is_subdistrict = row["kind"] == "subdistrict"
    kinds = Organization.Kind
    return Organization(
        code=row["code"],
        name=f"{row['name']}{'人大工委' if is_subdistrict else '人大'}",
        short_name=row["name"],
        kind=kinds.SUBDISTRICT_COMMISSION if is_subdistrict else kinds.TOWN_CONGRESS,
        system=Organization.System.CONGRESS,
        order=order,
    )


def _join(register: DemonstrationRegister) -> None:
    """Set parents and jurisdictions; subdistrict commissions belong to the standing committee."""
    changed = []
    for organ in register.organs.values():
        parent = "QW" if organ.code in PARTY_ORGANS else PARENTS.get(organ.kind)
        if organ.kind == Organization.Kind.SUBDISTRICT_COMMISSION:
            parent = COMMITTEE
        organ.parent = register.organs[parent] if parent else None
        if organ.kind in Organization.COMMITTEE_KINDS:
            organ.jurisdiction = register.committee
        elif organ.is_town:
            organ.jurisdiction = organ
        changed.append(organ)
    Organization.objects.bulk_update(changed, ["parent", "jurisdiction"])
