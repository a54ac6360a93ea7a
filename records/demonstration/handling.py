"""How suggestions were handled: talks, answers, promises, ratings, supervision."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta

from records.models import (
    Assignment,
    Feedback,
    Promise,
    Reply,
    ReplyClass,
    Suggestion,
    Supervision,
    Talk,
)

from .register import dice
from .sheets import Row, day

RATINGS = {str(label): value for value, label in Feedback.Rating.choices}
TALKED = 0.7  # share of the suggestions that the unit talked over with the delegate
LEADERS = ("柯长青", "程雅琴", "石汉生", "龚维平")
Rating = Feedback.Rating


@dataclass(frozen=True)
class Case:
    """A suggestion with its assignments, the answering one first, and the row it is read from."""

    suggestion: Suggestion
    assignments: tuple[Assignment, ...]
    row: Row

    @property
    def lead(self) -> Assignment:
        return self.assignments[0]


def enter(cases: list[Case], year: int) -> None:
    """What came of each case, as far as the year went."""
    classes = {each.letter: each for each in ReplyClass.objects.filter(scheme="四类法")}
    answered = [case for case in cases if case.row["replied_on"]]
    _talks(answered)
    replies = _replies(answered, classes)
    again = _handled_again(answered, classes)
    Reply.objects.bulk_create([*replies, *again])
    _promises(replies, year)
    _feedbacks(answered)
    _supervisions(cases)


def _talks(cases: list[Case]) -> None:
    talks = []
    for case in cases:
        chance = dice("talk", case.suggestion.code)
        if chance.random() >= TALKED:
            continue
        span = (day(case.row["replied_on"]) - case.suggestion.assigned_on).days
        form = chance.choice((Talk.Form.VISIT, Talk.Form.VISIT, Talk.Form.MEETING, Talk.Form.PHONE))
        talks.append(
            Talk(
                assignment=case.lead,
                held_on=case.suggestion.assigned_on + timedelta(days=max(1, span * 2 // 3)),
                form=form,
                text="承办单位说明办理思路，当面听取领衔代表意见。",
            )
        )
    Talk.objects.bulk_create(talks)


def _replies(cases: list[Case], classes: dict[str, ReplyClass]) -> list[Reply]:
    """One answer a case; each unit numbers its own."""
    numbers: Counter[str] = Counter()
    replies = []
    for case in cases:
        unit, on = case.lead.unit, day(case.row["replied_on"])
        numbers[unit.code] += 1
        number = f"{unit.short_name}建复〔{on.year}〕{numbers[unit.code]}号"
        replies.append(_reply(case, on, number, classes[case.row["reply_class"]]))
    return replies


def _reply(case: Case, on: date, number: str, reply_class: ReplyClass, again: str = "") -> Reply:
    delegate = case.suggestion.lead_delegate
    title = f"{delegate.name}{'等' if int(case.row['cosigners']) else ''}代表"
    return Reply(
        assignment=case.lead,
        replied_on=on,
        document_number=number,
        reply_class=reply_class,
        text=f"{title}：您提出的《{case.suggestion.title}》收悉。{again}{case.row['reply_summary']}"
        "感谢您对我区工作的关心支持。",
    )


def _is_dissatisfied(case: Case) -> bool:
    return case.row["feedback_result"] == Rating.DISSATISFIED.label


def _handled_again(cases: list[Case], classes: dict[str, ReplyClass]) -> list[Reply]:
    """A delegate who was not satisfied had the suggestion handled once more."""
    return [
        _reply(
            case,
            day(case.row["replied_on"]) + timedelta(days=40),
            f"{case.lead.unit.short_name}建复〔{case.suggestion.assigned_on.year}〕{case.suggestion.number}号之二",
            classes[case.row["reply_class"]],
            "根据您的意见，我单位重新进行了研究办理。",
        )
        for case in cases
        if _is_dissatisfied(case)
    ]


def _promises(replies: list[Reply], year: int) -> None:
    """Answers of class B say what will be done; some had been done by the year's end."""
    promises = []
    for reply in replies:
        if reply.reply_class.letter != "B":
            continue
        suggestion = reply.assignment.suggestion
        chance = dice("promise", suggestion.code)
        due = chance.choice((date(year, 12, 20), date(year + 1, 6, 30), date(year + 1, 12, 31)))
        matter = suggestion.title.removeprefix("关于").removesuffix("的建议")
        kept = due - timedelta(days=chance.randint(3, 30)) if due.year == year else None
        kept = max(kept, reply.replied_on) if kept else None
        promises.append(Promise(reply=reply, text=f"完成{matter}", due_on=due, kept_on=kept))
    Promise.objects.bulk_create(promises)


def _feedbacks(cases: list[Case]) -> None:
    feedbacks = []
    for case in cases:
        replied = day(case.row["replied_on"])
        feedbacks.append(_feedback(case, replied, 1))
        if _is_dissatisfied(case):
            again = _feedback(case, replied + timedelta(days=40), 2)
            again.result = Rating.BASIC
            feedbacks.append(again)
    Feedback.objects.bulk_create(feedbacks)


def _feedback(case: Case, replied: date, turn: int) -> Feedback:
    attitude = RATINGS[case.row["feedback_attitude"]]
    asked = replied + timedelta(days=3)
    silent = attitude == Rating.NONE
    waited = dice("feedback", case.suggestion.code, turn).randint(2, 12)
    return Feedback(
        assignment=case.lead,
        delegate=case.suggestion.lead_delegate,
        round=turn,
        asked_on=asked,
        returned_on=None if silent else asked + timedelta(days=waited),
        attitude=attitude,
        result=RATINGS[case.row["feedback_result"]],
    )


def _supervisions(cases: list[Case]) -> None:
    """Key suggestions are led by a deputy chairperson and looked at on the spot."""
    supervisions = []
    key = [case.suggestion for case in cases if case.suggestion.is_key]
    for place, suggestion in enumerate(key):
        leader = LEADERS[place % len(LEADERS)]
        halfway = suggestion.assigned_on + (suggestion.due_on - suggestion.assigned_on) / 2
        supervisions += [
            Supervision(
                suggestion=suggestion, done_on=halfway, form=Supervision.Form.ON_SITE,
                led_by=leader, text="会同领衔代表到现场察看，听取承办单位汇报，要求加快进度。",
            ),
            Supervision(
                suggestion=suggestion, done_on=halfway + timedelta(days=30),
                form=Supervision.Form.LED, led_by=leader, text="领衔督办，逐项核对办理进展。",
            ),
        ]  # fmt: skip
    Supervision.objects.bulk_create(supervisions)
