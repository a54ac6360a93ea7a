"""Register of the rows created so far, by the names used in the sheets."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.utils.timezone import get_default_timezone

from delegates.models import Delegate, Organization, Term, Workstation
from hanbin.record.base import COUNTING, State
from records.models import (
    Activity,
    AgendaItem,
    Appraisal,
    Meeting,
    Official,
    Report,
    Topic,
)

COMMITTEE = "QRDCWH"


@dataclass
class DemonstrationRegister:
    """Rows created while the years are loaded."""

    clerk: User
    reviewer: User
    organs: dict[str, Organization] = field(default_factory=dict)  # by code
    topics: dict[str, Topic] = field(default_factory=dict)  # by name
    terms: dict[str, Term] = field(default_factory=dict)  # by code of the congress
    people: dict[str, Delegate] = field(default_factory=dict)  # by name
    members: list[Delegate] = field(default_factory=list)  # of the standing committee, in its order
    of_town: dict[str, list[Delegate]] = field(default_factory=lambda: defaultdict(list))
    officials: dict[str, Official] = field(default_factory=dict)  # by name
    meetings: dict[tuple[str, int], Meeting] = field(default_factory=dict)  # by kind and number
    agenda: dict[tuple[int, int], AgendaItem] = field(default_factory=dict)
    reports: dict[tuple[int, int, int], Report] = field(default_factory=dict)
    appraisals: dict[str, Appraisal] = field(default_factory=dict)  # of the year, by name
    activities: dict[str, Activity] = field(default_factory=dict)  # by title
    stations: dict[str, list[Workstation]] = field(default_factory=lambda: defaultdict(list))

    @property
    def committee(self) -> Organization:
        return self.organs[COMMITTEE]

    @property
    def pool(self) -> list[Delegate]:
        """Return the district delegates in office in all years, without the standing committee."""
        return [each for town in self.of_town.values() for each in town]

    def organ(self, code: str) -> Organization | None:
        return self.organs[code] if code else None

    def official(self, name: str) -> Official:
        """Return the official with this name, created at first use."""
        if name not in self.officials:
            self.officials[name] = Official.objects.create(name=name, is_invented=True)
        return self.officials[name]

    def record(self, organizer: str, on: date, state: State = State.PUBLISHED) -> dict[str, Any]:
        """Return the field values common to all records: organizer, state and review."""
        kept = {"organizer": self.organs[organizer], "state": state, "entered_by": self.clerk}
        if state in (*COUNTING, State.WITHDRAWN):
            kept |= {"approved_by": self.reviewer, "approved_at": _office_hour(on, 2, 10)}
        if state in (State.PUBLISHED, State.WITHDRAWN):
            kept |= {"published_by": self.reviewer, "published_at": _office_hour(on, 3, 9)}
        return kept


def _office_hour(on: date, days_later: int, hour: int) -> datetime:
    return datetime.combine(
        on + timedelta(days=days_later), time(hour), tzinfo=get_default_timezone()
    )


def join_rows(relation: Any, pairs: Iterable[tuple[Model, Model]]) -> None:
    """Create rows of a many-to-many relation, given as ``Activity.laws``."""
    field, through = relation.field, relation.through
    one, other = field.m2m_field_name(), field.m2m_reverse_field_name()
    through.objects.bulk_create(through(**{one: left, other: right}) for left, right in pairs)


def chance_for(*topic: object) -> Random:
    """Return a random generator that is deterministic for a topic."""
    return Random(" ".join(map(str, topic)))
