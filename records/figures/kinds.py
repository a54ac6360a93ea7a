"""Figures of the kinds that the office edits.

A new kind of activity, training, station, award or return is counted as soon as it is saved,
without code.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import BooleanField, CharField, F, QuerySet, Value

from delegates.models import (
    Attainment,
    Award,
    Commendation,
    Programme,
    SectionOfYear,
    Workstation,
    WorkstationKind,
)
from records.models import (
    Activity,
    ActivityKind,
    Participation,
    Publication,
    PublicityKind,
    ReplyClass,
    ReportedFigure,
    ReportedKind,
    StudyAttendance,
    StudyKind,
    StudySession,
    Suggestion,
)

from .counting_sql import Scalar, compiled_sql
from .definition import ANSWERS, FLOW, REPORTED, STOCK, Figure
from .figure_words import PHRASES

BELOW_THE_COUNTS = 200


@dataclass(frozen=True)
class KindRow:
    """A kind as read by the one query of :func:`figures_of_kinds`."""

    table: str
    pk: int
    code: str
    name: str
    unit: str
    definition: str
    section: str
    order: int
    says: str  # a second name of the kind, if any
    flag: bool

    def figure(self, **how: Any) -> Figure:
        how = {
            "key": self.code,
            "label": self.name,
            "unit": self.unit,
            "kind": FLOW,
            "definition": self.definition,
            "section": self.section,
            "order": self.order,
            **how,
        }
        how["definition"] = how["definition"] or f"期内类别为“{self.name}”的记录。"
        how["phrases"] = PHRASES.get(how["key"], ())
        return Figure(**how)

    def attendance(self, **how: Any) -> Figure:
        return self.figure(
            key=f"{self.code}_attendance",
            unit="人次",
            definition=f"“{self.name}”的参加人次，具名的逐人计，其余按登记人数计。",
            adds="people",
            **how,
        )


def _activities(row: KindRow) -> Iterator[Figure]:
    section = SectionOfYear.OVERSIGHT if row.flag else SectionOfYear.DELEGATE_WORK
    yield row.figure(section=section, rows=lambda day: Activity.objects.filter(kind=row.pk))
    yield row.attendance(
        section=section,
        label=row.says or f"{row.name}参加人次",
        order=row.order + (BELOW_THE_COUNTS if row.flag else 1),
        rows=lambda day: Participation.objects.filter(activity__kind=row.pk),
    )


def _study(row: KindRow) -> Iterator[Figure]:
    yield row.figure(rows=lambda day: StudySession.objects.filter(kind=row.pk))
    yield row.attendance(
        label=row.says or f"{row.name}人次",
        order=row.order + 1,
        rows=lambda day: StudyAttendance.objects.filter(study_session__kind=row.pk),
    )


def _workstations(row: KindRow) -> Iterator[Figure]:
    yield row.figure(kind=STOCK, rows=lambda day: Workstation.objects.filter(kind=row.pk).at(day))


def _programmes(row: KindRow) -> Iterator[Figure]:
    yield row.figure(
        kind=STOCK, rows=lambda day: Attainment.objects.filter(programme=row.pk).at(day)
    )


def _awards(row: KindRow) -> Iterator[Figure]:
    yield row.figure(
        by="merit_on" if row.flag else "counted_on",
        rows=lambda day: Commendation.objects.filter(award=row.pk),
    )


def _publicity(row: KindRow) -> Iterator[Figure]:
    yield row.figure(rows=lambda day: Publication.objects.filter(kind=row.pk))


def _reported(row: KindRow) -> Iterator[Figure]:
    yield row.figure(
        kind=REPORTED, adds="value", rows=lambda day: ReportedFigure.objects.filter(kind=row.pk)
    )


def _reply_classes(row: KindRow) -> Iterator[Figure]:
    yield row.figure(
        label=f"{row.says}类答复",
        chart=ANSWERS,
        definition=f"期内交办的建议中，截至期末最近一次答复为{row.says}类（{row.name}）的。",
        rows=lambda day: Suggestion.objects.suggestions().assigned().answered_in_class(row.pk, day),
    )


def _kind_values(
    model: Any, table: str, section: Any, *, says: Any = "", flag: Any = False, **columns: Any
) -> QuerySet[Any]:
    text: Any = CharField()
    truth: Any = BooleanField()
    given = {name: F(name) for name in ("code", "name", "unit", "definition", "order")} | columns
    # A UNION matches columns by position, so constants fill the columns that a table lacks.
    return (
        model.objects.order_by()
        .values_list(
            Value(table, text),
            "pk",
            given["code"],
            given["name"],
            given["unit"],
            given["definition"],
            section if isinstance(section, F) else Value(str(section), text),
            given["order"],
            says if isinstance(says, F) else Value(says, text),
            flag if isinstance(flag, F) else Value(flag, truth),
        )
    )  # fmt: skip


_BUILD: dict[str, Callable[[KindRow], Iterator[Figure]]] = {
    "activities": _activities,
    "study": _study,
    "workstations": _workstations,
    "programmes": _programmes,
    "awards": _awards,
    "publicity": _publicity,
    "reported": _reported,
    "reply_classes": _reply_classes,
}


def figures_of_kinds() -> Iterator[Figure]:
    """Build the figures of all kinds, read from all tables of kinds in one query."""
    with connection.cursor() as cursor:
        cursor.execute(*_every_kind(connection.vendor))
        rows = [KindRow(*each) for each in cursor.fetchall()]
    for row in sorted(rows, key=lambda row: (row.table, row.pk)):
        yield from _built(row)


@lru_cache(maxsize=2)
def _every_kind(vendor: str) -> Scalar:
    """Compile the one query for all tables of kinds; compiling costs more than executing it."""
    rows = _kind_values(
        ActivityKind, "activities", "", says=F("attendance_name"), flag=F("is_oversight")
    )
    rows = rows.union(
        _kind_values(StudyKind, "study", F("section"), says=F("attendance_name")),
        _kind_values(WorkstationKind, "workstations", SectionOfYear.GRASSROOTS),
        _kind_values(Programme, "programmes", SectionOfYear.GRASSROOTS),
        _kind_values(Award, "awards", F("section"), flag=F("by_merit")),
        _kind_values(PublicityKind, "publicity", SectionOfYear.SELF_BUILDING),
        _kind_values(ReportedKind, "reported", F("section")),
        _kind_values(
            ReplyClass, "reply_classes", SectionOfYear.SUGGESTIONS, says=F("letter"),
            name=F("meaning"), unit=Value("件", CharField()), definition=Value("", CharField()),
        ),
        all=True,
    )  # fmt: skip
    return compiled_sql(rows)


@lru_cache(maxsize=1024)
def _built(row: KindRow) -> tuple[Figure, ...]:
    return tuple(_BUILD[row.table](row))
