"""The table of steps: who takes each step, from which stages, and which input it needs."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone

from hanbin.record.children import record_of
from hanbin.record.rules import broken_rules
from records.models import Assignment, Stage, Suggestion


class Party(StrEnum):
    """The parties of a case."""

    DELEGATE = "代表"
    OFFICE = "人大代表工作机构"
    UNIT = "承办单位"


@dataclass(frozen=True)
class CaseStep:
    """A step with a suggestion or with one unit's share."""

    name: str
    label: str
    party: Party
    of: type[models.Model]
    origins: tuple[Stage, ...]
    act: Callable[..., Any]
    asks: type[forms.Form]
    applies: Callable[[Any], bool]
    says: str  # the docstring of the function, shown to the user

    def is_open(self, row: Any, stage: Stage | None = None) -> bool:
        """Return whether the step may be taken with this row.

        Pass the stage when checking many steps.
        """
        return (
            isinstance(row, self.of) and (stage or row.stage) in self.origins and self.applies(row)
        )

    def take(
        self, row: Any, *, by: str, on: date | None = None, is_held: bool = False, **told: Any
    ) -> Any:
        """Take the step in a transaction, with the case locked.

        With ``is_held`` the caller has already locked it.

        Raise ValidationError if the stage has changed meanwhile, or if the input violates a
        constraint or a hard rule.
        """
        try:
            with whole():
                if not is_held:
                    hold(row)
                done = self.do(row, by=by, on=on, **told)
                refuse_broken(record_of(row))
        except IntegrityError as error:
            raise ValidationError(CROSSED) from error
        return done

    def do(self, row: Any, *, by: str, on: date | None = None, **told: Any) -> Any:
        """Take the step without lock and rule check, for callers that take many in a transaction.

        The caller locks the cases, and checks the hard rules once with ``hard_rules_broken_by``.
        """
        if not self.is_open(row):
            raise ValidationError(f"现为“{row.stage.label}”，不能{self.label}。")
        done = self.act(row, on=on or timezone.localdate(), by=by, **told)
        # The annotated stage is out of date now, so remove it from the instance.
        row.__dict__.pop("reached", None)
        return done


def hold(row: Any) -> None:
    """Lock the case of a row until the transaction ends, and reload the row."""
    cases = Suggestion.objects.select_for_update()
    if isinstance(row, Suggestion):
        row.refresh_from_db(from_queryset=cases)
    else:
        case = cases.get(pk=row.suggestion_id)
        row.refresh_from_db()
        row.suggestion = case
    row.__dict__.pop("reached", None)


def lock_cases(keys: Iterable[int]) -> list[Suggestion]:
    """Lock cases, and return them in their order with all that steps need."""
    every = Suggestion.objects.filter(pk__in=list(keys))
    # Lock in key order to avoid deadlocks. PostgreSQL cannot lock the outer joins below.
    list(every.select_for_update().order_by("pk").values_list("pk"))
    relations = (each.name for each in Suggestion._meta.fields if each.many_to_one)
    rows = every.staged().select_related(*relations).prefetch_related("assignments")
    return list(rows.order_by("series", "number", "submitted_on", "pk"))


STEPS: dict[str, CaseStep] = {}
CROSSED = "与他人刚刚的登记冲突，请刷新页面后再试。"


def step(
    label: str,
    party: Party,
    of: type[models.Model],
    *origins: Stage,
    asks: Mapping[str, forms.Field] | None = None,
    applies: Callable[[Any], bool] = lambda row: True,
) -> Callable[..., Any]:
    """Declare a step; its name is that of the function, its explanation is the docstring."""

    def declare(act: Callable[..., Any]) -> CaseStep:
        form = type("Asks", (forms.Form,), dict(asks or {}))
        says = (act.__doc__ or "").strip()
        found = CaseStep(act.__name__, label, party, of, origins, act, form, applies, says)
        if STEPS.setdefault(found.name, found) is not found:
            raise ValueError(f"two steps are called {found.name}")
        return found

    return declare


def open_steps(row: Any, party: Party) -> list[CaseStep]:
    """Return the steps that a party may take from the stage of a row."""
    stage = row.stage
    return [each for each in STEPS.values() if each.party is party and each.is_open(row, stage)]


def refuse_broken(case: Suggestion) -> None:
    """Raise ValidationError if the case breaks a hard rule."""
    if found := hard_rules_broken_by([case]):
        raise ValidationError(found[case.pk])


def hard_rules_broken_by(cases: Sequence[Suggestion]) -> dict[int, list[str]]:
    """Return the hard rules that these cases and their shares break, by the key of the case."""
    found: dict[int, list[str]] = {}
    for finding in broken_rules(*cases):
        if finding.rule.is_hard:
            found.setdefault(record_of(finding.row).pk, []).append(finding.text)
    return found


def fields_of_model(
    model: type[models.Model], *names: str, **labels: str
) -> dict[str, forms.Field]:
    """Return form fields for columns of a model, with the model's labels unless given."""
    made = forms.fields_for_model(model, names)
    found = {}
    for name in names:
        found[name] = made[name]
        if name in labels:
            found[name].label = labels[name]
    return found


class NotKept(IntegrityError):
    """Raised when the database refuses a row."""

    def __init__(self, row: models.Model) -> None:
        super().__init__(f"{row._meta.label} breaks a promise of the database")
        self.row = row


@contextmanager
def whole() -> Iterator[None]:
    """Save everything in this context or nothing.

    Raise ValidationError if a row violates a constraint, and IntegrityError if it is not known
    which row.
    """
    try:
        with transaction.atomic():
            yield
    except NotKept as refused:
        # There is one savepoint for all rows, so constraints can only be queried after the
        # rollback.
        refused.row.validate_constraints()
        raise


def save_checked(row: models.Model) -> Any:
    """Validate and save a row within ``whole``; raise ValidationError.

    Constraints are checked by the database and only queried after it refused a row. Foreign keys
    with a cached object are not queried again.
    """
    at_hand = {each.name for each in row._meta.fields if each.many_to_one and is_at_hand(each, row)}
    row.full_clean(exclude=at_hand, validate_constraints=False)
    try:
        row.save()
    except IntegrityError as error:
        raise NotKept(row) from error
    return row


def is_at_hand(relation: Any, row: models.Model) -> bool:
    return relation.is_cached(row) and getattr(row, relation.name) is not None


def is_answering(share: Assignment) -> bool:
    """Return whether the unit is a lead unit or answers separately."""
    return share.role in Assignment.ANSWERING


def is_assisting(share: Assignment) -> bool:
    return share.role == Assignment.Role.ASSISTING
