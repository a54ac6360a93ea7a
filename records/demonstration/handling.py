"""Handling of suggestions: talks, replies, promises, feedback and supervision."""

from dataclasses import dataclass
from datetime import date, timedelta

from records.casework.share_deadlines import reckon_again, reckon_all
from records.models import (
    Assignment,
    Feedback,
    Promise,
    Rehandling,
    Reply,
    ReplyClass,
    Suggestion,
    Supervision,
    Talk,
)

from .letters import Letters
from .promises import promise_outcome, promise_words
from .register import chance_for
from .sheets import Row, day_or_none
from .workdays import nearest_workday

RATINGS = {str(label): value for value, label in Feedback.Rating.choices}
TALKED = 0.7  # share of the suggestions with a talk between unit and delegate
LEADERS = ("柯长青", "程雅琴", "石汉生", "龚维平")
Rating = Feedback.Rating


@dataclass(frozen=True)
class Case:
    """A suggestion with its shares, the answering one first, and its source row."""

    suggestion: Suggestion
    assignments: tuple[Assignment, ...]
    row: Row

    @property
    def lead(self) -> Assignment:
        return self.assignments[0]


def enter(cases: list[Case], year: int) -> None:
    """Create the handling of each case, up to the end of the year."""
    classes = {each.letter: each for each in ReplyClass.objects.filter(scheme="四类法")}
    answered = [case for case in cases if case.row["replied_on"]]
    _talks(answered)
    replies = _replies(answered, classes)
    Reply.objects.bulk_create(reply for _, reply in replies)
    _promises(replies, year)
    _feedbacks(answered)
    _close_cases(answered)
    _supervisions(cases)
    shares = Assignment.objects.filter(suggestion__in=[case.suggestion for case in cases])
    reckon_all(shares, because="")


def _talks(cases: list[Case]) -> None:
    talks = []
    for case in cases:
        chance = chance_for("talk", case.suggestion.code)
        if chance.random() >= TALKED:
            continue
        replied = day_or_none(case.row["replied_on"])
        span = (replied - case.suggestion.assigned_on).days
        held = case.suggestion.assigned_on + timedelta(days=max(1, span * 2 // 3))
        form = chance.choice((Talk.Form.VISIT, Talk.Form.VISIT, Talk.Form.MEETING, Talk.Form.PHONE))
        talks.append(
            Talk(
                assignment=case.lead,
                held_on=nearest_workday(held, replied),
                form=form,
                text="承办单位说明办理思路，当面听取领衔代表意见。",
            )
        )
    Talk.objects.bulk_create(talks)


def _replies(cases: list[Case], classes: dict[str, ReplyClass]) -> list[tuple[Case, Reply]]:
    """Return a reply per case, and a second one if the delegate was dissatisfied."""
    given = [(day_or_none(case.row["replied_on"]), case, False) for case in cases]
    given += [(_handle_again(case), case, True) for case in cases if _is_dissatisfied(case)]
    given.sort(key=lambda each: (each[0], each[1].suggestion.code))
    letters = Letters()
    return [
        (
            case,
            Reply(
                assignment=case.lead,
                replied_on=on,
                document_number=letters.number(case.lead.unit.code, on),
                reply_class=classes[case.row["reply_class"]],
                text=_text(case, is_second),
                turn=2 if is_second else 1,
            ),
        )
        for on, case, is_second in given
    ]


def _text(case: Case, is_second: bool) -> str:
    delegate = case.suggestion.lead_delegate
    address = f"{delegate.name}{'等' if int(case.row['cosigners']) else ''}代表"
    received = f"您提出的《{case.suggestion.title}》收悉。"
    if is_second:
        received = (
            f"您对《{case.suggestion.title}》办理结果的意见收悉。我单位重新进行了研究办理，"
            "再次到现场核实情况，现答复如下："
        )
    return f"{address}：{received}{case.row['reply_summary']}感谢您对我区工作的关心支持。"


def _is_dissatisfied(case: Case) -> bool:
    return case.row["feedback_result"] == Rating.DISSATISFIED.label


def _handle_again(case: Case) -> date:
    """Return the day of the second reply."""
    return nearest_workday(day_or_none(case.row["replied_on"]) + timedelta(days=40))


def _promises(replies: list[tuple[Case, Reply]], year: int) -> None:
    """Create one promise per case with a class B reply; most due within the year are kept."""
    promises = {}
    for case, reply in replies:
        if reply.reply_class.letter != "B" or case.suggestion.code in promises:
            continue
        chance = chance_for("promise", case.suggestion.code)
        text, due = promise_words(
            case.row["reply_summary"],
            case.suggestion.title,
            max(year, reply.replied_on.year),
            chance,
        )
        promises[case.suggestion.code] = Promise(
            reply=reply,
            text=text,
            due_on=due,
            kept_on=promise_outcome(due, reply.replied_on, year, chance),
        )
    Promise.objects.bulk_create(promises.values())


def _feedbacks(cases: list[Case]) -> None:
    """Create the feedback; dissatisfaction leads to a rehandling."""
    feedbacks, again = [], []
    for case in cases:
        first = _feedback(case, day_or_none(case.row["replied_on"]), 1)
        feedbacks.append(first)
        if _is_dissatisfied(case):
            second = _feedback(case, _handle_again(case), 2)
            second.result = Rating.BASIC
            feedbacks.append(second)
            again.append(_rehandling(first))
    Feedback.objects.bulk_create(feedbacks)
    Rehandling.objects.bulk_create(again)


def _rehandling(said: Feedback) -> Rehandling:
    ordered = Rehandling(
        assignment=said.assignment,
        ordered_on=nearest_workday(said.returned_on + timedelta(days=2)),
        reason="代表对办理结果不满意，请与代表当面沟通后重新办理。",
        ordered_by="人大代表工作委员会",
    )
    reckon_again(ordered)
    return ordered


def _close_cases(cases: list[Case]) -> None:
    """Close cases when the delegate is content or has not responded for a month."""
    said = {}
    for feedback in Feedback.objects.filter(assignment__in=[case.lead for case in cases]):
        latest = feedback.returned_on or feedback.asked_on + timedelta(days=30)
        said[feedback.assignment_id] = max(latest, said.get(feedback.assignment_id, latest))
    for case in cases:
        case.suggestion.closed_on = nearest_workday(said[case.lead.pk] + timedelta(days=5))
    Suggestion.objects.bulk_update([case.suggestion for case in cases], ["closed_on"])


def _feedback(case: Case, replied: date, turn: int) -> Feedback:
    attitude = RATINGS[case.row["feedback_attitude"]]
    asked = nearest_workday(replied + timedelta(days=3))
    silent = attitude == Rating.NONE
    waited = chance_for("feedback", case.suggestion.code, turn).randint(2, 12)
    return Feedback(
        assignment=case.lead,
        delegate=case.suggestion.lead_delegate,
        round=turn,
        asked_on=asked,
        returned_on=None if silent else nearest_workday(asked + timedelta(days=waited)),
        attitude=attitude,
        result=RATINGS[case.row["feedback_result"]],
    )


def _supervisions(cases: list[Case]) -> None:
    """Create the supervision of key suggestions: a deputy chairperson leads and visits the site."""
    supervisions = []
    due = {case.suggestion.code: case.row["due_on"] for case in cases}
    key = [case.suggestion for case in cases if case.suggestion.is_key]
    for place, suggestion in enumerate(key):
        leader = LEADERS[place % len(LEADERS)]
        halfway = (
            suggestion.assigned_on
            + (day_or_none(due[suggestion.code]) - suggestion.assigned_on) / 2
        )
        supervisions += [
            Supervision(
                suggestion=suggestion, done_on=nearest_workday(halfway),
                form=Supervision.Form.ON_SITE, led_by=leader,
                text="会同领衔代表到现场察看，听取承办单位汇报，要求加快进度。",
            ),
            Supervision(
                suggestion=suggestion, done_on=nearest_workday(halfway + timedelta(days=30)),
                form=Supervision.Form.LED, led_by=leader, text="领衔督办，逐项核对办理进展。",
            ),
        ]  # fmt: skip
    Supervision.objects.bulk_create(supervisions)
