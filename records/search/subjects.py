"""Indexed text, date and URL of each kind of public record.

The words are lookup paths from the record and cover what its page shows. The same paths tell which
rows update the entry of the record when they change.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import Exists, OuterRef, QuerySet

from delegates.models import Delegate, Mandate, Organization, Workstation
from hanbin.models import SearchEntry
from records.editions.content import EditionContent
from records.models import (
    Activity,
    AgendaItem,
    AnnualReport,
    Appraisal,
    Meeting,
    Opinion,
    PersonnelDecision,
    Publication,
    Resolution,
    StudySession,
    Suggestion,
)
from records.reports.annexes import agenda_told
from records.reports.document import Heading, Paragraph
from records.scopes import report_url

from .tokens import tokens_of

LONGEST_TITLE = 300
_BITS_OF_NUMBER, _BITS_OF_KIND = 38, 5


@dataclass(frozen=True)
class PathStep:
    """One relation along a lookup path."""

    way: str  # lookup path including this step
    before: str  # lookup path before this step
    field: Any
    is_single: bool  # whether all steps so far lead to a single row


@dataclass(frozen=True)
class Subject:
    """A kind of record that can be searched."""

    model: type[models.Model]
    words: tuple[str, ...]
    public: Callable[[], QuerySet[Any]]
    label: str = ""
    day: str = ""
    title: Callable[[Any], str] = str
    scope: Callable[[Any], int | None] = lambda row: row.organizer.jurisdiction_id
    url: Callable[[Any], str] = lambda row: row.get_absolute_url()
    more: Callable[[Any], list[str]] = lambda row: []  # text that no lookup path leads to
    needs: tuple[str, ...] = ()  # further paths: for title, scope, URL and publication

    @property
    def key(self) -> str:
        """Return its name in URLs."""
        return str(self.model._meta.model_name)

    @property
    def name(self) -> str:
        """Return its name on public pages."""
        return self.label or str(self.model._meta.verbose_name)

    @cached_property
    def steps(self) -> list[PathStep]:
        """Return each relation along the lookup paths once."""
        found: dict[str, PathStep] = {}
        for path in (*self.words, *self.needs):
            place: Any = self.model
            names, is_single = path.split("__"), True
            for depth, name in enumerate(names):
                try:
                    field = place._meta.get_field(name)
                except FieldDoesNotExist:
                    break
                if not field.is_relation:
                    break
                way = "__".join(names[: depth + 1])
                is_single &= not (field.one_to_many or field.many_to_many)
                found.setdefault(way, PathStep(way, "__".join(names[:depth]), field, is_single))
                place = field.related_model
        return list(found.values())

    def rows(self) -> QuerySet[Any]:
        """Return the public rows with everything that their text needs."""
        joined = [step.way for step in self.steps if step.is_single]
        others = [step.way for step in self.steps if not step.is_single]
        rows = self.public().prefetch_related(*others)
        return rows.select_related(*joined) if joined else rows

    def text(self, row: Any, shown: Iterable[str] = ()) -> str:
        """Return the text of a row and its photo captions, one per line, without repetitions."""
        lines = [line for path in self.words for line in text_at_path(row, path.split("__"))]
        lines += [*self.more(row), *shown]
        return "\n".join(dict.fromkeys(line.strip() for line in lines if line.strip()))

    def entry(self, row: Any, shown: Iterable[str] = ()) -> SearchEntry:
        """Build the index entry of a row, including its photo captions."""
        title, text = self.title(row)[:LONGEST_TITLE], self.text(row, shown)
        *way, last = self.day.split("__")
        dated = reduce(getattr, way, row)
        day = getattr(dated, last) if last else None
        counted = getattr(dated, "counted_on", None) or day
        return SearchEntry(
            place=entry_position(day, row.pk, SUBJECTS.index(self)),
            kind=self.key,
            object_id=row.pk,
            scope_id=self.scope(row),
            year=counted.year if counted else None,
            day=day,
            url=self.url(row),
            title=title,
            text=text,
            tokens=tokens_of(title, text, heading=title),
        )


def entry_position(day: date | None, number: int, kind: int) -> int:
    """Return the sort key of an entry: date, then pk, then kind; no date sorts first."""
    # One integer holds all three, so that a single index gives the order and the key is unique.
    since = day.toordinal() if day else 0
    return ((since << _BITS_OF_NUMBER) | number) << _BITS_OF_KIND | kind


def text_at_path(row: Any, path: list[str]) -> Iterator[str]:
    """Yield the texts at the end of a lookup path; choices give their labels."""
    if row is None:
        return
    if not path:
        yield str(row)
        return
    first, *rest = path
    display = getattr(row, f"get_{first}_display", None)
    value = display() if display else getattr(row, first)
    if isinstance(value, models.Manager):
        for each in value.all():
            yield from text_at_path(each, rest)
    else:
        yield from text_at_path(value, rest)


def _prose(report: AnnualReport) -> list[str]:
    """Return the prose of the current edition, as published."""
    document = EditionContent(report.edition).document
    told = [block.text for block in document.blocks if isinstance(block, Heading | Paragraph)]
    return [document.title, document.subtitle, *told]


def _home(delegate: Delegate) -> int | None:
    """Return the latest town that elected a delegate, else the scope of the congress."""
    latest = max(delegate.mandates.all(), key=lambda each: each.started_on)
    return latest.town_id or latest.organizer.jurisdiction_id


def _seated() -> QuerySet[Any]:
    """Return the delegates who have or had a mandate; nobody else has a page."""
    return Delegate.objects.filter(Exists(Mandate.objects.filter(delegate=OuterRef("pk"))))


_KEPT = ("organizer",)
_NUMBER = ("document_number", "organizer__short_name")

# The index of a subject in this list is part of the keys of its entries. Append new subjects, or
# run rebuild_search.
SUBJECTS = (
    Subject(
        Meeting, ("summary", "kind", "place", "chair", "term", *_NUMBER),
        Meeting.objects.public, day="first_day", needs=_KEPT,
    ),
    Subject(
        AgendaItem,
        ("reports__title", "reports__organization", "reports__reporter", "outcome",
         "organization", "kind", "meeting__name"),
        lambda: agenda_told().public().filter(is_told=True),
        day="meeting__first_day",
        scope=lambda row: row.meeting.organizer.jurisdiction_id,
        needs=("meeting__organizer", "personnel_decisions", "meeting__personnel_decisions"),
    ),
    Subject(
        Activity,
        ("summary", "answers__questions__text", "answers__questions__answer",
         "answers__organization", "laws", "inspected__short_name", "places", "led_by", "kind",
         *_NUMBER),
        Activity.objects.public, day="first_day", needs=_KEPT,
    ),
    Subject(
        Appraisal,
        ("summary", "post", "grade", "official", "delegate", "organization__name", *_NUMBER),
        Appraisal.objects.public, day="appraised_on", needs=_KEPT,
    ),
    Subject(
        Resolution, ("summary", "text", "kind", *_NUMBER),
        Resolution.objects.public, day="adopted_on", needs=_KEPT,
    ),
    Subject(
        Opinion,
        ("summary", "points__text", "handling", "follow_ups__text", "addressee__short_name",
         "kind", *_NUMBER),
        Opinion.objects.public, day="issued_on", needs=_KEPT,
    ),
    Subject(
        PersonnelDecision,
        ("summary", "official", "act", "post", "organization__name", "proposer", *_NUMBER),
        PersonnelDecision.objects.public, day="voted_on", needs=_KEPT,
    ),
    Subject(
        Suggestion,
        ("text", "summary", "assignments__replies__text",
         "assignments__replies__promises__text", "supervisions__text", "code",
         "assignments__replies__document_number", "lead_delegate", "cosigners",
         "assignments__unit__short_name", "subject", "kind", *_NUMBER),
        Suggestion.objects.public, day="submitted_on", needs=_KEPT,
    ),
    Subject(
        StudySession, ("summary", "kind", "place", *_NUMBER),
        StudySession.objects.public, day="first_day", needs=_KEPT,
    ),
    Subject(
        Publication, ("summary", "outlet", "kind", "delegate", *_NUMBER),
        Publication.objects.public, day="published_on", needs=_KEPT,
    ),
    Subject(
        AnnualReport, (), AnnualReport.objects.public, day="published_on",
        title=lambda row: f"{row.period} {row.edition.title}",
        scope=lambda row: row.scope_id,
        url=lambda row: report_url(row.period, row.scope),
        more=_prose,
        needs=("scope", "term", "edition"),
    ),
    Subject(
        Delegate,
        ("employer", "post", "posts", "mandates__constituency",
         "mandates__town__short_name", "mandates__delegation"),
        _seated, scope=_home,
        more=lambda row: [row.public_biography],
        needs=("mandates__organizer", "posts__organization"),
    ),
    Subject(
        Workstation, ("summary", "place", "hours", "kind", "town__short_name", *_NUMBER),
        Workstation.objects.public, day="opened_on",
        scope=lambda row: row.town_id or row.organizer.jurisdiction_id,
        needs=_KEPT,
    ),
    Subject(
        Organization, ("name", "kind", "former_names"), Organization.objects.towns, label="镇办",
        scope=lambda row: row.pk,
    ),
)  # fmt: skip
BY_KEY = {subject.key: subject for subject in SUBJECTS}
