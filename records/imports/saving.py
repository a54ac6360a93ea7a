"""Saving rows in bulk; if the database refuses some, find and name them."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

from .outcome import Problem

Refusals = list[tuple[Any, list[Problem]]]


def write_new(rows: Sequence[Any], by: Any, reason: str) -> Refusals:
    """Insert rows of one model; return the refused rows with the reasons."""
    return _each_half(rows, lambda some: _create(some, by, reason))


def write_changed(rows: Sequence[Any], names: Sequence[str], by: Any, reason: str) -> Refusals:
    """Update these fields of existing rows; return the refused rows with the reasons.

    Refused rows are tried again: another row may have released a unique value.
    """
    refused = _each_half(rows, lambda some: _update(some, names, by, reason))
    if len(refused) in (0, len(rows)):
        return refused
    return write_changed([row for row, _ in refused], names, by, reason)


def replace_links(
    field: models.ManyToManyField, rows: dict[Any, list[Any]], by: Any, reason: str
) -> None:
    """Replace the many-to-many links of rows."""
    through, here = field.remote_field.through, field.m2m_field_name()
    if hasattr(field.model, "history"):
        for row, others in rows.items():
            _sign(row, by, reason)
            getattr(row, field.name).set(others)
        return
    through._base_manager.filter(**{f"{here}__in": list(rows)}).delete()
    there = field.m2m_reverse_field_name()
    through._base_manager.bulk_create(
        through(**{here: row, there: other}) for row, others in rows.items() for other in others
    )


def _each_half(rows: Sequence[Any], write: Any) -> Refusals:
    """Write all rows in one statement; on failure write each half, down to single rows."""
    if not rows:
        return []
    before = [(row, row._state.adding, row.pk) for row in rows]
    try:
        with transaction.atomic():
            write(rows)
    except (IntegrityError, DataError):
        # A failed bulk_create() has already changed the objects, so their state is restored.
        for row, is_new, pk in before:
            row._state.adding, row.pk = is_new, pk
        if len(rows) == 1:
            return [(rows[0], broken_promises(rows[0]))]
        half = len(rows) // 2
        return [*_each_half(rows[:half], write), *_each_half(rows[half:], write)]
    return []


def _create(rows: Sequence[Any], by: Any, reason: str) -> None:
    model = type(rows[0])
    if _saves_itself(model):
        _save(rows, by, reason)
    elif hasattr(model, "history"):
        bulk_create_with_history(rows, model, default_user=by, default_change_reason=reason[:100])
    else:
        model._base_manager.bulk_create(rows)


def _update(rows: Sequence[Any], names: Sequence[str], by: Any, reason: str) -> None:
    model = type(rows[0])
    if hasattr(model, "updated_at"):
        for row in rows:
            row.updated_at = timezone.now()
        names = [*names, "updated_at"]
    if _saves_itself(model):
        _save(rows, by, reason)
    elif hasattr(model, "history"):
        bulk_update_with_history(
            rows, model, names, default_user=by, default_change_reason=reason[:100]
        )
    elif names:
        model._base_manager.bulk_update(rows, names)


def _saves_itself(model: type[models.Model]) -> bool:
    """Whether the model overrides save(), which bulk operations would skip."""
    return model.save is not models.Model.save


def _save(rows: Sequence[Any], by: Any, reason: str) -> None:
    for row in rows:
        _sign(row, by, reason)
        row.save()


def _sign(row: Any, by: Any, reason: str) -> None:
    """Set user and reason for the history; a command is recorded as itself."""
    row._change_reason = reason[:100]
    if by is not None:
        row._history_user = by


def broken_promises(row: Any) -> list[Problem]:
    """Return the constraints that a row violates, with the columns concerned."""
    found = []
    for constraint in row._meta.constraints:
        try:
            constraint.validate(type(row), row)
        except ValidationError as error:
            sentence = "；".join(error.messages)
            found.append(Problem("、".join(_labels(row, constraint)), sentence))
    try:
        row.validate_unique()
    except ValidationError as error:
        found += problems_of(row, error)
    return found or [Problem("", "数据库不接受这一行，请核对其中的日期、数字和已有的记录。")]


def problems_of(row: Any, error: ValidationError) -> list[Problem]:
    """Return each message of a ValidationError with the label of its field."""
    told = error.message_dict if hasattr(error, "error_dict") else {"": error.messages}
    return [
        Problem(_label(row, name), sentence) for name, said in told.items() for sentence in said
    ]


def _label(row: Any, name: str) -> str:
    fields = {field.name: field for field in row._meta.get_fields()}
    return str(fields[name].verbose_name) if name in fields else ""


def _labels(row: Any, constraint: Any) -> list[str]:
    if isinstance(constraint, models.UniqueConstraint):
        names = list(constraint.fields)
    else:
        names = [str(name).split("__")[0] for name in _mentioned(constraint.condition)]
    day = getattr(row, "DAY", "")
    names = [day if name == "counted_on" else name for name in names]
    return [label for label in dict.fromkeys(_label(row, name) for name in names) if label]


def _mentioned(part: Any) -> list[str]:
    """Return the fields in a constraint's condition."""
    if isinstance(part, models.Q):
        return [name for child in part.children for name in _mentioned(child)]
    if isinstance(part, tuple):
        return [part[0], *_mentioned(part[1])]
    return [part.name] if isinstance(part, models.F) else []
