"""The invented years 2017 and 2018, as rows of the same sheets as 2019."""

from ..register import DemonstrationRegister
from ..sheets import Row, Sheets
from . import agenda, meetings, oversight, personnel, returns, study, suggestions

TOPICS = (meetings, agenda, oversight, personnel, suggestions, study, returns)


def invented_sheets(register: DemonstrationRegister, year: int) -> Sheets:
    """Return the sheets of an invented year; a sheet without rows is empty."""
    tables: dict[str, list[Row]] = {}
    for topic in TOPICS:
        tables |= topic.tables(register, year)
    return lambda name: tables.get(name, [])
