"""Counts: petitions by month, returns of towns, tallies of the office."""

from datetime import date

from records.models import PetitionCount, ReportedFigure, ReportedKind

from .register import DemonstrationRegister
from .sheets import Row, Sheets, day_or_none
from .workdays import nearest_workday


def enter(register: DemonstrationRegister, sheets: Sheets) -> None:
    """Create the counts of a year."""
    PetitionCount.objects.bulk_create(_petitions(register, row) for row in sheets("petitions"))
    kinds = {kind.code: kind for kind in ReportedKind.objects.all()}
    ReportedFigure.objects.bulk_create(
        _returned(register, row, kinds[row["key"]]) for row in sheets("reported")
    )


def _petitions(register: DemonstrationRegister, row: Row) -> PetitionCount:
    month = day_or_none(f"{row['month']}-01")
    counts = {
        name: int(row[name]) for name in ("visitors", "groups", "letters", "accepted", "closed")
    }
    record = register.record("RDXFS", month.replace(day=28))
    return PetitionCount(**record, month=month, channel=row["channel"], **counts)


def _returned(register: DemonstrationRegister, row: Row, kind: ReportedKind) -> ReportedFigure:
    year = int(row["period"])
    reported = nearest_workday(day_or_none(row["reported_on"]), date(year, 12, 31))
    return ReportedFigure(
        **register.record("DBGW" if row["town"] else "RDBGS", reported),
        kind=kind,
        returned_by=register.organ(row["town"]),
        period_start=date(year, 1, 1),
        period_end=date(year, 12, 31),
        value=int(row["value"]),
        word=row["word"],
        source=row["source"],
    )
