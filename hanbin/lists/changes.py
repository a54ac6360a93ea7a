"""Find the rows that changed since a time, and the records that were withdrawn."""

from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest
from django.utils import timezone
from django.utils.dateparse import parse_date, parse_datetime

from ..record.base import Countable, Record
from ..record.children import is_added_while_public, owner_relation
from ..record.periods import FIRST_YEAR, LAST_YEAR
from ..record.review import STEPS, State

WITHDRAW = next(step for step in STEPS if step.target == State.WITHDRAWN)
NO_LONGER = "不再公开"


def parse_instant(text: str) -> datetime | None:
    """Parse ``modified_since``: a time, or a day, which means its beginning.

    Raise ValidationError with a message for anything else.
    """
    if not text:
        return None
    try:
        day = parse_date(text)
        # A "+" in a query string is decoded to a space.
        instant = parse_datetime(text) or parse_datetime(text.replace(" ", "+"))
        found = datetime(day.year, day.month, day.day) if day else instant
        if found and FIRST_YEAR <= found.year <= LAST_YEAR:
            return timezone.make_aware(found) if timezone.is_naive(found) else found
    except (ValueError, OverflowError):
        pass
    raise ValidationError(
        f"看不懂 modified_since={text[:40]}。请写作日期 2019-05-01，"
        f"或时刻 2019-05-01T08:00:00+08:00，年份在{FIRST_YEAR}至{LAST_YEAR}之间。"
    )


def instant_as_data(instant: datetime | None) -> str | None:
    """Format a time for JSON, in the local time zone."""
    return timezone.localtime(instant).isoformat(timespec="seconds") if instant else None


def with_changes(rows: Any) -> Any:
    """Annotate each row with ``changed_at``, the time of the last change of its public data.

    It is None if the history has no entry.
    """
    if isinstance(rows, Countable):
        saved = F(rows.along("updated_at"))
        stamps = [F(rows.along(name)) for name in ("published_at", "corrected_at")]
        # On SQLite, Greatest() is NULL if any value is NULL.
        changes = [Coalesce(each, saved) for each in (*stamps, *_trails(rows.model))]
        return rows.annotate(changed_at=Greatest(saved, *changes))
    trails = list(_trails(rows.model))
    nothing = models.Value(None, models.DateTimeField())
    return rows.annotate(changed_at=trails[0] if trails else nothing)


def changed_since(rows: Any, since: datetime) -> Any:
    """Return rows that changed at or after a time, and rows whose last change is unknown."""
    changed = with_changes(rows)
    return changed.filter(models.Q(changed_at__gte=since) | models.Q(changed_at__isnull=True))


def withdrawn_since(rows: QuerySet[Any], since: datetime | None = None) -> QuerySet[Any]:
    """Return the records that were public and no longer are, the latest first.

    They have ``taken_back_at`` and the reason, but none of their other content.
    """
    gone = rows.filter(published_at__isnull=False).exclude(state=State.PUBLISHED)
    steps = rows.model.history.filter(
        id=OuterRef("pk"), state=State.WITHDRAWN, history_change_reason__startswith=WITHDRAW.label
    ).order_by("-history_date", "-history_id")
    gone = gone.select_related(None).annotate(
        taken_back_at=Coalesce(Subquery(steps.values("history_date")[:1]), F("updated_at")),
        told_reason=Subquery(steps.values("withdrawn_reason")[:1]),
    )
    gone = gone.filter(taken_back_at__gte=since) if since else gone
    return gone.only("pk", "withdrawn_reason").order_by("-taken_back_at", "-pk")


def withdrawal_reason(row: Any) -> str:
    """Return why a record was withdrawn."""
    return row.withdrawn_reason or row.told_reason or NO_LONGER


def tombstone_as_data(row: Any) -> dict[str, Any]:
    """Return the JSON data of a withdrawn record."""
    return {
        "id": row.pk,
        "url": row.get_absolute_url(),
        "withdrawn": True,
        "withdrawn_on": timezone.localdate(row.taken_back_at).isoformat(),
        "reason": withdrawal_reason(row),
    }


def _trails(model: type[models.Model]) -> list[Subquery]:
    """Return subqueries for the last history entry of rows that change without their record.

    These are child rows added after publication; for a model that is no record, the row's own
    history.
    """
    own = [] if issubclass(model, Record) else [(model, "pk")]
    parts = [(part, way) for part in apps.get_models() if (way := _way(part, model))]
    return [
        Subquery(
            table.history.filter(**{"id" if way == "pk" else way: OuterRef("pk")})
            .order_by("-history_date")
            .values("history_date")[:1]
        )
        for table, way in (*own, *parts)
        if hasattr(table, "history")
    ]


def _way(part: type[models.Model], model: type[models.Model]) -> str:
    """Return the path from a child table that grows after publication to its record, or ""."""
    steps: list[str] = []
    place: Any = part
    while is_added_while_public(part) and place is not model and (owner := owner_relation(place)):
        steps.append(owner)
        place = place._meta.get_field(owner).related_model
    return "__".join(steps) if steps and place is model else ""
