"""One row of a sheet, converted to the record it would become."""

from copy import copy
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError

from hanbin.files.cell_values import UnreadableCell, clean_text, parse_integer, quote_cell
from hanbin.files.worksheet_parser import WorksheetCell, WorksheetRow
from hanbin.record.base import Record, State
from hanbin.record.children import is_added_while_public, record_of
from hanbin.record.public_flags import FlaggedPublic
from records.sheets import REPEAT, NameDirectory, Names, RecordSheet, SheetColumn

from .access import Access
from .headings import Filled
from .outcome import ColumnChange, Fate, RowOutcome
from .saving import problems_of
from .values import UnknownName, value_of

TRAIL = ("by", "at")


@dataclass(eq=False)
class Candidate:
    """A row being imported: the values of its cells and the resulting record."""

    entry: RowOutcome
    repeat: int = 1
    values: dict[SheetColumn, Any] = field(default_factory=dict)
    missing: dict[SheetColumn, str] = field(default_factory=dict)  # names that no row has yet
    itself: list[SheetColumn] = field(default_factory=list)  # relations of the row to itself
    row: Any = None
    kept: Any = None  # the existing record
    links: dict[SheetColumn, list[Any]] = field(default_factory=dict)
    changed: list[SheetColumn] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        return self.entry.fate == Fate.REFUSED


def read_candidate(
    filled: Filled, row: WorksheetRow, entry: RowOutcome, directory: NameDirectory
) -> Candidate:
    """Convert the cells of a row to values; an unreadable cell refuses the row."""
    found = Candidate(entry)
    for place, column in filled.columns.items():
        cell = row.cells[place] if place < len(row.cells) else WorksheetCell()
        if cell.problem:
            entry.refuse(column.label, cell.problem)
        elif cell.is_empty:
            found.values[column] = None
        else:
            _read_cell(found, filled.sheet, column, cell.value, directory)
    if filled.repeat is not None and filled.repeat < len(row.cells):
        _read_repeat(found, row.cells[filled.repeat])
    said = [quote_cell(cell.value) for cell in row.cells if not cell.is_empty]
    entry.name = entry.name or "，".join(said[:3])
    return found


def _read_cell(
    found: Candidate, sheet: RecordSheet, column: SheetColumn, value: Any, directory: NameDirectory
) -> None:
    try:
        found.values[column] = value_of(sheet, column, value, directory)
    except UnknownName as problem:
        if column.is_many:
            found.entry.refuse(column.label, str(problem))
        else:
            found.missing[column] = str(value)
    except UnreadableCell as problem:
        found.entry.refuse(column.label, str(problem))


def _read_repeat(found: Candidate, cell: WorksheetCell) -> None:
    try:
        found.repeat = 1 if cell.is_empty or cell.problem else parse_integer(cell.value)
    except UnreadableCell as problem:
        found.entry.refuse(REPEAT, str(problem))
    if cell.problem:
        found.entry.refuse(REPEAT, cell.problem)
    elif found.repeat < 1:
        found.entry.refuse(REPEAT, f"“{quote_cell(cell.value)}”应是1或更大的整数。")


def build_candidate(found: Candidate, names: Names) -> None:
    """Set the values on the existing record with this key, or on a new one."""
    draft = names.sheet.model()
    for column, value in found.values.items():
        if value is not None and not column.is_many:
            setattr(draft, column.name, value)
    found.kept = names.find(draft, found.repeat)
    # A copy: comparing needs the stored values, and the directory keeps the original.
    found.row = copy(found.kept) if found.kept else draft
    if found.kept and not names.is_within_reach(found.kept.pk):
        found.entry.refuse("", "已有这条记录，但不在您的权限范围之内。")
        return
    _keep_present_names(found, names.directory)
    for column, value in found.values.items():
        _fill(found, names.sheet, column, value)
    if not found.kept:
        _demand(found, names.sheet)


def _keep_present_names(found: Candidate, directory: NameDirectory) -> None:
    """Accept the present value of a relation even if the user cannot look up its name."""
    for column, text in list(found.missing.items()):
        present = found.kept and getattr(found.kept, column.field.attname)
        if present and directory.names(column.refers_to).bears(present, text):
            del found.missing[column]


def _fill(found: Candidate, sheet: RecordSheet, column: SheetColumn, value: Any) -> None:
    if column.is_many:
        found.links[column] = value or []
    elif value is not None:
        setattr(found.row, column.name, value)
    elif column.is_required:
        found.entry.refuse(column.label, "必须填写。")
    elif found.kept and not column.field.has_default() and not sheet.is_key(column):
        setattr(found.row, column.name, None if column.field.null else "")


def _demand(found: Candidate, sheet: RecordSheet) -> None:
    """Refuse a new record without a required column."""
    refused = {problem.column for problem in found.entry.problems}
    for column in sheet.columns:
        is_read = column in found.values or column in found.missing or column.label in refused
        if column.is_required and not column.is_many and not is_read:
            found.entry.refuse(column.label, "缺少这一列，新的记录必须填写。")


def check_candidate(found: Candidate, sheet: RecordSheet) -> None:
    """Validate a row by itself; relations are checked when they are saved."""
    relations = {each.name for each in sheet.model._meta.fields if each.is_relation}
    refused = {problem.column for problem in found.entry.problems}
    unread = {column.name for column in sheet.columns if column.label in refused}
    try:
        found.row.clean_fields(exclude=relations | unread)
        if not found.is_refused and not sheet.looks_around:
            found.row.clean()
    except ValidationError as error:
        for problem in problems_of(found.row, error):
            found.entry.refuse(*problem)


def compare_candidate(
    found: Candidate, names: Names, linked: dict[SheetColumn, dict[Any, list[Any]]]
) -> None:
    """Set whether the row is new, changed or unchanged, and list its changed columns."""
    if not found.kept:
        found.entry.fate = Fate.NEW
        return
    for column in names.sheet.columns:
        if column.is_many:
            _compare_links(found, column, linked[column][found.kept.pk], names.directory)
        else:
            _compare_value(found, column, names.directory)
    found.entry.fate = Fate.CHANGED if found.changed else Fate.UNCHANGED


def _compare_links(
    found: Candidate, column: SheetColumn, before: list, directory: NameDirectory
) -> None:
    if column not in found.links:
        return
    after = [row.pk for row in found.links[column]]
    if set(before) == set(after):
        del found.links[column]
        return
    said = directory.names(column.refers_to).said
    found.changed.append(column)
    told = ("；".join(said(pk) for pk in pks) for pks in (before, after))
    found.entry.changes.append(ColumnChange(column.label, *told))


def _compare_value(found: Candidate, column: SheetColumn, directory: NameDirectory) -> None:
    name = column.field.attname
    before, after = getattr(found.kept, name), getattr(found.row, name)
    if (
        isinstance(before, str)
        and isinstance(after, str)
        and clean_text(before) == clean_text(after)
    ):
        setattr(found.row, name, before)
    elif before != after:
        found.changed.append(column)
        told = (_value_in_words(column, row, directory) for row in (found.kept, found.row))
        found.entry.changes.append(ColumnChange(column.label, *told))


def _value_in_words(column: SheetColumn, row: Any, directory: NameDirectory) -> str:
    if column.refers_to:
        pk = getattr(row, column.field.attname)
        return "" if pk is None else directory.names(column.refers_to).said(pk)
    value = column.plain(row)
    return "" if value is None else str(value)


def refuse_forbidden_change(found: Candidate, access: Access) -> None:
    """Refuse changes that the account could not make in the admin either."""
    model, entry = type(found.row), found.entry
    if entry.fate == Fate.NEW and not access.may_add(model):
        entry.refuse("", "您没有新增这类记录的权限。")
    elif entry.fate == Fate.CHANGED and not access.may_change(model):
        entry.changes.clear()
        entry.refuse("", "与已有的记录不同，而您没有修改这类记录的权限。")
    elif entry.fate == Fate.CHANGED and not access.may_touch(found.kept):
        entry.changes.clear()
        entry.refuse("", "与已有的记录不同，而这条记录已经审核或者归口别处，您不能修改。")
    elif entry.fate == Fate.NEW and _joins_late(found.row) and not access.may_touch(found.row):
        entry.refuse("", "所属的记录已经审核，您不能再增加内容。")
    elif entry.fate != Fate.UNCHANGED and isinstance(found.row, FlaggedPublic):
        _permit_public(found, access)
    elif entry.fate != Fate.UNCHANGED and hasattr(found.row, "state"):
        state, label = found.row.state, str(model._meta.get_field("state").verbose_name)
        if (not found.kept or state != found.kept.state) and not access.may_bring(model, state):
            entry.refuse(label, f"您没有录入“{State(state).label}”记录的权限。")


def _permit_public(found: Candidate, access: Access) -> None:
    """Refuse changes of public personal data by accounts that may not publish.

    In a new row of such an account these data are withheld.
    """
    model = type(found.row)
    if access.may_publish(model):
        return
    if found.kept is None:
        found.row.hold_back(())
        return
    covered = {name for each in model.PUBLIC_FLAGS.items() for name in (each[0], *each[1])}
    public = found.kept.published_fields()
    for name in sorted({column.name for column in found.changed} & (covered | public)):
        label = str(model._meta.get_field(name).verbose_name)
        found.entry.refuse(label, "您没有公开这类内容的权限，请在表单中填写，或者由有权的人导入。")


def _joins_late(row: Any) -> bool:
    """Whether a new row becomes a child row of a record that may already be approved."""
    return (
        not isinstance(row, Record)
        and not is_added_while_public(type(row))
        and record_of(row) is not None
    )


def sign_candidate(found: Candidate, by: Any) -> list[str]:
    """Set who entered, approved or published a record; return the names of changed fields."""
    if by is None or not isinstance(found.row, Record):
        return []
    if not found.kept:
        found.row.entered_by = by
    found.row.stamp(by=by)
    if found.kept and found.kept.state == State.PUBLISHED:
        found.row.correct(by=by)
    return [f"{step}_{what}" for step in ("approved", "published", "corrected") for what in TRAIL]
