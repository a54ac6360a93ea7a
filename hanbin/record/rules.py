"""Rules.

A rule is a query for the rows that break it. It runs in forms, before each step of a record, on the
data quality page, and before a year is published.
"""

from collections.abc import Callable, Iterable
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
    Subquery,
    Value,
)

from ..models import Exemption
from .base import Countable, Record, State
from .periods import Period
from .rule_statement import MOST_TERMS, Table, breaking_keys, keys_in

Rows = Any
Place = tuple[Any, ...]  # rule, app, model, key


@dataclass(frozen=True)
class Rule:
    """A condition across rows, declared once; a condition on a single row is a constraint.

    ``breaking`` filters the rows of a model to those that break the rule. A hard rule refuses to
    save; a soft rule warns, and a row can be exempted with a reason.
    """

    key: str  # stored with exemptions and in URLs; never rename or reuse it
    name: str
    says: str
    is_hard: bool
    models: tuple[type[Model], ...]
    breaking: Callable[[Rows], Rows]
    law: str = ""
    field: str = ""  # the form field that shows the error; empty: at the top of the form
    tells: Callable[[Any], str] | None = None  # returns what is missing in this row, in words
    by: str = "counted_on"  # the column with the day of a row
    needs_the_rest: bool = False  # only checked if all rows are stored, not after a partial import
    at_entry: bool = True  # checked in forms; if False, only on the data quality page

    @property
    def tables(self) -> tuple[Table, ...]:
        """Return the tables of the rule, each with the record its rows belong to."""
        return tuple(table_of(model) for model in self.models)

    def rows(self, model: type[Model]) -> Rows:
        """Return the rows that break the rule, exempted or not, without withdrawn records."""
        kept = model._default_manager.all()
        state = path_through_record(kept, "state")
        if is_column_path(model, state):
            kept = kept.exclude(**{state: State.WITHDRAWN})
        return self.breaking(kept)

    def exempted(self, model: type[Model]) -> Rows:
        """Return the rows that break the rule and are exempted."""
        return self.rows(model).filter(pk__in=self._let_pass(model))

    def open(self, model: type[Model]) -> Rows:
        """Return the rows that break the rule and are not exempted."""
        rows = self.rows(model)
        return rows if self.is_hard else rows.exclude(pk__in=self._let_pass(model))

    def exemptions(self, model: type[Model]) -> Any:
        """Return the exemptions of the rule for a model."""
        return Exemption.objects.filter(
            rule=self.key,
            content_type__app_label=model._meta.app_label,
            content_type__model=model._meta.model_name,
        )

    def _let_pass(self, model: type[Model]) -> Rows:
        return self.exemptions(model).values("object_id")

    def dated(self, model: type[Model], rows: Rows, period: Period | None, scope: Any) -> Rows:
        """Return the rows of a period and a congress; rows without a day belong to no period."""
        if not (isinstance(rows, Countable) and is_column_path(model, rows.along(self.by))):
            return rows if period is None and scope is None else rows.none()
        rows = rows if period is None else rows.during(period, self.by)
        return rows if scope is None else rows.within(scope)


@dataclass(frozen=True)
class BrokenRule:
    """One row that breaks one rule."""

    rule: Rule
    row: Any

    @property
    def place(self) -> Place:
        """The key for looking up the exemption."""
        about = self.row._meta
        return (self.rule.key, about.app_label, about.model_name, self.row.pk)

    @property
    def text(self) -> str:
        """Return the message for the user."""
        more = self.rule.tells(self.row) if self.rule.tells else ""
        law = f"（{self.rule.law}）" if self.rule.law else ""
        return f"{self.rule.says}{more}{law}"

    @property
    def stated(self) -> str:
        """Return what an exemption covers: the message, and the value of the field it is about."""
        if not self.rule.field:
            return self.text
        column: Any = self.row._meta.get_field(self.rule.field.partition("__")[0])
        return f"{self.text}{column.verbose_name}：{getattr(self.row, column.attname)}"


RULES: dict[str, Rule] = {}


def hard_rule(name: str, says: str, *models: type[Model], **how: Any) -> Callable[..., Any]:
    """Declare a rule that refuses to save; the name of the function is the key."""
    return _declare(True, name, says, models, how)


def soft_rule(name: str, says: str, *models: type[Model], **how: Any) -> Callable[..., Any]:
    """Declare a rule that allows saving with a reason; the name of the function is the key."""
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
    """Return the rules that saved rows and their child rows break, without exempted ones."""
    return findings((rule for rule in RULES.values() if rule.at_entry), rows)


def findings(rules: Iterable[Rule], rows: Iterable[Model]) -> list[BrokenRule]:
    """Return what these rows and their child rows break of these rules.

    An exemption only applies while the text of the finding is unchanged. If nothing is broken, this
    runs one query.
    """
    found = [
        BrokenRule(rule, row)
        for (rule, table), keys in breaking_keys(rules, rows)
        for row in rule.rows(table.model).filter(pk__in=keys_in(keys))
    ]
    let_pass = _texts_let_pass([each for each in found if not each.rule.is_hard])
    return [each for each in found if let_pass.get(each.place) != each.stated]


def _texts_let_pass(found: list[BrokenRule]) -> dict[Place, str]:
    """Return the text of each finding at the time of its exemption."""
    if not found:
        return {}
    kept = Exemption.objects.filter(
        rule__in={each.rule.key for each in found},
        object_id__in=keys_in({each.row.pk for each in found}),
    )
    columns = ("rule", "content_type__app_label", "content_type__model", "object_id", "finding")
    return {tuple(place): told for *place, told in kept.values_list(*columns)}


def unresolved_hard_rules(period: Period, scope: Any) -> list[tuple[Rule, int]]:
    """Return the hard rules that counting records of a period and a congress break, with counts.

    A year with any of them is not published.
    """
    rules = [rule for rule in RULES.values() if rule.is_hard]
    found = count_broken_rules(rules, lambda rule, model: _counting(rule, model, period, scope))
    return [(rule, found[rule.key]) for rule in rules if found[rule.key]]


def _counting(rule: Rule, model: type[Model], period: Period, scope: Any) -> Rows:
    rows = rule.dated(model, rule.open(model), period, scope)
    return rows.counting() if isinstance(rows, Countable) else rows


def count_broken_rules(
    rules: Iterable[Rule], rows: Callable[[Rule, type[Model]], Rows] | None = None
) -> dict[str, int]:
    """Return how many rows break each rule, in a few queries for any number of rows."""
    chosen = rows or (lambda rule, model: rule.open(model))
    found = {rule.key: 0 for rule in rules}
    parts = [
        _count(rule.key, model, chosen(rule, model)) for rule in rules for model in rule.models
    ]
    for start in range(0, len(parts), MOST_TERMS):
        first, *others = parts[start : start + MOST_TERMS]
        for key, number in first.union(*others, all=True):
            found[key] += number
    return found


def _count(key: str, model: type[Model], rows: Rows) -> Rows:
    # Count by key in a fresh query: the ordering and joins of the rule's own query would not union.
    these = model._base_manager.filter(pk__in=rows.order_by().values("pk")).order_by()
    labelled = these.annotate(rule=Value(key, output_field=CharField())).values("rule")
    return labelled.annotate(number=Count("pk")).values_list("rule", "number")


def exempt_row(finding: BrokenRule, *, reason: str, by: Any) -> Exemption:
    """Exempt a row from a soft rule; raise ValueError for a hard rule."""
    if finding.rule.is_hard:
        raise ValueError(f"{finding.rule.key} lets nothing pass")
    kind = ContentType.objects.get_for_model(type(finding.row))
    exemption, _ = Exemption.objects.update_or_create(
        rule=finding.rule.key,
        content_type=kind,
        object_id=finding.row.pk,
        defaults={"reason": reason, "finding": finding.stated, "exempted_by": by},
    )
    return exemption


def count_subquery(rows: Rows) -> Subquery:
    """Return a subquery for the number of rows; it is NULL if there are none."""
    counted = rows.order_by().values(all=Value(1)).annotate(number=Count("pk")).values("number")
    return Subquery(counted, output_field=IntegerField())


def path_through_record(rows: Rows, name: str) -> str:
    """Return the path from a row to a column of its record, or to the record itself."""
    if isinstance(rows, Countable):
        return rows.along(name) if name else getattr(rows, "record", "")
    return "__".join(filter(None, (path_to_record(rows.model), name)))


@cache
def path_to_record(model: type[Model]) -> str:
    """Return the path from a child row to its record; empty if it belongs to none."""
    for field in model._meta.fields:
        if isinstance(field, ForeignKey) and field.remote_field.on_delete is CASCADE:
            owner: Any = field.related_model
            further = path_to_record(owner)
            if further or issubclass(owner, Record):
                return "__".join(filter(None, (field.name, further)))
    return ""


@cache
def table_of(model: type[Model]) -> Table:
    """Return a table, with the record its rows belong to and the path to it."""
    path = path_through_record(model._default_manager.all(), "")
    return Table(model, model_at(model, path) if path else None, path)


def model_at(model: type[Model], path: str) -> type[Model]:
    """Return the model at the end of a chain of relations."""
    for name in path.split("__"):
        model = model._meta.get_field(name).related_model  # type: ignore[assignment]
    return model


def is_column_path(model: type[Model], path: str) -> bool:
    """Return whether a chain of relations ends at an existing column."""
    *way, last = path.split("__")
    try:
        (model_at(model, "__".join(way)) if way else model)._meta.get_field(last)
    except FieldDoesNotExist:
        return False
    return True
