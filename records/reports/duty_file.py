"""A delegate's duty file (履职档案), compiled from the records (代表法第五十八条).

Only acts during a mandate count, on the day of the meeting or activity. Delegates are not ranked
and different kinds are not added up. Withheld records are counted, not listed.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from delegates.models import (
    Commendation,
    Delegate,
    DutyRecord,
    Mandate,
    Post,
    VoterContact,
)
from hanbin.record.base import State
from records.models import (
    Attendance,
    Meeting,
    Participation,
    SitIn,
    StudyAttendance,
    Suggestion,
)

HANDLING = ("assignments__replies__reply_class", "assignments__feedbacks")
Standing = Attendance.Standing


@dataclass(frozen=True)
class DutyFileEntry:
    """One act: its day, the year it counts in, text, note and URL."""

    day: date
    year: int
    text: str
    note: str
    url: str
    is_public: bool
    is_unpublished: bool  # approved, but not published yet
    standing: str = ""

    @classmethod
    def of(
        cls,
        record: Any,
        note: Any = "",
        *,
        text: str = "",
        standing: str = "",
        by: str = "counted_on",
    ) -> "DutyFileEntry":
        """Return the entry of a record."""
        return cls(
            getattr(record, record.DAY) or getattr(record, by),
            getattr(record, by).year,
            text or str(record),
            str(note),
            record.get_absolute_url() if hasattr(record, "get_absolute_url") else "",
            record.state == State.PUBLISHED,
            record.is_unpublished,
            standing,
        )


@dataclass(frozen=True)
class Duty:
    """All acts of one kind during the delegate's mandates, latest first."""

    key: str
    label: str
    unit: str
    entries: tuple[DutyFileEntry, ...]

    def during(self, year: int | None) -> "Duty":
        """Return the entries of one year, or all of them if ``year`` is None."""
        chosen = tuple(each for each in self.entries if year in (None, each.year))
        return type(self)(self.key, self.label, self.unit, chosen)

    @property
    def listed(self) -> list[DutyFileEntry]:
        """Return the public entries."""
        return [each for each in self.entries if each.is_public]

    @property
    def withheld(self) -> int:
        return len(self.entries) - len(self.listed)

    @property
    def unpublished(self) -> int:
        """Return how many of the withheld entries are only unpublished."""
        return sum(each.is_unpublished for each in self.entries)

    @property
    def withheld_by_law(self) -> int:
        return self.withheld - self.unpublished

    @property
    def text(self) -> str:
        """Return the number as printed."""
        return f"{len(self.entries)}{self.unit}"

    @property
    def note(self) -> str:
        """Return the note beside the number."""
        return ""

    @property
    def numbers(self) -> dict[str, int]:
        """Return the number as JSON data."""
        return {"count": len(self.entries)}


@dataclass(frozen=True)
class AttendanceRegister(Duty):
    """Meetings the delegate had to attend: n of N within the own term, with excuses apart.

    A meeting without recorded attendance counts in neither number.
    """

    @property
    def stood(self) -> Counter[str]:
        return Counter(each.standing for each in self.entries)

    @property
    def due(self) -> int:
        return len(self.entries) - self.stood[""]

    @property
    def text(self) -> str:
        if not self.due:
            return "—"
        return f"{self.stood[Standing.PRESENT]}/{self.due}{self.unit}"

    @property
    def note(self) -> str:
        told = [(Standing.EXCUSED, "请假"), (Standing.ABSENT, "缺席"), ("", "未登记到人")]
        stood = self.stood
        return "，".join(f"{word}{stood[which]}次" for which, word in told if stood[which])

    @property
    def numbers(self) -> dict[str, int]:
        stood = self.stood
        return {
            "present": stood[Standing.PRESENT],
            "due": self.due,
            "excused": stood[Standing.EXCUSED],
            "absent": stood[Standing.ABSENT],
            "unregistered": stood[""],
        }


def duty_file(delegate: Delegate, seats: Sequence[Mandate], posts: Sequence[Post]) -> list[Duty]:
    """Return the whole file by kind; acts outside every mandate are left out."""
    suggestions = list(_suggestions(delegate))
    led = [each for each in suggestions if each.lead_delegate_id == delegate.pk]
    cosigned = [each for each in suggestions if each.lead_delegate_id != delegate.pk]
    kinds: list[tuple[str, str, str, Iterable[DutyFileEntry]]] = [
        ("sit_ins", "列席会议", "次", _sit_ins(delegate)),
        ("activities", "参加视察、调研等活动", "次", _activities(delegate)),
        ("led_suggestions", "领衔提出建议、议案", "件", _suggestion_entries(led)),
        ("cosigned_suggestions", "附议建议、议案", "件", _suggestion_entries(cosigned)),
        ("studies", "学习培训", "次", _studies(delegate)),
        ("voter_contacts", "联系选民", "次", _contacts(delegate)),
        ("duties", "另行登记的履职", "次", _duties(delegate)),
    ]
    done = [
        Duty(
            key, label, unit, _latest_first(each for each in rows if was_in_office(seats, each.day))
        )
        for key, label, unit, rows in kinds
    ]
    honours = Duty("commendations", "表彰", "次", _latest_first(_commendations(delegate)))
    return [*_registers(delegate, seats, posts), *done, honours]


def was_in_office(spans: Iterable[Mandate | Post], day: date) -> bool:
    """Whether one of these mandates or posts was held on the day."""
    return any(
        each.started_on <= day and (each.public_end is None or day < each.public_end)
        for each in spans
    )


def _latest_first(entries: Iterable[DutyFileEntry]) -> tuple[DutyFileEntry, ...]:
    return tuple(sorted(entries, key=lambda each: each.day, reverse=True))


def _registers(
    delegate: Delegate, seats: Sequence[Mandate], posts: Sequence[Post]
) -> Iterator[AttendanceRegister]:
    """Yield a register per kind of meeting, first with, then without recorded attendance."""
    rows = Attendance.objects.within_own_term().counting().filter(delegate=delegate)
    found = [
        (row.meeting, row.standing, row.get_standing_display())
        for row in rows.select_related("meeting")
    ]
    found += [(each, "", "未登记到人") for each in _unregistered(delegate, seats, posts)]
    for kind in Meeting.Kind:
        entries = [
            DutyFileEntry.of(meeting, said, standing=standing)
            for meeting, standing, said in found
            if meeting.kind == kind
        ]
        if entries:
            yield AttendanceRegister(str(kind), f"出席{kind.label}", "次", _latest_first(entries))


def _unregistered(
    delegate: Delegate, seats: Sequence[Mandate], posts: Sequence[Post]
) -> Iterator[Meeting]:
    """Yield the meetings of the own congress or committee without recorded attendance."""
    of_congress = Q(kind=Meeting.Kind.CONGRESS, term__in=[each.term_id for each in seats])
    of_committee = Q(
        kind=Meeting.Kind.STANDING_COMMITTEE,
        organizer__in=[each.organization_id for each in posts],
    )
    rows = Meeting.objects.counting().filter(of_congress | of_committee)
    for meeting in rows.exclude(pk__in=delegate.attendances.values("meeting")):
        spans: list[Mandate | Post] = (
            [each for each in seats if each.term_id == meeting.term_id]
            if meeting.kind == Meeting.Kind.CONGRESS
            else [each for each in posts if each.organization_id == meeting.organizer_id]
        )
        day = meeting.first_day
        if was_in_office(spans, day) and not any(each.is_suspended_on(day) for each in seats):
            yield meeting


def _sit_ins(delegate: Delegate) -> Iterator[DutyFileEntry]:
    for row in SitIn.objects.counting().filter(delegate=delegate).select_related("meeting"):
        yield DutyFileEntry.of(row.meeting, row.meeting.get_kind_display())


def _activities(delegate: Delegate) -> Iterator[DutyFileEntry]:
    rows = Participation.objects.counting().filter(delegate=delegate)
    for row in rows.select_related("activity__kind"):
        yield DutyFileEntry.of(row.activity, row.activity.kind)


def _studies(delegate: Delegate) -> Iterator[DutyFileEntry]:
    rows = StudyAttendance.objects.counting().filter(delegate=delegate)
    for row in rows.select_related("study_session__kind"):
        yield DutyFileEntry.of(row.study_session, row.study_session.kind)


def _suggestions(delegate: Delegate) -> Any:
    cosigned = delegate.cosigned_suggestions.order_by().values("pk")
    found = Suggestion.objects.counting().filter(Q(lead_delegate=delegate) | Q(pk__in=cosigned))
    return found.staged().prefetch_related(*HANDLING)


def _suggestion_entries(suggestions: Iterable[Suggestion]) -> Iterator[DutyFileEntry]:
    for each in suggestions:
        yield DutyFileEntry.of(each, suggestion_outcome(each))


def suggestion_outcome(suggestion: Suggestion) -> str:
    """Return the status, the class of each reply and the delegate's rating."""
    said = [suggestion.get_kind_display(), suggestion.status]
    for share in suggestion.owing:
        said += [str(reply.reply_class) for reply in list(share.replies.all())[-1:]]
        said += [f"评价{each.get_result_display()}" for each in list(share.feedbacks.all())[-1:]]
    return "，".join(dict.fromkeys(said))


def _contacts(delegate: Delegate) -> Iterator[DutyFileEntry]:
    rows = VoterContact.objects.counting().filter(delegates=delegate)
    for row in rows.select_related("workstation"):
        told = f"接待{row.people_received}人次，收集意见{row.opinions_collected}条"
        yield DutyFileEntry.of(row, told, text=row.said)


def _duties(delegate: Delegate) -> Iterator[DutyFileEntry]:
    rows = DutyRecord.objects.counting().filter(delegate=delegate)
    for row in rows.select_related("category"):
        yield DutyFileEntry.of(row, row.text, text=str(row.category))


def _commendations(delegate: Delegate) -> Iterator[DutyFileEntry]:
    rows = Commendation.objects.counting().filter(delegate=delegate)
    for row in rows.select_related("award"):
        by = "merit_on" if row.award.by_merit else "counted_on"
        if getattr(row, by):
            yield DutyFileEntry.of(row, row.given_by, text=f"{row.merit_year}年{row.award}", by=by)
