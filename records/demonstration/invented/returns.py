"""Invented counts: petitions by month and returns of towns, without those not collected."""

from ..register import DemonstrationRegister, chance_for
from ..sheets import Row, read_sheet_csv

# Key: totals of 2017 and 2018; None if the towns were not asked in that year.
RETURNED = {
    "delegates_reporting_to_voters": (450, 620),
    "assisting_delegates": (None, 1500),
    "delegate_led_enterprises": (None, 210),
    "industry_service_stations": (None, 90),
    "households_assisted": (None, 4300),
}
TALLIED = {"delegates_in_media": (None, 30), "news_items": (180, 230)}
CHANNELS = ("visit", "letter", "phone")


def tables(register: DemonstrationRegister, year: int) -> dict[str, list[Row]]:
    """Return the sheets of petitions and returns."""
    return {"petitions": _petitions(year), "reported": _returned(year)}


def _petitions(year: int) -> list[Row]:
    chance, rows = chance_for("invented petitions", year), []
    for month in range(1, 13):
        for channel in CHANNELS:
            visited, accepted = channel == "visit", chance.randint(0, 2)
            visitors = chance.randint(4, 11) if visited else 0
            rows.append(
                {
                    "month": f"{year}-{month:02}",
                    "channel": channel,
                    "visitors": str(visitors),
                    "groups": str((visitors + 1) // 2),
                    "letters": str(accepted if channel == "letter" else 0),
                    "accepted": str(accepted),
                    "closed": str(accepted if month < 12 else accepted // 2),
                }
            )
    return rows


def _returned(year: int) -> list[Row]:
    """Divide the totals among the towns in proportion to their seats."""
    towns, rows = read_sheet_csv("towns"), []
    seats = {row["code"]: int(row["seats"]) for row in towns}
    for key, totals in RETURNED.items():
        left, total = sum(seats.values()), totals[year - 2017]
        for code, weight in seats.items() if total else ():
            share = round(total * weight / left)
            rows.append(_row(year, key, code, share, "镇办人大年度统计报表（合成）"))
            left, total = left - weight, total - share
    for key, totals in TALLIED.items():
        if totals[year - 2017]:
            rows.append(_row(year, key, "", totals[year - 2017], "机关宣传台账（合成）"))
    return rows


def _row(year: int, key: str, town: str, value: int, source: str) -> Row:
    return {
        "key": key,
        "town": town,
        "value": str(value),
        "word": "余" if value % 10 == 0 else "",
        "period": str(year),
        "source": source,
        "reported_on": f"{year}-12-20",
    }
