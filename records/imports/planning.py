"""The import itself: sheet by sheet, so that a sheet can refer to earlier ones."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from hanbin.files.cell_values import did_you_mean, fold_text, quote_cell
from hanbin.files.worksheet_parser import Worksheet
from hanbin.record.children import lock_tables
from hanbin.record.history import batch_followers
from hanbin.record.rules import BrokenRule, broken_rules
from records.casework.share_deadlines import reckon_all, reckon_open
from records.models import Assignment, DeadlineRule, Extension, Holiday
from records.sheets import LAYOUT, REPEAT, NameDirectory, Names, RecordSheet, SheetColumn

from .access import Access
from .candidate import (
    Candidate,
    build_candidate,
    check_candidate,
    compare_candidate,
    read_candidate,
    refuse_forbidden_change,
    sign_candidate,
)
from .headings import Filled, match_headings
from .kind_figures import tell_apart
from .outcome import Fate, Outcome, RowOutcome
from .saving import problems_of, replace_links, write_changed, write_new
from .titles import is_left_out, refuse_nothing_found, sheet_of

ACCESS_TO_ALL = Access()
ASKED_AT_ONCE = 5000


def bring_in(
    pages: Iterable[Worksheet],
    reason: str,
    access: Access = ACCESS_TO_ALL,
    *,
    keep: bool,
    foreseen: str = "",
) -> Outcome:
    """Save every row, or none if one is refused.

    The import always writes to the database, because that is how errors are found. Without ``keep``
    the transaction is rolled back. It is also rolled back if the outcome differs from the previewed
    one, whose fingerprint is ``foreseen``.
    """
    pages, outcome = list(pages), Outcome()
    with transaction.atomic(), batch_followers() as changed:
        sheets = _sheets(pages, access, outcome.entries)
        if keep:
            # Locking comes before reading the stored rows, or the comparison could be outdated.
            lock_tables(each.sheet.model for each in sheets)
        directory = NameDirectory(access.reach)
        written = [_Filling(each, directory, access, reason, outcome).write() for each in sheets]
        refuse_nothing_found(pages, access, outcome)
        for sheet, candidates in written:
            _look_around(sheet, candidates, access)
        candidates = [each for _, found in written for each in found]
        _reckon(candidates)
        if not outcome.refused:  # missing rows would cause misleading errors
            _refuse_broken(candidates)
        tell_apart(candidates)
        as_foreseen = not foreseen or foreseen == outcome.fingerprint()
        outcome.is_kept = keep and as_foreseen and not outcome.refused
        if not outcome.is_kept:
            changed.clear()
            transaction.set_rollback(True)
    return outcome


def _sheets(pages: Iterable[Worksheet], access: Access, refusals: list[RowOutcome]) -> list[Filled]:
    """Return the matched pages in the order in which sheets refer to each other."""
    found: dict[RecordSheet, Worksheet] = {}
    for page in pages:
        sheet = None if is_left_out(page) else sheet_of(page, refusals)
        refusal = RowOutcome(page.title, 0)
        if sheet in found:
            refusal.refuse("", "这类记录有两张表，请合为一张。")
        elif sheet and not access.may_enter(sheet.model) and not access.may_view(sheet.model):
            refusal.refuse("", "您没有录入这类记录的权限，请删去这张表。")
        elif sheet:
            found[sheet] = page
        if refusal.problems:
            refusals.append(refusal)
    ordered = (match_headings(found[sheet], sheet, refusals) for sheet in LAYOUT if sheet in found)
    return [each for each in ordered if each]


class _Filling:
    """The import of one sheet."""

    def __init__(
        self,
        filled: Filled,
        directory: NameDirectory,
        access: Access,
        reason: str,
        outcome: Outcome,
    ):
        self.filled, self.sheet, self.directory = filled, filled.sheet, directory
        self.access, self.reason = access, reason
        self.names: Names = directory.names(self.sheet.model)
        self.linked = {each: each.links() for each in self.sheet.columns if each.is_many}
        self.entries = [RowOutcome(self.sheet.title, row.number) for row in filled.rows]
        self.outcome = outcome
        outcome.entries.extend(self.entries)
        self.seen: dict[tuple, RowOutcome] = {}

    def write(self) -> tuple[RecordSheet, list[Candidate]]:
        """Save the rows; a row that refers to another row of the same sheet waits for it."""
        written: list[Candidate] = []
        pending = list(zip(self.filled.rows, self.entries, strict=True))
        while pending:
            found = [self._read(*each) for each in pending]
            ready = [each for each in found if not each.missing] or self._without_themselves(found)
            waiting = {each.entry.row for each in found if each.missing}
            self._save([each for each in ready if not each.is_refused])
            written += [each for each in ready if not each.is_refused]
            pending = [each for each in pending if each[1].row in waiting]
        return self.sheet, written

    def _read(self, row: Any, entry: RowOutcome) -> Candidate:
        found = read_candidate(self.filled, row, entry, self.directory)
        build_candidate(found, self.names)
        for column in list(found.missing):
            if column.refers_to is not self.sheet.model or found.is_refused:
                self._refuse_missing(found, column)
        if not found.missing:
            self._judge(found)
        return found

    def _judge(self, found: Candidate) -> None:
        if not found.row:
            return
        check_candidate(found, self.sheet)
        if found.is_refused:
            return
        compare_candidate(found, self.names, self.linked)
        refuse_forbidden_change(found, self.access)
        self._refuse_repetition(found)
        if not found.is_refused:
            found.entry.name = self._call(found)

    def _call(self, found: Candidate) -> str:
        called = next(iter(self.sheet.called(found.row)), "")
        return called or self.names.in_words(found.row, found.repeat)

    def _refuse_missing(self, found: Candidate, column: SheetColumn) -> None:
        text, names = found.missing.pop(column), self.directory.names(column.refers_to)
        if names.sheet.title in self.outcome.sheets_with_refusals():
            hint = f"，同一工作簿的“{names.sheet.title}”表有被拒绝的行，请先改正。"
        else:
            hint = did_you_mean(text, names.within_reach())
        found.entry.refuse(column.label, f"没有“{quote_cell(text)}”{hint}")

    def _without_themselves(self, waiting: list[Candidate]) -> list[Candidate]:
        """Save rows that refer to themselves first and link them later; refuse the rest."""
        own = [each for each in waiting if each.row and self._names_itself(each)]
        for found in own or waiting:
            for column in list(found.missing):
                if own:
                    del found.missing[column]
                    found.itself.append(column)
                else:
                    self._refuse_missing(found, column)
            self._judge(found)
        return own or waiting

    def _names_itself(self, found: Candidate) -> bool:
        own = (self.names.in_words(found.row, found.repeat), *self.sheet.called(found.row))
        folded = {fold_text(name) for name in own}
        return all(fold_text(name) in folded for name in found.missing.values())

    def _refuse_repetition(self, found: Candidate) -> None:
        key = self.names.told_apart(self.names.keys(found.row)[0], found.repeat)
        other = self.seen.setdefault(key, found.entry)
        if other is found.entry:
            return
        columns = self.sheet.key_columns[key[0]]
        label = "、".join(column.label for column in columns)
        hint = f"；确是两条的，请在“{REPEAT}”列填1、2" if self.sheet.may_repeat else ""
        for one, another in ((found.entry, other), (other, found.entry)):
            one.refuse(label, f"第{one.row}行与第{another.row}行是同一条记录{hint}。")

    def _save(self, ready: Sequence[Candidate]) -> None:
        by, reason = self.access.by, self.reason
        changed = [each for each in ready if each.entry.fate == Fate.CHANGED]
        new = [each for each in ready if each.entry.fate == Fate.NEW]
        names = {column.name for each in changed for column in each.changed if not column.is_many}
        names |= {
            name for each in (*changed, *new) for name in sign_candidate(each, by) if each.kept
        }
        found = {id(each.row): each for each in ready}
        refusals = write_changed([each.row for each in changed], sorted(names), by, reason)
        refusals += write_new([each.row for each in new], by, reason)
        for row, problems in refusals:
            for problem in problems:
                found[id(row)].entry.refuse(*problem)
        written = [each for each in (*changed, *new) if not each.is_refused]
        for each in written:
            self.directory.add(each.row, each.repeat)
        self._link(written)

    def _link(self, written: Sequence[Candidate]) -> None:
        for each in written:
            for column in each.itself:
                setattr(each.row, column.name, each.row)
        own = [each for each in written if each.itself]
        names = sorted({column.name for each in own for column in each.itself})
        write_changed([each.row for each in own], names, self.access.by, self.reason)
        for column in self.linked:
            rows = {each.row: each.links[column] for each in written if column in each.links}
            replace_links(column.field, rows, self.access.by, self.reason)


def _refuse_broken(candidates: list[Candidate]) -> None:
    """Refuse rows that break a hard rule together with other rows; run after saving all."""
    touched = [each for each in candidates if each.entry.fate in (Fate.NEW, Fate.CHANGED)]
    found = {(type(each.row), each.row.pk): each for each in touched}
    for finding in broken_rules(*(each.row for each in touched)):
        candidate = found.get((type(finding.row), finding.row.pk))
        if candidate and finding.rule.is_hard and not finding.rule.needs_the_rest:
            candidate.entry.refuse(_column(finding), finding.text)


def _reckon(candidates: list[Candidate]) -> None:
    """Compute the deadlines of imported shares and extensions by the rules of their day."""
    shares = set()
    for each in candidates:
        if each.entry.fate in (Fate.NEW, Fate.CHANGED) and isinstance(each.row, Assignment):
            shares.add(each.row.pk)
        elif each.entry.fate in (Fate.NEW, Fate.CHANGED) and isinstance(each.row, Extension):
            shares.add(each.row.assignment_id)
    written = {type(each.row) for each in candidates if each.entry.fate in (Fate.NEW, Fate.CHANGED)}
    if written & {Holiday, DeadlineRule}:
        reckon_open(because="导入节假日或期限规则")
    ordered = sorted(shares)
    for start in range(0, len(ordered), ASKED_AT_ONCE):
        some = Assignment.objects.filter(pk__in=ordered[start : start + ASKED_AT_ONCE])
        reckon_all(some, because="导入")


def _column(finding: BrokenRule) -> str:
    field = finding.rule.field
    return str(type(finding.row)._meta.get_field(field).verbose_name) if field else ""


def _look_around(sheet: RecordSheet, candidates: list[Candidate], access: Access) -> None:
    """Check what needs all rows saved: rules that compare rows, and the account's reach."""
    touched = [each for each in candidates if each.entry.fate in (Fate.NEW, Fate.CHANGED)]
    for found in touched if sheet.looks_around else ():
        try:
            found.row.clean()
        except ValidationError as error:
            for problem in problems_of(found.row, error):
                found.entry.refuse(*problem)
    limit = access.reach(sheet.model)
    if limit is not None:
        within = set(limit.values_list("pk", flat=True))
        for found in touched:
            if found.row.pk not in within:
                found.entry.refuse("", "这条记录不在您的权限范围之内，请核对主办机构。")
