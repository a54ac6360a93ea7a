"""The steps of a case as a table: who takes each, from which stages, and what it asks for."""

from collections.abc import Callable, Iterable, Mapping, Sequence
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
    """Who has a part in a case."""

    DELEGATE = "代表"
    OFFICE = "人大代表工作机构"
    UNIT = "承办单位"


@dataclass(frozen=True)
class CaseStep:
    """One thing that may be done with a suggestion, or with one unit's share of it."""

    name: str
    label: str
    party: Party
    of: type[models.Model]
    origins: tuple[Stage, ...]
    act: Callable[..., Any]
    asks: type[forms.Form]
    applies: Callable[[Any], bool]
    says: str  # what it means, for whoever is about to do it

    def is_open(self, row: Any, stage: Stage | None = None) -> bool:
        """Whether the row stands where this step may be taken; whoever asks of many steps says
        the stage."""
        return (
            isinstance(row, self.of) and (stage or row.stage) in self.origins and self.applies(row)
        )

    def take(self, row: Any, *, by: str, on: date | None = None, **told: Any) -> Any:
        """Does it, whole or not at all; one at a time for each case.

        Raises ValidationError where the row stands elsewhere by now, or where what is told breaks
        a promise of the database or a hard rule.
        """
        try:
            with transaction.atomic():
                Suggestion.objects.select_for_update().get(pk=record_of(row).pk)
                row.refresh_from_db()
                row.__dict__.pop("reached", None)
                done = self.do(row, by=by, on=on, **told)
                refuse_broken(record_of(row))
        except IntegrityError as error:
            raise ValidationError(CROSSED) from error
        return done

    def do(self, row: Any, *, by: str, on: date | None = None, **told: Any) -> Any:
        """The same for whoever takes many within one transaction: of cases that are ``held``; the
        hard rules are asked of all of them in the end, by ``faults``."""
        if not self.is_open(row):
            raise ValidationError(f"现为“{row.stage.label}”，不能{self.label}。")
        done = self.act(row, on=on or timezone.localdate(), by=by, **told)
        row.__dict__.pop("reached", None)
        return done


def lock_cases(keys: Iterable[int]) -> list[Suggestion]:
    """Cases that nobody else changes until the transaction ends, as they stand now, with all that
    steps ask of them; in the order in which they are numbered."""
    every = Suggestion.objects.filter(pk__in=list(keys))
    list(every.select_for_update().order_by("pk").values_list("pk"))
    relations = (each.name for each in Suggestion._meta.fields if each.many_to_one)
    rows = every.staged().select_related(*relations).prefetch_related("assignments")
    return list(rows.order_by("series", "number", "submitted_on", "pk"))


STEPS: dict[str, CaseStep] = {}
ASKED_AT_ONCE = 200
CROSSED = "与他人刚刚的登记冲突，请刷新页面后再试。"


def step(
    label: str,
    party: Party,
    of: type[models.Model],
    *origins: Stage,
    asks: Mapping[str, forms.Field] | None = None,
    applies: Callable[[Any], bool] = lambda row: True,
) -> Callable[..., Any]:
    """Declares a step; the function's name is its name, its docstring what it says."""

    def declare(act: Callable[..., Any]) -> CaseStep:
        form = type("Asks", (forms.Form,), dict(asks or {}))
        says = (act.__doc__ or "").strip()
        found = CaseStep(act.__name__, label, party, of, origins, act, form, applies, says)
        if STEPS.setdefault(found.name, found) is not found:
            raise ValueError(f"two steps are called {found.name}")
        return found

    return declare


def open_steps(row: Any, party: Party) -> list[CaseStep]:
    """What this party may do next, from where the row stands."""
    stage = row.stage
    return [each for each in STEPS.values() if each.party is party and each.is_open(row, stage)]


def refuse_broken(case: Suggestion) -> None:
    """No step leaves a case that breaks a hard rule; raises ValidationError."""
    if found := hard_rules_broken_by([case]):
        raise ValidationError(found[case.pk])


def hard_rules_broken_by(cases: Sequence[Suggestion]) -> dict[int, list[str]]:
    """Which hard rules these cases, and what was given to units of them, break; by case."""
    found: dict[int, list[str]] = {}
    for start in range(0, len(cases), ASKED_AT_ONCE):
        some = cases[start : start + ASKED_AT_ONCE]
        shares = Assignment.objects.filter(suggestion__in=some).select_related("suggestion")
        for finding in broken_rules(*some, *shares):
            if finding.rule.is_hard:
                found.setdefault(record_of(finding.row).pk, []).append(finding.text)
    return found


def fields_of_model(
    model: type[models.Model], *names: str, **labels: str
) -> dict[str, forms.Field]:
    """Form fields of a model's own columns, under the labels written there."""
    made = forms.fields_for_model(model, names)
    found = {}
    for name in names:
        found[name] = made[name]
        if name in labels:
            found[name].label = labels[name]
    return found


def save_checked(row: models.Model) -> Any:
    """A new or changed row, checked and saved; raises ValidationError.

    The database holds its own promises; which one was broken is asked only once it refuses.
    Nor is it asked whether a row is there that is at hand.
    """
    at_hand = {each.name for each in row._meta.fields if each.many_to_one and is_at_hand(each, row)}
    row.full_clean(exclude=at_hand, validate_constraints=False)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        row.validate_constraints()
        raise
    return row


def is_at_hand(relation: Any, row: models.Model) -> bool:
    return relation.is_cached(row) and getattr(row, relation.name) is not None


def is_answering(share: Assignment) -> bool:
    """A lead unit, or one that answers separately."""
    return share.role in Assignment.ANSWERING


def is_assisting(share: Assignment) -> bool:
    return share.role == Assignment.Role.ASSISTING
