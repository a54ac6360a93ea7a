"""Selection of rows for an export: those of a period, their child rows, and referenced rows."""

from collections import defaultdict
from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Model, Q

from delegates.models import Congress
from hanbin.record.base import Record
from hanbin.record.periods import Period
from records.models import AnnualReport, GlossaryTerm
from records.sheets import NameDirectory, RecordSheet

Kept = dict[type[Model], set[Any]]


def select_rows(
    sheets: Sequence[RecordSheet], directory: NameDirectory, period: Period | None
) -> Kept:
    """Return the pks of the selected rows of each sheet, within reach."""
    kept: Kept = defaultdict(set)
    for sheet in sheets:
        names = directory.names(sheet.model)
        within = set(names.rows) if names.reach is None else names.reach
        kept[sheet.model] = within & _of_period(sheet, period) if period else within
    if period:
        _add_parts(sheets, directory, kept)
        _add_what_is_referred_to(sheets, directory, kept)
    return kept


def _of_period(sheet: RecordSheet, period: Period) -> set[Any]:
    """Return the rows whose own day lies in the period; the congress is always included."""
    rows, day = sheet.model._base_manager.all(), getattr(sheet.model, "DAY", None)
    if sheet.model is Congress:
        return set(rows.values_list("pk", flat=True))
    if issubclass(sheet.model, Record):
        days = (field.name for field in sheet.model._meta.fields if field.generated)
        spans = (Q(**{f"{each}__range": (period.start, period.end)}) for each in days)
        rows = rows.filter(reduce(or_, spans))
    elif sheet.model is AnnualReport:
        rows = rows.filter(year__range=(period.start.year, period.end.year))
    elif sheet.model is GlossaryTerm:
        lasting = Q(last_year__isnull=True) | Q(last_year__gte=period.start.year)
        rows = rows.filter(lasting, first_year__lte=period.end.year)
    elif day:
        rows = rows.filter(**{f"{day}__range": (period.start, period.end)})
    else:
        return set()
    return set(rows.values_list("pk", flat=True))


def _add_parts(sheets: Sequence[RecordSheet], directory: NameDirectory, kept: Kept) -> None:
    """Add the child rows of selected records, whatever their day; parents come first."""
    for sheet in sheets:
        names = directory.names(sheet.model)
        for parent in sheet.parents:
            kept[sheet.model] |= {
                pk
                for pk, row in names.rows.items()
                if names.is_within_reach(pk)
                and getattr(row, parent.field.attname) in kept[parent.refers_to]
            }


def _add_what_is_referred_to(
    sheets: Sequence[RecordSheet], directory: NameDirectory, kept: Kept
) -> None:
    """Add the rows that selected rows refer to.

    The sheets are visited backwards, because a sheet only refers to itself and earlier ones.
    """
    for sheet in reversed(sheets):
        rows = directory.names(sheet.model).rows
        relations = [column for column in sheet.columns if column.refers_to]
        fresh = kept[sheet.model]
        while fresh:
            before = set(kept[sheet.model])
            for column in relations:
                if column.is_many:
                    links = column.links()
                    found = {other for pk in fresh for other in links[pk]}
                else:
                    found = {getattr(rows[pk], column.field.attname) for pk in fresh} - {None}
                reach = directory.names(column.refers_to).reach
                kept[column.refers_to] |= found if reach is None else found & reach
            fresh = kept[sheet.model] - before
