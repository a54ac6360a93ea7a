"""Since when: the last change of what the public reads, and what was taken back from it."""

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
    """The instant named by ``modified_since``: a day from its beginning, or an instant.

    Raises ValidationError with a sentence for anything else.
    """
    if not text:
        return None
    try:
        day = parse_date(text)
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
    """An instant as data tells it, in the time of the office."""
    return timezone.localtime(instant).isoformat(timespec="seconds") if instant else None


def with_changes(rows: Any) -> Any:
    """Each row with ``changed_at``: when what the public reads of it last changed.

    Of what the trail does not know it is None.
    """
    if isinstance(rows, Countable):
        saved = F(rows.along("updated_at"))
        stamps = [F(rows.along(name)) for name in ("published_at", "corrected_at")]
        changes = [Coalesce(each, saved) for each in (*stamps, *_trails(rows.model))]
        return rows.annotate(changed_at=Greatest(saved, *changes))
    trails = list(_trails(rows.model))
    nothing = models.Value(None, models.DateTimeField())
    return rows.annotate(changed_at=trails[0] if trails else nothing)


def changed_since(rows: Any, since: datetime) -> Any:
    """Rows that changed at an instant or after it; those of which it is not known stay."""
    changed = with_changes(rows)
    return changed.filter(models.Q(changed_at__gte=since) | models.Q(changed_at__isnull=True))


def withdrawn_since(rows: QuerySet[Any], since: datetime | None = None) -> QuerySet[Any]:
    """Records that the public could read and no longer can, with ``taken_back_at`` and the
    reason, latest first; nothing of what they said."""
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
    """Why a record was taken back."""
    return row.withdrawn_reason or row.told_reason or NO_LONGER


def tombstone_as_data(row: Any) -> dict[str, Any]:
    """What data tells of a record that was taken back."""
    return {
        "id": row.pk,
        "url": row.get_absolute_url(),
        "withdrawn": True,
        "withdrawn_on": timezone.localdate(row.taken_back_at).isoformat(),
        "reason": withdrawal_reason(row),
    }


def _trails(model: type[models.Model]) -> list[Subquery]:
    """The last lines of the trails by which a row changes without being saved itself: of what
    goes on after it was published; for what is no record, its own."""
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
    """How rows that go on lead to what they are part of; nothing for other tables."""
    steps: list[str] = []
    place: Any = part
    while is_added_while_public(part) and place is not model and (owner := owner_relation(place)):
        steps.append(owner)
        place = place._meta.get_field(owner).related_model
    return "__".join(steps) if steps and place is model else ""
