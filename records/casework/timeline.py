"""The timeline of a case: dated sentences, one per fact, made from prefetched rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from hanbin.record.periods import format_day
from records.models import Assignment, Examination, Lateness, Reply, Suggestion, Talk

from .overdue import known_late

ONE_DAY = timedelta(days=1)
ORDER = (
    "submitted", "examined", "handed_back", "assigned", "received", "talk", "asks", "decided",
    "due_moved", "late", "supervised", "answered", "promised", "asked", "rated",
    "again", "progress", "kept", "broken", "given_up", "taken_back", "closed",
)  # fmt: skip
TALKS = {
    Talk.Form.VISIT: "走访代表，听取意见",
    Talk.Form.MEETING: "与代表座谈，听取意见",
    Talk.Form.PHONE: "与代表电话沟通，听取意见",
    Talk.Form.OTHER: "与代表沟通，听取意见",
}


SHARE = (
    "hand_backs",
    "extensions",
    "talks",
    Prefetch("replies", Reply.objects.select_related("reply_class")),
    "replies__promises__progress",
    "feedbacks__delegate",
    "rehandlings",
    "lateness",
    "deadline_changes",
)
"""The relations of a share that the timeline needs."""


@dataclass(frozen=True)
class Event:
    """One fact of a case: its day, its sentence, and an explanation if there is one."""

    on: date
    text: str
    kind: str
    why: str = ""


def with_its_life(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Prefetch everything the timeline shows, and the stages, in a fixed number of queries."""
    shares = Assignment.objects.staged().select_related("unit").prefetch_related(*SHARE)
    return (
        rows.staged()
        .select_related("organizer", "subject", "session", "lead_delegate", "merged_into", "motion")
        .prefetch_related(
            Prefetch("assignments", shares),
            "cosigners",
            "examinations",
            "supervisions",
            "merged",
            "conversions",
        )
    )


class Reader(IntEnum):
    """Who reads a timeline; each reader sees all that the previous one sees, and more."""

    PUBLIC = 1  # who did what when, with names of delegates, units and offices
    DELEGATE = 2  # also the texts of talks, examinations and ratings
    OFFICE = 3  # also the messages between units and the office


def case_timeline(
    suggestion: Suggestion,
    *,
    reader: Reader,
    today: date | None = None,
    shares: Sequence[Assignment] | None = None,
) -> list[Event]:
    """Return the events of a case, or of some shares of it, until today, the earliest first."""
    told = _Telling(suggestion, reader, today or timezone.localdate(), shares)
    rank = {kind: place for place, kind in enumerate(ORDER)}
    return sorted(told.events(), key=lambda each: (each.on, rank[each.kind]))


class _Telling:
    """Builds the events of one case for one reader."""

    def __init__(
        self,
        suggestion: Suggestion,
        reader: Reader,
        today: date,
        shares: Sequence[Assignment] | None,
    ):
        self.case, self.reader, self.today = suggestion, reader, today
        self.office = str(suggestion.organizer)
        self.shares = list(suggestion.assignments.all()) if shares is None else shares

    @property
    def public(self) -> bool:
        return self.reader is Reader.PUBLIC

    def internal(self, text: str) -> str:
        """Return a message between unit and office, for the office only."""
        return f"：{text.strip()}" if text.strip() and self.reader is Reader.OFFICE else ""

    def private(self, text: str, before: str = "：") -> str:
        """Return text that the public may not read, or "" for the public."""
        return f"{before}{text.strip()}" if text.strip() and not self.public else ""

    def events(self) -> Iterator[Event]:
        yield from self._beginning()
        every = list(self.case.assignments.all())
        for share in self.shares:
            yield from self._share(share, every)
        for each in self.case.supervisions.all():
            form = each.get_form_display().removeprefix("领导")
            said = f"：{each.text}" if each.text else ""
            yield Event(each.done_on, f"{each.led_by or self.office}{form}{said}", "supervised")
        if self.case.taken_back_on:
            why = self.private(self.case.taken_back_reason)
            yield Event(self.case.taken_back_on, f"代表撤回建议{why}", "taken_back")
        if self.case.closed_on:
            yield Event(self.case.closed_on, f"{self.office}办结", "closed")

    def _beginning(self) -> Iterator[Event]:
        case = self.case
        if case.submitted_on:
            signed = [str(each) for each in case.cosigners.all()]
            more = f"，{'、'.join(signed)}附议" if signed else ""
            where = f"在{case.session}期间" if case.session and case.session.is_public else ""
            text = f"{case.lead_delegate}代表{where}领衔提出{more}"
            yield Event(case.submitted_on, text, "submitted")
        examined = list(case.examinations.all())
        for each in examined:
            yield Event(each.examined_on, self._examined(each), "examined")
        if not examined and case.reviewed_on:
            text = f"{self._examiner(case.review)}审查：{self._review(case.review)}"
            yield Event(case.reviewed_on, text, "examined")

    def _examiner(self, result: str) -> str:
        """Return who decided; for motions the presidium of the session."""
        of_motions = (Suggestion.Review.LISTED, Suggestion.Review.CONVERTED)
        return "大会主席团" if result in of_motions else self.office

    def _examined(self, each: Examination) -> str:
        organ = self._examiner(each.result)
        organ = "镇人大主席团" if each.level == Examination.Level.TOWN else organ
        step = "审查" if each.level == Examination.Level.TOWN else each.get_level_display()
        return f"{organ}{step}：{self._review(each.result)}{self.private(each.reason, '，')}"

    def _review(self, review: str) -> str:
        """立案，编号18-3-001."""
        case, said = self.case, str(Suggestion.Review(review).label)
        if review in Suggestion.ADMITTED and case.number is not None:
            said += f"，编号{case.code}"
        if review == Suggestion.Review.MERGED and case.merged_into:
            other = case.merged_into
            said += f"，与《{other}》（{other.code}）合并办理" if self._may_name(other) else ""
        return said

    def _may_name(self, other: Suggestion) -> bool:
        return self.reader is Reader.OFFICE or other.is_public

    def _share(self, share: Assignment, shares: list[Assignment]) -> Iterator[Event]:
        unit = str(share.unit)
        yield Event(
            share.assigned_on, self._given(share, shares), "assigned", share.due_explanation
        )
        if share.received_on:
            yield Event(share.received_on, f"{unit}签收", "received")
        for talk in share.talks.all():
            more = "，".join(filter(None, (talk.place, talk.people, talk.text)))
            yield Event(
                talk.held_on, f"{unit}{TALKS[Talk.Form(talk.form)]}{self.private(more)}", "talk"
            )
        yield from self._requests(share, unit)
        yield from self._lateness(share, unit)
        yield from self._answers(share, unit)
        yield from self._ratings(share, unit)

    def _given(self, share: Assignment, shares: list[Assignment]) -> str:
        """Return the sentence about an assignment: the first one, or again after a hand-back."""
        again = any(share.takes_over_from(each) for each in shares)
        verb = "重新交办" if again and share.role in Assignment.ANSWERING else "交办"
        due = share.first_due_on
        until = f"，应于{format_day(due)}前" if due else ""
        what = "提出协办意见" if share.role == Assignment.Role.ASSISTING else "答复"
        until = f"{until}{what}" if until else ""
        return f"{self.office}{verb}{share.unit}{share.get_role_display()}{until}"

    def _requests(self, share: Assignment, unit: str) -> Iterator[Event]:
        asked = list(share.hand_backs.all())
        for each in asked:
            yield Event(each.asked_on, f"{unit}申请退办{self.internal(each.reason)}", "asks")
            if each.decided_on and not each.is_agreed:
                answer = self.internal(each.answer)
                text = f"{self.office}不同意退办，由{unit}继续办理{answer}"
                yield Event(each.decided_on, text, "decided")
        if share.handed_back_on:
            agreed = f"{self.office}同意{unit}退办" if asked else f"{unit}退办"
            text = f"{agreed}{self.internal(share.hand_back_reason)}"
            yield Event(share.handed_back_on, text, "handed_back")
        for each in share.extensions.all():
            until = format_day(each.until)
            text = f"{unit}申请延期至{until}{self.internal(each.reason)}"
            yield Event(each.asked_on, text, "asks")
            if each.decided_on:
                said = f"{unit}获准延期至{until}" if each.is_agreed else f"{unit}延期申请未获同意"
                yield Event(each.decided_on, f"{said}{self.internal(each.answer)}", "decided")
        for each in share.deadline_changes.all() if self.reader is Reader.OFFICE else ():
            yield Event(each.changed_on, f"{unit}答复期限变更：{each}", "due_moved")

    def _lateness(self, share: Assignment, unit: str) -> Iterator[Event]:
        what = "提出协办意见" if share.role == Assignment.Role.ASSISTING else "答复"
        for tier, due, on in known_late(share, self.today):
            text = f"{unit}未在{format_day(due)}前{what}，{Lateness.Tier(tier).label}"
            yield Event(on, text, "late")

    def _answers(self, share: Assignment, unit: str) -> Iterator[Event]:
        for reply in share.replies.all():
            if share.role == Assignment.Role.ASSISTING:
                yield Event(reply.replied_on, f"{unit}提出协办意见", "answered")
                continue
            number = f"（{reply.document_number}）" if reply.document_number else ""
            again = "再次" if reply.turn > 1 else ""
            kind = f"，{reply.reply_class}" if reply.reply_class else ""
            signed = self.private(reply.signatory, "，签发人")
            text = f"{unit}{again}答复代表{number}{kind}{signed}"
            yield Event(reply.replied_on, text, "answered")
            for each in reply.promises.all():
                yield from self._promise(each, unit, reply.replied_on)
        for each in share.rehandlings.all():
            until = f"，应于{format_day(each.due_on)}前再次答复" if each.due_on else ""
            text = f"{self.office}退{unit}重新办理{until}{self.private(each.reason)}"
            yield Event(each.ordered_on, text, "again", each.due_explanation)

    def _promise(self, promise: Any, unit: str, made_on: date) -> Iterator[Event]:
        until = f"（期限{format_day(promise.due_on)}）" if promise.due_on else ""
        yield Event(made_on, f"{unit}承诺：{promise}{until}", "promised")
        for each in promise.progress.all():
            yield Event(each.noted_on, f"承诺进展：{each.text}", "progress")
        ended_on = promise.kept_on or promise.given_up_on
        if promise.due_on and promise.due_on < min(ended_on or self.today, self.today):
            yield Event(promise.due_on + ONE_DAY, f"承诺期限已到，尚未兑现：{promise}", "broken")
        if promise.kept_on:
            yield Event(promise.kept_on, f"{unit}兑现承诺：{promise}", "kept")
        if promise.given_up_on:
            why = promise.given_up_reason
            yield Event(promise.given_up_on, f"{unit}终止承诺：{promise}（{why}）", "given_up")

    def _ratings(self, share: Assignment, unit: str) -> Iterator[Event]:
        for each in share.feedbacks.all():
            leads = each.delegate_id == self.case.lead_delegate_id
            who = "领衔代表" if leads else f"{each.delegate}代表"
            if each.asked_on:
                yield Event(each.asked_on, f"就{unit}的答复征询{who}意见", "asked")
            if each.returned_on:
                attitude, result = each.get_attitude_display(), each.get_result_display()
                said = f"对办理态度{attitude}，对办理结果{result}"
                comment = self.private(each.comment, "；")
                yield Event(each.returned_on, f"{who}评价{unit}：{said}{comment}", "rated")
