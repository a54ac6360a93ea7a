"""2017 and 2018, wholly invented: rows of the same tables in which 2019 is written down."""

from ..register import DemonstrationRegister
from ..sheets import Row, Sheets
from . import agenda, meetings, oversight, personnel, returns, study, suggestions

TOPICS = (meetings, agenda, oversight, personnel, suggestions, study, returns)


def invented_sheets(register: DemonstrationRegister, year: int) -> Sheets:
    """The tables of an invented year; one that is not written is empty."""
    tables: dict[str, list[Row]] = {}
    for topic in TOPICS:
        tables |= topic.tables(register, year)
    return lambda name: tables.get(name, [])
