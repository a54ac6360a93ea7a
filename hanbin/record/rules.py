"""A rule is the rows that break it: asked at the form, before each step of a record, on the page
of data quality, and before a year is published."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import FieldDoesNotExist
from django.db.models import (
    CASCADE,
    CharField,
    Count,
    ForeignKey,
    IntegerField,
    Model,
    Q,
    Subquery,
    Value,
)

from ..models import Exemption
from .base import Countable, Record, State
from .periods import Period

Rows = Any


@dataclass(frozen=True)
class Rule:
    """What must hold across rows, declared once; what one row alone can tell is a constraint.

    ``breaking`` narrows the rows of a model to those that break it. A hard rule refuses; a soft
    one warns, and lets pass what is given a reason.
    """

    key: str  # kept with exemptions and in addresses; never renamed, never reused
    name: str
    says: str
    is_hard: bool
    models: tuple[type[Model], ...]
    breaking: Callable[[Rows], Rows]
    law: str = ""
    field: str = ""  # where a form says it; empty is at its top
    tells: Callable[[Any], str] | None = None  # what this row is short of, in words
    by: str = "counted_on"  # the day of a row, by which it belongs to a year
    needs_the_rest: bool = False  # judged only where all rows are kept, not some brought in
    at_entry: bool = True  # whether a form asks; what only time brings is told on the page alone

    def rows(self, model: type[Model]) -> Rows:
        """The rows that break it, whoever let them pass; what was withdrawn is out of question."""
        kept = model._default_manager.all()
        state = path_through_record(kept, "state")
        if is_column_path(model, state):
            kept = kept.exclude(**{state: State.WITHDRAWN})
        return self.breaking(kept)

    def exempted(self, model: type[Model]) -> Rows:
        """The rows that break it and were let pass, with a reason."""
        return self.rows(model).filter(pk__in=self._let_pass(model))

    def open(self, model: type[Model]) -> Rows:
        """The rows that break it and were not let pass."""
        rows = self.rows(model)
        return rows if self.is_hard else rows.exclude(pk__in=self._let_pass(model))

    def exemptions(self, model: type[Model]) -> Any:
        """What was let pass, with who, when and why."""
        return Exemption.objects.filter(
            rule=self.key,
            content_type__app_label=model._meta.app_label,
            content_type__model=model._meta.model_name,
        )

    def _let_pass(self, model: type[Model]) -> Rows:
        return self.exemptions(model).values("object_id")

    def dated(self, model: type[Model], rows: Rows, period: Period | None, scope: Any) -> Rows:
        """Of these rows, those of a period and of one congress; what has no day is of no year."""
        if not (isinstance(rows, Countable) and is_column_path(model, rows.along(self.by))):
            return rows if period is None and scope is None else rows.none()
        rows = rows if period is None else rows.during(period, self.by)
        return rows if scope is None else rows.within(scope)

    def among(self, rows: Iterable[Model]) -> Iterator["BrokenRule"]:
        """What these rows, or the parts of these records, break; one question a model."""
        rows = tuple(rows)
        for model in self.models:
            path = path_through_record(model._default_manager.all(), "")
            owner = model_at(model, path) if path else model
            own = [row.pk for row in rows if type(row) is model]
            owners = [row.pk for row in rows if path and type(row) is owner]
            if own or owners:
                asked = Q(pk__in=own)
                if owners:
                    asked |= Q(**{f"{path}__in": owners})
                yield from self._not_let_pass(model, self.rows(model).filter(asked))

    def _not_let_pass(self, model: type[Model], rows: Rows) -> Iterator["BrokenRule"]:
        """What these rows break, but for what was let pass when the rule told the same."""
        findings = [BrokenRule(self, row) for row in rows]
        told: dict[Any, str] = {}
        if findings and not self.is_hard:
            told = dict(self.exemptions(model).values_list("object_id", "told"))
        return (each for each in findings if told.get(each.row.pk) != each.told)


@dataclass(frozen=True)
class BrokenRule:
    """One row that breaks one rule."""

    rule: Rule
    row: Any

    @property
    def text(self) -> str:
        """The sentence a clerk reads."""
        more = self.rule.tells(self.row) if self.rule.tells else ""
        law = f"（{self.rule.law}）" if self.rule.law else ""
        return f"{self.rule.says}{more}{law}"

    @property
    def told(self) -> str:
        """What is let pass: the sentence, and what stands in the field at which it is said."""
        if not self.rule.field:
            return self.text
        column: Any = self.row._meta.get_field(self.rule.field.partition("__")[0])
        return f"{self.text}{column.verbose_name}：{getattr(self.row, column.attname)}"


COUNTED_AT_ONCE = 400  # SQLite joins 500 queries at most
RULES: dict[str, Rule] = {}


def hard_rule(name: str, says: str, *models: type[Model], **how: Any) -> Callable[..., Any]:
    """Declares what is never kept; the function's name is the key."""
    return _declare(True, name, says, models, how)


def soft_rule(name: str, says: str, *models: type[Model], **how: Any) -> Callable[..., Any]:
    """Declares what is kept with a reason only."""
    return _declare(False, name, says, models, how)


def _declare(
    is_hard: bool, name: str, says: str, models: tuple[type[Model], ...], how: dict[str, Any]
) -> Callable[..., Any]:
    def declare(breaking: Callable[..., Any]) -> Callable[..., Any]:
        key = breaking.__name__
        if key in RULES:
            raise ValueError(f"two rules are called {key}")
        RULES[key] = Rule(key, name, says, is_hard, models, breaking, **how)
        return breaking

    return declare


def broken_rules(*rows: Model) -> list[BrokenRule]:
    """What saved rows, and the parts of saved records, break and were not let pass."""
    asked = (rule for rule in RULES.values() if rule.at_entry)
    return [finding for rule in asked for finding in rule.among(rows)]


def unresolved_hard_rules(period: Period, scope: Any) -> list[tuple[Rule, int]]:
    """The hard rules that counting records of a period and a congress break, and how many do;
    a year with any of them is not published."""
    rules = [rule for rule in RULES.values() if rule.is_hard]
    found = count_broken_rules(rules, lambda rule, model: _counting(rule, model, period, scope))
    return [(rule, found[rule.key]) for rule in rules if found[rule.key]]


def _counting(rule: Rule, model: type[Model], period: Period, scope: Any) -> Rows:
    rows = rule.dated(model, rule.open(model), period, scope)
    return rows.counting() if isinstance(rows, Countable) else rows


def count_broken_rules(
    rules: Iterable[Rule], rows: Callable[[Rule, type[Model]], Rows] | None = None
) -> dict[str, int]:
    """How many rows break each rule, in a few statements, however many rows there are."""
    chosen = rows or (lambda rule, model: rule.open(model))
    found = {rule.key: 0 for rule in rules}
    parts = [
        _count(rule.key, model, chosen(rule, model)) for rule in rules for model in rule.models
    ]
    for start in range(0, len(parts), COUNTED_AT_ONCE):
        first, *others = parts[start : start + COUNTED_AT_ONCE]
        for key, number in first.union(*others, all=True):
            found[key] += number
    return found


def _count(key: str, model: type[Model], rows: Rows) -> Rows:
    these = model._base_manager.filter(pk__in=rows.order_by().values("pk")).order_by()
    labelled = these.annotate(rule=Value(key, output_field=CharField())).values("rule")
    return labelled.annotate(number=Count("pk")).values_list("rule", "number")


def exempt_row(finding: BrokenRule, *, reason: str, by: Any) -> Exemption:
    """Lets a row pass that breaks a soft rule; a hard one raises ValueError."""
    if finding.rule.is_hard:
        raise ValueError(f"{finding.rule.key} lets nothing pass")
    kind = ContentType.objects.get_for_model(type(finding.row))
    exemption, _ = Exemption.objects.update_or_create(
        rule=finding.rule.key,
        content_type=kind,
        object_id=finding.row.pk,
        defaults={"reason": reason, "told": finding.told, "exempted_by": by},
    )
    return exemption


def count_subquery(rows: Rows) -> Subquery:
    """How many rows a subquery has; none is null."""
    counted = rows.order_by().values(all=Value(1)).annotate(number=Count("pk")).values("number")
    return Subquery(counted, output_field=IntegerField())


def path_through_record(rows: Rows, name: str) -> str:
    """The way from a row to a column of its record, or to the record itself."""
    if isinstance(rows, Countable):
        return rows.along(name) if name else getattr(rows, "record", "")
    return "__".join(filter(None, (path_to_record(rows.model), name)))


@cache
def path_to_record(model: type[Model]) -> str:
    """The way from a part of a record to that record; empty for what is part of none."""
    for field in model._meta.fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            owner: Any = field.related_model
            further = path_to_record(owner)
            if further or issubclass(owner, Record):
                return "__".join(filter(None, (field.name, further)))
    return ""


def model_at(model: type[Model], path: str) -> type[Model]:
    """The model at the end of a chain of relations."""
    for name in path.split("__"):
        model = model._meta.get_field(name).related_model  # type: ignore[assignment]
    return model


def is_column_path(model: type[Model], path: str) -> bool:
    """Whether a chain of relations ends at a column there is."""
    *way, last = path.split("__")
    try:
        (model_at(model, "__".join(way)) if way else model)._meta.get_field(last)
    except FieldDoesNotExist:
        return False
    return True
